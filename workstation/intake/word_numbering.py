"""Paragraphs Word counts by itself: their numbers stand nowhere in the text (ECMA-376 17.9).

`一、`, `第三条`, `1.1` and the numbers of headings are part of what a text says: they are written
out. What Markdown can count (`1.`, `(2)`, bullets) stays a list; where such a list goes on behind
other paragraphs, its number is left as a mark for whoever makes the list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from workstation.intake.word_numbers import number_words
from workstation.xml_library import etree

Node: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Stands before the words of an item whose list does not begin with 1.
GOES_ON = re.compile("\ue000(\\d+)\ue001")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PLACE = re.compile(r"%([1-9])")
_COUNTED = re.compile(r"[(（]?%[1-9][.)、）．]?")
_COUNTED_FORMS = frozenset(
    {"decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "bullet"}
)
_HEADING = re.compile(r"(?:heading|标题) ?[1-9]", re.IGNORECASE)
_CLOSED = ("、", "）", ")", "．", "：", " ")
_LEVELS = 9
_SHOWN = (f"{W}p", f"{W}tbl", f"{W}sdt")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is counted; `style` is the paragraph style that is counted so."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """`key` is what shares one count; `restarts` are levels this list begins anew, with what."""

    key: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]


@dataclass(slots=True)
class _Styles:
    names: dict[str, str] = field(default_factory=dict)
    based: dict[str, str] = field(default_factory=dict)
    numbered: dict[str, tuple[str, int | None]] = field(default_factory=dict)


def write_numbers(document: Node, numbering: Node | None, styles: Node | None) -> bool:
    """Write numbers into the paragraphs of `document`, in place; tell whether any was."""
    if numbering is None:
        return False
    known = _styles(styles)
    return _Counting(_lists(numbering, known), known).through(document)


class _Counting:
    def __init__(self, lists: Mapping[str, _List], styles: _Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def through(self, document: Node) -> bool:
        changed = False
        last: tuple[Node, str] | None = None
        for paragraph in document.iter(f"{W}p"):
            style = _value(paragraph, f"{W}pPr/{W}pStyle")
            number, level = self._place(paragraph, style)
            found = self._lists.get(number)
            if found is None or level not in found.levels:
                continue
            self._count(number, found, level)
            if self._written_out(style, found, level):
                _write_out(paragraph, self._words(found, level))
                changed = True
                continue
            goes_on = last is not None and last[1] == found.key and _next_to(last[0], paragraph)
            count = self._counts[found.key][level]
            if not goes_on and count > 1 and found.levels[level].form == "decimal":
                _put(paragraph, f"\ue000{count}\ue001")
                changed = True
            last = (paragraph, found.key)
        return changed

    def _place(self, paragraph: Node, style: str) -> tuple[str, int]:
        """Return the list a paragraph is in and its level, the list "" for none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        inherited, level = self._of_style(style)
        if own is not None:
            number = _value(own, f"{W}numId") or inherited
            told = _value(own, f"{W}ilvl")
            return number, _whole(told, level)
        return inherited, level

    def _of_style(self, style: str) -> tuple[str, int]:
        own, seen = style, set[str]()
        while style and style not in seen:
            seen.add(style)
            if style in self._styles.numbered:
                number, level = self._styles.numbered[style]
                found = self._lists.get(number)
                levels = found.levels.items() if found is not None else ()
                linked = next((key for key, one in levels if one.style in (own, style)), 0)
                return number, linked if level is None else level
            style = self._styles.based.get(style, "")
        return "", 0

    def _count(self, number: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.key, {})
        if number not in self._begun:
            self._begun.add(number)
            for place, start in found.restarts.items():
                counts[place] = start - 1
        for upper in range(level):
            counts.setdefault(upper, self._start(found, upper))
        counts[level] = counts.get(level, self._start(found, level) - 1) + 1
        for lower in range(level + 1, _LEVELS):
            counts.pop(lower, None)

    @staticmethod
    def _start(found: _List, level: int) -> int:
        return found.levels[level].start if level in found.levels else 1

    def _written_out(self, style: str, found: _List, level: int) -> bool:
        shown = found.levels[level]
        if shown.form == "bullet":
            return False
        if _HEADING.fullmatch(self._styles.names.get(style, "")):
            return bool(shown.text)
        plain = shown.form in _COUNTED_FORMS and _COUNTED.fullmatch(shown.text)
        return bool(shown.text) and not plain

    def _words(self, found: _List, level: int) -> str:
        counts = self._counts[found.key]

        def words(place: re.Match[str]) -> str:
            which = int(place[1]) - 1
            form = found.levels[which].form if which in found.levels else "decimal"
            return number_words(counts.get(which, 1), form)

        return _PLACE.sub(words, found.levels[level].text)


