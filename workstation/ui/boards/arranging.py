"""Gestures at the boards turned into verbs. Fullness is asked about, everything can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Value
from workstation.domain.board import Board, BoardView, Card, CardView
from workstation.ui.boards.difference import with_moved, with_removed
from workstation.ui.boards.fullness import Fullness
from workstation.ui.boards.marks import headline_of
from workstation.ui.shared.panel import Panel


class Arranging(QObject):
    """`finished(text, card id or None)` after each act, `failed(error)` when it was refused.

    `expected(views)` tells at once how the boards will look; what is read afterwards is the truth.
    """

    finished = Signal(str, object)
    failed = Signal(object)
    expected = Signal(object)

    def __init__(self, desk: Desk, panel: Panel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._fullness = Fullness(desk, self)
        self.views: tuple[BoardView, ...] = ()
        #: How many acts are on their way: what is read meanwhile may be older than what is shown.
        self.pending = 0

    def view_of(self, board_id: int) -> BoardView | None:
        """Return a board as it is shown."""
        return next((view for view in self.views if view.board.id == board_id), None)

    def find(self, card_id: int) -> CardView | None:
        """Return a placed card as it is shown."""
        return next(
            (one for view in self.views for one in view.draft if one.card.id == card_id), None
        )

    def place(self, board_id: int, article_ids: Sequence[int], position: int) -> None:
        """Put articles on a board; one that stands there already is moved instead."""
        view = self.view_of(board_id)
        if view is None:
            return
        there = {one.card.article_id: one.card for one in view.draft}
        new = [key for key in article_ids if key not in there]
        if not new:
            if len(article_ids) == 1:
                card = there[article_ids[0]]
                self.move(card.id, board_id, position - (1 if card.position < position else 0))
            return
        newsroom = self._desk.newsroom

        def verb(giving_way: tuple[int, ...]) -> Card:
            title = newsroom.articles.get(new[0]).content.title
            details: dict[str, Value] = {"board": view.board.title, "title": title}
            with newsroom.together("board.place", details):
                made = [
                    newsroom.boards.place(board_id, article_id=key, position=position + number)
                    for number, key in enumerate(new)
                ]
                newsroom.boards.remove(giving_way)
            return made[0]

        said = self.tr("Put %n article(s) on “%1”", "", len(new)).replace("%1", view.board.title)
        self._fullness.ask(view, len(new), position, partial(self._make, verb, said, None))

    def place_address(
        self, board_id: int, address: str, position: int, then: Callable[[int], object]
    ) -> None:
        """Make a card of a bare address; `then` gets its key, so that its headline is written."""
        view = self.view_of(board_id)
        if view is None:
            return
        newsroom = self._desk.newsroom

        def verb(giving_way: tuple[int, ...]) -> Card:
            details: dict[str, Value] = {"board": view.board.title, "title": address}
            with newsroom.together("board.place", details):
                made = newsroom.boards.place(board_id, link=address, position=position)
                newsroom.boards.remove(giving_way)
            return made

        said = self.tr("Put an address on “%1”").replace("%1", view.board.title)
        self._fullness.ask(view, 1, position, partial(self._make, verb, said, then))

    def _make(
        self,
        verb: Callable[[tuple[int, ...]], Card],
        said: str,
        then: Callable[[int], object] | None,
        giving_way: tuple[int, ...],
    ) -> None:
        def done(card: Card) -> None:
            self.finished.emit(said, card.id)
            if then is not None:
                then(card.id)

        self._change(partial(verb, giving_way), done)

    def move(self, card_id: int, board_id: int, position: int) -> None:
        """Put a card at `position` among the other cards of a board."""
        moved, view = self.find(card_id), self.view_of(board_id)
        if moved is None or view is None:
            return
        newsroom = self._desk.newsroom
        headline = headline_of(moved)

        def go(giving_way: tuple[int, ...]) -> None:
            def verb() -> None:
                details: dict[str, Value] = {"board": view.board.title, "title": headline}
                with newsroom.together("board.move", details):
                    newsroom.boards.move(card_id, board_id, position)
                    newsroom.boards.remove(giving_way)

            said = self.tr("Moved “%1” to “%2”").replace("%2", view.board.title)
            said = said.replace("%1", headline)
            expected = with_moved(self.views, card_id, board_id, position)
            self.expected.emit(with_removed(expected, giving_way))
            self._change(verb, lambda _card: self.finished.emit(said, card_id))

        if moved.card.board_id == board_id:
            if moved.card.position != position:
                go(())
            return
        self._fullness.ask(view, 1, position, go)

    def remove(self, card_ids: Sequence[int]) -> None:
        """Take cards off their boards."""
        gone = [one for one in map(self.find, card_ids) if one is not None]
        if not gone:
            return
        keys = [one.card.id for one in gone]
        view = self.view_of(gone[0].card.board_id)
        said = self.tr("Took “%1” off “%2”").replace("%2", view.board.title if view else "")
        said = said.replace("%1", headline_of(gone[0]))
        self.expected.emit(with_removed(self.views, keys))
        self._change(
            partial(self._desk.newsroom.boards.remove, keys),
            lambda _nothing: self.finished.emit(said, None),
        )

    def edit(self, card: Card, failed: Callable[[Exception], object]) -> None:
        """Write the overrides of a card; `failed` hears of what is wrong with them."""
        said = self.tr("The card is saved")

        def done(_card: Card) -> None:
            self._panel.refresh()
            self._panel.status.emit(said)

        self._change(partial(self._desk.newsroom.boards.edit, card), done, failed)

    def launch(self, board_ids: Sequence[int]) -> None:
        """Make drafts live."""
        said = self.tr("Launched %1; readers see it with the next publication")
        self._change(
            partial(self._desk.newsroom.boards.launch, list(board_ids)),
            lambda _nothing: self.finished.emit(said.replace("%1", self._names(board_ids)), None),
        )

    def discard(self, board_ids: Sequence[int]) -> None:
        """Make drafts what is live again."""
        said = self.tr("Discarded the draft of %1")
        self._change(
            partial(self._desk.newsroom.boards.discard, list(board_ids)),
            lambda _nothing: self.finished.emit(said.replace("%1", self._names(board_ids)), None),
        )

    def change(self, board: Board) -> None:
        """Write a board's title, capacity and filling."""
        said = self.tr("Changed “%1”").replace("%1", board.title)
        self._change(
            partial(self._desk.newsroom.boards.change, board),
            lambda _board: self.finished.emit(said, None),
        )

    def _names(self, board_ids: Sequence[int]) -> str:
        names = [view.board.title for view in self.views if view.board.id in board_ids]
        return self.tr(", ").join(self.tr("“%1”").replace("%1", name) for name in names)

    def _change(
        self,
        verb: Callable[[], object],
        done: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        self.pending += 1
        self._desk.tasks.change(
            verb,
            partial(self._end, done),
            partial(self._end, failed or self.failed.emit),
            initiator=self._panel,
            owner=self._panel,
        )

    def _end(self, then: Callable[..., object], outcome: object) -> None:
        self.pending -= 1
        then(outcome)
        if isinstance(outcome, Exception):
            self._panel.refresh()  # what was expected did not come
