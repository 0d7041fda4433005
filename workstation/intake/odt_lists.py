"""Lists of an OpenDocument text, told level by level: a list may begin deep, or go on later.

What comes from Word closes the outer list before the inner one, and both are lists of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workstation.intake.html_tree import Element
from workstation.intake.list_levels import Nest, unwrap
from workstation.intake.odt_styles import STYLE, TEXT, Node, Styles
from workstation.intake.word_numbers import number_words
from workstation.xml_library import html

_ITEMS = (f"{TEXT}list-item", f"{TEXT}list-header")
#: Marks Markdown has no sign for: they are written out.
_WRITTEN = {
    "一, 二, 三, ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "①, ②, ③, ...": "decimalEnclosedCircleChinese",
}
#: Puts the blocks of an item into it.
Fill = Callable[[Element, Sequence[Node]], None]


class Lists:
    """Remembers how far each list has counted; one for a document."""

    def __init__(self, styles: Styles, fill: Fill) -> None:
        self._styles = styles
        self._fill = fill
        self._counts: dict[tuple[str, int], int] = {}

    def nested(self, run: Sequence[Node]) -> list[Element]:
        """Return lists that follow each other as lists within lists.

        Items whose mark is written out are paragraphs; between them the lists end.
        """
        parts: list[Nest | Element] = []
        for listing in run:
            self._add(parts, listing, 1, "", goes_on=_goes_on(listing))
        made: list[Element] = []
        for part in parts:
            made += part.lists if isinstance(part, Nest) else [part]
        return made

    def _add(
        self, parts: list[Nest | Element], listing: Node, level: int, style: str, *, goes_on: bool
    ) -> None:
        style = listing.get(f"{TEXT}style-name") or style
        told = self._styles.list_level(style, level)
        form = told.get(f"{STYLE}num-format") if told is not None else None
        last = parts[-1] if parts and isinstance(parts[-1], Nest) else Nest()
        following = last.next_number(level) if goes_on or level > 1 else 0
        count = following - 1 if following else max(0, _start_of(told) - 1)
        if goes_on and not following:
            count = self._counts.get((style, level), count)
        name = last.name_of(level) if following or not form else f"{last.name_of(level)}+"
        for item in listing.iterchildren(*_ITEMS):
            inner = [part for part in item if part.tag != f"{TEXT}list"]
            if inner:
                count = _start_of(item) or count + 1
                made = html.Element("li")
                mark = made.text = _written(told, form, count)
                self._fill(made, inner)
                unwrap(made)
                if mark:
                    made.tag = "p"
                    parts.append(made)
                else:
                    nest = _nest(parts)
                    nest.add(made, level, "ol" if form else "ul", str(count), name)
            for below in item.iterchildren(f"{TEXT}list"):
                self._add(parts, below, level + 1, style, goes_on=goes_on)
        self._counts[style, level] = count


def _nest(parts: list[Nest | Element]) -> Nest:
    """Return the lists that are open, or begin new ones behind a paragraph."""
    last = parts[-1] if parts else None
    if not isinstance(last, Nest):
        last = Nest()
        parts.append(last)
    return last


def _goes_on(listing: Node) -> bool:
    continued = listing.get(f"{TEXT}continue-numbering") == "true"
    return continued or bool(listing.get(f"{TEXT}continue-list"))


def _start_of(node: Node | None) -> int:
    """Return the number an item, or a level of a list, is to begin with; 0 where none is told."""
    told = node.get(f"{TEXT}start-value") or "" if node is not None else ""
    return int(told) if told.isdecimal() and len(told) < 6 else 0


def _written(told: Node | None, form: str | None, number: int) -> str:
    """Return the mark of an item that is part of its words, or ""."""
    if told is None or form not in _WRITTEN:
        return ""
    before, behind = told.get(f"{STYLE}num-prefix") or "", told.get(f"{STYLE}num-suffix") or ""
    mark = f"{before}{number_words(number, _WRITTEN[form])}{behind}"
    return mark if mark.endswith(("、", "）", ")", "．", "：")) else f"{mark} "
