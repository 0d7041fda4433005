"""What styles of an OpenDocument text mean: headings, quotes, marks of letters, kinds of lists.

A style says little itself and takes the rest from its parent (ODF 1.3 part 3, 16.2). Looks of
Chinese letters have names of their own, with `-asian` behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"

#: lxml elements; its stubs know no namespaces.
Node = Any
_HEADING = re.compile(r"(?:Heading|标题)_20_([1-6])|(?:Heading|标题)([1-6])")
_TAGS = {
    "Title": "h1", "标题": "h1", "Subtitle": "h2", "副标题": "h2", "Horizontal_20_Line": "hr",
}  # fmt: skip
_QUOTES = frozenset({"Quotations", "Quote", "引用", "Intense_20_Quote"})
_LETTERS = frozenset({"Preformatted_20_Text", "HTML_20_Preformatted", "Code"})
_CAPTIONS = frozenset({
    "Caption", "Illustration", "Figure", "Table", "Drawing", "Text", "题注", "图注", "插图",
})  # fmt: skip
_MARKS = {"Emphasis": "em", "Strong_20_Emphasis": "strong", "Source_20_Text": "code"}


class Styles:
    """The styles of a document, its own and those it has for all."""

    def __init__(self, *trees: Node) -> None:
        self._styles: dict[tuple[str, str], Node] = {}
        self._lists: dict[str, Node] = {}
        for tree in trees:
            for node in tree.iter(f"{STYLE}style"):
                key = (node.get(f"{STYLE}family") or "", node.get(f"{STYLE}name") or "")
                self._styles[key] = node
            for node in tree.iter(f"{TEXT}list-style"):
                self._lists[node.get(f"{STYLE}name") or ""] = node

    def block_of(self, name: str) -> str:
        """Return the tag a paragraph's style means: `h1` … `h6`, `blockquote`, `pre`, `hr`, `p`."""
        for one in self._names("paragraph", name):
            heading = _HEADING.fullmatch(one)
            if heading:
                return f"h{heading[1] or heading[2]}"
            if one in _TAGS:
                return _TAGS[one]
            if one in _QUOTES:
                return "blockquote"
            if one in _LETTERS:
                return "pre"
        return "p"

    def is_centred(self, name: str) -> bool:
        """Tell whether a paragraph stands in the middle, as what is below a picture does."""
        if not _CAPTIONS.isdisjoint(self._names("paragraph", name)):
            return True
        return self._look("paragraph", name, f"{FO}text-align") == "center"

    def is_hidden(self, family: str, name: str) -> bool:
        """Tell whether letters of a style are not shown."""
        return self._look(family, name, f"{TEXT}display") == "none"

    def marks_of(self, family: str, name: str) -> list[str]:
        """Return the tags letters of a style stand in: `strong`, `em`, `del`, `sup`, `sub`, …"""
        marks = [_MARKS[one] for one in self._names(family, name) if one in _MARKS]
        weights = self._both(family, name, "font-weight")
        if any(weight == "bold" or weight in ("600", "700", "800", "900") for weight in weights):
            marks.append("strong")
        if any(slant in ("italic", "oblique") for slant in self._both(family, name, "font-style")):
            marks.append("em")
        if self._look(family, name, f"{STYLE}text-line-through-style") not in ("", "none"):
            marks.append("del")
        place = self._look(family, name, f"{STYLE}text-position")
        if place and not place.startswith("0%"):
            marks.append("sub" if place.startswith(("sub", "-")) else "sup")
        return list(dict.fromkeys(marks))

    def list_level(self, name: str, level: int) -> Node | None:
        """Return what a list style says of a level, from 1."""
        style = self._lists.get(name)
        found = style if style is not None else ()
        return next((one for one in found if one.get(f"{TEXT}level") == str(level)), None)

    def _both(self, family: str, name: str, look: str) -> tuple[str, str]:
        return (
            self._look(family, name, f"{FO}{look}"),
            self._look(family, name, f"{STYLE}{look}-asian"),
        )

    def _look(self, family: str, name: str, attribute: str) -> str:
        for style in self._chain(family, name):
            for part in style:
                value = part.get(attribute)
                if value is not None:
                    return str(value)
        return ""

    def _names(self, family: str, name: str) -> list[str]:
        parents = [one.get(f"{STYLE}parent-style-name") for one in self._chain(family, name)]
        return [name, *(parent for parent in parents if parent)]

    def _chain(self, family: str, name: str) -> Iterator[Node]:
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name") or ""
