"""Gestures at the boards turned into verbs. Fullness is asked about, everything can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Value
from workstation.domain.article import Article
from workstation.domain.board import BoardView, Card, CardView
from workstation.ui.boards.acting import Acting
from workstation.ui.boards.difference import with_moved, with_removed
from workstation.ui.boards.fullness import Fullness
from workstation.ui.shared.panel import Panel


class Arranging(Acting):
    """Cards placed, moved and taken off.

    `flag_offered(article id, title, flag, on)` tells that an article's flag and its board differ.
    """

    flag_offered = Signal(object, str, str, bool)

    def __init__(self, desk: Desk, panel: Panel) -> None:
        super().__init__(desk, panel)
        self._fullness = Fullness(desk, self)

    def place(self, board_id: int, article_ids: Sequence[int], position: int) -> None:
        """Put articles on a board; one that stands there already is moved instead."""
        view = self.target(board_id)
        if view is None:
            return
        there = {one.card.article_id: one.card for one in view.draft}
        new = [key for key in article_ids if key not in there]
        if not new:
            cards = [there[key] for key in article_ids]
            before = sum(1 for card in cards if card.position < position)
            self.move([card.id for card in cards], board_id, position - before)
            return
        newsroom, seen = self._desk.newsroom, _seen(view)

        def verb(giving_way: tuple[int, ...]) -> Card:
            title = newsroom.articles.get(new[0]).content.title
            details: dict[str, Value] = {"board": view.board.title, "title": title}
            made: list[Card] = []
            with newsroom.together("board.place", details):
                order = list(seen)
                for place, key in enumerate(new, position):
                    made.append(
                        newsroom.boards.place(board_id, article_id=key, position=place, seen=order)
                    )
                    order.insert(place, made[-1].id)
                newsroom.boards.remove(giving_way)
            return made[0]

        said = self.tr("Put %n article(s) on “%1”", "", len(new)).replace("%1", view.board.title)
        offer = partial(self._offer_flag, board_id, new[0], on=True)
        self._fullness.ask(
            view, len(new), position, partial(self._make, verb, said, lambda _card: offer())
        )

    def place_address(
        self, board_id: int, address: str, position: int, then: Callable[[int], object]
    ) -> None:
        """Make a card of an address: of the article it leads to, or a bare link.

        `then` gets the key of a bare link's card, so that its headline is written.
        """
        view = self.target(board_id)
        if view is None:
            return
        newsroom, seen = self._desk.newsroom, _seen(view)

        def verb(giving_way: tuple[int, ...]) -> Card:
            details: dict[str, Value] = {"board": view.board.title, "title": address}
            with newsroom.together("board.place", details):
                story = newsroom.boards.article_at(address)
                made = newsroom.boards.place(
                    board_id,
                    article_id=story,
                    link="" if story else address,
                    position=position,
                    seen=seen,
                )
                newsroom.boards.remove(giving_way)
            return made

        def made(card: Card) -> None:
            if card.article_id is None:
                then(card.id)

        said = self.tr("Put an address on “%1”").replace("%1", view.board.title)
        self._fullness.ask(view, 1, position, partial(self._make, verb, said, made))

    def _make(
        self,
        verb: Callable[[tuple[int, ...]], Card],
        said: str,
        then: Callable[[Card], object] | None,
        giving_way: tuple[int, ...],
    ) -> None:
        def done(card: Card) -> None:
            self.finished.emit(said, (card.id,))
            if then is not None:
                then(card)

        self._change(partial(verb, giving_way), done)

    def move(self, card_ids: Sequence[int], board_id: int, position: int) -> None:
        """Put cards at `position` among the other cards of a board."""
        moved = [one for one in map(self.find, card_ids) if one is not None]
        view = self.target(board_id) if moved else None
        if view is None:
            return
        newsroom, seen = self._desk.newsroom, _seen(view)
        keys = [one.card.id for one in moved]

        def go(giving_way: tuple[int, ...]) -> None:
            def verb() -> None:
                details: dict[str, Value] = {
                    "board": view.board.title,
                    "title": moved[0].headline,
                    "count": len(keys),
                }
                with newsroom.together("board.move", details):
                    newsroom.boards.carry(keys, board_id, position, seen)
                    newsroom.boards.remove(giving_way)

            expected = with_moved(self.views, keys, board_id, position)
            self.expected.emit(with_removed(expected, giving_way))
            said = self._moved_words(moved, view)
            self._change(verb, lambda _cards: self.finished.emit(said, tuple(keys)))

        coming = [one for one in moved if one.card.board_id != board_id]
        if coming:
            self._fullness.ask(view, len(coming), position, go)
        elif with_moved(self.views, keys, board_id, position) != self.views:
            go(())

    def _moved_words(self, moved: Sequence[CardView], view: BoardView) -> str:
        if len(moved) > 1:
            said = self.tr("Moved %n cards to “%2”", "", len(moved))
        else:
            said = self.tr("Moved “%1” to “%2”")
        return said.replace("%2", view.board.title).replace("%1", moved[0].headline)

    def remove(self, card_ids: Sequence[int]) -> None:
        """Take cards off their boards."""
        gone = [one for one in map(self.find, card_ids) if one is not None]
        if not gone:
            return
        keys = [one.card.id for one in gone]
        view = self.view_of(gone[0].card.board_id)
        if len(gone) > 1:
            said = self.tr("Took %n cards off “%2”", "", len(gone))
        else:
            said = self.tr("Took “%1” off “%2”")
        said = said.replace("%2", view.board.title if view else "")
        said = said.replace("%1", gone[0].headline)
        self.expected.emit(with_removed(self.views, keys))
        self._change(
            partial(self._desk.newsroom.boards.remove, keys),
            partial(self._removed, said, gone[0]),
        )

    def _removed(self, said: str, gone: CardView, _nothing: object) -> None:
        self.finished.emit(said, ())
        if gone.card.article_id is not None:
            self._offer_flag(gone.card.board_id, gone.card.article_id, on=False)

    def _offer_flag(self, board_id: int, article_id: int, *, on: bool) -> None:
        """Offer to let a flag agree with a board; nothing is done unless the person wants it."""
        view = self.view_of(board_id)
        flag = view.slot.flag if view is not None and view.slot is not None else ""
        if not flag:
            return

        def judged(found: Article) -> None:
            if (flag in found.content.flags) != on:
                self.flag_offered.emit(found.id, found.content.title, flag, on)

        question = partial(self._desk.newsroom.articles.get, article_id)
        self._desk.tasks.read(question, judged, lambda _error: None, owner=self)


def _seen(view: BoardView) -> list[int]:
    return [one.card.id for one in view.draft]
