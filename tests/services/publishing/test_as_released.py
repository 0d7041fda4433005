"""A story counted as released now stands where a release would put it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.edition import EditionName
from workstation.domain.moment import HOUR, now

PAGES = ("index.html", "guonei/index.html", "feed.xml", "guonei/feed.xml")


@pytest.fixture
def column(desks: Desks) -> int:
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, address="https://linhe.example"))
    column = desks.column("国内", directory="guonei")
    for n, title in enumerate("甲乙丙"):
        desks.released(title, column, published_at=now() - (n + 2) * HOUR)
    return column


def page(desks: Desks, address: str, released: int | None = None) -> str:
    made = desks.newsroom.preview.page(address, released=released)
    assert made is not None
    return made.data.decode()


@pytest.mark.parametrize("address", PAGES)
def test_its_pages_are_those_of_a_release(desks: Desks, column: int, address: str) -> None:
    cells = {"published_at": now() - HOUR, "tags": ("水利",), "flags": "h"}
    draft = desks.story("巡河", column, **cells)
    assert "巡河" not in page(desks, address)
    counted = page(desks, address, draft.id)
    desks.newsroom.articles.release(draft.id)
    assert counted == page(desks, address)


def test_without_a_time_of_its_own_it_is_the_newest(desks: Desks, column: int) -> None:
    draft = desks.story("巡河", column)
    after = desks.released("后来的", column)
    listed = page(desks, "guonei/index.html", draft.id)
    assert listed.index("巡河") < listed.index(after.content.title)
    assert page(desks, "guonei/index.html").count("巡河") == 0


def test_pages_for_readers_do_not_count_it(desks: Desks, column: int) -> None:
    draft = desks.story("巡河", column)
    live = desks.newsroom.preview.page("index.html", EditionName.LIVE, released=draft.id)
    assert live is not None
    assert "巡河" not in live.data.decode()


def test_the_story_that_waits_is_found_by_its_page_or_its_key(desks: Desks, column: int) -> None:
    preview = desks.newsroom.preview
    draft = desks.story("巡河", column)
    out = desks.released("护堤", column)
    address = preview.address_of(draft.id)
    found = preview.unreleased(address)
    assert found is not None
    assert found.id == draft.id
    assert preview.unreleased(preview.address_of(out.id)) is None
    kept = preview.unreleased("index.html", draft.id)
    assert kept is not None
    assert kept.id == draft.id
    assert preview.unreleased("index.html") is None
    desks.newsroom.articles.release(draft.id)
    assert preview.unreleased("index.html", draft.id) is None
    desks.newsroom.articles.trash([draft.id])
    assert preview.unreleased("index.html", draft.id) is None


def test_where_it_would_stand_can_be_asked(desks: Desks, column: int) -> None:
    draft = desks.story("巡河", column)
    ask = desks.newsroom.placement.standings
    assert {one.code for one in ask(draft.id) if one.place == "newest"} == {"draft"}
    told = ask(draft.id, released=True)
    assert {(one.code, one.position) for one in told if one.place == "newest"} == {("newest", 1)}
    assert all(one.code != "draft" for one in told)


def test_a_renamed_column_and_a_dropped_card_are_on_the_page_at_once(
    desks: Desks, column: int
) -> None:
    newsroom = desks.newsroom
    draft = desks.story("巡河", column)
    board = next(b.board for b in newsroom.boards.all() if b.board.code == "headline")
    newsroom.boards.place(board.id, draft.id)
    newsroom.columns.rename(column, "要闻")
    home = page(desks, "index.html")
    assert "要闻" in home
    assert "国内" not in home
    # A card somebody placed shows what it is about, out or not.
    assert "巡河" in home
