"""Cards with a pinned place, and where a card belongs when others were at the board meanwhile."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.board import Card, nailed, place_among

_KEYS = st.lists(st.integers(1, 12), unique=True, max_size=9)


def _card(key: int, pin: int | None = None) -> Card:
    return Card(key, 1, 0, article_id=key, pinned_place=pin)


def test_a_pinned_card_keeps_its_place_and_a_short_list_has_it_last() -> None:
    cards = [_card(1), _card(2, 1), _card(3)]
    assert [card.id for card in nailed(cards)] == [2, 1, 3]
    assert [card.id for card in nailed([_card(1), _card(2, 9)])] == [1, 2]


@given(keys=_KEYS, pins=st.lists(st.one_of(st.none(), st.integers(1, 9)), min_size=9, max_size=9))
def test_nailing_loses_no_card_and_is_settled_at_once(
    keys: list[int], pins: list[int | None]
) -> None:
    cards = [_card(key, pin) for key, pin in zip(keys, pins, strict=False)]
    once = nailed(cards)
    assert sorted(card.id for card in once) == sorted(keys)
    assert nailed(once) == once
    loose = [card.id for card in cards if card.pinned_place is None]
    assert [card.id for card in once if card.pinned_place is None] == loose


@given(seen=_KEYS, position=st.integers(-2, 12))
def test_where_nobody_else_was_the_place_is_the_place(seen: list[int], position: int) -> None:
    assert place_among(seen, seen, position) == max(0, min(position, len(seen)))


@given(seen=_KEYS, present=_KEYS, position=st.integers(1, 9))
def test_a_card_stands_before_the_nearest_neighbour_that_is_left(
    seen: list[int], present: list[int], position: int
) -> None:
    place = place_among(seen, present, position)
    behind = [key for key in seen[position:] if key in present]
    assert place == (present.index(behind[0]) if behind else len(present))
