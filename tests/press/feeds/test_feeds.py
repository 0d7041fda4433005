"""Sitemaps in parts, and feeds no text can break."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.press.editions import full_story, linhe, with_story
from workstation.domain.article import Content
from workstation.domain.edition import FullStory
from workstation.press.feeds import sitemaps
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press


def _xml(page: bytes) -> Any:
    """Parse a feed or a sitemap."""
    return etree.fromstring(page)


THEME = Path(__file__).parents[3] / "resources" / "theme" / "default"
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def locations(press: Press, edition: object, address: str) -> list[str]:
    page = press.page(edition, address)  # type: ignore[arg-type]
    assert page is not None
    return [str(found) for found in _xml(page.data).xpath("//s:loc/text()", namespaces=SPACE)]


def test_a_long_sitemap_has_parts_that_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "SITEMAP_LENGTH", 10)
    press = Press(THEME, MemoryHtmlStore())
    edition = linhe(25)
    parts = locations(press, edition, "sitemap.xml")
    names = ["sitemap_columns", *(f"sitemap_{number}" for number in range(3))]
    assert parts == [f"https://linhe.example/{name}.xml" for name in names]
    listed = [
        place for number in range(3) for place in locations(press, edition, f"sitemap_{number}.xml")
    ]
    assert len(listed) == len(set(listed)) == 25
    later = with_story(
        edition,
        full_story(
            26, Content(title="新", column_id=1, published_at=edition.moment + 1), "a/26.html"
        ),
    )
    assert locations(press, later, "sitemap_1.xml") == locations(press, edition, "sitemap_1.xml")
    assert locations(press, later, "sitemap_2.xml")[-1] == "https://linhe.example/a/26.html"


def test_stories_put_into_a_published_sitemap_make_the_one_a_whole_build_makes() -> None:
    press = Press(THEME, MemoryHtmlStore())
    edition = linhe(9)

    def told(number: int, address: str, **cells: Any) -> FullStory:
        content = Content(title="改", column_id=1, published_at=edition.moment, **cells)
        return full_story(number, content, address)

    for changed in (
        [told(12, "a/12&b.html"), told(13, "a/13.html")],
        [told(4, edition.matter[4].story.address)],
        [told(9, edition.matter[9].story.address, link_out="https://example.cn/x")],
    ):
        later = edition
        for full in changed:
            later = with_story(later, full)
        published = press.page(edition, "sitemap_0.xml")
        whole = press.page(later, "sitemap_0.xml")
        assert published is not None
        assert whole is not None
        assert whole.data != published.data
        stories = [full.story for full in changed]
        sitemap = press.session(later).feeds.sitemaps
        made = sitemap.part_with(0, stories, published.data)
        assert made is not None
        assert made.page() == whole
        assert made.inputs == sitemap.part(0).inputs  # type: ignore[union-attr]
        # What was written in another form cannot be gone on with.
        otherwise = published.data.replace(b"  <", b"<")
        assert sitemap.part_with(0, stories, otherwise) is None


def test_any_title_makes_a_whole_feed() -> None:
    title = "坏\x00字\x0b<b>&]]>\ud800\uffff"
    content = Content(title=title, column_id=1, summary="\x1f", body="字")
    edition = with_story(linhe(2), full_story(3, content, "guonei/3.html"))
    press = Press(THEME, MemoryHtmlStore())
    for address in (
        "feed.xml",
        "atom.xml",
        "guonei/feed.xml",
        "guonei/atom.xml",
        "news-sitemap.xml",
        "sitemap.xml",
    ):
        page = press.page(edition, address)
        assert page is not None
        _xml(page.data)
    feed = press.page(edition, "guonei/feed.xml")
    assert feed is not None
    assert "坏字<b>&]]>" in _xml(feed.data).xpath("//item/title/text()")
    assert press.page(edition, "guonei/3.html") is not None


def test_atom_says_what_rss_says() -> None:
    press, edition = Press(THEME, MemoryHtmlStore()), linhe(12)
    for folder in ("", "fazhi/shenpan/"):
        rss, atom = (press.page(edition, f"{folder}{name}.xml") for name in ("feed", "atom"))
        assert rss is not None
        assert atom is not None
        assert atom.media_type.startswith("application/atom+xml")
        tree, space = _xml(atom.data), {"a": "http://www.w3.org/2005/Atom"}
        links = tree.xpath("a:entry/a:link/@href", namespaces=space)
        assert links == _xml(rss.data).xpath("channel/item/link/text()")
        assert tree.xpath("string(a:link[@rel='self']/@href)", namespaces=space) == (
            f"https://linhe.example/{folder}atom.xml"
        )
        # What RFC 4287 asks for, section 4.1.
        for name in ("id", "title", "updated"):
            assert tree.xpath(f"count(a:{name})", namespaces=space) == 1
            assert tree.xpath(f"count(a:entry[not(a:{name})])", namespaces=space) == 0
