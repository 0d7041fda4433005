from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.text import (
    count,
    first_paragraph,
    kept_by_old_system,
    one_line,
    shortened,
    storable,
    without_direction_controls,
)

_ANY = st.text(st.one_of(st.characters(), st.characters(categories=["Cs"]), st.just("\0")))


@pytest.mark.parametrize(
    ("text", "words", "han", "characters"),
    [
        ("", 0, 0, 0),
        ("临河", 2, 2, 2),
        ("临河市“河长制”。", 9, 6, 9),
        ("AI 生成 content 3 篇", 6, 3, 13),
        ("第 1,410 份", 3, 2, 7),
        ("　　段首空两格", 5, 5, 5),
        ("𠮷野家", 3, 3, 3),
    ],
)
def test_words_are_counted_as_word_and_wps_do(
    text: str, words: int, han: int, characters: int
) -> None:
    found = count(text)
    assert (found.words, found.han, found.characters) == (words, han, characters)


@pytest.mark.parametrize(
    ("limit", "han", "latin"), [(20, 8, 21), (30, 11, 31), (36, 13, 37), (42, 15, 43), (60, 21, 61)]
)
def test_the_old_system_keeps_what_its_own_code_kept(limit: int, han: int, latin: int) -> None:
    assert kept_by_old_system("汉" * 200, limit) == "汉" * han
    assert kept_by_old_system("a" * 200, limit) == "a" * latin


@pytest.mark.parametrize(("limit", "han"), [(240, 81), (250, 85)])
def test_the_old_system_keeps_so_much_of_a_summary(limit: int, han: int) -> None:
    assert kept_by_old_system("汉" * 200, limit) == "汉" * han


@given(text=_ANY, limit=st.integers(1, 80))
def test_what_the_old_system_keeps_is_a_beginning_of_the_text(text: str, limit: int) -> None:
    assert text.startswith(kept_by_old_system(text, limit))


@given(text=_ANY)
def test_stored_text_can_be_stored_and_is_stored_once(text: str) -> None:
    kept = storable(text)
    assert "\0" not in kept
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert storable(kept) == kept


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_good_text_comes_back_as_it_was_typed(text: str) -> None:
    assert storable(text) == text


def test_signs_that_only_look_odd_survive() -> None:
    text = "\ufeff甲\u00a0乙\u2028丙\u200d👩\u200d👧 ⼈人\r\n"
    assert storable(text) == text


def test_a_lone_surrogate_becomes_a_sign_and_a_nul_goes() -> None:
    assert storable("甲\ud83d乙\0丙\udc00") == "甲\ufffd乙丙\ufffd"


def test_the_two_halves_of_one_sign_become_that_sign() -> None:
    assert storable("笑\ud83d\ude00脸") == "笑😀脸"


@given(text=_ANY)
def test_a_title_is_one_line(text: str) -> None:
    kept = one_line(text)
    assert not set(kept) & set("\r\n\u2028\u2029\0")
    assert kept == kept.strip() == one_line(kept)


def test_overrides_of_direction_are_taken_out_of_names() -> None:
    assert without_direction_controls("临\u202e河\u2066网\u2069") == "临河网"


@pytest.mark.parametrize(
    ("body", "paragraph"),
    [
        ("第一段。\n\n第二段。", "第一段。"),
        ("# 标题\n\n导语。", "导语。"),
        ("![图](media/a.png)\n\n> 引文\n\n- 表\n\n正文在此。", "正文在此。"),
        ("**粗**体与[链接](http://linhe.example/)。", "粗体与链接。"),
        ("上一行\n下一行", "上一行下一行"),
        ("two\nlines", "two lines"),
        ("| 表 | 格 |\n|---|---|\n| 1 | 2 |", ""),
        ("", ""),
        ("\n\n \n", ""),
        ("　　导语前有空格。\n\n后文", "导语前有空格。"),
    ],
)
def test_the_lead_is_the_first_paragraph_of_prose(body: str, paragraph: str) -> None:
    assert first_paragraph(body) == paragraph


@given(body=st.text(st.sampled_from("甲乙 \n*_`~[]()!#>-|1.<a>"), max_size=120))
def test_a_lead_is_found_or_not_but_never_breaks(body: str) -> None:
    assert first_paragraph(body) == first_paragraph(body).strip()


def test_the_lead_of_a_huge_text_is_found_at_once() -> None:
    assert first_paragraph("[" * 1_000_000)


@pytest.mark.parametrize(
    "body",
    [
        "今天开庭。\n## 摊位前的法庭\n第二段。",
        "# 大标题\n今天开庭。\n\n第二段。",
        "## 小标题\n\n![图](media/a.png)\n\n今天开庭。\n",
        "#p#第一页#e#\n今天开庭。",
    ],
)
def test_a_heading_is_no_part_of_the_first_paragraph(body: str) -> None:
    assert first_paragraph(body) == "今天开庭。"


@given(st.text("一二，。“ab 1\n\u3000é—𠀀", max_size=40))
def test_words_are_counted_sign_by_sign(text: str) -> None:
    wide = [sign for sign in text if sign in "一二，。“—𠀀"]
    latin = "".join(" " if sign in wide else sign for sign in text).split()
    assert count(text).words == len(wide) + len(latin)


def cut_as_a_whole(body: str) -> str:
    """Return the first paragraph by cutting all of the text first: the plain way."""
    apart = re.sub(r"^(#.*)$", r"\n\1\n", body, flags=re.MULTILINE)
    for block in re.split(r"\n\s*\n", apart):
        found = first_paragraph(block) if block.strip() else ""
        if found:
            return found
    return ""


@given(st.text(alphabet="今天 a#>-1.|![](x)*_`~<:\n\u3000\r", max_size=60))
def test_only_as_much_of_a_text_is_cut_as_is_needed(body: str) -> None:
    assert first_paragraph(body) == cut_as_a_whole(body)


@given(_ANY, st.integers(1, 20))
def test_what_is_shortened_is_no_longer_than_asked_and_says_so(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert short == text or (short[-1] == "…" and text.startswith(short[:-1]))
    assert short == text or len(text) > most
