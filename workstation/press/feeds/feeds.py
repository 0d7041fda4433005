"""RSS 2.0 and Atom, and the sitemaps with them: all need absolute addresses, so only with one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from workstation.domain.column import Column, ColumnKind
from workstation.domain.edition import Story
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.feeds.atom import atom_feed
from workstation.press.feeds.channel import Channel, Entry
from workstation.press.feeds.rss import rss_feed
from workstation.press.feeds.sitemaps import Sitemaps
from workstation.press.feeds.xml_text import clean
from workstation.press.links import absolute
from workstation.press.parts.frame import Frame, Maker
from workstation.press.parts.items import column_link, story_address
from workstation.press.parts.shared_parts import digest

_RSS = "application/rss+xml; charset=utf-8"
_ATOM = "application/atom+xml; charset=utf-8"
_FEED_LENGTH = 30


class Feeds:
    """Makes the feeds and sitemaps of one edition; none while the site has no address."""

    def __init__(self, frame: Frame) -> None:
        self._edition = frame.edition
        self._frame = frame
        self._address = frame.edition.site.address.rstrip("/")
        self.sitemaps = Sitemaps(frame)
        #: A story stands in the feeds of all columns above it.
        self._entries: dict[int, Entry] = {}
        self._lists: dict[int | None, tuple[Entry, ...]] = {}

    def makers(self) -> Iterator[Maker]:
        """Yield the site's feeds, the sitemaps, and the columns' feeds."""
        for column in (None, *self._edition.columns):
            yield from self.under(column)

    def under(self, column: Column | None) -> Iterator[Maker]:
        """Yield the feeds of a column, or those of the site with its sitemaps."""
        yield from self.of(column)
        if column is None and self._address:
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
        return self._feed(column, "feed.xml", _RSS, rss_feed)

    def atom(self, column: Column | None) -> Maker:
        """Return the Atom feed of a column, or of the site."""
        return self._feed(column, "atom.xml", _ATOM, atom_feed)

    def _feed(
        self,
        column: Column | None,
        name: str,
        form: str,
        make: Callable[[Channel, Sequence[Entry]], bytes],
    ) -> Maker:
        link = column_link(self._edition, column.id if column else None)
        home = link.address if link else "index.html"
        address = home.removesuffix("index.html") + name
        site = self._edition.site
        title = f"{column.name} - {site.name}" if column else site.name
        told = (column.description if column else "") or site.description or title
        where = (absolute(self._address, address), absolute(self._address, home))
        about, entries = Channel(*where, title, told), self._newest(column)
        recall = self._frame.parts.recall
        told_apart = recall.of(
            ("feed", address), (about, entries), lambda: digest((about, entries))
        )
        inputs = {"feed": told_apart}
        page = PageInputs(address, PageKind.FEED, column.id if column else None, title, inputs)
        return Maker(page, form, lambda: make(about, entries))

    def _newest(self, column: Column | None) -> tuple[Entry, ...]:
        """Return what the feeds of a column tell, or those of the site."""
        column_id = column.id if column else None
        if column_id not in self._lists:
            limit = self._frame.theme.number("feed", _FEED_LENGTH)
            stories = self._edition.newest(column_id, limit)
            # A feed is in the order of time: what is pinned on the page is not new.
            ordered = sorted(stories, key=lambda story: -story.time)
            self._lists[column_id] = tuple(map(self._entry, ordered))
        return self._lists[column_id]

    def _entry(self, story: Story) -> Entry:
        if story.id not in self._entries:
            made_of = (story, self._edition.columns, self._address)
            name = ("told", story.id)
            recall = self._frame.parts.recall
            self._entries[story.id] = recall.of(name, made_of, lambda: self._entry_of(story))
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


def has_feed(column: Column) -> bool:
    """Tell whether a column has a feed: lists do, hidden ones are not announced."""
    return column.kind is ColumnKind.LIST and not column.hidden
