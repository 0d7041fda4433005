from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.article import Flag, Status, check_step, flags_in_order, may_become
from workstation.domain.board import Card, same_cards
from workstation.domain.column import Column, ColumnTree
from workstation.domain.errors import NotFound, Refused, WouldLoop
from workstation.domain.identity import id_at, new_id


def test_everything_may_be_trashed_and_comes_back_as_a_draft() -> None:
    for status in Status:
        assert may_become(status, Status.TRASHED) or status is Status.TRASHED
    assert [s for s in Status if may_become(Status.TRASHED, s)] == [Status.DRAFT]


def test_reviews_follow_each_other_and_may_send_back() -> None:
    reviews = [Status.FIRST_REVIEW, Status.SECOND_REVIEW, Status.FINAL_REVIEW]
    for before, after in itertools.pairwise(reviews):
        check_step(before, after)
        assert not may_become(after, before)
    assert all(may_become(review, Status.RETURNED) for review in reviews)
    assert not may_become(Status.DRAFT, Status.SECOND_REVIEW)
    assert not may_become(Status.FIRST_REVIEW, Status.PUBLISHED)


def test_a_step_that_is_none_is_refused_with_both_statuses() -> None:
    with pytest.raises(Refused) as caught:
        check_step(Status.DRAFT, Status.WITHDRAWN)
    assert caught.value.code == "article.step"
    assert caught.value.details == {"present": "draft", "wanted": "withdrawn"}


@given(letters=st.text(st.sampled_from("hcfasbpjxyz "), max_size=12))
def test_flags_stand_once_in_the_order_of_the_old_system(letters: str) -> None:
    kept = flags_in_order(letters)
    assert set(kept) == set(letters) & set(Flag)
    assert kept == flags_in_order(kept)
    assert len(set(kept)) == len(kept)


def test_keys_grow_also_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [new_id() for _ in range(50)]
    present = time.time()
    monkeypatch.setattr(time, "time", lambda: present - 86_400)
    after = [new_id() for _ in range(50)]
    assert before + after == sorted(before + after)
    assert len({*before, *after}) == 100


@given(
    moments=st.lists(st.integers(-(10**14), 10**15), min_size=2, max_size=20, unique=True),
)
def test_keys_of_older_things_fit_a_database_and_do_not_meet(moments: list[int]) -> None:
    keys = [id_at(moment) for moment in moments]
    assert all(0 < key < 2**63 for key in keys)
    assert len(set(keys)) == len(keys)


def test_keys_of_a_site_s_old_pages_stand_in_the_order_of_their_days() -> None:
    day = 86_400_000
    keys = [id_at(946_684_800_000 + number * day) for number in range(9_000)]
    assert keys == sorted(keys)
    assert keys[-1] < new_id()


def _card(key: int, headline: str, position: int = 0, placed_at: int = 0) -> Card:
    return Card(key, 1, position, 9, headline=headline, placed_at=placed_at)


def test_lists_are_the_same_when_a_reader_sees_the_same() -> None:
    one, other = [_card(1, "甲"), _card(2, "乙", 1)], [_card(7, "甲", 3, 99), _card(8, "乙", 4, 99)]
    assert same_cards(one, other)
    assert not same_cards(one, other[::-1])
    assert not same_cards(one, other[:1])
    assert not same_cards(one, [other[0], _card(8, "丙")])


def test_a_card_shows_from_its_beginning_until_before_its_end() -> None:
    card = Card(1, 1, 0, starts_at=10, ends_at=20)
    assert [card.shows_at(moment) for moment in (9, 10, 19, 20)] == [False, True, True, False]
    assert Card(1, 1, 0).shows_at(0)


def _tree() -> ColumnTree:
    return ColumnTree(
        [
            Column(1, None, "国内", "guonei", 1),
            Column(2, 1, "法制", "fazhi", 0),
            Column(3, 2, "政法综治", "zfzz", 0),
            Column(4, None, "国际", "guoji", 0),
            Column(5, 1, "社会", "shehui", 1),
        ]
    )


def test_a_tree_is_read_parents_first_and_in_order() -> None:
    tree = _tree()
    assert [column.id for column in tree] == [4, 1, 2, 3, 5]
    assert len(tree) == 5
    assert 3 in tree
    assert 9 not in tree
    assert [column.id for column in tree.children(1)] == [2, 5]
    assert [column.id for column in tree.branch(1)] == [1, 2, 3, 5]


def test_a_tree_knows_paths_and_addresses() -> None:
    tree = _tree()
    assert tree.path(3) == "国内/法制/政法综治"
    assert tree.directory(3) == "guonei/fazhi/zfzz"
    assert tree.find(" 国内 / 法制/政法综治/").id == 3


@pytest.mark.parametrize("path", ["", "/", "法制", "国内/国际", "国内/法制/政法综治/更深"])
def test_an_unknown_path_is_said(path: str) -> None:
    with pytest.raises(NotFound) as caught:
        _tree().find(path)
    assert caught.value.code == "column.no_path"


@pytest.mark.parametrize("into", [1, 2, 3, 5])
def test_a_column_cannot_go_into_itself(into: int) -> None:
    with pytest.raises(WouldLoop):
        _tree().check_move(1, into)


def test_a_column_may_go_elsewhere_or_to_the_top() -> None:
    _tree().check_move(1, 4)
    _tree().check_move(3, None)
    with pytest.raises(NotFound):
        _tree().check_move(3, 99)
    with pytest.raises(NotFound):
        _tree().get(99)
