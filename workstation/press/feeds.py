"""RSS 2.0, sitemaps and the news sitemap: what needs absolute addresses, so only with one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from email.utils import format_datetime
from xml.etree import ElementTree

from workstation.domain.column import Column, ColumnKind
from workstation.domain.edition import Story
from workstation.domain.moment import DAY, Milliseconds, local
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.frame import Frame, Maker
from workstation.press.items import column_link, story_address
from workstation.press.links import absolute
from workstation.press.parts import digest

_XML = "application/xml; charset=utf-8"
_RSS = "application/rss+xml; charset=utf-8"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_ATOM = "http://www.w3.org/2005/Atom"
#: Below the standard's 50,000, so that one more story rewrites a small file.
SITEMAP_LENGTH = 5_000
_FEED_LENGTH = 30
_NEWS_AGE = 2 * DAY
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

ElementTree.register_namespace("atom", _ATOM)
ElementTree.register_namespace("news", _NEWS)


class Feeds:
    """Makes the feeds and sitemaps of one edition; none while the site has no address."""

    def __init__(self, frame: Frame) -> None:
        self._edition = frame.edition
        self._frame = frame
        self._address = frame.edition.site.address.rstrip("/")
        self._stories: tuple[Story, ...] | None = None

    def makers(self) -> Iterator[Maker]:
        """Yield the site's feed, the columns' feeds, and the sitemaps."""
        if not self._address:
            return
        yield self.feed(None)
        for column in self._edition.columns:
            link = column_link(self._edition, column.id)
            if has_feed(column) and link is not None and link.address:
                yield self.feed(column)
        yield from self.sitemaps()
        yield self._news_sitemap()

    def feed(self, column: Column | None) -> Maker:
        """Return the RSS feed of a column, or of the site."""
        column_id = column.id if column else None
        link = column_link(self._edition, column_id)
        home = link.address if link else "index.html"
        address = home.removesuffix("index.html") + "feed.xml"
        stories = self._edition.newest(column_id, self._frame.theme.number("feed", _FEED_LENGTH))
        # A feed is in the order of time: what is pinned on the page is not new.
        stories = tuple(sorted(stories, key=lambda story: -story.time))
        site = self._edition.site
        title = f"{column.name} - {site.name}" if column else site.name
        told = (column.description if column else "") or site.description or title
        facts = [
            (s.title, story_address(s), s.time, s.summary, column_link(self._edition, s.column_id))
            for s in stories
        ]
        inputs = {"feed": digest((title, told, facts, self._address))}
        page = PageInputs(address, PageKind.FEED, column_id, title, inputs)
        return Maker(page, _RSS, lambda: self._rss(address, home, title, told, stories))

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
        root = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
        for story in stories:
            url = ElementTree.SubElement(root, f"{{{_SITEMAP}}}url")
            _text(url, f"{{{_SITEMAP}}}loc", absolute(self._address, story_address(story)))
            news = ElementTree.SubElement(url, f"{{{_NEWS}}}news")
            publication = ElementTree.SubElement(news, f"{{{_NEWS}}}publication")
            _text(publication, f"{{{_NEWS}}}name", self._edition.site.name)
            _text(publication, f"{{{_NEWS}}}language", "zh-cn")
            time = local(story.time).isoformat(timespec="seconds")
            _text(news, f"{{{_NEWS}}}publication_date", time)
            _text(news, f"{{{_NEWS}}}title", story.title)
        return _bytes(root)

    def _rss(
        self, address: str, home: str, title: str, told: str, stories: tuple[Story, ...]
    ) -> bytes:
        root = ElementTree.Element("rss", version="2.0")
        channel = ElementTree.SubElement(root, "channel")
        _text(channel, "title", title)
        _text(channel, "link", absolute(self._address, home))
        _text(channel, "description", told)
        _text(channel, "language", "zh-cn")
        here = {
            "href": absolute(self._address, address),
            "rel": "self",
            "type": "application/rss+xml",
        }
        ElementTree.SubElement(channel, f"{{{_ATOM}}}link", here)
        if stories:
            # The newest story's time, not the clock's: unchanged news make an unchanged feed.
            _text(channel, "lastBuildDate", format_datetime(local(stories[0].time)))
        for story in stories:
            self._rss_item(ElementTree.SubElement(channel, "item"), story)
        return _bytes(root)

    def _rss_item(self, item: ElementTree.Element, story: Story) -> None:
        where = absolute(self._address, story_address(story))
        _text(item, "title", story.title)
        _text(item, "link", where)
        _text(item, "guid", where)
        _text(item, "pubDate", format_datetime(local(story.time)))
        column = column_link(self._edition, story.column_id)
        if column is not None:
            _text(item, "category", column.name)
        if story.summary:
            _text(item, "description", story.summary)


def has_feed(column: Column) -> bool:
    """Tell whether a column has a feed: lists do, hidden ones are not announced."""
    return column.kind is ColumnKind.LIST and not column.hidden


def _tree(root_name: str, each: str, locations: Iterable[tuple[str, str]]) -> bytes:
    root = ElementTree.Element(f"{{{_SITEMAP}}}{root_name}")
    for location, changed in locations:
        entry = ElementTree.SubElement(root, f"{{{_SITEMAP}}}{each}")
        _text(entry, f"{{{_SITEMAP}}}loc", location)
        if changed:
            _text(entry, f"{{{_SITEMAP}}}lastmod", changed)
    return _bytes(root)


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = _ILLEGAL.sub("", text)


def _bytes(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root)
    default = _SITEMAP if root.tag.startswith(f"{{{_SITEMAP}}}") else None
    if default is not None:
        ElementTree.register_namespace("", default)
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
