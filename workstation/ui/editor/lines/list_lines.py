"""Lists as lines: how far an item may be pushed in, and the numbers items carry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workstation.ui.editor.lines.lines import is_item

STEP = 4  # blanks: Python-Markdown nests at four, nothing less
_MARK = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,9})([.)]))(?=[ \t]|$)")


def indent_of(text: str) -> int:
    """Return how many blanks a line begins with, a tab counted as four."""
    head = text[: len(text) - len(text.lstrip(" \t"))]
    return len(head.expandtabs(STEP))


def belongs_to_list(text: str) -> bool:
    """Tell whether a line is an item, or a line further in that goes on with one."""
    return is_item(text) or indent_of(text) >= STEP


def may_go_in(above: Iterable[str], text: str) -> bool:
    """Tell whether the item `text` may become a part of the item before it.

    `above` are the lines over it, the nearest first. Pushed in further than one step beyond
    that item, it would be no item any more but a block of code.
    """
    for line in above:
        if is_item(line):
            return indent_of(text) <= indent_of(line)
        if line.strip() and indent_of(line) < STEP:
            return False
    return False


def renumbered(lines: Sequence[str]) -> dict[int, str]:
    """Return the items of a list that should carry another number, by their place in `lines`.

    The first item of the outermost list keeps its number; a list inside begins at 1.
    """
    counts: dict[int, int] = {}
    changed: dict[int, str] = {}
    for place, text in enumerate(lines):
        found = _MARK.match(text) if is_item(text) else None
        if found is None:
            continue
        depth = indent_of(text) // STEP
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        if found[3] is None:
            counts.pop(depth, None)
            continue
        first = int(found[3]) if depth == 0 else 1
        counts[depth] = counts[depth] + 1 if depth in counts else first
        if counts[depth] != int(found[3]):
            rest = text[found.end() :]
            changed[place] = f"{found[1]}{counts[depth]}{found[4]}{rest}"
    return changed
