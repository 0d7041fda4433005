"""Comments in the SQLite file of Isso, read from a stranger's file and written to our own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from peewee import sqlite3

from workstation.domain.errors import BadInput

MAGIC = b"SQLite format 3\0"
#: A file that makes the engine work longer than so many thousand steps a row is no export.
_STEPS = 2_000_000
_STEP = 10_000
_TABLES = (
    "CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR)",
    "CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256))",
    "CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, "
    "created FLOAT NOT NULL, modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT "
    "NULL, author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER DEFAULT 0, dislikes "
    "INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER DEFAULT 0)",
)
_READ = (
    "SELECT c.id, c.parent, c.created, c.mode, c.remote_addr, c.text, c.author, c.email, c.likes, "
    "c.dislikes, t.uri, t.title FROM comments c JOIN threads t ON t.id = c.tid ORDER BY c.id"
)
_INSERT = (
    "INSERT INTO comments (tid, id, parent, created, modified, mode, remote_addr, text, author, "
    "email, website, likes, dislikes, voters, notification) "
    "VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, NULL, ?, ?, x'', 0)"
)


def is_sqlite(path: Path) -> bool:
    """Tell whether a file is one of SQLite, by its first bytes."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def rows(path: Path) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of an Isso file: id, parent, created, mode, remote_addr, text, author, email,
    likes, dislikes, uri, title.

    The file is opened for reading only and trusted with nothing. Raises `BadInput("comment.isso")`
    for a file that is damaged, has other tables, or keeps the engine working without end.
    """
    try:
        with _opened(path) as connection:
            kinds = dict(connection.execute("SELECT name, type FROM sqlite_master").fetchall())
            if kinds.get("comments") != "table" or kinds.get("threads") != "table":
                raise BadInput("comment.isso", file=path.name)
            yield from connection.execute(_READ)
    except sqlite3.Error as trouble:
        raise BadInput("comment.isso", file=path.name) from trouble


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return int(steps > _STEPS)

    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.set_progress_handler(count, _STEP)
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        yield connection
    finally:
        connection.close()


class IssoWriter:
    """Writes threads and comments into a new file; `close` makes it whole."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("BEGIN")
        for statement in _TABLES:
            self._connection.execute(statement)

    def thread(self, key: int, uri: str, title: str) -> None:
        """Add an article."""
        cells = (key, uri, title)
        self._connection.execute("INSERT INTO threads (id, uri, title) VALUES (?, ?, ?)", cells)

    def comment(self, cells: Sequence[Any]) -> None:
        """Add a comment: tid, id, parent, created, mode, remote_addr, text, author, email, likes,
        dislikes.
        """
        self._connection.execute(_INSERT, tuple(cells))

    def close(self) -> None:
        """Write what is left and let the file go."""
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
        self._connection.close()
