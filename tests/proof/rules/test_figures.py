"""Figures: ranges, what is said twice, numbers half in characters."""

from __future__ import annotations

import pytest

from tests.proof.desks import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２０人", ["２０→20"]),
        ("增长20％", ["％→%"]),
        ("5-10岁", ["-→—"]),
        ("5—10%", ["5—10%→5%—10%"]),
        ("5-10%", ["5-10%→5%—10%"]),
        ("9至16亿元", ["9至16亿元→9亿元至16亿元"]),
        ("近20人左右", ["近20人左右"]),
        ("约三十岁左右", ["约三十岁左右"]),
        ("近20多人", ["近20多人"]),
        ("超过20人以上", ["超过20人以上"]),
        ("不超过3天以内", ["不超过3天以内"]),
        ("减少了3倍", ["减少了3倍"]),
        ("1,23,456元", ["1,23,456"]),
        ("百分之5", ["百分之5→5%"]),
        ("3千元", ["3千→3000"]),
        ("5百万元", ["5百万→500万"]),
    ],
)
def test_wrong(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5—10岁，5～10岁",
        "5%—10%",
        "0532-85912345",
        "2026-11-30",
        "3-2号楼",
        "附近20人左右",
        "合约三十份左右",
        "约三十人",
        "增长3倍",
        "1,234,567元",
        "百分之五",
        "5千米，3千克",
        "判处三年以上十年以下有期徒刑",
        "300万元",
        "近十多年来",
        "超过100米有两处以上",
        "增长率高达20%以上",
    ],
)
def test_right(text: str) -> None:
    assert said(text) == []
