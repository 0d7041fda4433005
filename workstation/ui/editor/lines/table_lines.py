"""Tables as lines: `| a | b |` to cells and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workstation.ui.editor.lines.lines import LineKind, line_of

_BORDER = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$")
_NO_RULE = "---"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of one row: where its words begin and end in the line."""

    start: int
    end: int


def is_row(text: str) -> bool:
    """Tell whether a line is a row of a table, the one under its head included."""
    return line_of(text).kind is LineKind.TABLE


def is_border(text: str) -> bool:
    """Tell whether a line is the one of dashes under the head."""
    return _BORDER.match(text) is not None


def cells_of(text: str) -> list[Cell]:
    """Return the cells of a row; a bar behind a backslash is a letter like others."""
    bars = [place for place, sign in enumerate(text) if sign == "|" and not _escaped(text, place)]
    return [_cell(text, left + 1, right) for left, right in pairwise(bars)]


def words_of(text: str) -> list[str]:
    """Return what stands in the cells of a row."""
    return [text[cell.start : cell.end] for cell in cells_of(text)]


def row_of(words: Sequence[str]) -> str:
    """Return a row with these words in its cells."""
    return "|" + "".join(f" {one} |" for one in words)


def cell_at(text: str, position: int) -> int:
    """Return the number, from 0, of the cell a place in the line lies in."""
    before = text[:position]
    bars = sum(sign == "|" and not _escaped(before, place) for place, sign in enumerate(before))
    return max(0, min(bars - 1, len(cells_of(text)) - 1))


def empty_table(columns: int, rows: int) -> list[str]:
    """Return the lines of an empty table: a head, and `rows` rows below it."""
    row = row_of([""] * columns)
    return [row, row_of([_NO_RULE] * columns), *[row] * rows]


def with_column(lines: Sequence[str], place: int) -> list[str]:
    """Return the rows with an empty column before the one numbered `place`."""
    return [_changed(text, place, [_NO_RULE if is_border(text) else ""]) for text in lines]


def without_column(lines: Sequence[str], place: int) -> list[str]:
    """Return the rows without the column numbered `place`."""
    made = []
    for text in lines:
        words = words_of(text)
        made.append(row_of(words[:place] + words[place + 1 :]))
    return made


def _changed(text: str, place: int, more: list[str]) -> str:
    words = words_of(text)
    return row_of(words[:place] + more + words[place:])


def _escaped(text: str, place: int) -> bool:
    first = place
    while first and text[first - 1] == "\\":
        first -= 1
    return (place - first) % 2 == 1


def _cell(text: str, left: int, right: int) -> Cell:
    inner = text[left:right]
    if not inner.strip():
        # The caret goes behind one blank, so that what is written keeps clear of the bar.
        place = left + (1 if len(inner) > 1 else 0)
        return Cell(place, place)
    return Cell(left + len(inner) - len(inner.lstrip()), left + len(inner.rstrip()))
