"""RSS 2.0 and Atom, and the sitemaps with them: all need absolute addresses, so only with one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email.utils import format_datetime
from xml.etree import ElementTree

from workstation.domain.column import Column, ColumnKind
from workstation.domain.edition import Story
from workstation.domain.moment import local
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.atom import Entry, atom_tree
from workstation.press.frame import Frame, Maker
from workstation.press.items import column_link, story_address
from workstation.press.links import absolute
from workstation.press.parts import digest
from workstation.press.sitemaps import Sitemaps
from workstation.press.xml_text import ATOM, clean, text, xml_bytes

_RSS = "application/rss+xml; charset=utf-8"
_ATOM_TYPE = "application/atom+xml; charset=utf-8"
_FEED_LENGTH = 30


class Feeds:
    """Makes the feeds and sitemaps of one edition; none while the site has no address."""

    def __init__(self, frame: Frame) -> None:
        self._edition = frame.edition
        self._frame = frame
        self._address = frame.edition.site.address.rstrip("/")
        self.sitemaps = Sitemaps(frame)
        #: A story stands in the feeds of all columns above it, and each feed asks twice.
        self._entries: dict[int, Entry] = {}

    def makers(self) -> Iterator[Maker]:
        """Yield the site's feeds, the columns' feeds, and the sitemaps."""
        if not self._address:
            return
        yield from self.of(None)
        for column in self._edition.columns:
            yield from self.of(column)
        yield from self.sitemaps.makers()

    def of(self, column: Column | None) -> Iterator[Maker]:
        """Yield the feeds of a column, or of the site; none where there are none."""
        link = column_link(self._edition, column.id) if column else None
        fed = column is None or (has_feed(column) and link is not None and link.address)
        if self._address and fed:
            yield self.feed(column)
            yield self.atom(column)

    def feed(self, column: Column | None) -> Maker:
        """Return the RSS feed of a column, or of the site."""
        return self._feed(column, "feed.xml", _RSS, self._rss)

    def atom(self, column: Column | None) -> Maker:
        """Return the Atom feed of a column, or of the site."""
        return self._feed(column, "atom.xml", _ATOM_TYPE, self._atom)

    def _feed(
        self,
        column: Column | None,
        name: str,
        form: str,
        make: Callable[[str, str, str, str, tuple[Story, ...]], bytes],
    ) -> Maker:
        column_id = column.id if column else None
        link = column_link(self._edition, column_id)
        home = link.address if link else "index.html"
        address = home.removesuffix("index.html") + name
        stories = self._edition.newest(column_id, self._frame.theme.number("feed", _FEED_LENGTH))
        # A feed is in the order of time: what is pinned on the page is not new.
        stories = tuple(sorted(stories, key=lambda story: -story.time))
        site = self._edition.site
        title = f"{column.name} - {site.name}" if column else site.name
        told = (column.description if column else "") or site.description or title
        facts = [(self._entry(story), story.time) for story in stories]
        inputs = {"feed": digest((title, told, facts, self._address))}
        page = PageInputs(address, PageKind.FEED, column_id, title, inputs)
        return Maker(page, form, lambda: make(address, home, title, told, stories))

    def _entry(self, story: Story) -> Entry:
        if story.id not in self._entries:
            self._entries[story.id] = self._entry_of(story)
        return self._entries[story.id]

    def _entry_of(self, story: Story) -> Entry:
        column = column_link(self._edition, story.column_id)
        texts = (story.title, story.summary, story.author, column.name if column else "")
        title, summary, author, category = (clean(told) for told in texts)
        return Entry(
            title=title,
            address=clean(absolute(self._address, story_address(story))),
            time=story.time,
            changed=max(story.changed, story.time),
            summary=summary,
            author=author,
            category=category,
        )

    def _atom(
        self, address: str, home: str, title: str, told: str, stories: tuple[Story, ...]
    ) -> bytes:
        where = (absolute(self._address, address), absolute(self._address, home))
        texts = (clean(title), clean(told))
        return xml_bytes(atom_tree(*where, *texts, map(self._entry, stories)))

    def _rss(
        self, address: str, home: str, title: str, told: str, stories: tuple[Story, ...]
    ) -> bytes:
        root = ElementTree.Element("rss", version="2.0")
        channel = ElementTree.SubElement(root, "channel")
        text(channel, "title", title)
        text(channel, "link", absolute(self._address, home))
        text(channel, "description", told)
        text(channel, "language", "zh-cn")
        here = {
            "href": absolute(self._address, address),
            "rel": "self",
            "type": "application/rss+xml",
        }
        ElementTree.SubElement(channel, f"{{{ATOM}}}link", here)
        if stories:
            # The newest story's time, not the clock's: unchanged news make an unchanged feed.
            text(channel, "lastBuildDate", format_datetime(local(stories[0].time)))
        for story in stories:
            self._rss_item(ElementTree.SubElement(channel, "item"), story)
        return xml_bytes(root)

    def _rss_item(self, item: ElementTree.Element, story: Story) -> None:
        where = absolute(self._address, story_address(story))
        text(item, "title", story.title)
        text(item, "link", where)
        text(item, "guid", where)
        text(item, "pubDate", format_datetime(local(story.time)))
        column = column_link(self._edition, story.column_id)
        if column is not None:
            text(item, "category", column.name)
        if story.summary:
            text(item, "description", story.summary)


def has_feed(column: Column) -> bool:
    """Tell whether a column has a feed: lists do, hidden ones are not announced."""
    return column.kind is ColumnKind.LIST and not column.hidden
