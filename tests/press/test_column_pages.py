"""List pages whose content stays when news come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.press.column_pages import list_slices


@given(st.integers(0, 500), st.integers(1, 30))
def test_every_story_stands_on_exactly_one_page(count: int, size: int) -> None:
    shown = [
        index
        for piece in list_slices(count, size)
        for index in range(piece.offset, piece.offset + piece.limit)
    ]
    assert shown == list(range(count))


@given(st.integers(0, 500), st.integers(1, 30))
def test_older_pages_keep_their_stories_when_one_more_comes(count: int, size: int) -> None:
    def by_age(total: int) -> dict[int, tuple[int, int]]:
        # Counted from the oldest story, whose place never changes.
        return {
            piece.number: (total - piece.offset - piece.limit, total - piece.offset)
            for piece in list_slices(total, size)
            if piece.number
        }

    before, after = by_age(count), by_age(count + 1)
    assert before.items() <= after.items()
    assert len(after) - len(before) in (0, 1)


@given(st.integers(0, 500), st.integers(1, 30))
def test_the_front_page_is_never_thin(count: int, size: int) -> None:
    front = list_slices(count, size)[0]
    assert front.limit == count if count < size else size <= front.limit < 2 * size
