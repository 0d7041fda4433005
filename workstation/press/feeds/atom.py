"""Atom 1.0 (RFC 4287), beside RSS."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from workstation.domain.moment import Milliseconds, local
from workstation.press.feeds.channel import FORMS_KEPT, Channel, Entry
from workstation.press.feeds.xml_text import begin, document, end, line

_HTML, _ATOM = "text/html", "application/atom+xml"
_NAMESPACES = {"xmlns:atom": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"}


def atom_feed(about: Channel, entries: Sequence[Entry]) -> bytes:
    """Return a feed; its time is that of the newest change."""
    title, subtitle = about.title, about.description
    return document(
        (
            begin(0, "atom:feed", _NAMESPACES),
            line(1, "atom:id", about.address),
            line(1, "atom:title", title),
            *([line(1, "atom:subtitle", subtitle)] if subtitle and subtitle != title else []),
            line(1, "atom:updated", _when(max((e.changed for e in entries), default=0))),
            line(1, "atom:link", "", {"href": about.address, "rel": "self", "type": _ATOM}),
            line(1, "atom:link", "", {"href": about.home, "rel": "alternate", "type": _HTML}),
            *_author(1, title),
            *map(_entry, entries),
            end(0, "atom:feed"),
        )
    )


@lru_cache(FORMS_KEPT)
def _entry(entry: Entry) -> str:
    lines = [
        begin(1, "atom:entry"),
        line(2, "atom:id", entry.address),
        line(2, "atom:title", entry.title),
        line(2, "atom:link", "", {"href": entry.address, "rel": "alternate", "type": _HTML}),
        line(2, "atom:published", _when(entry.time)),
        line(2, "atom:updated", _when(entry.changed)),
    ]
    if entry.author:
        lines += _author(2, entry.author)
    if entry.category:
        lines.append(line(2, "atom:category", "", {"term": entry.category}))
    if entry.summary:
        lines.append(line(2, "atom:summary", entry.summary))
    return "\n".join([*lines, end(1, "atom:entry")])


def _author(depth: int, name: str) -> tuple[str, ...]:
    return (
        begin(depth, "atom:author"),
        line(depth + 1, "atom:name", name),
        end(depth, "atom:author"),
    )


def _when(moment: Milliseconds) -> str:
    return local(moment).isoformat(timespec="seconds")
