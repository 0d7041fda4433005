"""Long articles in several pages: the old system's lines `#p#title of the page#e#`."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: A text without it is one page.
BREAK = "#p#"
_BREAK = re.compile(r"^[ \t]*#p#(?P<title>[^\n]*?)#e#[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class BodyPage:
    """One page of a body. `first_line` is where it begins in the whole body, from 1."""

    title: str
    text: str
    first_line: int


def split_pages(body: str) -> tuple[BodyPage, ...]:
    """Return the pages of a body, at least one; nothing before the first break makes no page."""
    if BREAK not in body:
        return (BodyPage("", body, 1),)
    pages: list[BodyPage] = []
    title, start = "", 0
    for found in _BREAK.finditer(body):
        pages.append(_page(body, title, start, found.start()))
        title, start = found["title"].strip(), found.end()
    pages.append(_page(body, title, start, len(body)))
    if len(pages) > 1 and not pages[0].text.strip():
        del pages[0]
    return tuple(pages)


def _page(body: str, title: str, start: int, end: int) -> BodyPage:
    return BodyPage(title, body[start:end], body.count("\n", 0, start) + 1)
