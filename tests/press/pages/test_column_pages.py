"""List pages whose content stays when news come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.press.pages.column_pages import Slices


@given(st.integers(0, 500), st.integers(1, 30))
def test_every_story_stands_on_exactly_one_page(count: int, size: int) -> None:
    shown = [
        index
        for piece in Slices(count, size)
        for index in range(piece.offset, piece.offset + piece.limit)
    ]
    assert shown == list(range(count))


@given(st.integers(0, 500), st.integers(1, 30))
def test_older_pages_keep_their_stories_when_one_more_comes(count: int, size: int) -> None:
    def by_age(total: int) -> dict[int, tuple[int, int]]:
        # Counted from the oldest story, whose place never changes.
        return {
            piece.number: (total - piece.offset - piece.limit, total - piece.offset)
            for piece in Slices(total, size)
            if piece.number
        }

    before, after = by_age(count), by_age(count + 1)
    assert before.items() <= after.items()
    assert len(after) - len(before) in (0, 1)


@given(st.integers(0, 500), st.integers(1, 30))
def test_the_front_page_is_never_thin(count: int, size: int) -> None:
    front = next(iter(Slices(count, size)))
    assert front.limit == count if count < size else size <= front.limit < 2 * size


@given(st.integers(0, 500), st.integers(1, 30), st.sets(st.integers(-1, 40)))
def test_single_pages_are_those_of_the_whole_line(count: int, size: int, numbers: set[int]) -> None:
    slices = Slices(count, size)
    line = list(slices)
    assert len(line) == len(slices)
    assert list(slices.of(numbers)) == [piece for piece in line if piece.number in numbers]
    for at, piece in enumerate(line):
        assert list(slices.near(piece)) == line[max(0, at - 1) : at + 2]
