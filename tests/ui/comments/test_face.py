"""Rows: at most three lines, the place that was searched for in sight, nothing outside the row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from workstation.ui.comments.face import Face, height_of, lines_of, placed


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """Text is measured, so there must be an application."""


def test_short_text_is_one_line_and_long_text_three() -> None:
    assert [line for line, _ in lines_of("写得清楚。", (), 400)] == ["写得清楚。"]
    long = lines_of("判决" * 300, (), 400)
    assert len(long) == 3 and long[-1][0].endswith("…")


def test_the_lines_are_the_text_itself() -> None:
    text = "这个判得好，早就该管了！去年我们厂也是这样，加班从来不打卡，😀 后来去问才知道可以要。"
    lines = [line for line, _ in lines_of(text, (), 260)]
    assert 1 < len(lines) <= 3
    assert "".join(lines).replace(" ", "").startswith("这个判得好，早就该管了！")


def test_a_hit_far_behind_is_brought_into_sight() -> None:
    lines = lines_of("前言" * 400 + "加微信" + "后语" * 50, ("加微信",), 400)
    assert lines[0][0].startswith("…")
    marked = [line[start : start + length] for line, hits in lines for start, length in hits]
    assert marked == ["加微信"]


def test_hits_behind_a_picture_sign_are_found() -> None:
    ((line, hits),) = lines_of("😀😀加微信", ("加微信",), 400)
    assert [line[start : start + length] for start, length in hits] == ["加微信"]


@settings(max_examples=40)
@given(st.text(max_size=200), st.text(max_size=60), st.integers(120, 1200))
def test_everything_lies_inside_the_row(text: str, author: str, width: int) -> None:
    face = Face(
        " ".join(author.split()),
        "临河 · 10:39",
        " ".join(text.split()),
        chips=(("含链接 2 处", "amber"), ("被举报 3 次", "red")),
        title="临河市中院发布十起劳动争议典型案例",
        undo="撤销",
    )
    where = placed(face, width)
    assert where.height in {height_of(lines) for lines in (1, 2, 3)}
    boxes = [where.box, *(line[1] for line in where.lines), *(chip[2] for chip in where.chips)]
    assert all(box.right() < width and box.bottom() < where.height for box in boxes)
    if where.title[0] and where.chips:
        assert where.chips[-1][2].right() < where.title[1].left()
