"""Atom 1.0 (RFC 4287), beside RSS."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

from workstation.domain.moment import Milliseconds, local
from workstation.press.xml_text import ATOM


@dataclass(frozen=True, slots=True)
class Entry:
    """One story: texts fit for XML, `address` absolute, times in UTC milliseconds."""

    title: str
    address: str
    time: Milliseconds
    changed: Milliseconds
    summary: str
    author: str
    category: str


def atom_tree(
    address: str, home: str, title: str, subtitle: str, entries: Iterable[Entry]
) -> ElementTree.Element:
    """Return a feed; `address` and `home` are absolute, its time is that of the newest change."""
    entries = tuple(entries)
    root = _element(None, "feed")
    root.set("{http://www.w3.org/XML/1998/namespace}lang", "zh-CN")
    _element(root, "id", address)
    _element(root, "title", title)
    if subtitle and subtitle != title:
        _element(root, "subtitle", subtitle)
    _element(root, "updated", _when(max((e.changed for e in entries), default=0)))
    _element(root, "link", href=address, rel="self", type="application/atom+xml")
    _element(root, "link", href=home, rel="alternate", type="text/html")
    _element(_element(root, "author"), "name", title)
    for entry in entries:
        _entry(_element(root, "entry"), entry)
    return root


def _entry(told: ElementTree.Element, entry: Entry) -> None:
    _element(told, "id", entry.address)
    _element(told, "title", entry.title)
    _element(told, "link", href=entry.address, rel="alternate", type="text/html")
    _element(told, "published", _when(entry.time))
    _element(told, "updated", _when(entry.changed))
    if entry.author:
        _element(_element(told, "author"), "name", entry.author)
    if entry.category:
        _element(told, "category", term=entry.category)
    if entry.summary:
        _element(told, "summary", entry.summary)


def _when(moment: Milliseconds) -> str:
    return local(moment).isoformat(timespec="seconds")


def _element(
    parent: ElementTree.Element | None, name: str, text: str | None = None, **attributes: str
) -> ElementTree.Element:
    tag = f"{{{ATOM}}}{name}"
    if parent is None:
        return ElementTree.Element(tag, attributes)
    made = ElementTree.SubElement(parent, tag, attributes)
    made.text = text
    return made
