"""What was made is handed out again exactly as long as it would be made of the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.press import recall
from workstation.press.recall import Recall


@given(asked=st.lists(st.tuples(st.integers(0, 3), st.lists(st.integers(0, 2), max_size=2))))
def test_what_is_recalled_is_what_would_be_made(asked: list[tuple[int, list[int]]]) -> None:
    kept, made = Recall(), []
    for name, parts in asked:

        def make(name: int = name, parts: tuple[int, ...] = tuple(parts)) -> object:
            made.append((name, parts))
            return name, parts

        assert kept.of(name, tuple(parts), make) == (name, tuple(parts))
    same = sum(
        any(before == name for before, _ in asked[:at])
        and next(told for before, told in reversed(asked[:at]) if before == name) == parts
        for at, (name, parts) in enumerate(asked)
    )
    assert len(made) == len(asked) - same


def test_no_more_is_kept_than_there_is_room_for() -> None:
    kept = Recall()
    for number in range(3 * recall.ROOM):
        kept.of(number, (), lambda number=number: number)  # type: ignore[misc]
    assert len(kept._kept) <= recall.ROOM
