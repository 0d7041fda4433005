"""Marks written twice, dots and dashes."""

from __future__ import annotations

import pytest

from tests.proof.desks import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他走了。。", ["。。→。"]),
        ("他走了，，又来", ["，，→，"]),
        ("真的吗？？？？", ["？？？？→？？？"]),
        ("真的吗？。", ["？。→？"]),
        ("他来了。，又走", ["。，"]),
        ("他说...", ["...→……"]),
        ("他说。。。", ["。。。→……"]),
        ("他说…", ["…→……"]),
        ("苹果、梨……等", ["……等"]),
        ("他--审判长--来了", ["--→——", "--→——"]),
        ("他———审判长", ["———→——"]),
    ],
)
def test_wrong(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "真的吗？！太好了！！",
        "他说：“来。”“好。”",
        "他说……",
        "…………",
        "他——审判长——来了",
        "青岛—上海",
        "甲\n\n---\n\n乙",
        "| 甲 | 乙 |\n|---|---|\n| 一 | 二 |",
        "`他说...`",
    ],
)
def test_right(text: str) -> None:
    assert said(text) == []
