"""What Word, WPS and LibreOffice put on the clipboard, said as a web page would say it.

Word and WPS write lists as paragraphs with a style (`mso-list:l0 level2`) and the mark as letters,
and notes as links to `#_ftn1` (`#sdfootnote1sym` in LibreOffice). Both are made lists and notes
here, before anything is read. A mark Markdown has no sign for (`一、`, `第三条`) is part of what
the text says: such a paragraph keeps it and is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workstation.intake.html_tree import Element, style_of
from workstation.xml_library import html

_LIST = re.compile(r"l(\d+)\s+level(\d)")
_ORDERED = re.compile(r"[(（]?(?:\d+|[a-z]{1,4})[.)、）．]", re.IGNORECASE)
_FIGURES = re.compile(r"\d{1,6}")
#: Such a mark says something of its own; a bullet is a sign, or a letter of a font of signs.
_SAYS = re.compile(r"[一-鿿①-⓿㈠-㉃]|\d+\.\d")
_NOTE = re.compile(r"#(?:_(ftn|edn)(\d+)|sd(foot|end)note(\d+)sym)")
_NOTE_BACK = re.compile(r"#(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc)")
_NOTE_TEXT = re.compile(r"(?:(ftn|edn)(\d+)|sd(foot|end)note(\d+))")
_NAMES = {"ftn": "footnote", "edn": "endnote", "foot": "footnote", "end": "endnote"}
_NOTE_LISTS = ("footnote-list", "endnote-list")
_DEEPEST = 9
_CLOSED = ("、", "）", ")", "．", "：")


def as_web_page(root: Element) -> Element:
    """Return the tree with lists and notes of word processors made real ones; in place."""
    items = [node for node in root.iter("p") if _item(node) is not None and not _says(node)]
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
            figures = _FIGURES.search(mark)
            if kind == "ol" and figures:
                made.set("start", figures[0])
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


def _says(node: Element) -> bool:
    """Tell whether a paragraph's mark is part of its words; it stays among them then."""
    place = _mark_of(node)
    mark = "".join(place.itertext()).strip() if place is not None else ""
    if place is None or not _SAYS.search(mark):
        return False
    _empty(place)
    place.text = mark if mark.endswith(_CLOSED) else f"{mark} "
    place.attrib.pop("style", None)
    return True


def _taken_mark(node: Element) -> str:
    """Return the letters that stand for an item's mark; they go."""
    place = _mark_of(node)
    if place is None:
        return ""
    mark = "".join(place.itertext()).strip()
    _empty(place)
    return mark


def _mark_of(node: Element) -> Element | None:
    spans = (part for part in node.iter("span") if style_of(part).get("mso-list") == "ignore")
    return next(spans, None)


def _empty(node: Element) -> None:
    node.text = None
    for child in list(node):
        node.remove(child)


def _make_notes(root: Element, marks: list[Element]) -> None:
    for node in list(root.iter("hr")):
        above = node.getparent()
        if above is not None and style_of(above).get("mso-element") in _NOTE_LISTS:
            node.drop_tag()
    for node in marks:
        found = _NOTE.fullmatch(node.get("href") or "")
        if found:
            node.set("href", f"#{_name(found)}-{_number(found)}")
    for node in [node for node in root.iter("div") if _NOTE_TEXT.fullmatch(node.get("id") or "")]:
        found = _NOTE_TEXT.fullmatch(node.get("id"))
        if found is None:
            continue
        for back in list(node.iter("a")):
            if _NOTE_BACK.fullmatch(back.get("href") or ""):
                back.set("href", f"#{_name(found)}-ref-{_number(found)}")
        listed = html.Element("ol")
        listed.tail, node.tail = node.tail, None
        node.getparent().replace(node, listed)
        node.tag = "li"
        node.set("id", f"{_name(found)}-{_number(found)}")
        listed.append(node)


def _name(note: re.Match[str]) -> str:
    return _NAMES[note[1] or note[3]]


def _number(note: re.Match[str]) -> str:
    return note[2] or note[4]
