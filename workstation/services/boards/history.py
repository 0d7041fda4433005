"""The past of a board: its states in order, what was taken off lately, and bringing either back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from workstation.domain.act import Act
from workstation.domain.board import Card, CardView, subject
from workstation.domain.edition import EditionName
from workstation.domain.errors import NotFound
from workstation.store import board_past, boards
from workstation.store.articles import articles
from workstation.store.articles.past import PastHeads
from workstation.store.board_past import PastCards, past_cards
from workstation.store.newsroom import NewsroomStore

_DRAFT = EditionName.WORKING
#: How far back "lately" reaches, in acts that touched the board.
_LATELY = 300


@dataclass(frozen=True, slots=True)
class BoardState:
    """A board after an act, with what cards said and what their articles were called then."""

    act: Act
    draft: tuple[CardView, ...]
    live: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """A card that was on a board's draft list and whose article or link is no longer there."""

    view: CardView
    act: Act


class BoardHistory:
    """Questions for reading threads; `restore` and `put_back` belong on the writing thread."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def states(self, board_id: int, limit: int = 40) -> tuple[BoardState, ...]:
        """Return what the board was after each act that touched it, the latest first."""
        past = list(islice(past_cards(self._store.database, board_id), limit))
        lines = self._views(card for one in past for cards in one.lists.values() for card in cards)
        named = {view.line.id for view in lines.values() if view.line is not None}
        heads = PastHeads(self._store.database, named)
        found: list[BoardState] = []
        for one in past:
            act = self._store.journal.get(one.act_id)
            draft, live = (
                tuple(_named_as_then(lines[card], heads, act) for card in one.lists[name])
                for name in (EditionName.WORKING, EditionName.LIVE)
            )
            found.append(BoardState(act, draft, live))
        return tuple(found)

    def lately_removed(self, board_id: int, limit: int = 20) -> tuple[Removed, ...]:
        """Return cards that were taken off the draft list, the latest first."""
        there = {subject(card) for card in boards.cards(board_id, _DRAFT)}
        found: list[tuple[Card, int]] = []
        for past in islice(past_cards(self._store.database, board_id), _LATELY):
            for card in past.deleted:
                if subject(card) not in there and len(found) < limit:
                    there.add(subject(card))
                    found.append((card, past.act_id))
        views = self._views(card for card, _ in found)
        return tuple(Removed(views[card], self._store.journal.get(act)) for card, act in found)

    def restore(self, board_id: int, act_id: int) -> None:
        """Make the draft list what it was after an act; readers see nothing before a launch.

        Raises `NotFound("act.missing")` when that act did not touch the board.
        """
        board = boards.get(board_id)
        past = self._past(board_id, act_id)
        wanted = self._fit(past.lists[_DRAFT])
        there = {card.id for card in boards.cards(board_id, _DRAFT)}
        at = self._store.journal.get(act_id).at
        with self._store.journal.act("board.restore", {"board": board.title, "at": at}):
            boards.delete_cards(there - {card.id for card in wanted})
            order = []
            for card in wanted:
                if card.id in there:
                    boards.write_card(card)
                order.append(card.id if card.id in there else boards.insert_card(card))
            boards.place(board_id, order)

    def put_back(self, board_id: int, card: Card) -> Card:
        """Put a card that was taken off back where it stood, with everything it said."""
        board = boards.get(board_id)
        order = [one.id for one in boards.cards(board_id, _DRAFT)]
        (fitting,) = self._fit([card]) or (None,)
        if fitting is None:
            raise NotFound("card.missing", id=card.id)
        details = {"board": board.title, "title": self._views([card])[card].headline}
        with self._store.journal.act("board.put_back", {**details}):
            key = boards.insert_card(replace(fitting, board_id=board_id))
            order.insert(min(card.position, len(order)), key)
            boards.place(board_id, order)
        return boards.card(key)

    def _past(self, board_id: int, act_id: int) -> PastCards:
        for past in past_cards(self._store.database, board_id):
            if past.act_id == act_id:
                return past
        raise NotFound("act.missing", id=act_id)

    def _fit(self, cards: Iterable[Card]) -> list[Card]:
        """Return cards without what has gone for good since: their article, or their picture."""
        chosen = list(cards)
        stories = board_past.existing("article", {c.article_id for c in chosen if c.article_id})
        pictures = board_past.existing("media", {c.picture_id for c in chosen if c.picture_id})
        return [
            card if card.picture_id in pictures else replace(card, picture_id=None)
            for card in chosen
            if card.article_id is None or card.article_id in stories
        ]

    def _views(self, cards: Iterable[Card]) -> dict[Card, CardView]:
        chosen = list(cards)
        keys = {card.article_id for card in chosen}
        lines = {one.id: one for one in articles.lines([key for key in keys if key is not None])}
        return {card: CardView(card, lines.get(card.article_id or 0)) for card in chosen}


def _named_as_then(view: CardView, heads: PastHeads, act: Act) -> CardView:
    if view.line is None:
        return view
    cells = heads.after(view.line.id, act.sequence)
    return replace(view, line=replace(view.line, **cells)) if cells else view
