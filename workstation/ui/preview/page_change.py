"""What became different on a page, when it is nothing but some blocks of an article's text.

While somebody writes this is nearly always so, and then only those blocks need to go to Chromium.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TEXT = re.compile(r'<div class="body" id="article-body"[^>]*>\n')
_TITLE = re.compile(r"<title>[^<]*</title>")
_END = "\n</div>\n"
_TAG = r'<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*? data-line="\d+"'
#: Blocks of a text carry the line they come from, and nothing inside of them does; the notes at its
#: end come from many.
_BLOCK = re.compile(_TAG)
_BETWEEN = re.compile(rf'\n(?={_TAG}|<div class="footnote">)')
_LINE = re.compile(r' data-line="(\d+)"')


@dataclass(frozen=True, slots=True)
class BlockChange:
    """From the `first` block on `gone` blocks are now `fresh`; lines below moved by `moved`.

    `count` is how many blocks there were.
    """

    first: int
    gone: int
    fresh: str
    moved: int
    count: int


def block_change(before: str, after: str) -> BlockChange | None:
    """Return what differs between two pages below their heads, None for more than some blocks."""
    here, there = _parted(before), _parted(after)
    if here is None or there is None or (here[0], here[2]) != (there[0], there[2]):
        return None
    was, will = _blocks(here[1]), _blocks(there[1])
    if was is None or will is None:
        return None
    first, most = 0, min(len(was), len(will))
    # Lines above a change are those they were; where they are not, the blocks are made anew.
    while first < most and was[first] == will[first]:
        first += 1
    last = 0
    while last < most - first and _alike(was[-1 - last], will[-1 - last]):
        last += 1
    end, until = len(was) - last, len(will) - last
    pairs = zip(was[end:], will[until:], strict=True)
    shifts = {_line(new) - _line(old) for old, new in pairs if _LINE.search(old)}
    if len(shifts) > 1:
        return None
    moved = shifts.pop() if shifts else 0
    return BlockChange(first, end - first, "\n".join(will[first:until]), moved, len(was))


def _parted(page: str) -> tuple[str, str, str] | None:
    """Return what stands before the text, the text, and what stands behind it."""
    begin = page.find("<body")
    found = _TEXT.search(page, max(0, begin))
    end = page.find(_END, found.end()) if found and begin >= 0 else -1
    if found is None or end < 0:
        return None
    title = _TITLE.search(page, 0, begin)
    above = (title[0] if title else "") + page[begin : found.end()]
    return above, page[found.end() : end], page[end:]


def _blocks(text: str) -> list[str] | None:
    """Return the blocks of a text, or None for one that begins with something else."""
    return _BETWEEN.split(text) if _BLOCK.match(text) else None


def _alike(block: str, other: str) -> bool:
    """Tell whether two blocks differ in nothing but their lines."""
    if block == other:
        return True
    return _bare(block) == _bare(other)


def _bare(block: str) -> str:
    return _LINE.sub("", block, count=1).rstrip("\n")


def _line(block: str) -> int:
    found = _LINE.search(block)
    return int(found[1]) if found else 0
