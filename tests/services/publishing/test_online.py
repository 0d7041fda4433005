"""What readers have is the site as it was published, whatever became of the newsroom since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.edition import EditionName
from workstation.press.parts.shared_blocks import refreshed


@pytest.fixture
def column(desks: Desks) -> int:
    return desks.column("国内", directory="guonei")


def online(desks: Desks, address: str, *, why: bool = False) -> str | None:
    found = desks.newsroom.preview.page_online(address, why=why)
    return found[0].decode() if found is not None else None


def test_before_anything_is_published_it_is_what_is_released(desks: Desks, column: int) -> None:
    desks.released("巡河记", column)
    live = desks.newsroom.preview.page("index.html", EditionName.LIVE)
    assert live is not None
    assert online(desks, "index.html") == live.data.decode()


def test_what_is_released_or_dressed_anew_is_not_online_before_it_is_published(
    desks: Desks, column: int
) -> None:
    desks.released("巡河记", column)
    desks.newsroom.publishing.publish()
    before = online(desks, "index.html")
    style = desks.newsroom.preview.file_online("assets/site.css")
    later = desks.released("后来的稿", column)
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, theme="plain", name="改了名的网"))
    assert online(desks, "index.html") == before
    assert online(desks, "") == before
    assert desks.newsroom.preview.file_online("assets/site.css") == style
    assert online(desks, desks.newsroom.articles.address(later.id)) is None
    desks.newsroom.publishing.publish()
    after = online(desks, "index.html") or ""
    assert "后来的稿" in after
    assert "改了名的网" in after


def test_its_things_say_why_as_long_as_a_publication_would_leave_them(
    desks: Desks, column: int
) -> None:
    story = desks.released("巡河记", column)
    desks.newsroom.publishing.publish()
    address = desks.newsroom.articles.address(story.id)
    explained = desks.newsroom.preview.page(address, EditionName.LIVE, why=True)
    assert explained is not None
    assert online(desks, address, why=True) == explained.data.decode()
    changed = replace(story.content, title="改过的标题")
    saved = desks.newsroom.articles.save(desks.newsroom.articles.get(story.id), changed)
    desks.newsroom.articles.release(saved.id)
    plain = online(desks, address, why=True) or ""
    assert "巡河记" in plain
    assert plain == online(desks, address)


def test_blocks_of_old_pages_are_those_their_readers_see(desks: Desks, column: int) -> None:
    old = desks.released("老稿", column)
    address = desks.newsroom.articles.address(old.id)
    for n in range(3):
        desks.newsroom.publishing.publish()
        desks.released(f"新稿{n}", column)
    desks.newsroom.publishing.publish()
    target = desks.newsroom.publishing.default_target
    assert "新稿1" not in (target / address).read_text("utf-8"), "its neighbour is the other one"
    page = online(desks, address) or ""
    fresh = desks.newsroom.preview.page(address, EditionName.LIVE)
    assert fresh is not None
    assert page == fresh.data.decode(), "with links that lead from where the page lies"


@pytest.mark.parametrize(
    "files",
    (
        {},
        {"blocks/focus.html": b"<p>a page of the server's own</p>"},
    ),
)
def test_a_block_that_cannot_be_fetched_stays(files: Mapping[str, bytes]) -> None:
    page = b'a<site-block data-block="../blocks/focus.html" data-version="1">old</site-block>b'
    assert refreshed(page, files.get) == page


def test_a_fresh_block_leads_where_it_led() -> None:
    page = b'a<site-block data-block="../../blocks/focus.html" data-version="1">old</site-block>b'
    own = (
        b'<h1>f</h1><site-block data-version="2"><a href="../x/1.html">../ "../</a>'
        b'<img src="../media/a.png" srcset="../media/a-320.png 320w, ../media/a.png 640w">'
        b'<a href="https://example.cn/../y">y</a></site-block></body>'
    )
    assert refreshed(page, {"blocks/focus.html": own}.get) == (
        b'a<site-block data-block="../../blocks/focus.html" data-version="2">'
        b'<a href="../../x/1.html">../ "../</a>'
        b'<img src="../../media/a.png" srcset="../../media/a-320.png 320w, ../../media/a.png 640w">'
        b'<a href="https://example.cn/../y">y</a></site-block>b'
    )


@pytest.mark.parametrize("address", ("../newsroom.db", "/etc/passwd", "nowhere.png"))
def test_nothing_outside_of_the_site_is_read(desks: Desks, column: int, address: str) -> None:
    desks.newsroom.publishing.publish()
    assert desks.newsroom.preview.file_online(address) is None
