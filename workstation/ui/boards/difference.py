"""What a gesture will make of the drafts, told before it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workstation.domain.board import BoardView, CardView


def with_moved(
    views: Sequence[BoardView], card_ids: Sequence[int], board_id: int, position: int
) -> tuple[BoardView, ...]:
    """Return the boards as they will be when cards are put at `position` among the others."""
    there = {one.card.id: one for view in views for one in view.draft}
    moved = [there[key] for key in card_ids if key in there]
    if not moved:
        return tuple(views)

    def rest(view: BoardView) -> BoardView:
        left = [one for one in view.draft if one.card.id not in card_ids]
        if view.board.id == board_id:
            place = max(0, min(position, len(left)))
            left[place:place] = moved
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
