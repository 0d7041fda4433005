"""The page beside the text, as the writing desk sees it: whoever can show one may stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from workstation.domain.article import Content
from workstation.domain.edition import EditionName

#: Begins and ends pointing at the things of a page.
WHY_KEY = "F4"


class PageView(Protocol):
    """Shows a page of the working edition exactly as it would be published.

    Shares of a page run from 0.0 (its top) to 1.0 (its end).
    """

    #: The person scrolled the page: the share (float) of it that lies above the upper edge.
    #: Not sent for `scroll_to`.
    scrolled: SignalInstance

    def widget(self) -> QWidget:
        """Return what is put into the window; the same one each time."""
        ...

    def show_article(self, article_id: int, content: Content) -> None:
        """Show the page of an article with `content`, saved or not, keeping the place scrolled to.

        May be asked for many times a second; only the last one need be shown.
        """
        ...

    def show_html(self, address: str) -> None:
        """Show another page of the working edition by its address without a leading slash."""
        ...

    def scroll_to(self, share: float) -> None:
        """Follow the text: bring that share of the page to the upper edge."""
        ...

    def clear(self) -> None:
        """Show an empty page: no article is open."""
        ...


@dataclass(frozen=True, slots=True)
class Landing:
    """Where on a page something fell: before an item of a board, or `behind` it.

    `board` is the board's code, `key` the item's (`a17` an article, `c5` a card with a link).
    """

    board: str
    key: str
    behind: bool


class ExplainedPageView(PageView, Protocol):
    """A page view whose things say why they stand there when somebody points at them."""

    #: Pointing began or ended, also by itself: whether it is on.
    why_turned: SignalInstance

    def turn_why(self, on: bool) -> None:
        """Begin or end pointing."""
        ...


class BoardPageView(ExplainedPageView, Protocol):
    """A page view on which cards may be dropped."""

    #: Something was dropped: `QMimeData` and `Landing`.
    dropped: SignalInstance
    #: Things in one of these formats may be dropped; set before a page is shown.
    drops: frozenset[str]
    #: Boards, by code and title, that get a place for drops also while nothing of them is shown.
    places: Sequence[tuple[str, str]]

    def show_bytes(self, address: str, data: bytes, edition: EditionName) -> None:
        """Show a page as given; its pictures and styles are those of `edition`."""
        ...


class LinedPageView(PageView, Protocol):
    """A page view that knows from which line of the text each part of an article's page came.

    Lines count from 1; a fraction is how far into what stands between two known lines.
    """

    #: The person scrolled an article's page: the line (float) at the upper edge.
    #: Not sent for `scroll_to_line`.
    line_scrolled: SignalInstance
    #: The person clicked on a block of the text: its first line (int).
    line_clicked: SignalInstance
    #: How long (float, milliseconds) the page took to make that was shown just now.
    took: SignalInstance

    def scroll_to_line(self, line: float) -> None:
        """Follow the text: bring that line to the upper edge."""
        ...
