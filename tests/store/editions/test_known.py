"""What an edition had read is taken over as far as it still holds, and no further."""

from __future__ import annotations

import pytest

from workstation.domain.publication import Touched
from workstation.store.editions.known import Known, known

_KEPT = {
    ("story", 1): "one",
    ("story", 2): "two",
    ("story", 3): None,
    ("pictured", 1): True,
    ("picture", 9): "a picture",
    ("boards",): "boards",
    ("all cards",): "cards",
    ("cards", 5): "of a launch to come",
}
_ANSWERS = {
    ("newest", 0, 10, 0): [2, 1],
    ("newest", 4, 10, 0): [1],
    ("count", 4): 9,
    ("count", 5): 7,
    ("most_read", 5, 10): [2],
}
_ALL = {key for key, value in _KEPT.items() if value and key[0] != "cards"} | set(_ANSWERS)


@pytest.mark.parametrize(
    ("touched", "gone"),
    [
        (Touched(), set()),
        (Touched(stories=frozenset({1})), {("story", 1), ("pictured", 1)}),
        (Touched(counted=frozenset({2})), {("story", 2), ("most_read", 5, 10)}),
        (Touched(boards=True), {("boards",), ("all cards",)}),
        (
            Touched(stories=frozenset({7}), fresh=frozenset({7})),
            {("newest", 0, 10, 0), ("newest", 4, 10, 0)},
        ),
    ],
)
def test_what_was_touched_is_read_again(touched: Touched, gone: set[tuple[object, ...]]) -> None:
    before = known(_KEPT, {"site": "site"}, dict(_ANSWERS))
    still = before.after(touched, {0: 1, 4: 1} if touched.fresh else {})
    assert {*still.kept, *still.answers} == _ALL - gone
    assert still.own == {"site": "site"}
    # A column that lists one story more has one more.
    assert still.answers["count", 4] == 9 + len(touched.fresh)
    assert still.answers["count", 5] == 7


def test_of_a_whole_build_nothing_is_held() -> None:
    many = {("story", key): key for key in range(5_000)}
    assert known(many, {"site": "site"}, dict(_ANSWERS)) == Known({}, {}, {})
