"""What our Markdown adds to Python-Markdown's: figures, Chinese line joins, source lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_WIDE = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u201c\u201d\u2018\u2019\u2026\u2014"
_SOFT_BREAK = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
_STASHED = re.compile(r"\s*\x02[^\x03]*\x03\s*")
_LAID_BY = re.compile(r"\x02wzxhzdk:(\d+)\x03")
_BEGINS = re.compile(r"<[A-Za-z][A-Za-z0-9]*(?=[\s>])")
_FENCE = re.compile(r"`{3,}|~{3,}")
#: How far ahead a block's first line is looked for in the source.
_LOOK_AHEAD = 5_000


class NewsBlocks(Treeprocessor):
    """Makes figures of lone pictures, joins Chinese lines, and keeps `h1` for the title."""

    def run(self, root: ElementTree.Element) -> None:
        """Change the finished tree in place."""
        for element in _outside_code(root):
            if element.tag == "h1":
                element.tag = "h2"
            elif element.tag == "p":
                _make_figure(element)
                if element.text:
                    # The theme indents paragraphs; typed ideographic spaces would double it.
                    element.text = element.text.lstrip("\u3000")
            if element.text:
                element.text = _SOFT_BREAK.sub("", element.text)
            if element.tail:
                element.tail = _SOFT_BREAK.sub("", element.tail)


def _outside_code(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    yield element
    for child in element:
        if child.tag not in ("pre", "code"):
            yield from _outside_code(child)


def _make_figure(paragraph: ElementTree.Element) -> None:
    if len(paragraph) != 1 or (paragraph.text or "").strip():
        return
    image = paragraph[0]
    if image.tag != "img" or (image.tail or "").strip():
        return
    paragraph.tag = "figure"
    paragraph.text = image.tail = None
    caption = image.attrib.pop("title", "")
    if caption:
        ElementTree.SubElement(paragraph, "figcaption").text = caption


class _CountingParser(BlockParser):
    """Notes for each top-level element the line of the source it came from."""

    def parseDocument(self, lines: Iterable[str]) -> ElementTree.ElementTree:  # noqa: N802 (their name)
        self.cursor = 0
        self.numbered: set[int] = set()
        self.root = ElementTree.Element(self.md.doc_tag)
        self.parseChunk(self.root, "\n".join(lines))
        return ElementTree.ElementTree(self.root)

    def parseBlocks(self, parent: ElementTree.Element, blocks: list[str]) -> None:  # noqa: N802
        if parent is not self.root or self.state.isstate("counting"):
            super().parseBlocks(parent, blocks)
            return
        while blocks:
            self._number(blocks[0])
            before, count, wanted = len(parent), len(blocks), _first_line(blocks[0])
            index = self._find(wanted)
            for processor in self.blockprocessors:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break
            if index is None:
                continue
            if len(blocks) < count or _first_line(blocks[0]) != wanted:
                # Not merely stripped of empty lines and put back.
                self.cursor = index + 1
            for element in parent[before:]:
                if not _STASHED.fullmatch(element.text or " "):
                    element.set("data-line", str(index + 1))

    def _number(self, block: str) -> None:
        """Give code between fences, and HTML, the line it begins at: their tags stand ready."""
        found = _LAID_BY.fullmatch(block.strip())
        laid_by = self.md.htmlStash.rawHtmlBlocks
        key = int(found[1]) if found else len(laid_by)
        html = laid_by[key] if key < len(laid_by) and key not in self.numbered else None
        tag = _BEGINS.match(html) if isinstance(html, str) else None
        if not isinstance(html, str) or tag is None:
            return
        # A block comes twice where empty lines were taken off it.
        self.numbered.add(key)
        source: list[str] = getattr(self.md, "source_lines", [])
        sign = _FENCE if tag[0] == "<pre" else re.compile(re.escape(tag[0]))
        for index in range(self.cursor, min(len(source), self.cursor + _LOOK_AHEAD)):
            if begins := sign.match(source[index].lstrip()):
                laid_by[key] = f'{tag[0]} data-line="{index + 1}"{html[tag.end() :]}'
                self.cursor = index + 1
                if sign is _FENCE:
                    self.cursor = _after(source, self.cursor, begins[0])
                return

    def _find(self, wanted: str) -> int | None:
        source: list[str] = getattr(self.md, "source_lines", [])
        if wanted:
            for index in range(self.cursor, min(len(source), self.cursor + _LOOK_AHEAD)):
                if source[index].strip() == wanted:
                    return index
        return None


def _after(source: list[str], begin: int, fence: str) -> int:
    """Return the line below that which ends what a fence began; `begin` where none does."""
    ends = (index for index in range(begin, len(source)) if source[index].rstrip() == fence)
    return next(ends, begin - 1) + 1


def _first_line(block: str) -> str:
    return next((line for line in block.split("\n") if line.strip()), "").strip()


class NewsExtension(Extension):
    """Joins the parts above to a Markdown instance; `lines` adds `data-line`."""

    def __init__(self, *, lines: bool) -> None:
        super().__init__()
        self._lines = lines

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        """Register the processors."""
        # After inline patterns (20), before the serialiser sees `unescape` (0).
        md.treeprocessors.register(NewsBlocks(md), "news_blocks", 15)
        if self._lines:
            counting = _CountingParser(md)
            counting.blockprocessors = md.parser.blockprocessors
            for processor in counting.blockprocessors:
                processor.parser = counting
            md.parser = counting
