"""RSS 2.0."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import format_datetime
from functools import lru_cache

from workstation.domain.moment import local
from workstation.press.feeds.channel import FORMS_KEPT, Channel, Entry
from workstation.press.feeds.xml_text import begin, document, end, line

_RSS = "application/rss+xml"
_ATTRIBUTES = {"xmlns:atom": "http://www.w3.org/2005/Atom", "version": "2.0"}


def rss_feed(about: Channel, entries: Sequence[Entry]) -> bytes:
    """Return a feed; its time is that of the first story.

    Not the clock's: unchanged news make an unchanged feed.
    """
    built = [format_datetime(local(entry.time)) for entry in entries[:1]]
    return document(
        (
            begin(0, "rss", _ATTRIBUTES),
            begin(1, "channel"),
            line(2, "title", about.title),
            line(2, "link", about.home),
            line(2, "description", about.description),
            line(2, "language", "zh-cn"),
            line(2, "atom:link", "", {"href": about.address, "rel": "self", "type": _RSS}),
            *(line(2, "lastBuildDate", when) for when in built),
            *map(_item, entries),
            end(1, "channel"),
            end(0, "rss"),
        )
    )


@lru_cache(FORMS_KEPT)
def _item(entry: Entry) -> str:
    lines = [
        begin(2, "item"),
        line(3, "title", entry.title),
        line(3, "link", entry.address),
        line(3, "guid", entry.address),
        line(3, "pubDate", format_datetime(local(entry.time))),
    ]
    if entry.category:
        lines.append(line(3, "category", entry.category))
    if entry.summary:
        lines.append(line(3, "description", entry.summary))
    return "\n".join([*lines, end(2, "item")])
