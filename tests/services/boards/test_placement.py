"""Why here, why not: asked of a newsroom as it stands on the desks and as readers have it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation import words
from workstation.domain.edition import EditionName
from workstation.domain.moment import DAY, now
from workstation.domain.standing import Leading, Placing
from workstation.press.explained.why import ATTRIBUTE

WORKING, LIVE = EditionName.WORKING, EditionName.LIVE


def codes(desks: Desks, article_id: int, edition: EditionName = WORKING) -> set[str]:
    found = desks.newsroom.placement.standings(article_id, edition)
    return {standing.code for standing in found}


def newest(desks: Desks, article_id: int, edition: EditionName = WORKING) -> str:
    found = desks.newsroom.placement.standings(article_id, edition)
    return next(standing.code for standing in found if standing.place == "newest")


def test_a_draft_is_listed_nowhere(desks: Desks) -> None:
    story = desks.story("巡河", desks.column("国内"))
    assert newest(desks, story.id) == "draft"
    assert newest(desks, story.id, LIVE) == "draft"


def test_a_released_story_is_in_its_column(desks: Desks) -> None:
    story = desks.released("巡河", desks.column("国内"))
    assert newest(desks, story.id) == "newest"
    assert {"in_list", "unread", "no_card", "not_in_column"} <= codes(desks, story.id, LIVE)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"published_at": now() + DAY}, "ahead"),
        ({"embargo_until": now() + DAY}, "embargoed"),
    ],
)
def test_what_is_to_come_waits(desks: Desks, cells: dict[str, int], code: str) -> None:
    story = desks.released("巡河", desks.column("国内"), **cells)
    assert newest(desks, story.id) == "newest"
    assert newest(desks, story.id, LIVE) == code


def test_taken_down_and_thrown_away(desks: Desks) -> None:
    story = desks.released("巡河", desks.column("国内"))
    desks.newsroom.articles.withdraw([story.id])
    assert newest(desks, story.id) == "withdrawn"
    desks.newsroom.articles.trash([story.id])
    assert newest(desks, story.id) == "trashed"


def told(desks: Desks, page: str) -> list[Placing]:
    made = desks.newsroom.preview.page(page, why=True)
    assert made is not None
    found = re.findall(rf'{ATTRIBUTE}="([^"]*)"', made.data.decode())
    placings = [desks.newsroom.placement.why(one, page) for one in found]
    return [placing for placing in placings if placing is not None]


def test_every_item_of_a_page_says_its_rule(desks: Desks) -> None:
    column = desks.column("国内")
    first = desks.released("巡河", column, tags=("水利",))
    second = desks.released("护堤", column, tags=("水利",))
    board = next(b.board for b in desks.newsroom.boards.all() if b.board.code == "headline")
    card = desks.newsroom.boards.place(board.id, first.id)
    home = told(desks, "index.html")
    assert Leading("boards", "card", card.id) in [placing.leading for placing in home]
    assert {"placed", "newest", "navigation"} <= {placing.code for placing in home}
    address = desks.newsroom.articles.address(second.id)
    page = told(desks, address)
    related = next(placing for placing in page if placing.code == "related")
    assert (related.details["tags"], related.article_id) == ("水利", first.id)
    assert {"is_older", "way"} <= {placing.code for placing in page}
    for placing in (*home, *page):
        for language in words.LANGUAGES:
            said = words.sentence(f"why.{placing.code}", placing.details, language)
            assert "…" not in said


def test_every_fact_of_a_page_names_its_field_and_leads_there(desks: Desks) -> None:
    column = desks.column("国内")
    cells = {"author": "王记者", "source": "临河日报", "tags": ("水利",), "ai_label": True}
    story = desks.released("巡河", column, **cells)
    newsroom = desks.newsroom
    site = replace(newsroom.site.get(), copyright_line="版权所有", icp_filing="临ICP备1号")
    newsroom.site.save(replace(site, editor_mail="mail@linhe.example"))
    page = told(desks, newsroom.articles.address(story.id))
    leadings = [placing.leading for placing in page]
    for field in ("title", "published_at", "source", "author", "tags", "summary", "ai_label"):
        assert Leading("articles", f"article.{field}", story.id) in leadings
    for name in ("name", "copyright_line", "icp_filing", "editor_mail", "vote_target"):
        assert Leading("settings", "site_field", name) in leadings
    assert Leading("settings", "section", "theme") in leadings
    assert "auto.summary" in {placing.code for placing in page}
    for placing in page:
        for language in words.LANGUAGES:
            rule = words.sentence(f"why.{placing.code}", placing.details, language)
            place = words.sentence(f"why.place.{placing.place}", placing.details, language)
            assert "…" not in rule + place
            assert "_" not in rule


def test_a_paragraph_leads_to_its_line_and_a_comment_to_its_desk(desks: Desks) -> None:
    story = desks.released("巡河", desks.column("国内"))
    why = desks.newsroom.placement.why
    paragraph = why(f"body||0||a{story.id}", "index.html", line=3)
    assert paragraph is not None
    assert paragraph.leading == Leading("articles", "line", f"{story.id}:3")
    whole = why(f"body||0||a{story.id}", "index.html")
    assert whole is not None
    assert whole.leading == Leading("articles", "article.body", story.id)
    comment = why("comment||0||5", "index.html")
    assert comment is not None
    assert comment.leading == Leading("comments", "comment", 5)
    assert why("body||0||a99", "index.html") is None
    assert why("column_field|name|0||c99", "index.html") is None


@pytest.mark.parametrize(
    ("block", "leading"),
    [
        ("board|headline|0||", Leading("boards", "board", "headline")),
        ("newest|guonei/index.html|0||", "column"),
        ("region||0||", Leading("settings", "site_field", "regions")),
        ("navigation||0||", None),
        ("theme||0||", Leading("settings", "section", "theme")),
    ],
)
def test_a_whole_block_says_what_fills_it(
    desks: Desks, block: str, leading: Leading | str | None
) -> None:
    column = desks.column("国内", directory="guonei")
    placing = desks.newsroom.placement.why(block, "index.html")
    assert placing is not None
    wanted = Leading("columns", "column", column) if leading == "column" else leading
    assert placing.leading == wanted
    for language in words.LANGUAGES:
        assert "…" not in words.sentence(f"why.{placing.code}", placing.details, language)
        assert "…" not in words.sentence(f"why.place.{placing.place}", placing.details, language)


def test_closed_comments_lead_to_the_field_that_closed_them(desks: Desks) -> None:
    story = desks.released("巡河", desks.column("国内"), comments_open=False)
    placing = desks.newsroom.placement.why(f"part|comments|0||a{story.id}", "index.html")
    assert placing is not None
    assert placing.leading == Leading("articles", "article.comments_open", story.id)


def test_what_is_typed_and_not_saved_is_explained(desks: Desks) -> None:
    story = desks.story("巡河", desks.column("国内"))
    typed = replace(story.content, summary="一句摘要。")
    said = f"article|summary|0||a{story.id}"
    kept = desks.newsroom.placement.why(said, "index.html")
    now_said = desks.newsroom.placement.why(said, "index.html", unsaved={story.id: typed})
    assert kept is not None
    assert now_said is not None
    assert (kept.code, now_said.code) == ("auto.summary", "article")


def test_what_no_preview_wrote_is_not_explained(desks: Desks) -> None:
    assert desks.newsroom.placement.why("javascript:alert(1)", "index.html") is None
    assert desks.newsroom.placement.why("board|nowhere|1|placed|a1", "index.html") is None


def test_a_pinned_story_says_so(desks: Desks) -> None:
    column = desks.column("国内")
    story = desks.released("巡河", column)
    article = desks.newsroom.articles.get(story.id)
    pinned = replace(article.content, pinned_until=now() + DAY)
    desks.newsroom.articles.save(article, pinned)
    assert "pinned" in {placing.code for placing in told(desks, "index.html")}


def test_published_pages_never_say_why(desks: Desks) -> None:
    desks.released("巡河", desks.column("国内"))
    preview = desks.newsroom.preview
    preview.page("index.html", why=True)
    for address in ("index.html", "guonei/index.html", "404.html"):
        page = preview.page(address, LIVE)
        assert page is not None
        assert ATTRIBUTE.encode() not in page.data
