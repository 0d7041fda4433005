"""What lies between two states of a board."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.board import Board, BoardView, Card, CardView
from workstation.domain.board_difference import Difference, between, to_launch

_LISTS = st.lists(st.integers(1, 6), max_size=7)
_BOARD = Board(1, "b", "板", 9, 0)


def _views(*stories: int, **told: str) -> list[CardView]:
    return [
        CardView(replace(Card(100 + at, 1, at, article_id=one), **told), None)  # type: ignore[arg-type]
        for at, one in enumerate(stories)
    ]


def _told(found: Difference) -> dict[str, list[int | None]]:
    lists = ("added", "removed", "moved", "retitled", "edited")
    named = {name: [one.card.article_id for one in getattr(found, name)] for name in lists}
    return {name: keys for name, keys in named.items() if keys}


def test_each_kind_of_change_is_told_apart() -> None:
    before = _views(1, 2, 3, 4, 5)
    after = [*_views(2, 3, 1), *_views(4, headline="改"), *_views(5, kicker="引"), *_views(6)]
    assert _told(between(before, after[:3] + after[3:])) == {
        "moved": [1],
        "retitled": [4],
        "edited": [5],
        "added": [6],
    }
    assert _told(between(before, _views(1, 2, 3, 4))) == {"removed": [5]}
    assert between(before, after).total == 4


def test_what_the_filling_leaves_out_counts_too() -> None:
    view = BoardView(_BOARD, (), (), kept_off_live=frozenset({7, 8}))
    assert (to_launch(view).let_in, to_launch(view).total, view.differs) == (2, 2, True)


@given(
    before=st.lists(st.integers(1, 6), max_size=7), after=st.lists(st.integers(1, 6), max_size=7)
)
def test_only_equal_lists_have_no_difference_and_numbers_add_up(
    before: list[int], after: list[int]
) -> None:
    found = between(_views(*before), _views(*after))
    assert (found.total == 0) == (before == after)
    assert len(before) - len(found.removed) + len(found.added) == len(after)


@given(cards=st.permutations(range(6)), which=st.integers(0, 5), to=st.integers(0, 5))
def test_moving_one_card_moves_one_at_most(cards: list[int], which: int, to: int) -> None:
    moved = list(cards)
    moved.insert(to, moved.pop(which))
    assert between(_views(*cards), _views(*moved)).total == (0 if moved == list(cards) else 1)
