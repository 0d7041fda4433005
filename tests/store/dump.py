"""The whole state of a newsroom as plain values, to compare before and after."""

from __future__ import annotations

from typing import Any

from workstation.store.newsroom import NewsroomStore
from workstation.store.tables.tables import JOURNALLED, journalled_cells


def dump(store: NewsroomStore) -> dict[str, list[tuple[Any, ...]]]:
    """Return every journalled cell of every row, by kind, in order of the keys."""
    state: dict[str, list[tuple[Any, ...]]] = {}
    for kind, table in JOURNALLED.items():
        columns = ", ".join(f'"{name}"' for name in ("id", *journalled_cells(table)))
        rows = store.database.execute_sql(
            f'SELECT {columns} FROM "{table._meta.table_name}" ORDER BY id'  # noqa: S608
        )
        state[kind] = list(rows.fetchall())
    return state
