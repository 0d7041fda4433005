"""Two texts compared character by character, what differs marked by colour and by line.

The engine cuts a difference where sense does (its semantic clean-up), so that Chinese reads as
words changed rather than as crumbs of single characters.
"""

from __future__ import annotations

import html

from diff_match_patch import diff_match_patch

from workstation.ui.shared.tokens import Tokens

_SECONDS = 1.0
_DELETED, _INSERTED = -1, 1
#: Of what stands unchanged between two differences this many characters are shown at each end.
_AROUND = 120


def side_by_side(
    mine: str, theirs: str, tokens: Tokens, *, shortened: bool = False
) -> tuple[str, str]:
    """Return both texts as HTML: what only one of them has stands on colour and is underlined.

    `shortened` leaves out the middle of long passages in which they agree.
    """
    left: list[str] = []
    right: list[str] = []
    for kind, text in _differences(mine, theirs, shortened):
        if kind != _INSERTED:
            left.append(_said(text, kind == _DELETED, tokens.green_ground))
        if kind != _DELETED:
            right.append(_said(text, kind == _INSERTED, tokens.amber_ground))
    return "".join(left), "".join(right)


def inline(before: str, after: str, tokens: Tokens, *, shortened: bool = True) -> str:
    """Return one text as HTML: what went is struck out, what came is underlined, both on colour."""
    made: list[str] = []
    for kind, text in _differences(before, after, shortened):
        if kind == _DELETED:
            made.append(_said(text, True, tokens.red_ground, "line-through"))
        else:
            made.append(_said(text, kind == _INSERTED, tokens.green_ground))
    return "".join(made)


def _differences(before: str, after: str, shortened: bool) -> list[tuple[int, str]]:
    engine = diff_match_patch()
    engine.Diff_Timeout = _SECONDS
    found = engine.diff_main(before, after)
    engine.diff_cleanupSemantic(found)
    if not shortened:
        return [(kind, text) for kind, text in found]
    last = len(found) - 1
    return [
        (kind, text if kind else _short(text, first=place == 0, last=place == last))
        for place, (kind, text) in enumerate(found)
    ]


def _short(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= 2 * _AROUND:
        return text
    head = "" if first else text[:_AROUND]
    tail = "" if last else text[-_AROUND:]
    return f"{head} … {tail}"


def _said(text: str, marked: bool, color: str, line: str = "underline") -> str:
    safe = html.escape(text).replace("\n", "<br>")
    if not marked:
        return safe
    return f'<span style="background-color:{color};text-decoration:{line}">{safe}</span>'
