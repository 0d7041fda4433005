"""Rows as they stand while an undo is planned, and the steps it will write.

An act may have touched a hundred thousand rows: they are read a thousand at a time, only the
cells that matter, and written in statements that take all neighbours of one kind together.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from peewee import Database

from workstation.domain.act import ChangeRun, Operation, RowChange, Value
from workstation.domain.moment import now
from workstation.store.tables.tables import JOURNALLED, VERSIONED, journalled_cells, unique_cells

_AT_ONCE = 1_000
_THESE = "id IN (SELECT value FROM json_each(?))"
_T = TypeVar("_T")
Row = dict[str, Value]
Progress = Callable[[int, int], object]


@dataclass
class Step:
    """Rows to write alike: cells to set, rows to take away, or one whole row to put back."""

    kind: str
    row_ids: Sequence[int]
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
                f'SELECT {columns} FROM "{table}" WHERE {_THESE}',
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
        for row_id in step.row_ids:
            key = (step.kind, row_id)
            row = self._rows[key]
            if step.operation is Operation.DELETE:
                self._rows[key] = None
            elif step.operation is Operation.INSERT or row is None:
                self._rows[key] = dict(step.cells)
            else:
                row.update(step.cells)


def stands_as_left(database: Database, run: ChangeRun) -> bool:
    """Tell whether all rows of a run of updates are there and say what the act left."""
    table = JOURNALLED[run.kind]._meta.table_name
    same = "".join(f' AND "{name}" IS ?' for name in run.after)
    found = 0
    for part in _sliced(run.row_ids):
        rows = database.execute_sql(
            f'SELECT count(*) FROM "{table}" WHERE {_THESE}{same}',
            (json.dumps(part), *run.after.values()),
        )
        found += rows.fetchone()[0]
    return found == len(run.row_ids)


def write(database: Database, steps: Sequence[Step], progress: Progress | None = None) -> None:
    """Write steps in their order; neighbours that say the same are one statement.

    `progress` hears (rows done, of how many) and may raise to stop.
    """
    done, told, total = 0, -_AT_ONCE, sum(len(step.row_ids) for step in steps)
    for rows, statement, values in _statements(steps):
        if progress is not None and done - told >= _AT_ONCE:
            progress(done, total)
            told = done
        done += rows
        database.execute_sql(statement, values)


def _statements(steps: Sequence[Step]) -> Iterator[tuple[int, str, Sequence[Value]]]:
    """Yield (how many rows it writes, statement, its values)."""
    for (kind, operation, same), found in groupby(steps, _alike):
        table, alike = JOURNALLED[kind]._meta.table_name, list(found)
        if operation is Operation.INSERT:
            # Whole rows are bound cell by cell, of which SQLite takes 32,766 at once.
            for part in _sliced(alike, max(1, _AT_ONCE // (1 + len(same)))):
                yield len(part), *_insert(table, kind, part)
            continue
        for keys in _sliced([row_id for step in alike for row_id in step.row_ids]):
            if operation is Operation.DELETE:
                yield len(keys), f'DELETE FROM "{table}" WHERE {_THESE}', (json.dumps(keys),)
            else:
                yield len(keys), *_update(table, kind, dict(same), keys)


def _alike(step: Step) -> tuple[str, Operation, tuple[tuple[str, Value], ...]]:
    """Return what neighbours must share: an update its values, an insert the cells it fills."""
    if step.operation is Operation.UPDATE:
        return step.kind, step.operation, tuple(step.cells.items())
    return step.kind, step.operation, tuple((name, None) for name in step.cells)


def _sliced(found: Sequence[_T], most: int = _AT_ONCE) -> Iterator[Sequence[_T]]:
    return (found[start : start + most] for start in range(0, len(found), most))


def _update(table: str, kind: str, cells: Row, keys: Sequence[int]) -> tuple[str, Sequence[Value]]:
    raised = {name: value for name, value in _derived(kind) if name != "version"}
    if cells.keys() == {"column_id"}:
        # Where a story is filed changed, not the story (`store/filing.py`).
        raised = {}
    places = ", ".join(f'"{name}" = ?' for name in (*cells, *raised))
    if kind in VERSIONED:
        # Written along, so that no trigger has to write each row a second time.
        places += ", version = version + 1"
    values = (*cells.values(), *raised.values(), json.dumps(keys))
    return f'UPDATE "{table}" SET {places} WHERE {_THESE}', values


def _insert(table: str, kind: str, steps: Sequence[Step]) -> tuple[str, Sequence[Value]]:
    derived = dict(_derived(kind))
    names = [*steps[0].cells, *derived]
    columns = ", ".join(f'"{name}"' for name in ("id", *names))
    marks = f"({', '.join('?' * (len(names) + 1))})"
    values: list[Value] = []
    for step in steps:
        values += [*step.row_ids, *step.cells.values(), *derived.values()]
    return f'INSERT INTO "{table}" ({columns}) VALUES {", ".join([marks] * len(steps))}', values


def _derived(kind: str) -> Iterator[tuple[str, Value]]:
    """Yield the cells the journal does not keep but the table wants when a row comes back."""
    if kind in VERSIONED:
        yield "version", 1
    if kind == "article":
        yield "changed_at", now()
