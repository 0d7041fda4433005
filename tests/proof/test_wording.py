"""Words of the pack that came along, and those of the newsroom."""

from __future__ import annotations

import pytest

from tests.proof.desks import packs, said, told
from workstation.domain.house_word import HouseWord
from workstation.proof.copy_desk import CopyDesk
from workstation.proof.wording import Wording


@pytest.mark.parametrize("entry", packs().wording, ids=lambda entry: entry.words)
def test_each_word_is_found_and_passes_in_words_that_are_right(entry: Wording) -> None:
    near = f"{entry.near[0]}，" if entry.near else ""
    arrow = "" if entry.instead is None else f"→{entry.instead}"
    assert said(f"{near}在{entry.words}中", "wording", "wording_open") == [entry.words + arrow]
    assert said(f"{near}“{entry.words}”", "wording") == []
    for right in entry.unless:
        assert entry.words in right
        assert said(f"{near}在{right}中", "wording") == []
    if entry.instead:
        assert said(f"{near}在{entry.instead}中", "wording") == []


def test_some_words_count_only_beside_others() -> None:
    assert said("交警对他处以罚金", "wording") == ["罚金→罚款"]
    assert said("法院判处罚金。交警在场", "wording") == []
    assert said("交警在场。法院判处罚金", "wording") == []


def test_words_of_the_house_are_told_with_their_reason() -> None:
    desk = CopyDesk(
        packs(), [HouseWord(1, "外来工", "务工者", "本报体例。"), HouseWord(1, "嗯", "", "")]
    )
    found = desk.remarks("外来工嗯说")
    assert [told(one) for one in found] == ["外来工→务工者", "嗯"]
    assert [one.rule for one in found] == ["house", "house_asked"]
    assert found[0].details["reason"] == "本报体例。"


def test_a_word_of_the_house_is_right_within_what_it_becomes() -> None:
    desk = CopyDesk(packs(), [HouseWord(1, "法院", "人民法院", "用全称。")])
    assert [told(one) for one in desk.remarks("法院与人民法院")] == ["法院→人民法院"]
