"""The tree of columns as it stood after an act of the past, read off the journal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from workstation.domain.act import Operation
from workstation.domain.column import ColumnTree
from workstation.store import columns
from workstation.store.journal.journal import Journal
from workstation.store.tables.tables import Column, journalled_cells


def tree_after(journal: Journal, sequence: int) -> ColumnTree:
    """Return the tree as it was when the act of this sequence had been done."""
    names = journalled_cells(Column)
    rows = {
        key: dict(zip(names, cells, strict=True))
        for key, *cells in Column.select(Column.id, *_fields(names)).tuples()
    }
    for row_id, operation, before in journal.execute(
        "SELECT c.row_id, c.operation, c.before FROM change c JOIN act a ON a.id = c.act_id "
        "WHERE c.kind = 'column' AND a.sequence > ? ORDER BY c.sequence DESC",
        sequence,
    ):
        if operation == Operation.INSERT:
            rows.pop(row_id, None)
        elif operation == Operation.DELETE:
            rows[row_id] = json.loads(before)
        elif row_id in rows:
            rows[row_id].update(json.loads(before))
    return ColumnTree(columns.of_cells(key, cells) for key, cells in rows.items())


def latest_of(journal: Journal, marks: Iterable[int]) -> int | None:
    """Return the sequence of the latest of the acts `marks` that happened here, or None."""
    found = journal.execute(
        "SELECT max(sequence) FROM act WHERE id IN (SELECT value FROM json_each(?))",
        json.dumps(list(marks)),
    )
    return None if found[0][0] is None else int(found[0][0])


def marks(journal: Journal, limit: int) -> tuple[int, ...]:
    """Return the keys of the latest acts, the last first."""
    rows = journal.execute("SELECT id FROM act ORDER BY sequence DESC LIMIT ?", limit)
    return tuple(key for (key,) in rows)


def _fields(names: Iterable[str]) -> list[Any]:
    by_column = {field.column_name: field for field in Column._meta.sorted_fields}
    return [by_column[name] for name in names]
