"""A tree of columns as JSON of ours: nested, with the acts it knows of, from program to program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.column_settings import REQUIRABLE, ColumnOrder
from workstation.domain.column_sheet import (
    PICTURE,
    TRAVELLING,
    Cell,
    ColumnSheet,
    SheetPicture,
    SheetProblem,
    SheetRow,
)
from workstation.domain.errors import BadInput
from workstation.domain.text import one_line, storable
from workstation.intake.column_cells import read_key, written_key
from workstation.intake.sheet_pictures import read_pictures, written_pictures

FORMAT = "workstation-columns"
#: Files of the first version say nothing of pictures, those of the second only their names.
_VERSION = 3
_NAMED_SINCE = 2
_DEEPEST = 200


def column_json(
    tree: ColumnTree,
    tops: Iterable[Column],
    marks: Iterable[int],
    pictures: Mapping[int, SheetPicture],
    under: Iterable[str] = (),
) -> str:
    """Return columns with all below them as JSON text; `under` names what the tops lie under.

    `pictures` are those of the columns by their keys.
    """
    names = {key: picture.name for key, picture in pictures.items()}
    whole = {
        "format": FORMAT,
        "version": _VERSION,
        "marks": [written_key(mark) for mark in marks],
        "under": list(under),
        "columns": [_node(tree, column, names) for column in tops],
        "pictures": written_pictures(pictures.values()),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _node(tree: ColumnTree, column: Column, pictures: Mapping[int, str]) -> dict[str, Any]:
    cells = {name: getattr(column, name) for name in TRAVELLING}
    cells[PICTURE] = pictures.get(column.picture_id or 0, "")
    below = [_node(tree, child, pictures) for child in tree.children(column.id)]
    kept = {name: value for name, value in cells.items() if value or name in ("name", "directory")}
    return {"key": written_key(column.id), **kept, "children": below}


def read_column_json(text: str, file: str) -> ColumnSheet:
    """Return the columns of a JSON text of ours.

    Raises `BadInput("sheet.not_ours")` for any other text, `sheet.picture_damaged`.
    """
    try:
        whole = json.loads(text)
        if not isinstance(whole, dict) or whole.get("format") != FORMAT:
            raise BadInput("sheet.not_ours", file=file)
        marks = tuple(read_key(str(mark)) for mark in whole.get("marks", ()))
        under = tuple(one_line(str(name)) for name in whole.get("under", ()))
        reading = _Reading(pictures=whole.get("version", 1) >= _NAMED_SINCE)
        reading.take(whole.get("columns", ()), under, -1, 0)
        carried = read_pictures(whole.get("pictures", {}))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BadInput("sheet.not_ours", file=file) from error
    return ColumnSheet(tuple(reading.rows), marks, tuple(reading.problems), carried)


class _Reading:
    """Rows as they are met; a row's line is its place among all columns of the file."""

    def __init__(self, *, pictures: bool) -> None:
        self._pictures = pictures
        self.rows: list[SheetRow] = []
        self.problems: list[SheetProblem] = []

    def take(self, nodes: Any, path: tuple[str, ...], within: int, depth: int) -> None:
        """Take the columns of one level and everything below them."""
        if depth > _DEEPEST:
            raise ValueError(depth)
        for node in nodes:
            line = len(self.rows) + 1
            key = read_key(str(node.get("key", "")))
            cells = dict(self._cells(line, node))
            self.rows.append(SheetRow(line, key, path, cells, within))
            below = (*path, str(cells.get("name", "")))
            self.take(node.get("children", ()), below, line - 1, depth + 1)

    def _cells(self, line: int, node: dict[str, Any]) -> Iterator[tuple[str, Cell]]:
        usual = Column(0, None, "", "", 0)
        if self._pictures:
            yield PICTURE, one_line(str(node.get(PICTURE, ""))) or None
        for name in TRAVELLING:
            try:
                value = node.get(name, getattr(usual, name))
                yield name, _cell(name, value, getattr(usual, name))
            except ValueError:
                details = (("head", name), ("value", str(node[name])[:80]))
                self.problems.append(SheetProblem(line, "sheet.value", details))


def _cell(name: str, value: Any, usual: Any) -> Cell:
    if isinstance(usual, tuple):
        names = tuple(one_line(str(one)) for one in value) if isinstance(value, list) else ()
        if name == "required" and not set(names) <= set(REQUIRABLE):
            raise ValueError(value)
        return names
    if isinstance(usual, bool) or isinstance(value, bool):
        return bool(value)
    if isinstance(usual, int):
        return max(0, int(value))
    text = str(value)
    if name == "kind":
        return ColumnKind(text)
    if name == "sorting" and text:
        return str(ColumnOrder(text))
    return storable(text) if name in ("body", "description") else one_line(text)
