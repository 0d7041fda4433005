"""The newsroom as it was after an act: views that stand before the tables for one snapshot.

What was changed since is taken back by the journal into temporary tables of the calling thread's
connection; a view of each table's own name shows them in place of the rows of today. They live in
the transaction of the snapshot and are gone with it; no file is written.

Only what is journalled has a past: reads, votes and files are those of today.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from peewee import Database

from workstation.domain.errors import Refused
from workstation.store.tables.tables import JOURNALLED, journalled_cells

#: So many changes are taken back at most: far beyond, an older backup is quicker to look into.
_MOST = 200_000
_DERIVED = {"version": 1, "changed_at": 0}

Cells = dict[str, Any]


def show_past(database: Database, sequence: int) -> None:
    """Let this connection see every journalled row as it was after act number `sequence`.

    Call it within a snapshot. Raises `Refused("clock.too_far")`.
    """
    changes = database.execute_sql(
        "SELECT c.kind, c.row_id, c.operation, c.before FROM change c "
        "JOIN act a ON a.id = c.act_id WHERE a.sequence > ? "
        "ORDER BY a.sequence DESC, c.sequence DESC LIMIT ?",
        (sequence, _MOST + 1),
    ).fetchall()
    if len(changes) > _MOST:
        raise Refused("clock.too_far")
    rows: dict[str, dict[int, Cells | None]] = {}
    for kind, key, operation, before in changes:
        found = rows.setdefault(kind, {})
        if key not in found:
            found[key] = _present(database, kind, key)
        if operation == "I":
            found[key] = None
        else:
            found[key] = {**(found[key] or {}), **json.loads(before)}
    for kind, found in rows.items():
        if kind in JOURNALLED:
            _stand_before(database, kind, found)
    # Lists kept ready are those of today: this table says that nobody may trust them.
    database.execute_sql("CREATE TEMP TABLE listed_stale AS SELECT 0 AS article_id")


def _present(database: Database, kind: str, key: int) -> Cells | None:
    names = journalled_cells(JOURNALLED[kind])
    quoted = ", ".join(f'"{name}"' for name in names)
    table = JOURNALLED[kind]._meta.table_name
    row = database.execute_sql(f'SELECT {quoted} FROM main."{table}" WHERE id = ?', (key,))
    found = row.fetchone()
    return dict(zip(names, found, strict=True)) if found else None


def _stand_before(database: Database, kind: str, rows: Mapping[int, Cells | None]) -> None:
    table = JOURNALLED[kind]._meta.table_name
    database.execute_sql(
        f'CREATE TEMP TABLE "past_{table}" AS SELECT * FROM main."{table}" WHERE 0'
    )
    database.execute_sql(f'CREATE TEMP TABLE "touched_{table}" (id INTEGER PRIMARY KEY)')
    known = [row[1] for row in database.execute_sql(f'PRAGMA main.table_info("{table}")')]
    for key, cells in rows.items():
        database.execute_sql(f'INSERT INTO "touched_{table}" (id) VALUES (?)', (key,))
        if cells is None:
            continue
        # Cells that came with a later version of the program are empty in older acts.
        told = {name: cells.get(name, _DERIVED.get(name, _empty(name))) for name in known}
        told["id"] = key
        names = ", ".join(f'"{name}"' for name in told)
        marks = ", ".join("?" * len(told))
        database.execute_sql(
            f'INSERT INTO "past_{table}" ({names}) VALUES ({marks})', tuple(told.values())
        )
    database.execute_sql(
        f'CREATE TEMP VIEW "{table}" AS SELECT * FROM main."{table}" WHERE id NOT IN '
        f'(SELECT id FROM temp."touched_{table}") UNION ALL SELECT * FROM temp."past_{table}"'
    )


def _empty(name: str) -> str | None:
    return None if name.endswith(("_id", "_at", "_place", "_until", "_column")) else ""
