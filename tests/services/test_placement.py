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
from workstation.press.explained import ATTRIBUTE

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
