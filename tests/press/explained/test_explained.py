"""Pages made for looking at say why each item stands there; pages for readers never do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.press.editions import linhe
from workstation import paths
from workstation.press.explained.explained import ExplainedTheme
from workstation.press.explained.why import ATTRIBUTE, Reason, read_reason
from workstation.press.markdown.conversion import to_html
from workstation.press.pages.body import BodyMaker, MemoryHtmlStore
from workstation.press.press import Press
from workstation.press.session import Session
from workstation.press.themes.theme import Theme

THEMES = ("default", "plain")
TOLD = re.compile(rf' {ATTRIBUTE}="([^"]*)"')


def sessions(name: str) -> tuple[Session, Session, ExplainedTheme]:
    folder = paths.resources() / "theme" / name
    edition = linhe(12)
    edition = replace(edition, site=replace(edition.site, theme=name))
    bodies = BodyMaker(MemoryHtmlStore(), to_html)
    theme = ExplainedTheme(folder)
    return Session(edition, Theme(folder), bodies), Session(edition, theme, bodies), theme


@pytest.mark.parametrize("name", THEMES)
def test_without_its_marks_each_page_is_what_is_published(name: str) -> None:
    plain, marked, theme = sessions(name)
    published = {maker.inputs.address: maker for maker in plain.makers()}
    for maker in marked.makers():
        wanted = published.pop(maker.inputs.address)
        assert maker.inputs == wanted.inputs
        if maker.media_type.startswith("text/html"):
            data, page = wanted.page().data, maker.page().data
            assert ATTRIBUTE.encode() not in data
            assert theme.plain(page) == data
            assert TOLD.sub("", theme.explained(page).decode()).encode() == data
    assert not published


@pytest.mark.parametrize("name", THEMES)
def test_every_link_of_a_list_says_its_rule(name: str) -> None:
    _plain, marked, theme = sessions(name)
    for address in ("index.html", "fazhi/shenpan/index.html"):
        maker = marked.maker(address)
        assert maker is not None
        page = theme.explained(maker.page().data).decode()
        links = re.findall(r"<a [^>]*>", page)
        silent = [link for link in links if ATTRIBUTE not in link]
        known = ("#", "index.html", "mailto:", "beian")
        assert [link for link in silent if not any(sign in link for sign in known)] == []


def places(page: bytes) -> set[tuple[str, str]]:
    found = (read_reason(told) for told in TOLD.findall(page.decode()))
    return {(reason.place, reason.rule) for reason in found if reason is not None}


def test_boards_blocks_lists_and_neighbours_are_told_apart(press: Callable[[], Press]) -> None:
    made, edition = press(), linhe(12)
    home = made.page(edition, "index.html", why=True)
    *_, story = edition.stories()
    page = made.page(edition, story.address, why=True)
    assert home is not None
    assert page is not None
    assert {"board", "news", "newest", "navigation"} <= {place for place, _ in places(home.data)}
    assert ("board", "placed") in places(home.data)
    assert {"way", "neighbour", "related"} <= {place for place, _ in places(page.data)}


@pytest.mark.parametrize("name", THEMES)
def test_facts_say_which_field_they_come_from(name: str) -> None:
    _plain, marked, theme = sessions(name)
    *_, story = marked.edition.stories()
    full = marked.edition.full(story.id)
    assert full is not None
    content = replace(
        full.content,
        kicker="引题",
        subtitle="副题",
        author="王记者",
        responsible_editor="李编辑",
        source="临河日报",
        tags=("水利",),
        summary="摘要。",
        ai_label=True,
        copyright_kind="repost",
        original_title="原题",
    )
    page = theme.explained(marked.article(replace(full, content=content), 1).page().data).decode()
    found = {
        (reason.place, reason.subject, reason.key)
        for told in TOLD.findall(page)
        if (reason := read_reason(told)) is not None
    }
    key = f"a{story.id}"
    fields = ("title", "kicker", "subtitle", "published_at", "source", "author", "tags", "summary")
    assert {("article", field, key) for field in (*fields, "original_title")} <= found
    assert {("part", part, key) for part in ("ai_label", "copyright_kind", "votes")} <= found
    assert ("body", "", key) in found
    site = ("name", "copyright_line", "icp_filing", "domain_names", "editor_mail", "home_name")
    assert {("site", field, "") for field in site} <= found
    assert f'id="article-body" data-why="body||0||{key}"' in page


@pytest.fixture
def press() -> Callable[[], Press]:
    return lambda: Press(paths.resources() / "theme" / "default", MemoryHtmlStore())


def test_pages_for_readers_stay_plain_after_explained_ones(press: Callable[[], Press]) -> None:
    made, edition = press(), linhe(12)
    before = made.page(edition, "index.html")
    told = made.page(edition, "index.html", why=True)
    assert told is not None
    assert ATTRIBUTE.encode() in told.data
    assert made.page(edition, "index.html") == before


texts = st.text(st.characters(codec="utf-8"))


@given(st.builds(Reason, texts, texts, st.integers(0, 10**6), texts, texts))
def test_a_reason_comes_back_as_it_was_written(reason: Reason) -> None:
    written = reason.written()
    assert not set(written) & set("<>&\"'~ ")
    assert read_reason(written) == reason


@given(texts)
def test_what_we_did_not_write_is_no_reason(text: str) -> None:
    reason = read_reason(text)
    assert reason is None or read_reason(reason.written()) == reason
