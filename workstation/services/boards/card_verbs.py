"""What one may do with the cards of a board's draft list.

Verbs that place or move are told which cards the person saw (`seen`): what somebody else did
meanwhile stays, and the card comes to stand beside the neighbour it was put beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Any

from workstation.domain.act import Value
from workstation.domain.board import Card, nailed, place_among
from workstation.domain.edition import EditionName
from workstation.domain.errors import BadInput, Conflict, NotFound, Refused
from workstation.domain.moment import now
from workstation.domain.text import one_line, storable
from workstation.services.boards.views import BoardViews
from workstation.store import boards, media
from workstation.store.articles import articles

_DRAFT = EditionName.WORKING
#: What a person writes on a card; the rest of it follows from where it stands.
_OVERRIDES = tuple(
    field.name
    for field in fields(Card)
    if field.name not in ("id", "board_id", "position", "article_id", "placed_at")
)

_ONE_LINE = ("link", "headline", "short_title", "kicker")


class CardConflict(Conflict):
    """Somebody changed the same fields of a card: `present` is the card now, `names` the fields."""

    def __init__(self, present: Card, names: tuple[str, ...]) -> None:
        super().__init__("card.both", names=names)
        self.present = present
        self.names = names


class CardVerbs(BoardViews):
    """Verbs about draft cards, one act each, on the writing thread."""

    def place(
        self,
        board_id: int,
        article_id: int | None = None,
        link: str = "",
        headline: str = "",
        position: int | None = None,
        seen: Sequence[int] | None = None,
    ) -> Card:
        """Put an article, or a bare link with its headline, on a board's draft list.

        Going over the capacity is allowed: what stands below the cut line is not shown.
        """
        board = boards.get(board_id)
        address = one_line(link)
        if article_id is None and not address:
            raise BadInput("card.nothing", board=board.title)
        title = one_line(headline)
        name = articles.get(article_id).content.title if article_id is not None else title
        there = [card.id for card in boards.cards(board_id, _DRAFT)]
        with self._act("board.place", board.title, name or address):
            key = boards.insert_card(
                Card(
                    id=0,
                    board_id=board_id,
                    position=len(there),
                    article_id=article_id,
                    link=address,
                    headline=title,
                    placed_at=now(),
                )
            )
            self._insert(board_id, [key], len(there) if position is None else position, seen)
        return boards.card(key)

    def move(
        self, card_id: int, board_id: int, position: int, seen: Sequence[int] | None = None
    ) -> Card:
        """Move a draft card to a place (from 0) on its own or another board."""
        return self.carry([card_id], board_id, position, seen)[0]

    def carry(
        self,
        card_ids: Sequence[int],
        board_id: int,
        position: int,
        seen: Sequence[int] | None = None,
    ) -> tuple[Card, ...]:
        """Move draft cards, in this order, to a place (from 0) among the other cards of a board.

        A card with a pinned place that is moved on its board is pinned where it comes to stand;
        on another board it is loose.
        """
        cards = [boards.card(key) for key in dict.fromkeys(card_ids)]
        board = boards.get(board_id)
        if not cards:
            return ()
        with self._act("board.move", board.title, self._name(cards[0]), len(cards)):
            for card in cards:
                if card.pinned_place is not None:
                    boards.write_card(replace(card, pinned_place=None))
            placed = self._insert(board_id, [card.id for card in cards], position, seen)
            for card in cards:
                if card.pinned_place is not None and card.board_id == board_id:
                    pin = placed.index(card.id) + 1
                    boards.write_card(replace(boards.card(card.id), pinned_place=pin))
            for left in {card.board_id for card in cards} - {board_id}:
                self._arrange(left)
        return tuple(boards.card(card.id) for card in cards)

    def remove(self, card_ids: Sequence[int]) -> None:
        """Take cards off the draft lists; the articles stay where they are."""
        cards = [boards.card(key) for key in dict.fromkeys(card_ids)]
        if not cards:
            return
        board = boards.get(cards[0].board_id)
        with self._act("board.remove", board.title, self._name(cards[0]), len(cards)):
            boards.delete_cards([card.id for card in cards])
            for board_id in {card.board_id for card in cards}:
                self._arrange(board_id)

    def edit(self, card: Card, base: Card | None = None) -> Card:
        """Write what was changed of a draft card since `base`, which the person saw.

        What others changed meanwhile stays. Raises `CardConflict` when they changed the same
        fields, `Refused("card.window")`, `NotFound("card.missing")`.
        """
        present = boards.card(card.id)
        ours = _changed(base or present, _cleaned(card))
        theirs = _changed(base, present) if base is not None else {}
        clash = tuple(n for n in ours if n in theirs and theirs[n] != ours[n])
        if clash:
            raise CardConflict(present, clash)
        wanted = replace(present, **ours)  # type: ignore[arg-type]  # cells under their own names
        if not (wanted.starts_at or 0) < (wanted.ends_at or 2**62):
            raise Refused("card.window")
        if wanted.picture_id is not None:
            media.get(wanted.picture_id)
        board = boards.get(present.board_id)
        with self._act("board.edit", board.title, self._name(wanted)):
            boards.write_card(wanted)
            if wanted.pinned_place != present.pinned_place:
                self._arrange(present.board_id)
        return boards.card(card.id)

    @contextmanager
    def _act(self, kind: str, board: str, title: str = "", count: int = 1) -> Iterator[None]:
        details: dict[str, Value] = {"board": board, "title": title, "count": count}
        with self._store.journal.act(kind, details):
            yield

    def _insert(
        self, board_id: int, card_ids: Sequence[int], position: int, seen: Sequence[int] | None
    ) -> list[int]:
        """Put cards among the others of a board; return the keys in the order they stand in."""
        there = [card.id for card in boards.cards(board_id, _DRAFT) if card.id not in card_ids]
        if seen is not None:
            others = [key for key in seen if key not in card_ids]
            position = place_among(others, there, position)
        place = max(0, min(position, len(there)))
        there[place:place] = card_ids
        return self._arrange(board_id, there)

    def _arrange(self, board_id: int, order: Sequence[int] | None = None) -> list[int]:
        """Number the cards of a board, those with a pinned place at it."""
        if order is None:
            order = [card.id for card in boards.cards(board_id, _DRAFT)]
        stand = [card.id for card in nailed([boards.card(key) for key in order])]
        boards.place(board_id, stand)
        return stand

    def _name(self, card: Card) -> str:
        if card.headline or card.article_id is None:
            return card.headline or card.link
        try:
            return articles.get(card.article_id).content.title
        except NotFound:
            return ""


def _changed(before: Card, after: Card) -> dict[str, object]:
    """Return the overrides that differ, as they are afterwards."""
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in _OVERRIDES)
    return {name: new for name, old, new in pairs if old != new}


def _cleaned(card: Card) -> Card:
    one: dict[str, Any] = {name: one_line(getattr(card, name)) for name in _ONE_LINE}
    pin = max(1, card.pinned_place) if card.pinned_place is not None else None
    return replace(card, **one, summary=storable(card.summary), pinned_place=pin)
