"""How far the draft of a board is from what is live, and what a gesture will make of the drafts."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workstation.domain.board import BoardView, Card, CardView


def differences(view: BoardView) -> int:
    """Return in how many places draft and live differ: cards new, gone, edited or moved."""
    if not view.differs:
        return 0
    draft = [_plain(one.card) for one in view.draft]
    live = [_plain(one.card) for one in view.live]
    new, gone = Counter(draft) - Counter(live), Counter(live) - Counter(draft)
    edited = Counter(map(_subject, new.elements())) & Counter(map(_subject, gone.elements()))
    changed = new.total() + gone.total() - edited.total()
    return max(1, changed + _moved(_common(draft, new), _common(live, gone)))


def _plain(card: Card) -> Card:
    return replace(card, id=0, position=0, placed_at=0)


def _subject(card: Card) -> tuple[int | None, str]:
    return (card.article_id, "" if card.article_id is not None else card.link)


def _common(cards: Sequence[Card], without: Counter[Card]) -> list[tuple[Card, int]]:
    """Return the cards both lists have, equal ones numbered."""
    left, seen, kept = without.copy(), Counter[Card](), []
    for card in cards:
        if left[card]:
            left[card] -= 1
            continue
        kept.append((card, seen[card]))
        seen[card] += 1
    return kept


def _moved(draft: Sequence[tuple[Card, int]], live: Sequence[tuple[Card, int]]) -> int:
    """Return how many cards must be moved at least: all but the longest run in order."""
    place = {card: number for number, card in enumerate(live)}
    ends: list[int] = []
    for card in draft:
        number = place[card]
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(draft) - len(ends)


def with_moved(
    views: Sequence[BoardView], card_id: int, board_id: int, position: int
) -> tuple[BoardView, ...]:
    """Return the boards as they will be when a card is put at `position` among the others."""
    moved = next((one for view in views for one in view.draft if one.card.id == card_id), None)
    if moved is None:
        return tuple(views)

    def rest(view: BoardView) -> BoardView:
        left = [one for one in view.draft if one.card.id != card_id]
        if view.board.id == board_id:
            left.insert(max(0, min(position, len(left))), moved)
        return _with_draft(view, left)

    return tuple(rest(view) for view in views)


def with_removed(views: Sequence[BoardView], card_ids: Iterable[int]) -> tuple[BoardView, ...]:
    """Return the boards as they will be without some cards."""
    gone = set(card_ids)
    return tuple(
        _with_draft(view, [one for one in view.draft if one.card.id not in gone]) for view in views
    )


def _with_draft(view: BoardView, cards: Sequence[CardView]) -> BoardView:
    board_id = view.board.id
    numbered = (
        replace(one, card=replace(one.card, board_id=board_id, position=place))
        for place, one in enumerate(cards)
    )
    return replace(view, draft=tuple(numbered))
