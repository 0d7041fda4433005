"""A story's page while its text is being written: the next one is made out of the one before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from workstation.press.markdown.last_time import LastTime, same_ends
from workstation.press.markdown.page_breaks import split_pages
from workstation.press.markdown.text_blocks import (
    Piece,
    TextBlock,
    blocks_of,
    further_down,
    html_of,
)
from workstation.press.pages.body import picture_names_in

#: Stands for the text on a page that is made without it. What people write never is a comment.
PLACE = "<!-- the text -->"


class WrittenText:
    """Makes blocks of what stands of a text on one page; new is what was not there before.

    `pieces_of` gives the pieces of it, out of a whole text, `dressed` the HTML of one as it stands
    on the page. May be used from several threads.
    """

    def __init__(
        self, pieces_of: Callable[[str], Sequence[Piece]], dressed: Callable[[str], str]
    ) -> None:
        self._pieces_of = pieces_of
        self._dressed = dressed
        self._made: LastTime[str, tuple[TextBlock, ...]] = LastTime()
        self._before: tuple[Sequence[Piece], list[Sequence[TextBlock]]] = (), []
        #: The text asked about last, and what was told of it.
        self._told: tuple[str, tuple[TextBlock, ...]] = "", ()

    def blocks(self, body: str) -> tuple[TextBlock, ...]:
        """Return the blocks of a whole text on the page; raises what the converter raises."""
        last, told = self._told
        if told and last == body:
            return told
        told = self._blocks(body)
        self._told = body, told
        return told

    def _blocks(self, body: str) -> tuple[TextBlock, ...]:
        pieces = self._pieces_of(body)
        made = self._made.ask([html for html, _line in pieces], self._make)
        before, blocks = self._before
        first, last = same_ends(before, pieces)
        until = len(pieces) - last
        fresh = [
            further_down(own, line)
            for own, (_html, line) in zip(made[first:until], pieces[first:until], strict=True)
        ]
        blocks = [*blocks[:first], *fresh, *blocks[len(blocks) - last :]]
        self._before = pieces, blocks
        return tuple(chain.from_iterable(blocks))

    def _make(self, pieces: Sequence[str]) -> list[tuple[TextBlock, ...]]:
        return [blocks_of(self._dressed(html)) for html in pieces]


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """One page of a story, at its address; `apart` is what else the page shows of the whole text.

    The page is `above`, the `blocks` of its text, and `below`. Where it cannot be told what of it
    is the text, there is no `text`, and all of it is `above`.
    """

    address: str
    apart: tuple[object, ...]
    above: str
    blocks: tuple[TextBlock, ...]
    below: str
    text: WrittenText | None

    @property
    def html(self) -> str:
        """Return the page; put together each time."""
        return f"{self.above}{html_of(self.blocks)}{self.below}"

    def with_text(self, body: str) -> WrittenPage | None:
        """Return the page with another text; the rest of it is as it was.

        None where the text falls into other pages, where the head would name other pictures, or
        where it cannot be told what of the page is the text. Raises what the converter raises.
        """
        if self.text is None or _apart(body) != self.apart:
            return None
        return replace(self, blocks=self.text.blocks(body))

    def moved_into(
        self, address: str, html: str, body: str, blocks: tuple[TextBlock, ...]
    ) -> WrittenPage | None:
        """Return the page with the `blocks` of a whole text, put into a page that holds `PLACE`.

        None where it does not stand there once.
        """
        above, _place, below = html.partition(PLACE)
        if html.count(PLACE) != 1:
            return None
        return WrittenPage(address, _apart(body), above, blocks, below, self.text)


def written_page(address: str, html: str, body: str, text: WrittenText) -> WrittenPage:
    """Return the page that was made of a story whose whole text is `body`."""
    blocks = text.blocks(body)
    shown = html_of(blocks)
    above, found, below = html.partition(shown) if shown else ("", "", "")
    if not found or shown in below:
        return WrittenPage(address, (), html, (), "", None)
    return WrittenPage(address, _apart(body), above, blocks, below, text)


def _apart(body: str) -> tuple[object, ...]:
    """Return what a page shows of a whole text beside its own part of it."""
    return picture_names_in(body), [page.title for page in split_pages(body)]
