"""Rows as they stand while an undo is planned, and the steps it will write.

An act may have touched a hundred thousand rows: they are read a thousand at a time, only the
cells that matter, and written in statements that take all neighbours of one kind together.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from peewee import Database

from workstation.domain.act import Operation, RowChange, Value
from workstation.domain.moment import now
from workstation.store.tables import JOURNALLED, journalled_cells, unique_cells

_AT_ONCE = 1_000
Row = dict[str, Value]
Progress = Callable[[int, int], object]


@dataclass
class Step:
    """One row to write: cells to set, or the whole row to put back or to take away."""

    kind: str
    row_id: int
    operation: Operation
    cells: Row = field(default_factory=dict)


class Present:
    """The rows as they stand, with the steps planned so far already applied."""

    def __init__(self, database: Database, changes: Iterable[RowChange]) -> None:
        self._database = database
        self._rows: dict[tuple[str, int], Row | None] = {}
        keys: dict[str, set[int]] = {}
        names: dict[str, set[str]] = {}
        for change in changes:
            keys.setdefault(change.kind, set()).add(change.row_id)
            names.setdefault(change.kind, set()).update(change.before, change.after)
        for kind, wanted in keys.items():
            cells = [name for name in journalled_cells(JOURNALLED[kind]) if name in names[kind]]
            self._read(kind, sorted(wanted), cells)

    def row(self, kind: str, row_id: int) -> Row | None:
        """Return the cells of a row that the changes speak of, or None where there is no row."""
        key = (kind, row_id)
        if key not in self._rows:
            self._read(kind, [row_id], list(journalled_cells(JOURNALLED[kind])))
        return self._rows[key]

    def _read(self, kind: str, row_ids: list[int], names: list[str]) -> None:
        columns = ", ".join(f'"{name}"' for name in ("id", *names))
        table = JOURNALLED[kind]._meta.table_name
        for start in range(0, len(row_ids), _AT_ONCE):
            part = row_ids[start : start + _AT_ONCE]
            self._rows.update(dict.fromkeys((kind, row_id) for row_id in part))
            rows = self._database.execute_sql(
                f'SELECT {columns} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
                (json.dumps(part),),
            )
            for row_id, *values in rows.fetchall():
                self._rows[(kind, row_id)] = dict(zip(names, values, strict=True))

    def rival(self, change: RowChange) -> int | None:
        """Return another row that holds what may be there once only (an address, a name)."""
        table = JOURNALLED[change.kind]
        for names in unique_cells(table):
            values = [change.before[name] for name in names]
            if None in values:
                continue
            same = " AND ".join(f'"{name}" = ?' for name in names)
            rows = self._database.execute_sql(
                f'SELECT id FROM "{table._meta.table_name}" WHERE {same} AND id != ?',
                (*values, change.row_id),
            )
            for (row_id,) in rows.fetchall():
                if self.row(change.kind, row_id) is not None:
                    return int(row_id)
        return None

    def apply(self, step: Step) -> None:
        """Let a step be done already, for those planned after it."""
        key = (step.kind, step.row_id)
        if step.operation is Operation.DELETE:
            self._rows[key] = None
        elif step.operation is Operation.INSERT:
            self._rows[key] = dict(step.cells)
        else:
            row = self._rows[key]
            if row is None:
                self._rows[key] = dict(step.cells)
            else:
                row.update(step.cells)


def write(database: Database, steps: Sequence[Step], progress: Progress | None = None) -> None:
    """Write steps in their order; neighbours that say the same are one statement.

    `progress` hears (done, total) and may raise to stop.
    """
    done, told = 0, -_AT_ONCE
    for (kind, operation, same), found in groupby(steps, _alike):
        table = JOURNALLED[kind]._meta.table_name
        for part in _parts(list(found)):
            if progress is not None and done - told >= _AT_ONCE:
                progress(done, len(steps))
                told = done
            done += len(part)
            keys = json.dumps([step.row_id for step in part])
            these = "WHERE id IN (SELECT value FROM json_each(?))"
            if operation is Operation.DELETE:
                database.execute_sql(f'DELETE FROM "{table}" {these}', (keys,))
            elif operation is Operation.UPDATE:
                places = ", ".join(f'"{name}" = ?' for name, _ in same)
                values = [value for _, value in same]
                database.execute_sql(f'UPDATE "{table}" SET {places} {these}', (*values, keys))
            else:
                _insert(database, kind, part)


def _alike(step: Step) -> tuple[str, Operation, tuple[tuple[str, Value], ...]]:
    """Return what neighbours must share: an update its values, an insert the cells it fills."""
    if step.operation is Operation.UPDATE:
        return step.kind, step.operation, tuple(step.cells.items())
    return step.kind, step.operation, tuple((name, None) for name in step.cells)


def _parts(steps: list[Step]) -> Iterator[list[Step]]:
    # Whole rows are bound cell by cell, of which SQLite takes 32,766 at once.
    most = max(1, _AT_ONCE // (1 + len(steps[0].cells)) if steps[0].cells else _AT_ONCE)
    if steps[0].operation is not Operation.INSERT:
        most = _AT_ONCE
    for start in range(0, len(steps), most):
        yield steps[start : start + most]


def _insert(database: Database, kind: str, steps: list[Step]) -> None:
    derived = dict(_derived(kind))
    names = [*steps[0].cells, *derived]
    columns = ", ".join(f'"{name}"' for name in ("id", *names))
    marks = f"({', '.join('?' * (len(names) + 1))})"
    values: list[Value] = []
    for step in steps:
        values += [step.row_id, *step.cells.values(), *derived.values()]
    table = JOURNALLED[kind]._meta.table_name
    database.execute_sql(
        f'INSERT INTO "{table}" ({columns}) VALUES {", ".join([marks] * len(steps))}', values
    )


def _derived(kind: str) -> Iterator[tuple[str, Value]]:
    """Yield the cells the journal does not keep but the table wants when a row comes back."""
    if kind in ("article", "column"):
        yield "version", 1
    if kind == "article":
        yield "changed_at", now()
