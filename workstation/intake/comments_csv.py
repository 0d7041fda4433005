"""Comments from CSV: Chinese or English column names in any order, commas, tabs or semicolons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from workstation.domain.draft import Intake, Remark
from workstation.domain.errors import BadInput
from workstation.intake.comment_rows import (
    ROW_LIMIT,
    TEXT_LIMIT,
    CommentBox,
    knows,
    unknown_columns,
)
from workstation.intake.comments_json import FILE_LIMIT
from workstation.intake.reading import decode, read_bytes

_SEPARATORS = (",", "\t", ";", "，")


def read_comments_csv(path: Path) -> Intake:
    """Return the comments of a CSV file; broken rows are left out with their line number.

    Raises `BadInput("intake.csv_columns")` when no line of column names is at its top, and
    those of `reading`.
    """
    reading = decode(read_bytes(path, FILE_LIMIT), path.name)
    box = CommentBox(path.name, warnings=list(reading.remarks))
    text = reading.text.lstrip("\n\ufeff ")
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = _rows(text, separator, box)
    _, names = next(rows, (1, []))
    if not knows(names):
        raise BadInput("intake.csv_columns", file=path.name, columns="、".join(names)[:200])
    unknown = "、".join(unknown_columns(names))
    if unknown:
        box.left_out.append(
            Remark("intake.columns_unknown", {"file": path.name, "names": unknown[:300]})
        )
    for count, (number, row) in enumerate(rows):
        if count >= ROW_LIMIT:
            break
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(names):
            box.leave_out("intake.comment_cells", number, wanted=len(names), found=len(row))
        else:
            box.take(dict(zip(names, (_shown(cell) for cell in row), strict=True)), number)
    return Intake(str(path), (), tuple(box.comments), tuple(box.warnings), tuple(box.left_out))


def _rows(text: str, separator: str, box: CommentBox) -> Iterator[tuple[int, list[str]]]:
    """Yield rows with the line they begin at; a row too large for a comment is left out."""
    csv.field_size_limit(TEXT_LIMIT * 4)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            box.leave_out("intake.comment_broken", number)
            continue
        yield number, row


def _shown(cell: str) -> str:
    """Return a cell without the quote that keeps spreadsheets from running it as a formula."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t＝＋－＠" else cell
