"""An HTML tree to blocks: what Word, WPS and old web pages mean, without how they said it."""

from __future__ import annotations

import re
from dataclasses import replace

from workstation.intake.blocks import (
    STRONG,
    Block,
    Break,
    Code,
    Figure,
    Heading,
    Inline,
    Listing,
    NoteMark,
    NoteText,
    Paragraph,
    Quote,
    Rule,
    Run,
    Text,
    plain,
    without_mark,
)
from workstation.intake.html_meaning import (
    BLOCKS,
    EMBEDDED,
    SKIPPED,
    Manner,
    changed,
    is_hidden,
    leads_to_picture,
    picture_source,
)
from workstation.intake.html_tables import cells_of, is_layout, table_of
from workstation.intake.html_tree import Element, parse, tag_of
from workstation.intake.office_meaning import as_web_page
from workstation.intake.tidying import paragraphs_of, tidy

_NOTE_MARK = re.compile(r"#((?:foot|end)note-\d+)")
_NOTE_TEXT = re.compile(r"(?:foot|end)note-\d+")
_NOTE_LINK = re.compile(r"#(?:foot|end)note-(?:ref-)?\d+")
_DEPTH = 100
_HEADING = re.compile(r"h([1-6])")


def blocks_of(source: str | Element) -> Text:
    """Return the blocks of HTML; raise `BadInput("intake.too_deep")` for tag bombs."""
    root = as_web_page(parse(source) if isinstance(source, str) else source)
    found = Text()
    found.blocks = _Walk(found).run(root)
    return found


class _Walk:
    """One walk over a tree, or one part of it that makes its own blocks (an item, a quote)."""

    def __init__(self, text: Text, depth: int = 0) -> None:
        self._text = text
        self._depth = depth
        self._blocks: list[Block] = []
        self._line: list[Inline] = []

    def run(self, node: Element, manner: Manner | None = None) -> tuple[Block, ...]:
        """Return the blocks inside a node, the node's own tag left aside."""
        manner = manner or Manner()
        self._inside(node, manner)
        self._close(manner)
        return tuple(_neighbours_joined(self._blocks))

    def _inside(self, node: Element, manner: Manner) -> None:
        if self._depth >= _DEPTH:
            self._say("".join(node.itertext()), manner)
            return
        self._depth += 1
        self._say(node.text, manner)
        for child in node:
            self._child(child, manner)
            self._say(child.tail, manner)
        self._depth -= 1

    def _child(self, node: Element, manner: Manner) -> None:
        tag = tag_of(node)
        if not tag or tag in SKIPPED or is_hidden(node):
            return
        if tag in EMBEDDED:
            self._text.left_out.append(node.get("src") or node.get("data") or tag)
            self._inside(node, manner)
        elif tag in BLOCKS:
            self._block(node, manner)
        elif not self._special(tag, node, manner):
            self._inside(node, changed(manner, tag, node))

    def _block(self, node: Element, manner: Manner) -> None:
        self._close(manner)
        inner = changed(manner, tag_of(node), node)
        self._inside(node, inner)
        self._close(inner)

    def _special(self, tag: str, node: Element, manner: Manner) -> bool:
        heading = _HEADING.fullmatch(tag)
        if tag == "br":
            self._line.append(Break())
        elif tag == "img":
            self._figure(node, manner)
        elif tag in ("ul", "ol"):
            self._listing(node, manner, ordered=tag == "ol")
        elif tag == "table":
            self._table(node, manner)
        elif heading:
            self._heading(int(heading[1]), node, manner)
        elif tag in ("hr", "pre", "blockquote", "dl", "dt", "li"):
            self._rarer(tag, node, manner)
        elif tag == "a" and _NOTE_LINK.fullmatch(node.get("href") or ""):
            mark = _NOTE_MARK.fullmatch(node.get("href") or "")
            self._line.extend([NoteMark(self._text.label(mark[1]))] if mark else [])
        else:
            return False
        return True

    def _rarer(self, tag: str, node: Element, manner: Manner) -> None:
        self._close(manner)
        if tag == "hr":
            self._blocks.append(Rule())
        elif tag == "pre":
            self._blocks.extend(_preformatted(node))
        elif tag == "blockquote":
            inner = self._part(node, manner)
            self._blocks.extend([Quote(inner)] if inner else [])
        else:
            strong = manner.marks | {STRONG} if tag == "dt" else manner.marks
            self._block(node, replace(manner, marks=strong))

    def _part(self, node: Element, manner: Manner) -> tuple[Block, ...]:
        return _Walk(self._text, self._depth + 1).run(node, manner)

    def _say(self, text: str | None, manner: Manner) -> None:
        if text:
            self._line.append(Run(text, manner.marks, manner.link, manner.link_title))

    def _figure(self, node: Element, manner: Manner) -> None:
        source = picture_source(node)
        if source:
            alt = " ".join((node.get("alt") or "").split())
            title = " ".join((node.get("title") or "").split())
            link = "" if leads_to_picture(manner.link) else manner.link
            self._line.append(Figure(source, alt, title if title != alt else "", link))

    def _heading(self, level: int, node: Element, manner: Manner) -> None:
        self._close(manner)
        inner = self._part(node, replace(manner, marks=manner.marks - {STRONG}))
        for block in inner:
            if isinstance(block, Paragraph) and plain(block.inlines):
                inlines = without_mark(block.inlines, STRONG)
                self._blocks.append(Heading(level, inlines))
            else:
                self._blocks.append(block)

    def _listing(self, node: Element, manner: Manner, *, ordered: bool) -> None:
        self._close(manner)
        items: list[tuple[Block, ...]] = []
        loose = False
        for child in node:
            if tag_of(child) == "li" and _NOTE_TEXT.fullmatch(child.get("id") or ""):
                label = self._text.label(child.get("id"))
                # Who tells it again at each of its marks is not heard.
                if self._text.tells_first(label):
                    self._blocks.append(NoteText(label, self._part(child, manner)))
            elif tag_of(child) == "li":
                items.append(_item(self._part(child, manner)))
                loose = loose or child.find("p") is not None
            elif tag_of(child) and not is_hidden(child):
                self._stray(child, manner, items)
            _add_letters(items, child.tail, manner)
        kept = tuple(item for item in items if item)
        start = _start(node) if ordered else 1
        if kept:
            self._blocks.append(Listing(ordered, kept, start, loose))

    def _stray(self, node: Element, manner: Manner, items: list[tuple[Block, ...]]) -> None:
        """A list that stands in a list without an item belongs to the item before it."""
        walk = _Walk(self._text, self._depth + 1)
        walk._child(node, manner)
        walk._close(manner)
        if items and walk._blocks:
            items[-1] = (*items[-1], *walk._blocks)
        else:
            items.append(_item(tuple(walk._blocks)))

    def _table(self, node: Element, manner: Manner) -> None:
        self._close(manner)
        rows = cells_of(node)
        if is_layout(node, rows):
            for row in rows:
                for one in row:
                    self._blocks.extend(self._part(one.node, manner))
            return
        table, simplified = table_of(rows, lambda part: self._part(part, manner))
        self._blocks.append(table)
        self._text.tables_simplified += simplified

    def _close(self, manner: Manner) -> None:
        for inlines in paragraphs_of(self._line):
            self._blocks.append(Paragraph(inlines, manner.centred))
        self._line = []


