"""Texts and trees as XML 1.0 that any reader takes."""

from __future__ import annotations

import re
from xml.etree import ElementTree

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
ATOM = "http://www.w3.org/2005/Atom"
_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>"
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

ElementTree.register_namespace("atom", ATOM)
ElementTree.register_namespace("news", NEWS)


def clean(value: str) -> str:
    """Return a text without what XML 1.0 forbids (2.2)."""
    return _ILLEGAL.sub("", value)


def text(parent: ElementTree.Element, name: str, value: str) -> None:
    """Add an element that holds a text."""
    ElementTree.SubElement(parent, name).text = clean(value)


def xml_bytes(root: ElementTree.Element) -> bytes:
    """Return a document in UTF-8, indented."""
    ElementTree.indent(root)
    if root.tag.startswith(f"{{{SITEMAP}}}"):
        ElementTree.register_namespace("", SITEMAP)
    # As one text: written as bytes, each piece of it would be encoded by itself.
    told = ElementTree.tostring(root, encoding="unicode")
    return f"{_DECLARATION}\n{told}\n".encode("utf-8", "xmlcharrefreplace")
