"""What is told before publishing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.press.editions import MemoryEdition, full_story, linhe, with_story
from workstation.domain.article import Content
from workstation.domain.board import Card
from workstation.domain.column import Column, ColumnTree
from workstation.domain.leading import Leading
from workstation.domain.publication import Finding
from workstation.domain.site import Region
from workstation.press.checks.checks import check
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press

THEME = Path(__file__).parents[3] / "resources" / "theme" / "default"


#: Boards fill up with the newest pictures by themselves, and this newsroom has few.
TWICE = "finding.picture_twice"


def findings(edition: MemoryEdition, *, twice: bool = False) -> list[Finding]:
    """Return what is found; pictures told twice, and titles too long, only when asked for."""
    others = {TWICE, "finding.title_too_wide"}
    found = check(Press(THEME, MemoryHtmlStore()), edition)
    return [one for one in found if twice or one.code not in others]


def codes(edition: MemoryEdition) -> list[str]:
    return [found.code for found in findings(edition)]


def with_content(edition: MemoryEdition, **told: Any) -> MemoryEdition:
    content = Content(**{"title": "稿", "column_id": 1, "body": "正文。", **told})
    return with_story(edition, full_story(90, content, "guonei/90.html"))


def test_a_good_newsroom_has_little_to_mend() -> None:
    assert codes(linhe(12)) == []


def test_missing_filings_are_told_and_lead_to_their_fields() -> None:
    edition = linhe(12)
    site = replace(edition.site, icp_filing="", police_filing="", licence=" ", report_phone="")
    found = findings(replace(edition, site=site))
    fields = ["icp_filing", "police_filing", "licence", "report_phone"]
    assert [one.code for one in found] == [f"finding.site.{field}" for field in fields]
    assert [one.leading for one in found] == [
        Leading("settings", "site_field", field) for field in fields
    ]


def test_regions_and_stories_that_lead_to_no_page_are_told() -> None:
    edition = linhe(12)
    regions = (Region("河湾区", "hewan/none.html"), Region("外地", "https://x.example/"))
    edition = with_content(
        replace(edition, site=replace(edition.site, regions=regions)), link_out="guonei/gone.html"
    )
    found = [one for one in findings(edition) if one.code == "finding.dead_link"]
    assert [(one.details["link"], one.leading) for one in found] == [
        ("hewan/none.html", Leading("settings", "site_field", "regions")),
        ("guonei/gone.html", Leading("articles", "article.link_out", 90)),
    ]


def test_links_pictures_and_sources_lead_to_the_words() -> None:
    body = (
        "[好](fazhi/shenpan/2026/1123/1.html) [栏目](/guonei/) [外](https://example.cn/)\n"
        "[死](guonei/none.html) ![图](media/none.png)\n"
    )
    found = findings(with_content(linhe(12), body=body, copyright_kind="repost"))
    assert [(f.code, f.address, f.leading) for f in found] == [
        (
            "finding.picture_unknown",
            "guonei/90.html",
            Leading("articles", "passage", "90:none.png"),
        ),
        (
            "finding.dead_link",
            "guonei/90.html",
            Leading("articles", "passage", "90:guonei/none.html"),
        ),
        (
            "finding.repost_without_source",
            "guonei/90.html",
            Leading("articles", "article.source", 90),
        ),
    ]
    assert found[1].details["link"] == "guonei/none.html"


def test_personal_data_lead_to_the_words() -> None:
    edition = with_content(linhe(12), body="电话 13800138000 联系")
    told = check(
        Press(THEME, MemoryHtmlStore()),
        edition,
        private=lambda text: ("13800138000",) if "138" in text else (),
    )
    (found,) = [one for one in told if one.code == "finding.private"]
    assert (found.address, found.details["words"]) == ("guonei/90.html", "13800138000")
    assert found.leading == Leading("articles", "passage", "90:13800138000")


def test_a_picture_without_words_is_named() -> None:
    edition = linhe(12)
    bare = replace(edition.pictures[5], id=50, filename="bare.png", alt="", caption="")
    edition = replace(edition, pictures={**edition.pictures, 50: bare})
    found = findings(with_content(edition, body="![](media/bare.png)"))
    assert [f.code for f in found] == ["finding.picture_without_alt"]
    assert found[0].leading == Leading("articles", "passage", "90:bare.png")


def test_a_summary_is_measured_when_somebody_wrote_it() -> None:
    assert codes(with_content(linhe(12), summary="短" * 120)) == []
    assert codes(with_content(linhe(12), body="长" * 500)) == []
    found = findings(with_content(linhe(12), summary="长" * 121))
    assert [(f.code, f.leading) for f in found] == [
        ("finding.summary_long", Leading("articles", "article.summary", 90))
    ]
    assert found[0].details["length"] == 121


def test_empty_boards_are_named() -> None:
    edition = linhe(12)
    cards = {**edition.all_cards, 1: ()}
    found = findings(replace(edition, all_cards=cards))
    assert [(f.code, f.details) for f in found] == [("finding.board_empty", {"board": "今日聚焦"})]
    assert found[0].leading == Leading("boards", "board", "focus")


def test_cards_without_picture_or_page_lead_to_the_card() -> None:
    edition = linhe(12)
    cards = {
        **edition.all_cards,
        2: (Card(70, 2, 0, article_id=8),),
        7: (Card(71, 7, 0, link="guonei/none.html", headline="专题"),),
    }
    found = findings(replace(edition, all_cards=cards))
    assert [(f.code, f.leading) for f in found] == [
        ("finding.card_without_picture", Leading("boards", "card", 70)),
        ("finding.card_dead_link", Leading("boards", "card", 71)),
    ]


def test_a_column_that_stands_empty_on_the_home_page_is_named() -> None:
    edition = linhe(12)
    column = Column(20, None, "体育", "tiyu", 9)
    columns = ColumnTree((*edition.columns, column))
    found = findings(replace(edition, columns=columns))
    assert [(f.code, f.leading) for f in found] == [
        ("finding.column_empty", Leading("columns", "column", 20))
    ]


def test_texts_of_columns_are_looked_at_too() -> None:
    edition = linhe(12)
    about = replace(edition.columns.get(6), body="[死](nowhere.html)")
    columns = ColumnTree(tuple(about if c.id == 6 else c for c in edition.columns))
    found = findings(replace(edition, columns=columns))
    assert [(f.code, f.address, f.leading) for f in found] == [
        ("finding.dead_link", "about/index.html", Leading("columns", "column", 6))
    ]


def test_titles_that_break_are_measured_in_their_place() -> None:
    edition = linhe(12)
    room = 50  # two lines of 490 pixels in letters of 18, less what may be left at an end
    cards = {
        **edition.all_cards,
        3: (
            Card(80, 3, 0, article_id=2, headline="字" * room),
            Card(81, 3, 1, article_id=3, headline="字" * (room + 5)),
            Card(82, 3, 2, article_id=4, headline="i" * 150),
        ),
    }
    found = findings(replace(edition, all_cards=cards), twice=True)
    wide = [one for one in found if one.code == "finding.title_too_wide"]
    assert [one.leading for one in wide] == [Leading("boards", "card", 81)]
    assert wide[0].details["length"] == room + 5


def test_a_picture_that_stands_twice_on_the_home_page_leads_to_a_card() -> None:
    found = [one for one in findings(linhe(12), twice=True) if one.code == TWICE]
    second = next(one for one in found if one.details["picture"] == "“图2”")
    assert second.leading == Leading("boards", "card", 2)
    assert second.details["places"] == "幻灯、推荐资讯"
    assert second.address == "index.html"
