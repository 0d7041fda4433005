"""Texts that cannot be turned into a page: what is wrong, and in which line."""

from __future__ import annotations

import re

from workstation.domain.errors import BadInput
from workstation.press.markdown.page_breaks import split_pages

MAX_BODY_BYTES = 5_000_000
MAX_LINE_LENGTH = 200_000
#: So many bytes a character has in UTF-8 at most.
_MOST_BYTES = 4

#: Signs whose repetition makes Markdown search again and again.
_OPENING = "[<*_`&!(|"
_MANY = 200
#: Line beginnings that cost with their number or their depth rather than in one line.
_REPEATED = (
    re.compile(r"\*\[[^\]]*\]:"),
    re.compile(r"\[\^[^\]]*\]:"),
    re.compile(r": "),
    re.compile(r" {0,3}(?:~~~|```)"),
    re.compile(r"(?: {4}|\t){15,}"),
    re.compile(r"(?:[ \t]*>){50,}"),
)


class TextTrouble(BadInput):
    """A text no page can be made of; `line` (from 1) is in the details when it could be found.

    Codes: `text.too_long`, `text.line_too_long`, `text.too_slow`, `text.too_deep`,
    `text.unreadable`, each with `.line` behind it when `line` is known.
    """


def trouble(code: str, line: int | None, **details: object) -> TextTrouble:
    """Return the error of a code, naming the line when there is one."""
    if line is None:
        return TextTrouble(code, **details)
    return TextTrouble(f"{code}.line", line=line, **details)


def check_size(body: str, first_line: int = 1) -> None:
    """Raise `TextTrouble` for a text beyond the limits (5 MB, 200,000 characters in a line).

    Its lines are counted from `first_line`.
    """
    if len(body) * _MOST_BYTES <= MAX_LINE_LENGTH:
        return
    size = len(body.encode("utf-8", "replace"))
    if size > MAX_BODY_BYTES:
        raise TextTrouble(
            "text.too_long", megabytes=-(-size // 1_000_000), limit=MAX_BODY_BYTES // 1_000_000
        )
    if size <= MAX_LINE_LENGTH:
        return
    for number, line in enumerate(body.split("\n"), first_line):
        if len(line) > MAX_LINE_LENGTH:
            raise TextTrouble("text.line_too_long", line=number, limit=MAX_LINE_LENGTH)


def check_pages(body: str) -> None:
    """Raise `TextTrouble` for a story one page of which is beyond the limits."""
    if len(body) * _MOST_BYTES <= MAX_LINE_LENGTH:
        return
    for page in split_pages(body):
        check_size(page.text, page.first_line)


def suspect_line(body: str) -> int | None:
    """Return the line (from 1) most likely to make Markdown slow, or None when none stands out."""
    lines = body.split("\n")
    worst = max(range(len(lines)), key=lambda index: _openings(lines[index]))
    if _openings(lines[worst]) >= _MANY:
        return worst + 1
    for pattern in _REPEATED:
        found = [number for number, line in enumerate(lines, 1) if pattern.match(line)]
        if len(found) >= _MANY or (found and pattern in _REPEATED[4:]):
            return found[0]
    return None


def _openings(line: str) -> int:
    return sum(line.count(sign) for sign in _OPENING)