def _lists(numbering: Node, styles: _Styles) -> dict[str, _List]:
    """Return lists by their numbers, as paragraphs name them."""
    abstract = {one.get(f"{W}abstractNumId", ""): one for one in numbering.iter(f"{W}abstractNum")}
    shared = {
        one.get(f"{W}numId", ""): _value(one, f"{W}abstractNumId")
        for one in numbering.iterchildren(f"{W}num")
    }
    made: dict[str, _List] = {}
    for one in numbering.iterchildren(f"{W}num"):
        number = one.get(f"{W}numId", "")
        kind = abstract.get(shared[number])
        if kind is None:
            continue
        link = _value(kind, f"{W}numStyleLink")
        if link in styles.numbered:
            kind = abstract.get(shared.get(styles.numbered[link][0], ""), kind)
        levels = {_whole(level.get(f"{W}ilvl"), 0): _level(level) for level in _levels_of(kind)}
        restarts = {}
        for change in one.iterchildren(f"{W}lvlOverride"):
            place = _whole(change.get(f"{W}ilvl"), 0)
            for level in _levels_of(change):
                levels[place] = _level(level)
            start = _value(change, f"{W}startOverride")
            if start:
                restarts[place] = _whole(start, 1)
        made[number] = _List(kind.get(f"{W}abstractNumId", ""), levels, restarts)
    return made


def _levels_of(node: Node) -> list[Node]:
    return list(node.iterchildren(f"{W}lvl"))


def _level(node: Node) -> Level:
    return Level(
        _whole(_value(node, f"{W}start"), 1),
        _value(node, f"{W}numFmt") or "decimal",
        _value(node, f"{W}lvlText"),
        _value(node, f"{W}pStyle"),
    )


def _styles(styles: Node | None) -> _Styles:
    known = _Styles()
    for one in styles.iterchildren(f"{W}style") if styles is not None else ():
        key = one.get(f"{W}styleId", "")
        known.names[key] = _value(one, f"{W}name")
        known.based[key] = _value(one, f"{W}basedOn")
        numbered = one.find(f"{W}pPr/{W}numPr")
        number = _value(numbered, f"{W}numId") if numbered is not None else ""
        if numbered is not None and number:
            told = _value(numbered, f"{W}ilvl")
            known.numbered[key] = (number, _whole(told, 0) if told else None)
    return known


def _write_out(paragraph: Node, words: str) -> None:
    """Write a number before the words of a paragraph, which is in no list from now on."""
    look = paragraph.find(f"{W}pPr")
    if look is None:
        look = etree.Element(f"{W}pPr")
        paragraph.insert(0, look)
    for old in look.findall(f"{W}numPr"):
        look.remove(old)
    none = etree.SubElement(look, f"{W}numPr")
    etree.SubElement(none, f"{W}ilvl").set(f"{W}val", "0")
    etree.SubElement(none, f"{W}numId").set(f"{W}val", "0")
    if words:
        _put(paragraph, words if words.endswith(_CLOSED) else f"{words} ")


def _put(paragraph: Node, words: str) -> None:
    run = etree.Element(f"{W}r")
    text = etree.SubElement(run, f"{W}t")
    text.set(_XML_SPACE, "preserve")
    text.text = words
    look = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if look is None else paragraph.index(look) + 1, run)


def _next_to(before: Node, node: Node) -> bool:
    """Tell whether nothing stands between two paragraphs."""
    above = node.getprevious()
    while above is not None and above.tag not in _SHOWN:
        above = above.getprevious()
    return above is before


def _value(node: Node, path: str) -> str:
    found = node.find(path)
    return (found.get(f"{W}val") or "") if found is not None else ""


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else otherwise
