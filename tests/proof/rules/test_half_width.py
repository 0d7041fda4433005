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
        ("同比增长20%,其中一半", [",→，"]),
        ("审判长(张三)宣布", ["(→（", ")→）"]),
        ("审判长（张三)宣布", [")→）"]),
        ("依法开庭.", [".→。"]),
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
        "张三(Zhang San)出庭",
        "甲.pdf",
        "`甲,乙`",
        "[公告](甲,乙)",
        "```\n甲,乙\n```",
    ],
)
def test_figures_latin_words_and_code_are_left_alone(text: str) -> None:
    assert said(text) == []


def test_a_point_in_a_foreign_name_is_for_a_person_to_tell() -> None:
    assert said("马克.吐温的书") == ["."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('他说"好"。', ['"→“', '"→”']),
        ('他说“好"。', ['"→”']),
        ('他说"好”。', ['"→“']),
        ('屏幕15.6"，很大', []),
        ('他说"OK"', []),
    ],
)
def test_straight_quotes_around_chinese_words_become_curved(text: str, expected: list[str]) -> None:
    assert said(text, "straight_quotes") == expected
