"""What Word and WPS put on the clipboard, said as a web page would say it.

They write lists as paragraphs with a style (`mso-list:l0 level2`) and the mark as letters, and
notes as links to `#_ftn1`. Both are made lists and notes here, before anything is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from workstation.intake.html_tree import Element, style_of

_LIST = re.compile(r"l(\d+)\s+level(\d)")
_ORDERED = re.compile(r"[(（]?(?:\d+|[a-z]{1,4}|[一二三四五六七八九十]+)[.)、）．]", re.IGNORECASE)
_NOTE = re.compile(r"#_(ftn|edn)(\d+)")
_NOTE_BACK = re.compile(r"#_(?:ftn|edn)ref\d+")
_NOTE_TEXT = re.compile(r"(ftn|edn)(\d+)")
_NAMES = {"ftn": "footnote", "edn": "endnote"}
_NOTE_LISTS = ("footnote-list", "endnote-list")
_DEEPEST = 9


def as_web_page(root: Element) -> Element:
    """Return the tree with lists and notes of word processors made real ones; in place."""
    items = [node for node in root.iter("p") if _item(node) is not None]
    for run in _runs(items):
        _make_list(run)
    notes = [node for node in root.iter("a") if _NOTE.fullmatch(node.get("href") or "")]
    if notes:
        _make_notes(root, notes)
    return root


def _item(node: Element) -> tuple[str, int] | None:
    """Return the list a paragraph belongs to and its level, from 1."""
    found = _LIST.search(style_of(node).get("mso-list", ""))
    return (found[1], min(int(found[2]), _DEEPEST)) if found else None


def _runs(items: list[Element]) -> Iterator[list[Element]]:
    """Yield the items that follow each other with nothing between them."""
    run: list[Element] = []
    for node in items:
        if run and (node.getprevious() is not run[-1] or (run[-1].tail or "").strip()):
            yield run
            run = []
        run.append(node)
    if run:
        yield run


def _make_list(items: list[Element]) -> None:
    parent, place = items[0].getparent(), items[0].getparent().index(items[0])
    tail = items[-1].tail
    open_lists: list[tuple[int, str, Element]] = []
    for node in items:
        name, level = _item(node) or ("", 1)
        mark = _taken_mark(node)
        kind = "ol" if _ORDERED.fullmatch(mark) else "ul"
        while open_lists and open_lists[-1][0] > level:
            open_lists.pop()
        last = open_lists[-1] if open_lists else None
        if last is not None and last[0] == level and (last[1], last[2].tag) != (name, kind):
            open_lists.pop()
            last = open_lists[-1] if open_lists else None
        if last is None or last[0] < level:
            made = html.Element(kind)
            if last is None:
                parent.insert(place, made)
                place += 1
            else:
                last[2][-1].append(made)
            open_lists.append((level, name, made))
        parent.remove(node)
        node.tag, node.tail = "li", None
        node.attrib.pop("style", None)
        open_lists[-1][2].append(node)
    if tail and place:
        parent[place - 1].tail = tail


def _taken_mark(node: Element) -> str:
    """Return the letters that stand for an item's mark; they go."""
    for part in node.iter("span"):
        if style_of(part).get("mso-list") == "ignore":
            mark = "".join(part.itertext()).strip()
            part.text = None
            for child in list(part):
                part.remove(child)
            return mark
    return ""


def _make_notes(root: Element, marks: list[Element]) -> None:
    for node in list(root.iter("hr")):
        above = node.getparent()
        if above is not None and style_of(above).get("mso-element") in _NOTE_LISTS:
            node.drop_tag()
    for node in marks:
        found = _NOTE.fullmatch(node.get("href") or "")
        if found:
            node.set("href", f"#{_NAMES[found[1]]}-{found[2]}")
    for node in [node for node in root.iter("div") if _NOTE_TEXT.fullmatch(node.get("id") or "")]:
        found = _NOTE_TEXT.fullmatch(node.get("id"))
        if found is None:
            continue
        for back in list(node.iter("a")):
            if _NOTE_BACK.fullmatch(back.get("href") or ""):
                back.set("href", f"#{_NAMES[found[1]]}-ref-{found[2]}")
        listed = html.Element("ol")
        listed.tail, node.tail = node.tail, None
        node.getparent().replace(node, listed)
        node.tag = "li"
        node.set("id", f"{_NAMES[found[1]]}-{found[2]}")
        listed.append(node)
