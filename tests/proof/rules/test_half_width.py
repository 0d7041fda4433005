"""Half-width marks are found among Chinese characters and nowhere else."""

from __future__ import annotations

import pytest

from tests.proof.desks import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法院受理,依法开庭。", [",→，"]),
        ("他问:“来吗?”", [":→：", "?→？"]),
        ("**法院**,依法开庭;休庭!", [",→，", ";→；", "!→！"]),
    ],
)
def test_half_width_marks_among_chinese_are_wrong(text: str, expected: list[str]) -> None:
    assert said(text, "half_width") == expected


@pytest.mark.parametrize(
    "text",
    [
        "法院受理，依法开庭。",
        "开庭时间为9:30，比分3:1。",
        "共1,200元",
        "他写道 Hello, world! 然后离开",
        "`甲,乙`",
        "[公告](a,b)",
        "```\n甲,乙\n```",
    ],
)
def test_figures_latin_words_and_code_are_left_alone(text: str) -> None:
    assert said(text, "half_width") == []
