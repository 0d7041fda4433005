"""What is told before publishing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.press.editions import full_story, linhe, with_story
from workstation.domain.article import Content
from workstation.press.body import MemoryHtmlStore
from workstation.press.checks import check
from workstation.press.press import Press

THEME = Path(__file__).parents[2] / "resources" / "theme" / "default"


def codes(edition: object) -> list[str]:
    return [found.code for found in check(Press(THEME, MemoryHtmlStore()), edition)]  # type: ignore[arg-type]


def test_a_good_newsroom_has_little_to_mend() -> None:
    assert codes(linhe(12)) == []


def test_missing_filings_are_told() -> None:
    edition = linhe(12)
    site = replace(edition.site, icp_filing="", licence=" ", report_phone="")
    assert codes(replace(edition, site=site)) == [
        "finding.site.icp_filing",
        "finding.site.licence",
        "finding.site.report_phone",
    ]


def test_links_pictures_and_sources() -> None:
    body = (
        "[好](fazhi/shenpan/2026/1123/1.html) [栏目](/guonei/) [外](https://example.cn/)\n"
        "[死](guonei/none.html) ![图](media/none.png)\n"
    )
    content = Content(title="稿", column_id=1, body=body, copyright_kind="repost")
    edition = with_story(linhe(12), full_story(90, content, "guonei/90.html"))
    found = check(Press(THEME, MemoryHtmlStore()), edition)
    assert [(f.code, f.address) for f in found] == [
        ("finding.picture_unknown", "guonei/90.html"),
        ("finding.dead_link", "guonei/90.html"),
        ("finding.repost_without_source", "guonei/90.html"),
    ]
    assert found[1].details["link"] == "guonei/none.html"


def test_empty_boards_are_named() -> None:
    edition = linhe(12)
    cards = {**edition.all_cards, 1: ()}
    found = check(Press(THEME, MemoryHtmlStore()), replace(edition, all_cards=cards))
    assert [(f.code, f.details) for f in found] == [("finding.board_empty", {"board": "今日聚焦"})]
