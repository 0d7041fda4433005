"""What a line of Markdown is, judged by the line alone, and how Enter goes on after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,9})([.)]))( +|\t|$)(\[[ xX]\] )?")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_PICTURE = re.compile(r"[ \t]*!\[[^\]\n]*\]\([^)\n]*\)(\{[^}\n]*\})?[ \t]*$")
_PAGE_BREAK = re.compile(r"[ \t]*#p#.*#e#[ \t]*$", re.IGNORECASE)


class LineKind(StrEnum):
    """What a line begins."""

    BLANK = "blank"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    RULE = "rule"
    TABLE = "table"
    FENCE = "fence"
    PICTURE = "picture"
    PAGE_BREAK = "page_break"


@dataclass(frozen=True, slots=True)
class Line:
    """A line told apart: its kind, the length of its mark, and the level of a heading."""

    kind: LineKind
    mark: int = 0
    level: int = 0


_BLANK, _PARAGRAPH = Line(LineKind.BLANK), Line(LineKind.PARAGRAPH)
#: What a line that is no paragraph begins with.
_SIGNS = frozenset("#>-*+_|`~!0123456789")


def line_of(text: str) -> Line:
    """Tell what `text`, one line, is."""
    begins = text.lstrip()[:1]
    if begins in _SIGNS:
        return _signed(text)
    # Nearly every line of a story: asked at each key, so it is answered at once.
    return _PARAGRAPH if begins else _BLANK


def _signed(text: str) -> Line:
    if found := _HEADING.match(text):
        return Line(LineKind.HEADING, found.end() + 1, len(found[1]))
    for kind, pattern in ((LineKind.PAGE_BREAK, _PAGE_BREAK), (LineKind.RULE, _RULE)):
        if pattern.match(text):
            return Line(kind, len(text))
    for kind, pattern in ((LineKind.QUOTE, _QUOTE), (LineKind.ITEM, _ITEM)):
        if found := pattern.match(text):
            return Line(kind, found.end())
    return Line(_plain_kind(text), 0)


def _plain_kind(text: str) -> LineKind:
    for kind, pattern in (
        (LineKind.FENCE, _FENCE),
        (LineKind.PICTURE, _PICTURE),
        (LineKind.TABLE, _TABLE),
    ):
        if pattern.match(text):
            return kind
    return LineKind.PARAGRAPH


def is_fence(text: str) -> bool:
    """Tell whether a line opens or closes a block of code."""
    return _FENCE.match(text) is not None


def continuation(text: str) -> str | None:
    """Return what Enter puts at the beginning of the next line after `text`.

    A list goes on with its next item, a quote with its mark. None means that the mark stands
    alone: Enter takes it away instead, and the list or quote is over.
    """
    if _RULE.match(text):
        return ""
    quote = _QUOTE.match(text)
    before = quote[0] if quote else ""
    rest = text[len(before) :]
    item = _ITEM.match(rest)
    if item is None:
        return None if before and not rest.strip() else before
    if not rest[item.end() :].strip():
        return None
    number = item[3]
    mark = f"{int(number) + 1}{item[4]}" if number else item[2]
    return f"{before}{item[1]}{mark}{item[5] or ' '}{'[ ] ' if item[6] else ''}"


def is_item(text: str) -> bool:
    """Tell whether `text` is an item of a list, so that Tab pushes it in."""
    return _ITEM.match(text) is not None and _RULE.match(text) is None


def outdented(text: str) -> int:
    """Return how many characters Shift+Tab takes away: up to four blanks, or one tab."""
    if text.startswith("\t"):
        return 1
    return min(4, len(text) - len(text.lstrip(" ")))
