"""The packs are whole, and a missing one is empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proof.desks import packs
from workstation.proof.copy_desk import CopyDesk
from workstation.proof.law_names import changes
from workstation.proof.packs import Packs, read_packs


def test_without_packs_the_other_rules_go_on(tmp_path: Path) -> None:
    desk = CopyDesk(read_packs(tmp_path))
    assert [one.words for one in desk.remarks("渡假,好《未成年保护法》")] == [","]
    assert CopyDesk(Packs()).remarks("渡假") == ()


def test_a_broken_pack_is_refused(tmp_path: Path) -> None:
    (tmp_path / "laws.toml").write_text("[laws", "utf-8")
    with pytest.raises(ValueError, match="Expected"):
        read_packs(tmp_path)


def test_no_law_is_in_force_and_repealed() -> None:
    laws = packs().laws
    assert laws.articles.keys() & laws.repealed.keys() == set()
    assert len(laws.articles) > 200


def test_no_known_law_is_taken_for_a_slip_of_another() -> None:
    laws = packs().laws
    assert [name for name in (*laws.articles, *laws.repealed) if laws.near(name)] == []


def test_what_took_the_place_of_a_law_is_known() -> None:
    laws = packs().laws
    unknown = {one.by for one in laws.repealed.values()} - laws.articles.keys()
    assert unknown == {"城市生活无着的流浪乞讨人员救助管理办法"}


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("", "", 0), ("甲", "", 1), ("甲乙丙", "甲丙", 1), ("甲乙", "乙甲", 2), ("甲乙", "丙丁", 2)],
)
def test_changes(one: str, other: str, count: int) -> None:
    assert changes(one, other) == changes(other, one) == count
