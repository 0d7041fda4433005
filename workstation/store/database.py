"""The one place where connections are opened, and the guard around them.

Three faults of the ordinary way are closed here: Peewee goes on in autocommit after SQLite rolled
back by itself (a full disk), deferred transactions fail at once under two writers, and SQLite
makes an empty file where a mistyped path names none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from peewee import SqliteDatabase, sqlite3

from workstation.domain.errors import NewerNewsroom, NotANewsroom
from workstation.domain.text import storable
from workstation.store.trouble import TransactionLost, told

#: "EdWs": marks the file as a newsroom's (PRAGMA application_id).
APPLICATION_ID = 0x45645773
#: Grows with each migration; an older program opens a newer file for reading only.
SCHEMA_VERSION = 11
_BUSY_MS = 8_000

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "journal_size_limit": 32 * 1024 * 1024,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "cache_size": -16 * 1024,
    "temp_store": "memory",
}
_READING_PRAGMAS = {"foreign_keys": 1, "query_only": 1, "trusted_schema": 0}


class NewsroomDatabase(SqliteDatabase):
    """SQLite that never commits half a transaction and keeps the true reason of a failure."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        mode = "ro" if read_only else "rw"
        super().__init__(
            f"file:{quote(str(path.resolve()))}?mode={mode}",
            # The WAL pragma itself fails on a read-only file.
            pragmas=_READING_PRAGMAS if read_only else _PRAGMAS,
            lock_type="IMMEDIATE",
            timeout=_BUSY_MS / 1000,
            uri=True,
            autoconnect=False,
            # Connections of reading threads are closed once these have ended.
            check_same_thread=False,
        )
        self.path = path
        self.read_only = read_only

    def _lost(self) -> bool:
        return (
            not self.is_closed()
            and self.transaction_depth() > 0
            and not self.connection().in_transaction
        )

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement; raise `TransactionLost` if SQLite rolled back underneath.

        Texts are bound as `domain.text.storable` makes them: SQLite cannot take a lone surrogate,
        and a name typed into a search must not be what breaks it.
        """
        if self._lost():
            raise TransactionLost("storage.lost")
        return super().execute_sql(sql, _bindable(params))

    def rollback(self) -> Any:
        """Roll back, unless SQLite did already: then the first error is the one to tell."""
        if not self.is_closed() and not self.connection().in_transaction:
            return None
        return super().rollback()

    def commit(self) -> Any:
        """Commit; raise `TransactionLost` if there is nothing left to commit."""
        if not self.is_closed() and not self.connection().in_transaction:
            raise TransactionLost("storage.lost")
        return super().commit()


def _bindable(params: Any) -> Any:
    if not params:
        return params
    if isinstance(params, dict):
        return dict(zip(params, _bindable(list(params.values())), strict=True))
    return [storable(value) if isinstance(value, str) else value for value in params]


def make_file(path: Path) -> None:
    """Create an empty database file that carries our mark; its schema comes by migration."""
    connection = sqlite3.connect(path)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = wal")
    finally:
        connection.close()


def schema_version(path: Path) -> int:
    """Return the schema version of the file at `path`.

    Raises `NotANewsroom` for a missing, empty, foreign or damaged file (codes
    `newsroom.missing`, `.empty`, `.foreign`, `.damaged`) and `NewerNewsroom`.
    """
    if not path.is_file():
        raise NotANewsroom("newsroom.missing", path=str(path))
    if path.stat().st_size == 0:
        raise NotANewsroom("newsroom.empty", path=str(path))
    connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if "readonly" in str(error) or "unable to open" in str(error):
            raise told(error) from error
        raise NotANewsroom("newsroom.damaged", path=str(path)) from error
    finally:
        connection.close()
    if application != APPLICATION_ID:
        raise NotANewsroom("newsroom.foreign", path=str(path))
    if version > SCHEMA_VERSION:
        raise NewerNewsroom("newsroom.newer", path=str(path), version=version)
    return version


def engine_version() -> str:
    """Return the version of the SQLite library in use (3.51.3 ends the WAL-reset race)."""
    return str(sqlite3.sqlite_version)
