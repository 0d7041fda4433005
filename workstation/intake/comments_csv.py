"""Comments from CSV: Chinese or English column names in any order, commas, tabs or semicolons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from workstation.domain.draft import Intake, Remark
from workstation.domain.errors import BadInput
from workstation.domain.text import shown_cell
from workstation.intake.comment_rows import (
    ROW_LIMIT,
    TEXT_LIMIT,
    CommentBox,
    knows,
    unknown_columns,
)
from workstation.intake.comments_json import FILE_LIMIT
from workstation.intake.reading import decode, read_bytes

#: A comment may have as many lines.
_LINES_OF_A_ROW = 200
_SEPARATORS = (",", "\t", ";", "，")


def read_comments_csv(path: Path) -> Intake:
    """Return the comments of a CSV file; broken rows are left out with their line number.

    Raises `BadInput("intake.csv_columns")` when no line of column names is at its top, and
    those of `reading`.
    """
    reading = decode(read_bytes(path, FILE_LIMIT), path.name)
    box = CommentBox(path.name, warnings=list(reading.remarks))
    text = reading.text.lstrip("\n\ufeff ")
    lines = text.split("\n")
    separator = max(_SEPARATORS, key=lines[0].count)
    csv.field_size_limit(TEXT_LIMIT * 4)
    names = _parsed(lines[:1], separator) or []
    if not knows(names):
        raise BadInput("intake.csv_columns", file=path.name, columns="、".join(names)[:200])
    unknown = "、".join(unknown_columns(names))
    if unknown:
        details: dict[str, str | int] = {"file": path.name, "names": unknown[:300]}
        box.left_out.append(Remark("intake.columns_unknown", details))
    for number, row in islice(_rows(lines, separator, len(names)), ROW_LIMIT):
        if row is None:
            box.leave_out("intake.comment_broken", number)
        elif len(row) == len(names):
            box.take(dict(zip(names, map(shown_cell, row), strict=True)), number)
        elif any(cell.strip() for cell in row):
            box.leave_out("intake.comment_cells", number, wanted=len(names), found=len(row))
    return Intake(str(path), (), tuple(box.comments), tuple(box.warnings), tuple(box.left_out))


def _rows(lines: list[str], separator: str, width: int) -> Iterator[tuple[int, list[str] | None]]:
    """Yield rows with the number of the line they begin at; None for one that is broken.

    A quote left open must not swallow the rows after it: when what it leads to is no row of
    `width` cells, only its first line is given up.
    """
    quotes = [line.count('"') % 2 for line in lines]
    start = 1
    while start < len(lines):
        end = _end(quotes, start)
        row = _parsed(lines[start : end + 1], separator) if end is not None else None
        if end is None or (end > start and (row is None or len(row) != width)):
            yield start + 1, None
            start += 1
        else:
            yield start + 1, row
            start = end + 1


def _end(quotes: list[int], start: int) -> int | None:
    """Return the line on which all quotes opened since `start` are closed."""
    still_open = 0
    for index in range(start, min(len(quotes), start + _LINES_OF_A_ROW)):
        still_open ^= quotes[index]
        if not still_open:
            return index
    return None


def _parsed(lines: list[str], separator: str) -> list[str] | None:
    try:
        return next(csv.reader(io.StringIO("\n".join(lines), newline=""), delimiter=separator), [])
    except csv.Error:
        return None
