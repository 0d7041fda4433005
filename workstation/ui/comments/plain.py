"""Untrusted text, made safe to look at: what hides itself is shown, nothing is ever markup."""

from __future__ import annotations

import re

from workstation.domain.holding import places

#: Controls, direction overrides, zero-width and tag characters, and other ways to hide in a text.
#: Joiners and variation selectors stay where they build a picture sign, see `_JOINED`.
_HIDING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f\ud800-\udfff]"
)
_JOINED = re.compile(
    "(?<=[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
)
_HEAPED = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
_WRITTEN_OUT = re.compile(r"\[U\+[0-9A-F]{4,6}\]")
_KEEP_JOINER = "\ue000"


def visible(text: str) -> str:
    """Return `text` with everything that hides or turns it written out as `[U+202E]`.

    Line breaks and tabs stay. Heaps of more than three combining marks are cut to three and `[…]`.
    """
    kept = _JOINED.sub(_KEEP_JOINER, text.replace(_KEEP_JOINER, "[U+E000]"))
    shown = _HIDING.sub(lambda found: f"[U+{ord(found.group()):04X}]", _one_kind(kept))
    return _HEAPED.sub(r"\1[…]", shown).replace(_KEEP_JOINER, "\u200d")


def _one_kind(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def visible_line(text: str) -> str:
    """Return `text` made visible, on one line, with runs of blanks as one."""
    return " ".join(visible(text.replace("\r", "\n").replace("\u2028", "\n")).split())


def hits_of(needle: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, length) of each place of `needle` in `text`, letter case left aside.

    Where it stands nowhere as it is, it is looked for as the word lists do: with blanks, signs and
    what was written out as `[U+200B]` between its letters, in other widths and other characters.
    """
    if not needle:
        return ()
    found = tuple(re.finditer(re.escape(needle), text, re.IGNORECASE))
    if found:
        return tuple((one.start(), one.end() - one.start()) for one in found)
    return places(needle, _WRITTEN_OUT.sub(lambda one: " " * len(one.group()), text))
