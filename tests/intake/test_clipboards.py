"""What Word, WPS, WeChat and Excel copy keeps its structure and loses its junk."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.clipboards import EXCEL, WECHAT, WORD, WPS
from workstation.intake.markdown_writer import to_markdown

_ALL = (WORD, WPS, WECHAT, EXCEL)
_JUNK = re.compile(r"mso|StartFragment|endif|supportLists|o:p|<span|style=|xmlns|Wingdings|data-")


def test_word_keeps_headings_lists_tables_and_notes() -> None:
    made = to_markdown(WORD)
    for piece in (
        "## 一、加班与否",
        "临河市中级人民法院**发布**2024年典型案例[^1]。",
        "- 项目一\n    - 次级",
        "1. 甲\n2. 乙",
        "| **年份** | 件数 |",
        "| 2024 | 1,024 |",
        "![](file:///C:/Temp/msohtmlclip1/01/clip_image002.jpg)",
        "*斜体*<del>删去</del>下划线红字",
        "[^1]: 注释内容。",
    ):
        assert piece in made, piece


def test_wps_keeps_its_lists_and_joins_its_fonts() -> None:
    assert to_markdown(WPS) == (
        "**劳动争议典型案例**\n\n临河市中级人民法院发布2024年案例。\n\n- 项目一\n\n一、中文编号\n"
    )


def test_wechat_keeps_its_pictures_and_loses_its_boxes() -> None:
    made = to_markdown(WECHAT)
    assert made.startswith("**标题样式**\n\n第一段文字，**要点**。\n\n![](https://mmbiz.example/")
    assert "第二段文字。" in made
    assert "> 引用" in made
    assert "svg" not in made


def test_excel_keeps_its_cells() -> None:
    assert to_markdown(EXCEL) == (
        "| 年份 | 件数 | 备注 |\n| --- | --- | --- |\n| 2024 | 1,024 |  |\n"
        "| 合计 |  | a&#124;b<br>换行 |\n"
    )


@pytest.mark.parametrize("html", _ALL)
def test_no_junk_comes_along(html: str) -> None:
    words = re.sub(r"\]\([^)]*\)", "", to_markdown(html))
    assert _JUNK.findall(words) == []


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(_ALL), st.integers(0, 4000), st.integers(0, 400))
def test_a_clipboard_torn_anywhere_is_read(html: str, start: int, length: int) -> None:
    torn = html[:start] + html[start + length :]
    assert isinstance(to_markdown(torn), str)
