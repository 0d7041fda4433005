"""Each rule has its sentence in both languages, and an example here."""

from __future__ import annotations

import pytest

from tests.proof.desks import packs
from workstation import words
from workstation.domain.house_word import HouseWord
from workstation.proof.copy_desk import CopyDesk

EXAMPLES = {
    "half_width": "甲,乙",
    "point": "马克.吐温",
    "straight_quotes": '他说"好"',
    "repeated": "甲，，乙",
    "repeated_often": "甲！！！！",
    "stop_behind": "甲？。",
    "stops": "甲。，",
    "ellipsis": "甲...",
    "ellipsis_etc": "甲等……",
    "dash": "甲--乙",
    "space_beside": "甲 ，乙",
    "space_between": "法院依法 受理案件，开庭",
    "unpaired": "（甲",
    "nested_quotes": "“甲“乙”丙”",
    "nested_titles": "《甲《乙》丙》",
    "list_comma": "《甲》、《乙》",
    "list_comma_etc": "甲、等。",
    "before_closing": "“甲、”",
    "stop_in_brackets": "甲（乙。），丙",
    "no_month": "13月5日",
    "no_day": "2月30日",
    "no_hour": "25时10分",
    "weekday": "2026年11月30日星期二",
    "short_year": "98年5月6日",
    "year_zero": "二○二六年",
    "mixed_date": "2026年十一月",
    "full_width": "２０",
    "range": "5-10岁",
    "range_unit": "5—10%",
    "about_twice": "近20人左右",
    "nearly_more": "近20多人",
    "limit_twice": "超过20人以上",
    "times_fewer": "减少3倍",
    "thousands": "1,23元",
    "mixed_percent": "百分之5",
    "mixed_hundreds": "3千元",
    "identity": "11010519491231002X",
    "mobile": "13812345678",
    "card": "4111111111111111",
    "passport": "护照E12345678",
    "plate": "鲁B12345",
    "flat": "3号楼2单元501室",
    "case_brackets": "(2024)鲁02民终1号",
    "case_year": "（24）鲁02民终1号",
    "case_future": "（9024）鲁02民终1号",
    "case_ordinal": "（2024）鲁02民终第1号",
    "case_zeros": "（2024）鲁02民终01号",
    "case_end": "（2024）鲁02民终1",
    "case_spaces": "（2024）鲁02民终 1号",
    "document_brackets": "国发（2015）3号",
    "document_year": "国发〔15〕3号",
    "document_ordinal": "国发〔2015〕第3号",
    "document_zeros": "国发〔2015〕03号",
    "law_name": "《未成年保护法》",
    "law_state": "中华人民共和国《刑法》",
    "law_repealed": "《合同法》",
    "law_title": "刑法第一条",
    "law_article": "《刑法》第五百条",
    "wording": "渡假",
    "wording_open": "非法集资罪",
    "house": "嗯",
    "house_asked": "唔",
}


@pytest.mark.parametrize("rule", EXAMPLES)
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_remark_is_said_in_each_language(rule: str, language: str) -> None:
    reader = CopyDesk(packs(), [HouseWord(1, "嗯", "是", "口语。"), HouseWord(2, "唔", "", "")])
    found = [one for one in reader.remarks(EXAMPLES[rule]) if one.rule == rule]
    assert found
    said = words.sentence(f"remark.{rule}", found[0].details, language)
    # What nobody told is said as an ellipsis; the words of these are one.
    assert "…" not in said.replace("……", "") or "ellipsis" in rule
    assert "{" not in said


def test_every_sentence_belongs_to_a_rule() -> None:
    said = {code.removeprefix("remark.") for code in words.codes() if code.startswith("remark.")}
    assert said == set(EXAMPLES)
