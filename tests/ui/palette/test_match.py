from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.palette.match import score, syllables

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=8)
ANYTHING = st.text(max_size=20)


def fits(typed: str, name: str) -> bool:
    return score(typed, name) is not None


@pytest.mark.parametrize("typed", ["fb", "fabu", "发", "f布", "FB", "发布", "fbwz", "fabuwangzhan"])
def test_initials_pinyin_and_characters_fit(typed: str) -> None:
    assert fits(typed, "发布网站")


@pytest.mark.parametrize("typed", ["bf", "x", "fbx", "发站布"])
def test_other_letters_or_another_order_do_not(typed: str) -> None:
    assert not fits(typed, "发布网站")


def best(typed: str, *names: str) -> str:
    scores = {name: score(typed, name) for name in names}
    return max(names, key=lambda name: scores[name] if scores[name] is not None else float("-inf"))  # type: ignore[arg-type, return-value]


def test_what_people_mean_comes_first() -> None:
    assert best("fb", "方便快捷的办事处", "发布", "非常不同") == "发布"
    assert best("xg", "新建稿件", "修改", "下一个故事") == "修改"
    assert best("fazhi", "法制", "发展指南", "法律制度研究") == "法制"
    assert best("new", "Renew list", "New article") == "New article"
    assert best("lishi", "操作历史", "Go to: Publishing") == "操作历史"
    assert best("国内", "国际国内", "国内", "国家内部") == "国内"


def test_words_fit_each_by_itself() -> None:
    assert fits("法 劳动", "劳动争议典型案例：临河市中级人民法院")
    assert not fits("法 海洋", "劳动争议典型案例：临河市中级人民法院")


@given(HAN, st.data())
def test_the_initials_of_any_name_fit_whatever_reading_is_taken(
    name: str, data: st.DataObject
) -> None:
    readings = [data.draw(st.sampled_from(syllables(c) or (c,))) for c in name]
    assert fits("".join(reading[0] for reading in readings), name)
    assert fits("".join(readings), name)


@given(ANYTHING, ANYTHING)
def test_whatever_is_typed_it_never_raises_and_a_shorter_text_fits_too(
    typed: str, name: str
) -> None:
    if fits(typed, name):
        assert all(fits(typed[:end], name) for end in range(len(typed)))


@given(ANYTHING)
def test_every_name_fits_itself(name: str) -> None:
    assert fits(name, name)
