"""Many columns at once, written as an indented list."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workstation.domain.text import one_line

#: What stands before a name in lists people paste: bullets, and numbers with a sign after them.
_MARK = re.compile(r"^(?:[-*+•·○●▪]\s+|\d{1,3}[.、)）]\s*|[一二三四五六七八九十]{1,3}、\s*)")
TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One column to be made: its name, and the place of its parent in the list (-1: the top)."""

    name: str
    parent: int


def outlined(text: str) -> tuple[Line, ...]:
    """Return the columns an indented list names, parents before children.

    A line deeper than the one above is its child, however deep; tabs count as four blanks and a
    full-width blank as two. Empty lines are passed over, list marks are taken off.
    """
    lines: list[Line] = []
    open_lines: list[tuple[int, int]] = []  # (depth, place) of the lines one may hang below
    for raw in text.splitlines():
        plain = raw.replace("\t", " " * TAB).replace("\u3000", "  ")
        name = one_line(_MARK.sub("", plain.strip()))
        if not name:
            continue
        depth = len(plain) - len(plain.lstrip(" "))
        while open_lines and open_lines[-1][0] >= depth:
            open_lines.pop()
        lines.append(Line(name, open_lines[-1][1] if open_lines else -1))
        open_lines.append((depth, len(lines) - 1))
    return tuple(lines)
