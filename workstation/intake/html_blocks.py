"""An HTML tree to blocks: what Word, WPS and old web pages mean, without how they said it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from workstation.intake.blocks import (
    CODE,
    EMPHASIS,
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
)
from workstation.intake.html_tables import cells_of, is_layout, table_of
from workstation.intake.html_tree import Element, parse, style_of, tag_of
from workstation.intake.tidying import paragraphs_of, tidy

_SKIPPED = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "title",
        "meta",
        "link",
        "base",
        "input",
        "button",
        "select",
        "textarea",
        "option",
        "svg",
        "math",
        "xml",
        "map",
        "area",
        "param",
        "source",
        "track",
    ]
)
_EMBEDDED = frozenset(["iframe", "object", "embed", "video", "audio", "applet"])
_BLOCKS = frozenset(
    [
        "html",
        "body",
        "p",
        "div",
        "section",
        "article",
        "aside",
        "main",
        "header",
        "footer",
        "nav",
        "center",
        "address",
        "form",
        "fieldset",
        "figure",
        "figcaption",
        "details",
        "summary",
        "dd",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "legend",
        "dir",
        "menu",
        "hgroup",
    ]
)
_MARKS = {
    "b": STRONG,
    "strong": STRONG,
    "i": EMPHASIS,
    "em": EMPHASIS,
    "cite": EMPHASIS,
    "code": CODE,
    "kbd": CODE,
    "samp": CODE,
    "tt": CODE,
    "sup": "sup",
    "sub": "sub",
    "del": "del",
    "s": "del",
    "strike": "del",
}
_SCHEMES = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SAFE_SCHEMES = ("http:", "https:", "mailto:", "tel:", "ftp:")
_NOTE_MARK = re.compile(r"#((?:foot|end)note-\d+)")
_NOTE_TEXT = re.compile(r"(?:foot|end)note-\d+")
_BACK_LINK = re.compile(r"#(?:foot|end)note-ref-\d+")
_DEPTH = 100
_HEADING = re.compile(r"h([1-6])")


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the letters at one place of the tree look."""

    marks: frozenset[str] = frozenset()
    link: str = ""
    link_title: str = ""
    centred: bool = False


