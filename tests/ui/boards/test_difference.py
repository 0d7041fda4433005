from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.board import Board, BoardView, Card, CardView
from workstation.domain.board_difference import to_launch
from workstation.ui.boards.difference import with_moved, with_removed


def differences(view: BoardView) -> int:
    return to_launch(view).total


LISTS = st.lists(st.integers(1, 9), max_size=8, unique=True)


def views_of(keys: list[int], headline: str = "") -> tuple[CardView, ...]:
    return tuple(
        CardView(Card(100 + key, 1, place, article_id=key, headline=headline), None)
        for place, key in enumerate(keys)
    )


def board(draft: list[int], live: list[int], key: int = 1) -> BoardView:
    return BoardView(Board(key, f"b{key}", "头条", 5, 0), views_of(draft), views_of(live))


def test_moved_new_gone_and_edited_cards_each_count_once() -> None:
    assert differences(board([1, 2, 3], [1, 2, 3])) == 0
    assert differences(board([3, 1, 2], [1, 2, 3])) == 1
    assert differences(board([1, 2, 3, 4], [1, 2, 3])) == 1
    assert differences(board([1, 3], [1, 2, 3])) == 1
    edited = BoardView(Board(1, "b", "头条", 5, 0), views_of([1, 2], "短题"), views_of([1, 2]))
    assert differences(edited) == 2


@given(LISTS, LISTS)
def test_only_equal_lists_have_no_difference(draft: list[int], live: list[int]) -> None:
    assert (differences(board(draft, live)) == 0) == (draft == live)
    assert differences(board(draft, live)) <= len(draft) + len(live)


@given(LISTS, st.integers(0, 7), st.integers(0, 8))
def test_moving_one_card_is_at_most_one_difference(cards: list[int], which: int, to: int) -> None:
    if not cards:
        return
    view = board(cards, cards)
    moved = view.draft[which % len(cards)].card.id
    (after,) = with_moved([view], [moved], 1, to)
    assert sorted(one.card.id for one in after.draft) == sorted(o.card.id for o in view.draft)
    assert [one.card.position for one in after.draft] == list(range(len(cards)))
    assert differences(after) <= 1


def test_a_card_goes_to_another_board_and_leaves_the_first() -> None:
    first, second = board([1, 2], []), board([3], [], key=2)
    one, other = with_moved([first, second], [101], 2, 1)
    assert [view.card.article_id for view in one.draft] == [2]
    assert [view.card.article_id for view in other.draft] == [3, 1]
    assert other.draft[1].card.board_id == 2


def test_unknown_cards_move_nothing() -> None:
    views = (board([1, 2], []),)
    assert with_moved(views, [999], 1, 0) == views
    assert [one.card.article_id for one in with_removed(views, [101])[0].draft] == [2]
