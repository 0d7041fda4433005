"""Numbers of cases and of documents."""

from __future__ import annotations

import pytest

from tests.proof.desks import said

RIGHT = "（2024）鲁02民终123号"


@pytest.mark.parametrize(
    "text",
    [
        "(2024)鲁02民终123号",
        "[2024]鲁02民终123号",
        "〔2024〕鲁02民终123号",
        "（2024)鲁02民终123号",
        "2024鲁02民终123号",
        "（2024）鲁02民终第123号",
        "（2024）鲁02民终字第123号",
        "（2024）鲁02民终0123号",
        "（2024）鲁02民终123",
        "（2024） 鲁 02 民终 123 号",
    ],
)
def test_each_wrong_form_is_written_as_the_court_asks(text: str) -> None:
    assert said(f"案号为{text}。") == [f"{text}→{RIGHT}"]


@pytest.mark.parametrize(
    "text", ["（24）鲁02民终123号", "（2924）鲁02民终123号", "（1024）鲁02民终1号"]
)
def test_years_there_are_not(text: str) -> None:
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        f"{RIGHT}之一",
        "（2024）鲁02民终123、124号",
        "（2014）青民初字第12号",
        "（2024）最高法知民终1号",
        "（2024）京0105刑初1号",
        "（2024）鲁02行审复5号",
        "（2024）兵01民初1号",
        "（2024）12期",
        "2024青海民和100号",
    ],
)
def test_right_numbers_of_cases(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法（2015）137号", ["（2015）137号→〔2015〕137号"]),
        ("国办发[2015]12号", ["[2015]12号→〔2015〕12号"]),
        ("法释〔2020〕第17号", ["〔2020〕第17号→〔2020〕17号"]),
        ("国发〔2015〕037号", ["〔2015〕037号→〔2015〕37号"]),
        ("国发〔15〕37号", ["〔15〕37号"]),
        ("国发〔2915〕37号", ["〔2915〕37号"]),
    ],
)
def test_wrong_numbers_of_documents(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "法〔2015〕137号",
        "青劳人仲案字（2026）第12号",
        "国家税务总局公告2026年第12号",
        "财政部令第12号",
    ],
)
def test_right_numbers_of_documents(text: str) -> None:
    assert said(text) == []