def blocks_of(source: str | Element) -> Text:
    """Return the blocks of HTML; raise `BadInput("intake.too_deep")` for tag bombs."""
    root = parse(source) if isinstance(source, str) else source
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

    def run(self, node: Element, manner: _Manner | None = None) -> tuple[Block, ...]:
        """Return the blocks inside a node, the node's own tag left aside."""
        manner = manner or _Manner()
        self._inside(node, manner)
        self._close(manner)
        return tuple(_neighbours_joined(self._blocks))

    def _inside(self, node: Element, manner: _Manner) -> None:
        if self._depth >= _DEPTH:
            self._say("".join(node.itertext()), manner)
            return
        self._depth += 1
        self._say(node.text, manner)
        for child in node:
            self._child(child, manner)
            self._say(child.tail, manner)
        self._depth -= 1

    def _child(self, node: Element, manner: _Manner) -> None:
        tag = tag_of(node)
        if not tag or tag in _SKIPPED or is_hidden(node):
            return
        if tag in _EMBEDDED:
            self._text.left_out.append(node.get("src") or node.get("data") or tag)
            self._inside(node, manner)
        elif tag in _BLOCKS:
            self._block(node, manner)
        elif not self._special(tag, node, manner):
            self._inside(node, _changed(manner, tag, node))

    def _block(self, node: Element, manner: _Manner) -> None:
        self._close(manner)
        inner = _changed(manner, tag_of(node), node)
        self._inside(node, inner)
        self._close(inner)

    def _special(self, tag: str, node: Element, manner: _Manner) -> bool:
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
        elif tag == "a" and self._is_note(node):
            pass
        else:
            return False
        return True

    def _rarer(self, tag: str, node: Element, manner: _Manner) -> None:
        self._close(manner)
        if tag == "hr":
            self._blocks.append(Rule())
        elif tag == "pre":
            self._pre(node)
        elif tag == "blockquote":
            inner = self._part(node, manner)
            self._blocks.extend([Quote(inner)] if inner else [])
        else:
            strong = manner.marks | {STRONG} if tag == "dt" else manner.marks
            self._block(node, replace(manner, marks=strong))

    def _pre(self, node: Element) -> None:
        for line_break in list(node.iter("br")):
            line_break.tail = "\n" + (line_break.tail or "")
        text = "".join(node.itertext()).replace("\xa0", " ").expandtabs(4)
        rows = [row.rstrip() for row in text.split("\n")]
        text = "\n".join(rows).strip("\n")
        if text.strip():
            self._blocks.append(Code(text))

    def _part(self, node: Element, manner: _Manner) -> tuple[Block, ...]:
        return _Walk(self._text, self._depth + 1).run(node, manner)

    def _say(self, text: str | None, manner: _Manner) -> None:
        if text:
            self._line.append(Run(text, manner.marks, manner.link, manner.link_title))

    def _figure(self, node: Element, manner: _Manner) -> None:
        source = _picture_source(node)
        if source:
            alt = " ".join((node.get("alt") or "").split())
            title = " ".join((node.get("title") or "").split())
            link = manner.link if not _PICTURE.search(manner.link) else ""
            self._line.append(Figure(source, alt, title if title != alt else "", link))

    def _heading(self, level: int, node: Element, manner: _Manner) -> None:
        self._close(manner)
        inner = self._part(node, replace(manner, marks=manner.marks - {STRONG}))
        for block in inner:
            if isinstance(block, Paragraph) and plain(block.inlines):
                inlines = _without_mark(block.inlines, STRONG)
                self._blocks.append(Heading(level, inlines))
            else:
                self._blocks.append(block)

    def _listing(self, node: Element, manner: _Manner, *, ordered: bool) -> None:
        self._close(manner)
        items: list[tuple[Block, ...]] = []
        loose = False
        for child in node:
            if tag_of(child) == "li" and _NOTE_TEXT.fullmatch(child.get("id") or ""):
                self._blocks.append(NoteText(child.get("id"), self._part(child, manner)))
            elif tag_of(child) == "li":
                items.append(_item(self._part(child, manner)))
                loose = loose or child.find("p") is not None
            elif tag_of(child) and not is_hidden(child):
                self._stray(child, manner, items)
            self._stray_text(child.tail, manner, items)
        kept = tuple(item for item in items if item)
        start = _start(node) if ordered else 1
        if kept:
            self._blocks.append(Listing(ordered, kept, start, loose))

    def _stray(self, node: Element, manner: _Manner, items: list[tuple[Block, ...]]) -> None:
        """A list that stands in a list without an item belongs to the item before it."""
        walk = _Walk(self._text, self._depth + 1)
        walk._child(node, manner)
        walk._close(manner)
        if items and walk._blocks:
            items[-1] = (*items[-1], *walk._blocks)
        else:
            items.append(_item(tuple(walk._blocks)))

    def _stray_text(
        self, text: str | None, manner: _Manner, items: list[tuple[Block, ...]]
    ) -> None:
        if text and text.strip():
            inlines = tidy((Run(text, manner.marks, manner.link),))
            items.append((Paragraph(inlines),) if inlines else ())

    def _table(self, node: Element, manner: _Manner) -> None:
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

    def _is_note(self, node: Element) -> bool:
        address = node.get("href") or ""
        mark = _NOTE_MARK.fullmatch(address)
        if mark:
            self._line.append(NoteMark(mark[1]))
        return bool(mark or _BACK_LINK.fullmatch(address))

    def _close(self, manner: _Manner) -> None:
        for inlines in paragraphs_of(self._line):
            self._blocks.append(Paragraph(inlines, manner.centred))
        self._line = []


_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp)(?:[?#]|$)", re.IGNORECASE)


def is_hidden(node: Element) -> bool:
    """Tell whether a page hides an element from its readers (Word hides by `mso-hide`)."""
    style = style_of(node)
    return (
        node.get("hidden") is not None
        or style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("mso-hide") == "all"
    )


def _changed(manner: _Manner, tag: str, node: Element) -> _Manner:
    marks = set(manner.marks)
    if tag in _MARKS:
        marks.add(_MARKS[tag])
    style = style_of(node) if node.get("style") else {}
    weight = style.get("font-weight", "")
    if weight in ("bold", "bolder", "600", "700", "800", "900"):
        marks.add(STRONG)
    elif weight in ("normal", "400"):
        marks.discard(STRONG)
    if style.get("font-style") == "italic":
        marks.add(EMPHASIS)
    if "line-through" in style.get("text-decoration", ""):
        marks.add("del")
    align = style.get("text-align") or (node.get("align") or "").lower()
    centred = align == "center" or tag in ("center", "figcaption") or (not align and manner.centred)
    link, title = manner.link, manner.link_title
    if tag == "a":
        link = safe_link(node.get("href") or "")
        title = " ".join((node.get("title") or "").split()) if link else ""
    return _Manner(frozenset(marks), link, title, centred)


def safe_link(address: str) -> str:
    """Return an address worth keeping: no scripts, no files of somebody's disk, no empty jumps."""
    address = re.sub(r"[\x00-\x20]", "", address) if _SCHEMES.match(address.strip()) else address
    address = address.strip()
    scheme = _SCHEMES.match(address)
    if address == "#" or (scheme and scheme[0].lower() not in _SAFE_SCHEMES):
        return ""
    return address


def _picture_source(node: Element) -> str:
    for name in ("src", "data-original", "data-src", "original", "file"):
        source: str = (node.get(name) or "").strip()
        if source and source != "#":
            return source
    return ""


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


def _without_mark(inlines: tuple[Inline, ...], mark: str) -> tuple[Inline, ...]:
    return tuple(
        replace(part, marks=part.marks - {mark}) if isinstance(part, Run) else part
        for part in inlines
    )


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
