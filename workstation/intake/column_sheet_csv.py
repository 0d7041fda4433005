"""A tree of columns as CSV for spreadsheets: one row each, parents named by their path."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from workstation.domain.column import PATH_SEPARATOR, Column, ColumnTree
from workstation.domain.column_sheet import (
    PICTURE,
    TRAVELLING,
    Cell,
    ColumnSheet,
    SheetProblem,
    SheetRow,
)
from workstation.domain.errors import BadInput
from workstation.domain.text import one_line
from workstation.intake.column_cells import (
    HEADS,
    KEY,
    MARK,
    PARENT,
    guarded,
    head_of,
    read,
    read_key,
    unguarded,
    written,
    written_key,
)

_SEPARATORS = (",", "\t", ";", "，")
_CELL_LIMIT = 4_000_000


def column_csv(
    tree: ColumnTree, columns: Iterable[Column], mark: int, pictures: Mapping[int, str]
) -> str:
    """Return columns as CSV text; `mark` is the act the tree was written after.

    `pictures` are the file names of pictures by their keys.
    """
    told = io.StringIO()
    writer = csv.writer(told, lineterminator="\r\n")
    writer.writerow(HEADS.values())
    for column in columns:
        above = tree.line(column.id)[:-1]
        cells = {
            KEY: written_key(column.id),
            PARENT: PATH_SEPARATOR.join(one.name for one in above),
            **{name: written(name, getattr(column, name)) for name in TRAVELLING},
            PICTURE: pictures.get(column.picture_id or 0, ""),
            MARK: written_key(mark) if mark else "",
        }
        writer.writerow(guarded(cells[name]) for name in HEADS)
    return told.getvalue()


def read_column_csv(text: str, file: str) -> ColumnSheet:
    """Return the columns of a CSV text; what cannot be read is told row by row.

    Raises `BadInput("sheet.no_head")` when its first line does not name a column “名称”.
    """
    rows = _rows(text)
    heads = [head_of(cell) for cell in next(rows, (0, []))[1]]
    if "name" not in heads:
        raise BadInput("sheet.no_head", file=file)
    found: list[SheetRow] = []
    problems: list[SheetProblem] = []
    marks: dict[int, None] = {}
    for line, cells in rows:
        told = {name: unguarded(cell) for name, cell in zip(heads, cells, strict=False) if name}
        if any(cell.strip() for cell in told.values()):
            found.append(_row(line, told, problems, marks))
    return ColumnSheet(tuple(found), tuple(marks), tuple(problems))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(_CELL_LIMIT)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadInput("sheet.broken", line=line) from error


def _row(
    line: int, told: Mapping[str, str], problems: list[SheetProblem], marks: dict[int, None]
) -> SheetRow:
    key = 0
    for name in (KEY, MARK):
        try:
            found = read_key(told.get(name, ""))
        except ValueError:
            problems.append(_wrong(line, name, told[name]))
            continue
        if name == KEY:
            key = found
        elif found:
            marks[found] = None
    cells: dict[str, Cell] = {}
    for name in (*TRAVELLING, PICTURE):
        if name in told:
            try:
                cells[name] = read(name, told[name])
            except ValueError:
                problems.append(_wrong(line, name, told[name]))
    path = (one_line(part) for part in told.get(PARENT, "").split(PATH_SEPARATOR))
    return SheetRow(line, key, tuple(part for part in path if part), cells)


def _wrong(line: int, name: str, value: str) -> SheetProblem:
    details = (("head", HEADS[name]), ("value", value[:80]))
    return SheetProblem(line, "sheet.value", details)
