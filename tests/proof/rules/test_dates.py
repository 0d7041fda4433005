"""The calendar, and dates in one kind of figures."""

from __future__ import annotations

import pytest

from tests.proof.desks import desk, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2月30日开庭", ["2月30日"]),
        ("2025年2月29日开庭", ["2025年2月29日"]),
        ("二〇二六年二月三十日", ["二〇二六年二月三十日"]),
        ("2026年13月5日", ["2026年13月5日"]),
        ("2026年13月", ["2026年13月"]),
        ("2026-02-30", ["2026-02-30"]),
        ("上午15时", ["上午15时"]),
        ("25时10分", ["25时10分"]),
        ("98年5月6日", ["98年5月6日"]),
        ("二○二六年十一月", ["二○二六→二〇二六"]),
        ("二O二六年", ["二O二六→二〇二六"]),
        ("二零二六年", ["二零二六→二〇二六"]),
        ("二〇二六年11月30日", ["二〇二六年11月30日→2026年11月30日"]),
        ("2026年十一月三十日", ["2026年十一月三十日→2026年11月30日"]),
    ],
)
def test_wrong(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2024年2月29日开庭",
        "2月29日开庭",
        "农历2月30日",
        "农历二〇二六年二月三十日",
        "二〇二六年十一月三十日",
        "2026年11月30日（星期一）",
        "2026年11月29日，周日",
        "5·20",
        "有期徒刑12年6个月",
        "第13个月",
        "24时",
        "2026年八月十五赏月",
        "三年五个月",
        "一二三四五年",
        "民国18年5月6日，光绪26年5月6日",
        "1996年六七月间，5月二三日",
    ],
)
def test_right(text: str) -> None:
    assert said(text) == []


def test_a_weekday_that_does_not_fit_is_told_with_the_one_that_does() -> None:
    (remark,) = desk().remarks("定于2026年11月30日（星期二）开庭")
    assert remark.rule == "weekday"
    assert remark.details["weekday"] == "星期一"
