"""Keywords and a summary out of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.suggesting import keywords_of, summary_of

TEXT = (
    "临河中院发布劳动争议典型案例。劳动争议案件中，加班费是常见诉求。法院认为，加班费应当支付。"
    "《劳动合同法》规定，用人单位应当支付加班费。用人单位否认加班的，须提交考勤。用人单位败诉。"
    "这些劳动争议说明，《劳动合同法》的边界清楚。"
)


def test_words_that_return_are_found() -> None:
    found = keywords_of(TEXT)
    assert {"劳动争议", "加班费", "用人单位", "劳动合同法"} <= set(found)


def test_words_used_before_come_first() -> None:
    assert keywords_of(TEXT, known=("典型案例", "没有的词"))[0] == "典型案例"


@given(st.text("劳动争议的了。《》“” ab", max_size=200))
def test_any_text_gives_few_and_different_words(text: str) -> None:
    found = keywords_of(text)
    assert len(found) <= 8
    assert len(set(found)) == len(found)
    assert all(word in text for word in found)


def test_the_summary_ends_with_a_sentence() -> None:
    body = "## 题\n\n" + "一二三四五六七八九。" * 20
    assert summary_of(body) == "一二三四五六七八九。" * 8
    assert summary_of("") == ""
    assert summary_of("没有句号的一段" * 30) == "没有句号的一段" * 30
