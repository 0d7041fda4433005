from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.article import Content
from workstation.domain.merging import Prefer, merge_content, merge_list, merge_text

BASE = "巡河第一段。\n\n第二段写闸门。\n\n第三段写雨。"


def test_paragraphs_changed_by_two_people_are_both_kept() -> None:
    mine = BASE.replace("第二段写闸门", "第二段写新闸门")
    theirs = BASE.replace("第三段写雨", "第三段写大雨")
    merged = merge_text(BASE, mine, theirs)
    assert (merged.text, merged.conflicts) == (
        "巡河第一段。\n\n第二段写新闸门。\n\n第三段写大雨。",
        0,
    )


def test_paragraphs_both_added_at_one_place_are_both_kept() -> None:
    merged = merge_text(BASE, f"{BASE}\n\n我加的。", f"{BASE}\n\n他加的。")
    assert merged.conflicts == 0
    assert merged.text == f"{BASE}\n\n他加的。\n\n我加的。"


def test_what_both_added_alike_comes_once() -> None:
    merged = merge_text(BASE, f"{BASE}\n\n同一段。\n\n还有。", f"{BASE}\n\n同一段。")
    assert (merged.text, merged.conflicts) == (f"{BASE}\n\n同一段。\n\n还有。", 0)


@pytest.mark.parametrize(
    ("prefer", "word"), [(Prefer.MINE, "我的闸门"), (Prefer.THEIRS, "他的闸门")]
)
def test_the_same_paragraph_changed_twice_is_decided_and_the_others_stay(
    prefer: Prefer, word: str
) -> None:
    mine = BASE.replace("闸门", "我的闸门").replace("第一段", "首段")
    theirs = BASE.replace("闸门", "他的闸门").replace("写雨", "写大雨")
    merged = merge_text(BASE, mine, theirs, prefer)
    assert merged.conflicts == 1
    assert merged.text == f"巡河首段。\n\n第二段写{word}。\n\n第三段写大雨。"


def test_a_paragraph_one_took_away_and_the_other_changed_is_a_conflict() -> None:
    mine = BASE.replace("第二段写闸门。\n\n", "")
    theirs = BASE.replace("闸门", "水闸")
    assert merge_text(BASE, mine, theirs).conflicts == 1


def test_lists_are_merged_entry_by_entry() -> None:
    assert merge_list(("甲", "乙"), ("甲", "丙"), ("丁", "甲", "乙")) == ("丁", "甲", "丙")


def test_fields_are_merged_and_only_short_ones_changed_twice_are_told() -> None:
    base = Content(title="题", author="甲", tags=("一",), flags="h", body=BASE)
    mine = replace(base, title="我的题", tags=("一", "二"), flags="hc", body=f"{BASE}\n\n我。")
    theirs = replace(base, title="他的题", tags=(), flags="hp", author="乙")
    merged = merge_content(base, mine, theirs)
    assert merged.conflicts == ("title",)
    assert merged.content == replace(
        theirs, title="我的题", tags=("二",), flags="hcp", body=f"{BASE}\n\n我。"
    )


_LINES = st.lists(st.sampled_from(["", "甲", "乙", "丙", "丁", "戊"]), max_size=9)


@given(_LINES, _LINES, _LINES)
def test_no_change_is_ever_lost_unless_it_is_told(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    texts = ["\n".join(lines) for lines in (base, mine, theirs)]
    merged = merge_text(texts[0], texts[1], texts[2])
    assert merge_text(texts[0], texts[1], texts[0]).text == texts[1]
    assert merge_text(texts[0], texts[0], texts[2]).text == texts[2]
    if merged.conflicts:
        return
    lines = merged.text.split("\n")
    for changed in (mine, theirs):
        for line in set(changed) - set(base):
            assert line in lines


@given(st.data())
def test_changes_of_different_paragraphs_never_clash(data: st.DataObject) -> None:
    count = data.draw(st.integers(2, 12))
    paragraphs = [f"第{place}段。" for place in range(count)]
    whose = data.draw(st.lists(st.sampled_from("我他无"), min_size=count, max_size=count))
    texts = {}
    for who in "我他":
        changed = [
            f"{line}{who}改。" if whose[place] == who else line
            for place, line in enumerate(paragraphs)
        ]
        texts[who] = "\n\n".join(changed)
    merged = merge_text("\n\n".join(paragraphs), texts["我"], texts["他"])
    wanted = [
        line if whose[place] == "无" else f"{line}{whose[place]}改。"
        for place, line in enumerate(paragraphs)
    ]
    assert (merged.text, merged.conflicts) == ("\n\n".join(wanted), 0)
