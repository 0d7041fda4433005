"""Marks that come in pairs, within a paragraph and over several."""

from __future__ import annotations

import pytest

from tests.proof.desks import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说：“走。", ["“"]),
        ("他说：走。”", ["”"]),
        ("他说“走“。", ["“→”"]),
        ("他说”走”。", ["”→“"]),
        ("《民法典的规定", ["《"]),
        ("（审判长（张三）", ["（"]),
        ("他说“《民法典”", ["《"]),
        ("他说：“这是“真”的。”", ["“真”→‘真’"]),
        ("《关于适用《民法典》的解释》", ["《民法典》→〈民法典〉"]),
        ("“甲”、“乙”是", ["、→"]),
        ("《民法典》、《刑法》", ["、→"]),
        ("甲、乙、等。", ["、→"]),
        ("“甲、乙、”是", ["、→"]),
        ("他来了（昨天。），又走了", ["。→"]),
    ],
)
def test_wrong(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "他说：“走。”",
        "他说：“这是‘真’的。”",
        "《关于适用〈民法典〉的解释》",
        "“甲”、“乙”等",
        "“甲”“乙”",
        "甲、乙、等级",
        "1）甲；2）乙",
        "it’s 好",
        "’98北京新年音乐会",
        "- 1）甲",
        "他说：“第一段。\n\n“第二段。\n\n“第三段。”",
    ],
)
def test_right(text: str) -> None:
    assert said(text) == []


def test_only_the_last_paragraph_of_a_quotation_is_closed() -> None:
    assert said("他说：“第一段。\n\n第二段。”") == ["“", "”"]
