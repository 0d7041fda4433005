"""A text as HTML in parts: in pieces as it is converted, in blocks as it stands on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_TAG = r'<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*? data-line="'
#: Blocks carry the line they come from, and nothing inside of them does; the notes at the end of a
#: text come from many.
_BETWEEN = re.compile(rf'\n(?={_TAG}\d+"|<div class="footnote">)')
_NUMBERED = re.compile(rf'({_TAG})([1-9]\d*)(".*)', re.DOTALL)


class Piece(NamedTuple):
    """Some blocks as HTML, whose lines count from 1, and the line of the text they begin at."""

    html: str
    line: int


class TextBlock(NamedTuple):
    """One block as HTML: `line` stands between `head` and `tail`.

    A block that tells none is all `tail`, and its `line` is 0.
    """

    head: str
    line: int
    tail: str

    @property
    def html(self) -> str:
        """Return the block as it stands in a page that tells lines."""
        return f"{self.head}{self.line}{self.tail}" if self.line else self.tail

    def alike(self, other: TextBlock) -> bool:
        """Tell whether two blocks differ in nothing but their lines."""
        return self.tail == other.tail and self.head == other.head


def blocks_of(html: str) -> tuple[TextBlock, ...]:
    """Return the blocks of the HTML of a text that tells lines; none for no text."""
    return tuple(map(_block, _BETWEEN.split(html))) if html else ()


def further_down(blocks: Sequence[TextBlock], line: int) -> Sequence[TextBlock]:
    """Return blocks whose lines count from 1 as they are where that is another `line`."""
    more = line - 1
    if not more:
        return blocks
    return [TextBlock(head, was and was + more, tail) for head, was, tail in blocks]


def html_of(blocks: Iterable[TextBlock]) -> str:
    """Return the HTML a text's blocks are the blocks of."""
    return "\n".join([block.html for block in blocks])


def whole_html(pieces: Iterable[Piece]) -> str:
    """Return the HTML of a text that was converted in pieces."""
    return "\n".join(html_of(further_down(blocks_of(html), line)) for html, line in pieces)


def _block(html: str) -> TextBlock:
    found = _NUMBERED.fullmatch(html)
    return TextBlock(found[1], int(found[2]), found[3]) if found else TextBlock("", 0, html)
