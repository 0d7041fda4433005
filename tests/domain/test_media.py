from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.media import Picture, Pictures


@given(st.lists(st.integers(1, 50), max_size=12), st.integers(-13, 13), st.integers(-13, 13))
def test_pictures_made_late_are_those_that_were_there(
    keys: list[int], start: int, end: int
) -> None:
    there = [Picture(key, f"{key}.jpg", "", 1, 1, 1) for key in keys]
    late = Pictures(keys, lambda place: there[place])
    assert late == there and len(late) == len(there)
    assert late[start:end] == there[start:end]
    assert list(late[start:end].keys) == keys[start:end]
    assert Pictures.of(there) == late and Pictures.of(late) is late
    for place in range(-len(keys), len(keys)):
        assert late[place] is there[place]
    with pytest.raises(IndexError):
        late[len(keys)]


def test_no_picture_is_made_before_somebody_looks() -> None:
    made: list[int] = []

    def make(place: int) -> Picture:
        made.append(place)
        return Picture(place, "", "", 1, 1, 1)

    some = Pictures(range(10_000), make).chosen(range(0, 10_000, 2))
    assert len(some) == 5_000 and made == []
    assert some[3].id == 6 and made == [6]
