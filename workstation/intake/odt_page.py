"""An OpenDocument text as a web page would say it: paragraphs, lists, tables, notes, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from workstation.intake.html_tree import Element
from workstation.intake.odt_lists import Lists
from workstation.intake.odt_styles import TEXT, Node, Styles
from workstation.xml_library import etree, html

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
#: Not the author's words: what was deleted, remarks, indexes that are made anew, forms.
_SKIPPED = frozenset(
    f"{TEXT}{name}"
    for name in (
        "tracked-changes", "table-of-content", "alphabetical-index", "illustration-index",
        "table-index", "object-index", "user-index", "bibliography", "note-citation", "ruby-text",
        "hidden-text", "sequence-decls", "variable-decls", "user-field-decls",
    )
) | {f"{OFFICE}annotation", f"{OFFICE}forms", f"{_FIELD}param"}  # fmt: skip
_REPEATED = 50
#: Returns the name a picture is kept by, from where it lies in the document; "" for none.
Keep = Callable[[str], str]


def page_of(content: Node, styles: Styles, keep: Keep) -> Element:
    """Return the body of a page with what the document says."""
    return _Page(styles, keep).read(content)


class _Page:
    def __init__(self, styles: Styles, keep: Keep) -> None:
        self._styles = styles
        self._keep = keep
        self._lists = Lists(styles, self._blocks)
        self._notes = html.Element("ol")
        self._numbers: dict[str, str] = {}

    def read(self, content: Node) -> Element:
        body = html.Element("body")
        for text in content.iter(f"{OFFICE}text"):
            self._blocks(body, text)
        body.append(self._notes)
        return body

    def _blocks(self, parent: Element, nodes: Iterable[Node]) -> None:
        """Put the blocks of several elements into one."""
        for kind, group in groupby(nodes, self._kind):
            run = list(group)
            if kind == "list":
                parent.extend(self._lists.nested(run))
            elif kind in ("pre", "blockquote"):
                self._together(parent, kind, run)
            else:
                for node in run:
                    self._block(parent, node, kind)

    def _kind(self, node: Node) -> str:
        """Return what an element is among blocks; what belongs together bears the same name."""
        if not isinstance(node.tag, str) or node.tag in _SKIPPED:
            return "skipped"
        if node.tag == f"{TEXT}list":
            return "list"
        if node.tag == f"{TEXT}p":
            return self._styles.block_of(node.get(f"{TEXT}style-name") or "")
        return ""

    def _together(self, parent: Element, kind: str, run: list[Node]) -> None:
        """Lines of code are one block, paragraphs of a quotation are one quotation."""
        made = etree.SubElement(parent, kind)
        for place, node in enumerate(run):
            if kind == "blockquote":
                self._inline(etree.SubElement(made, "p"), node)
            else:
                _say(made, "\n" if place else "")
                self._inline(made, node)

    def _block(self, parent: Element, node: Node, kind: str) -> None:
        if kind == "skipped" or node.get(f"{TEXT}display") == "none":
            return
        if node.tag == f"{TEXT}p":
            self._paragraph(etree.SubElement(parent, kind), node)
        elif node.tag == f"{TEXT}h":
            level = node.get(f"{TEXT}outline-level") or "1"
            tag = f"h{min(6, int(level))}" if level.isdecimal() and level != "0" else "p"
            self._inline(etree.SubElement(parent, tag), node)
        elif node.tag == f"{_TABLE}table":
            self._table(etree.SubElement(parent, "table"), node)
        elif node.tag.startswith((_DRAW, f"{TEXT}a")):
            self._one(etree.SubElement(parent, "p"), node)
        else:
            self._blocks(parent, node)

    def _paragraph(self, made: Element, node: Node) -> None:
        name = node.get(f"{TEXT}style-name") or ""
        if self._styles.is_centred(name):
            made.set("align", "center")
        marked = made
        for mark in self._styles.marks_of("paragraph", name) if made.tag == "p" else ():
            marked = etree.SubElement(marked, mark)
        self._inline(marked, node)

    def _table(self, made: Element, node: Node) -> None:
        for row in node.iter(f"{_TABLE}table-row"):
            if _table_around(row) is not node:
                continue
            line = etree.SubElement(made, "tr")
            for cell in row.iterchildren(f"{_TABLE}table-cell"):
                for _ in range(_number(cell, "number-columns-repeated")):
                    place = etree.SubElement(line, "td")
                    place.set("colspan", str(_number(cell, "number-columns-spanned")))
                    place.set("rowspan", str(_number(cell, "number-rows-spanned")))
                    self._blocks(place, cell)

    def _inline(self, parent: Element, node: Node) -> None:
        """Put letters, and what stands among them, behind what an element holds."""
        _say(parent, node.text)
        for child in node:
            if isinstance(child.tag, str):
                self._one(parent, child)
            _say(parent, child.tail)

    def _one(self, parent: Element, node: Node) -> None:
        name = node.tag.removeprefix(TEXT) if node.tag.startswith(TEXT) else ""
        if node.tag in _SKIPPED:
            return
        if name in ("s", "tab"):
            _say(parent, " ")
        elif name == "line-break":
            etree.SubElement(parent, "br")
        elif name == "note":
            self._note(parent, node)
        elif name == "note-ref":
            self._mark(parent, node.get(f"{TEXT}ref-name") or "")
        elif name == "span":
            self._span(parent, node)
        elif name == "a" or node.tag == f"{_DRAW}a":
            link = etree.SubElement(parent, "a")
            link.set("href", node.get(f"{_XLINK}href") or "")
            self._inline(link, node)
        elif node.tag == f"{_DRAW}frame":
            self._frame(parent, node)
        else:
            self._inline(parent, node)

    def _span(self, parent: Element, node: Node) -> None:
        name = node.get(f"{TEXT}style-name") or ""
        if self._styles.is_hidden("text", name):
            return
        for mark in self._styles.marks_of("text", name):
            parent = etree.SubElement(parent, mark)
        self._inline(parent, node)

    def _note(self, parent: Element, node: Node) -> None:
        key = node.get(f"{TEXT}id") or f"?{len(self._numbers)}"
        self._mark(parent, key)
        text = etree.SubElement(self._notes, "li")
        text.set("id", f"footnote-{self._numbers[key]}")
        for body in node.iterchildren(f"{TEXT}note-body"):
            self._blocks(text, body)

    def _mark(self, parent: Element, key: str) -> None:
        number = self._numbers.setdefault(key, str(len(self._numbers) + 1))
        etree.SubElement(parent, "a").set("href", f"#footnote-{number}")

    def _frame(self, parent: Element, node: Node) -> None:
        """A picture, or a box with words in it; of several forms of one thing the first fits."""
        for image in node.iterchildren(f"{_DRAW}image"):
            name = self._keep(image.get(f"{_XLINK}href") or "")
            if name:
                made = etree.SubElement(parent, "img")
                made.set("src", name)
                words = (node.findtext(f"{_SVG}{one}") or "" for one in ("desc", "title"))
                made.set("alt", next((one for one in words if one), ""))
            break
        for box in node.iterchildren(f"{_DRAW}text-box"):
            self._blocks(parent, box)


def _say(parent: Element, text: str | None) -> None:
    if text and len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    elif text:
        parent.text = (parent.text or "") + text


def _number(cell: Node, name: str) -> int:
    told = cell.get(f"{_TABLE}{name}") or ""
    return max(1, min(int(told), _REPEATED)) if told.isdecimal() and len(told) < 6 else 1


def _table_around(row: Node) -> Node | None:
    return next(row.iterancestors(f"{_TABLE}table"), None)
