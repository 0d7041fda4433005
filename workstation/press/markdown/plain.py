"""Paragraphs of plain words, which are most of what a newsroom writes: HTML without a converter."""

from __future__ import annotations

import re

_WIDE = "\u3001-\u303f\u3400-\u9fff\uff00-\uffef\u2018-\u201f\u2014\u2026·"
#: Signs none of which means anything to Markdown or to HTML, up to one that ends a line as it is.
_ON = rf"[{_WIDE}\u3000 0-9A-Za-z,.%/?;()-]*[{_WIDE}0-9A-Za-z]"
#: Words that begin wide: a digit or a dash might begin a list.
_WORDS = rf"[{_WIDE}](?:{_ON})?"
#: A line of them, some of which may be set bold.
_PLAIN = re.compile(
    rf"\u3000*(?:{_WORDS})?(?:\*\*{_WORDS}\*\*{_ON})*(?:\*\*{_WORDS}\*\*)?(?<!\u3000)"
)
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


def plain_html(text: str) -> str | None:
    """Return what `pieces.piece_html` returns, None for anything but plain words."""
    if not text or _PLAIN.fullmatch(text) is None:
        return None
    words = _BOLD.sub(r"<strong>\1</strong>", text.lstrip("\u3000"))
    return f'<p data-line="1">{words}</p>'
