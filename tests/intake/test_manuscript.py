"""Manuscripts in Markdown and plain text."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from tests.intake import specimen
from workstation.domain.errors import BadInput
from workstation.domain.moment import stamp
from workstation.intake.manuscript import read_markdown, read_text

HEAD = """---
title: 开渠放水
date: 2026-11-23 08:30:00
author: [柳岸, 堤新]
source: 临河法治网
tags: [水利, 巡河, 水利]
keywords: 临河,水利
description: 百里河堤分段管理。
categories: [国内, 法制, 政法综治]
layout: post
---
"""


def write(folder: Path, text: str, name: str = "a.md") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_head_fills_the_fields(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "tu 1.png").write_bytes(specimen.picture())
    intake = read_markdown(
        write(tmp_path, HEAD + "\n正文*一*段。\n\n![渠首](<img/tu 1.png>)\n\n![](../x.png)\n")
    )
    (article,) = intake.articles
    assert (article.title, article.author, article.source) == (
        "开渠放水",
        "柳岸、堤新",
        "临河法治网",
    )
    assert stamp(article.published_at or 0) == "2026-11-23 08:30:00"
    assert article.tags == ("水利", "巡河")
    assert (article.keywords, article.summary) == ("临河,水利", "百里河堤分段管理。")
    assert article.column_path == ("国内", "法制", "政法综治")
    assert article.body.startswith("正文*一*段。\n")
    assert [picture.name for picture in article.pictures] == ["img/tu 1.png"]
    assert [remark.code for remark in intake.left_out] == [
        "intake.picture_missing",
        "intake.head_left_out",
    ]


def test_toml_and_column_paths(tmp_path: Path) -> None:
    text = '+++\ntitle = "甲"\ncolumn = "国内/法制"\ndate = 2026-11-23T00:00:00Z\n+++\n正文'
    (article,) = read_markdown(write(tmp_path, text)).articles
    assert (article.title, article.column_path) == ("甲", ("国内", "法制"))
    assert stamp(article.published_at or 0) == "2026-11-23 08:00:00"


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    (article,) = read_markdown(write(tmp_path, "# 开渠\\_放水\n\n正文\n")).articles
    assert (article.title, article.body) == ("开渠_放水", "正文\n")


@pytest.mark.parametrize(
    "head",
    [
        "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
        "[" * 20_000,
        "title: [unclosed",
        "!!python/object/apply:os.system ['true']",
        "- 甲\n- 乙",
    ],
)
def test_a_head_that_cannot_be_read_stays_text(tmp_path: Path, head: str) -> None:
    intake = read_markdown(write(tmp_path, f"---\n{head}\n---\n正文\n"))
    assert head.split("\n")[0][:100] in intake.articles[0].body
    assert "intake.head_unreadable" in [remark.code for remark in intake.warnings]
    assert "intake.title_from_name" in [remark.code for remark in intake.warnings]


def test_a_manuscript_without_text_is_refused(tmp_path: Path) -> None:
    for name, text in {"a.md": "# 只有题\n", "b.txt": "只有题\n", "c.txt": " \n\n"}.items():
        reader = read_markdown if name.endswith("md") else read_text
        with pytest.raises(BadInput) as refused:
            reader(write(tmp_path, text, name))
        assert refused.value.code == "intake.no_body"


def test_text_in_gbk_with_indents(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("开渠放水\r\n\r\n　　一、先说*渠*。\r\n　　1. 再说堤。\r\n".encode("gb18030"))
    (article,) = read_text(path).articles
    assert article.title == "开渠放水"
    assert article.body == "一、先说\\*渠\\*。\n\n1\\. 再说堤。\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.text("临河ab12 #*_<>&`[]()-+.|:~=!\\", max_size=20), min_size=1, max_size=6))
def test_no_line_of_a_text_file_becomes_markup(tmp_path: Path, lines: list[str]) -> None:
    path = write(tmp_path, "题\n" + "\n".join(lines) + "\n尾", "a.txt")
    body = read_text(path).articles[0].body
    page = html.fragment_fromstring(
        markdown.Markdown(extensions=["extra", "sane_lists"]).convert(body), create_parent="div"
    )
    wanted = [" ".join(line.split()) for line in [*lines, "尾"] if line.strip()]
    assert [paragraph.text_content() for paragraph in page] == wanted
    assert {paragraph.tag for paragraph in page} == {"p"}
