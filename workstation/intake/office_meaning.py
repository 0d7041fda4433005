"""What Word, WPS and LibreOffice put on the clipboard, said as a web page would say it.

Word and WPS write lists as paragraphs with a style (`mso-list:l0 level2`) and the mark as letters,
and notes as links to `#_ftn1` (`#sdfootnote1sym` in LibreOffice). Both are made lists and notes
here, before anything is read. A mark Markdown has no sign for (`一、`, `第三条`) is part of what
the text says: such a paragraph keeps it and is no item.
"""

from __future__ import annotations

import re

from workstation.intake.html_tree import Element, style_of
from workstation.intake.list_levels import Nest, runs_of
from workstation.intake.writer_lists import is_of_writer, nest_by_wrappers
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
    for run in list(runs_of(items)):
        _make_list(run)
    if is_of_writer(root):
        nest_by_wrappers(root)
    notes = [node for node in root.iter("a") if _NOTE.fullmatch(node.get("href") or "")]
    if notes:
        _make_notes(root, notes)
    return root


def _item(node: Element) -> tuple[str, int] | None:
    """Return the list a paragraph belongs to and its level, from 1."""
    found = _LIST.search(style_of(node).get("mso-list", ""))
    return (found[1], min(int(found[2]), _DEEPEST)) if found else None


def _make_list(items: list[Element]) -> None:
    parent, place = items[0].getparent(), items[0].getparent().index(items[0])
    tail = items[-1].tail
    nest = Nest()
    for node in items:
        name, level = _item(node) or ("", 1)
        mark_at = _mark_of(node)
        mark = _taken(mark_at) if mark_at is not None else ""
        kind = "ol" if _ORDERED.fullmatch(mark) else "ul"
        figures = _FIGURES.search(mark)
        parent.remove(node)
        node.tag = "li"
        node.attrib.pop("style", None)
        nest.add(node, level, kind, figures[0] if figures else "", name)
    parent[place:place] = nest.lists
    if tail:
        nest.lists[-1].tail = tail


def _says(node: Element) -> bool:
    """Tell whether a paragraph's mark is part of its words; it stays among them then."""
    place = _mark_of(node)
    if place is None or not _SAYS.search(_letters(place)):
        return False
    mark = _taken(place)
    place.text = mark if mark.endswith(_CLOSED) else f"{mark} "
    place.attrib.pop("style", None)
    return True


def _mark_of(node: Element) -> Element | None:
    spans = (part for part in node.iter("span") if style_of(part).get("mso-list") == "ignore")
    return next(spans, None)


def _letters(node: Element) -> str:
    return "".join(node.itertext()).strip()


def _taken(node: Element) -> str:
    """Return the letters of an element, which go."""
    letters = _letters(node)
    node.text = None
    for child in list(node):
        node.remove(child)
    return letters


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
