"""Lists within lists, made of items that only tell their level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workstation.intake.html_tree import Element
from workstation.xml_library import html


def runs_of(nodes: Iterable[Element]) -> Iterator[list[Element]]:
    """Yield the elements that follow each other with nothing between them."""
    run: list[Element] = []
    for node in nodes:
        if run and (node.getprevious() is not run[-1] or (run[-1].tail or "").strip()):
            yield run
            run = []
        run.append(node)
    if run:
        yield run


def unwrap(item: Element) -> None:
    """Let the words of an item stand in no paragraph, unless it has several."""
    paragraphs = item.findall("p")
    if len(paragraphs) == 1:
        paragraphs[0].drop_tag()


@dataclass(frozen=True, slots=True)
class _Open:
    level: int
    name: str
    element: Element


class Nest:
    """`lists` are those of the highest level, in the order their items came."""

    def __init__(self) -> None:
        self.lists: list[Element] = []
        self._open: list[_Open] = []

    def next_number(self, level: int) -> int:
        """Return the number of the item that would come next in the list of a level, 0: none."""
        one = self._at(level)
        if one is None or one.element.tag != "ol":
            return 0
        return int(one.element.get("start") or 1) + len(one.element)

    def name_of(self, level: int) -> str:
        """Return the name of the list that is open at a level, or ""."""
        one = self._at(level)
        return one.name if one is not None else ""

    def add(self, item: Element, level: int, kind: str, start: str = "", name: str = "") -> None:
        """Put an item (`li`) into the list of its level; it goes on with what follows it there.

        Another `name` or kind (`ul`, `ol`) begins a list of its own, whose first number is `start`.
        """
        item.tail = None
        while self._open and self._open[-1].level > level:
            self._open.pop()
        last = self._open[-1] if self._open else None
        if last is None or last.level < level:
            self._begin(level, kind, start, name)
        elif (last.name, last.element.tag) != (name, kind):
            self._open.pop()
            self._begin(level, kind, start, name)
        self._open[-1].element.append(item)

    def _at(self, level: int) -> _Open | None:
        return next((one for one in self._open if one.level == level), None)

    def _begin(self, level: int, kind: str, start: str, name: str) -> None:
        made = html.Element(kind)
        if kind == "ol" and start:
            made.set("start", start)
        if self._open:
            self._open[-1].element[-1].append(made)
        else:
            self.lists.append(made)
        self._open.append(_Open(level, name, made))
