"""What became different on a page whose text is being written: some blocks, rarely what is around.

Only that needs to go to Chromium, where reading a whole page takes longest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workstation.press.markdown.text_blocks import TextBlock, blocks_of, html_of
from workstation.press.pages.written_page import WrittenPage

_TEXT = re.compile(r'<div class="body" id="article-body"[^>]*>\n')
_HTML = re.compile(r"<html\b[^>]*>")
_TITLE = re.compile(r"<title>[^<]*</title>")
_END = "\n</div>\n"
_NOTES = '<div class="footnote">'


class PageParts(NamedTuple):
    """The blocks of the text on a page, and what stands before and behind them."""

    above: str
    blocks: Sequence[TextBlock]
    below: str


@dataclass(frozen=True, slots=True)
class BlockChange:
    """From the `first` block on `gone` blocks are now `fresh`; lines below moved by `moved`.

    `count` is how many blocks there were. `around` is the page without its text, where that became
    different as well: how it begins, its title, and what stands below its head.
    """

    first: int
    gone: int
    fresh: str
    moved: int
    count: int
    around: str = ""


def parts_of(page: str | WrittenPage) -> PageParts | None:
    """Return a page as it is compared; None where blocks cannot be told from each other."""
    parted = _parted(page) if isinstance(page, str) else _written(page)
    if parted is None:
        return None
    told = all(block.line or block.tail.startswith(_NOTES) for block in parted.blocks)
    return parted if told and parted.blocks else None


def block_change(here: PageParts | None, there: PageParts | None) -> BlockChange | None:
    """Return what differs between two pages below their heads; None where it cannot be told."""
    if here is None or there is None:
        return None
    was, will = here.blocks, there.blocks
    first, most = 0, min(len(was), len(will))
    # Lines above a change are those they were; where they are not, the blocks are made anew.
    while first < most and was[first] == will[first]:
        first += 1
    last, moved = 0, None
    while last < most - first and was[-1 - last].alike(will[-1 - last]):
        # Notes at the end of a text come from no line.
        if line := was[-1 - last].line:
            below = will[-1 - last].line - line
            if moved not in (None, below):
                break
            moved = below
        last += 1
    end, until = len(was) - last, len(will) - last
    fresh = html_of(will[first:until])
    return BlockChange(first, end - first, fresh, moved or 0, len(was), _around(here, there))


def _written(page: WrittenPage) -> PageParts | None:
    begin = _TEXT.match(page.above, page.above.rfind("<div"))
    whole = begin and begin.end() == len(page.above) and page.below.startswith(_END)
    return PageParts(page.above, page.blocks, page.below) if whole else None


def _parted(page: str) -> PageParts | None:
    found = _TEXT.search(page, max(0, page.find("<body")))
    end = page.find(_END, found.end()) if found else -1
    if found is None or end < 0:
        return None
    return PageParts(page[: found.end()], blocks_of(page[found.end() : end]), page[end:])


def _around(here: PageParts, there: PageParts) -> str:
    if (here.above, here.below) == (there.above, there.below):
        return ""
    before, after = (_seen(one.above) + one.below for one in (here, there))
    return after if after != before else ""


def _seen(above: str) -> str:
    """Return what of the beginning of a page can be seen: how it begins, its title, its body."""
    head, begin, body = above.partition("<body")
    html, title = _HTML.search(head), _TITLE.search(head)
    return f"{html[0] if html else ''}{title[0] if title else ''}{begin}{body}"
