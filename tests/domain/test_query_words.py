from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.article import ArticleQuery, Status
from workstation.domain.column import Column, ColumnTree
from workstation.domain.moment import DAY, from_local, local
from workstation.domain.query_words import NAMES, read_words, span

TREE = ColumnTree((Column(1, None, "国内", "guonei", 0), Column(2, 1, "法制", "fazhi", 0)))


@pytest.mark.parametrize(
    ("typed", "text", "cells"),
    [
        ("仲裁", "仲裁", {}),
        ("作者:周岚 仲裁", "仲裁", {"author_begins": "周岚"}),
        ("仲裁 by:Zhou", "仲裁", {"author_begins": "Zhou"}),
        ("作者：“周 岚”", "", {"author_begins": "周 岚"}),
        ("栏目:法制", "", {"column_id": 2}),
        ("栏目:国内/法制 雨", "雨", {"column_id": 2}),
        ("in:国内", "", {"column_id": 1}),
        ("状态:草稿,退回", "", {"statuses": (Status.DRAFT, Status.RETURNED)}),
        ("is:draft", "", {"statuses": (Status.DRAFT,)}),
        ("标签:巡河 来源:临河 责编:柳", "",
         {"tag": "巡河", "source_begins": "临河", "editor_begins": "柳"}),
        ("编号:17", "", {"number": 17}),
        ("属性:头条", "", {"flag": "h"}),
        ("标题:台账", "", {"title": "台账"}),
    ],
)  # fmt: skip
def test_words_are_read_and_the_rest_stays_text(
    typed: str, text: str, cells: dict[str, object]
) -> None:
    asked = read_words(typed, TREE)
    assert (asked.text, asked.cells) == (text, cells)


@pytest.mark.parametrize(
    "typed", ["状态:没有的", "栏目:没有的", "日期:13月", "http://linhe.example/", "10:42", "作者:"]
)
def test_a_word_that_says_nothing_known_is_searched_as_text(typed: str) -> None:
    assert read_words(typed, TREE).over(ArticleQuery()) == ArticleQuery(text=typed)


def test_dates_are_days_months_years_and_spans() -> None:
    november = from_local(local(0).replace(2026, 11, 1, 0, 0, 0, 0))
    assert read_words("日期:2026-11", TREE).cells == {
        "since": november,
        "until": november + 30 * DAY,
    }
    assert span("2026-11-03") == (november + 2 * DAY, november + 3 * DAY)
    assert span("2026年11月3日") == span("2026/11/3")
    assert read_words("日期:2026-11-01..2026-11-02", TREE).cells["until"] == november + 2 * DAY
    assert read_words("从:2026-11 到:2026-11-03", TREE).cells == {
        "since": november,
        "until": november + 3 * DAY,
    }
    assert span("2026-02-30") is None
    today, week = span("今天"), span("7天")
    assert today is not None
    assert week == (today[1] - 7 * DAY, today[1])


@given(st.text(max_size=40))
def test_anything_typed_is_read_without_a_fault(typed: str) -> None:
    read_words(typed, TREE)


@given(st.sampled_from([name for names in NAMES.values() for name in names]), st.text(max_size=9))
def test_any_value_after_a_word_is_read_without_a_fault(name: str, value: str) -> None:
    read_words(f"{name}:{value}", TREE)
