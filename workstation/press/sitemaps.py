"""Sitemaps in parts that stay, and the news sitemap of the last two days."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from xml.etree import ElementTree

from workstation.domain.column import ColumnKind
from workstation.domain.edition import Story
from workstation.domain.moment import DAY, Milliseconds, local
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.frame import Frame, Maker
from workstation.press.items import column_link, story_address
from workstation.press.links import absolute
from workstation.press.parts import digest
from workstation.press.xml_text import NEWS, SITEMAP, text, xml_bytes

_XML = "application/xml; charset=utf-8"
#: Below the standard's 50,000, so that one more story rewrites a small file.
SITEMAP_LENGTH = 5_000
_NEWS_AGE = 2 * DAY


class Sitemaps:
    """Makes the sitemaps of one edition, whose site has an address."""

    def __init__(self, frame: Frame) -> None:
        self._edition = frame.edition
        self._address = frame.edition.site.address.rstrip("/")
        self._stories: tuple[Story, ...] | None = None

    def makers(self) -> Iterator[Maker]:
        """Yield the sitemaps and the news sitemap."""
        yield from self.sitemaps()
        yield self._news_sitemap()

    def sitemaps(self) -> Iterator[Maker]:
        """Yield `sitemap.xml`, and above one length its parts, numbered from the oldest story."""
        pages = [self._location(*pair) for pair in self._column_pages()]
        stories = [
            self._location(story_address(s), max(s.changed, s.time))
            for s in reversed(self._all())
            if not s.link_out
        ]
        if len(pages) + len(stories) <= SITEMAP_LENGTH:
            yield self._urls("sitemap.xml", pages + stories)
            return
        parts = [
            stories[start : start + SITEMAP_LENGTH]
            for start in range(0, len(stories), SITEMAP_LENGTH)
        ]
        names = []
        for number, locations in enumerate([pages, *parts]):
            names.append(f"sitemap_{number}.xml")
            yield self._urls(names[-1], locations)
        yield self._maker(
            "sitemap.xml",
            names,
            lambda: _tree("sitemapindex", "sitemap", ((f"{self._address}/{n}", "") for n in names)),
        )

    def _all(self) -> tuple[Story, ...]:
        if self._stories is None:
            self._stories = tuple(self._edition.stories())
        return self._stories

    def _column_pages(self) -> Iterator[tuple[str, Milliseconds]]:
        yield "index.html", 0
        for column in self._edition.columns:
            link = column_link(self._edition, column.id)
            shown = column.kind is not ColumnKind.LINK and not column.hidden
            if shown and link is not None and link.address:
                yield link.address, 0

    def _location(self, address: str, changed: Milliseconds) -> tuple[str, str]:
        when = local(changed).isoformat(timespec="seconds") if changed else ""
        return absolute(self._address, address), when

    def _urls(self, address: str, locations: list[tuple[str, str]]) -> Maker:
        return self._maker(address, locations, lambda: _tree("urlset", "url", locations))

    def _maker(self, address: str, facts: object, make: Callable[[], bytes]) -> Maker:
        inputs = PageInputs(
            address, PageKind.SITEMAP, None, address, {"sitemap": digest((facts, self._address))}
        )
        return Maker(inputs, _XML, make)

    def _news_sitemap(self) -> Maker:
        oldest = self._edition.moment - _NEWS_AGE
        recent = [
            story
            for story in itertools.takewhile(lambda s: s.time >= oldest, self._all())
            if not story.link_out
        ][:1000]
        told = [(s.title, story_address(s), s.time) for s in recent]
        facts = (told, self._edition.site.name)
        return self._maker("news-sitemap.xml", facts, lambda: self._news_tree(recent))

    def _news_tree(self, stories: Iterable[Story]) -> bytes:
        root = ElementTree.Element(f"{{{SITEMAP}}}urlset")
        for story in stories:
            url = ElementTree.SubElement(root, f"{{{SITEMAP}}}url")
            text(url, f"{{{SITEMAP}}}loc", absolute(self._address, story_address(story)))
            news = ElementTree.SubElement(url, f"{{{NEWS}}}news")
            publication = ElementTree.SubElement(news, f"{{{NEWS}}}publication")
            text(publication, f"{{{NEWS}}}name", self._edition.site.name)
            text(publication, f"{{{NEWS}}}language", "zh-cn")
            time = local(story.time).isoformat(timespec="seconds")
            text(news, f"{{{NEWS}}}publication_date", time)
            text(news, f"{{{NEWS}}}title", story.title)
        return xml_bytes(root)


def _tree(root_name: str, each: str, locations: Iterable[tuple[str, str]]) -> bytes:
    root = ElementTree.Element(f"{{{SITEMAP}}}{root_name}")
    for location, changed in locations:
        entry = ElementTree.SubElement(root, f"{{{SITEMAP}}}{each}")
        text(entry, f"{{{SITEMAP}}}loc", location)
        if changed:
            text(entry, f"{{{SITEMAP}}}lastmod", changed)
    return xml_bytes(root)