def _start(node: Element) -> int:
    start = node.get("start") or ""
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def _item(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return an item's blocks beginning with words: Markdown cannot begin one otherwise."""
    if blocks and isinstance(blocks[0], Listing):
        first = blocks[0]
        return (*first.items[0], *_rest(first), *blocks[1:])
    return blocks


def _rest(listing: Listing) -> tuple[Block, ...]:
    others = listing.items[1:]
    return (replace(listing, items=others, start=listing.start + 1),) if others else ()


def _neighbours_joined(blocks: list[Block]) -> list[Block]:
    """Join what Markdown would join anyway: lists of points and quotes that touch."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(last, Listing) and isinstance(block, Listing) and not block.ordered:
            if not last.ordered:
                items = last.items + block.items
                joined[-1] = replace(last, items=items, loose=last.loose or block.loose)
                continue
        elif isinstance(last, Quote) and isinstance(block, Quote):
            joined[-1] = Quote(last.blocks + block.blocks)
            continue
        joined.append(block)
    return joined


def _preformatted(node: Element) -> list[Block]:
    for line_break in list(node.iter("br")):
        line_break.tail = "\n" + (line_break.tail or "")
    text = "".join(node.itertext()).replace("\xa0", " ").expandtabs(4)
    text = "\n".join(row.rstrip() for row in text.split("\n")).strip("\n")
    return [Code(text)] if text.strip() else []


def _add_letters(items: list[tuple[Block, ...]], text: str | None, manner: Manner) -> None:
    """Letters of a list that stand in no item make one of their own."""
    inlines = tidy((Run(text, manner.marks, manner.link),)) if text else ()
    if inlines:
        items.append((Paragraph(inlines),))
