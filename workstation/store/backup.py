"""Copies of the database that are opened and checked before they are called backups."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from peewee import sqlite3

from workstation.domain.errors import NotANewsroom
from workstation.store.database import schema_version


def copy_verified(source: Path, target: Path) -> None:
    """Write a copy of the database at `source` to `target`, checked and durable, or nothing.

    `VACUUM INTO` gives one consistent state although others write. An older file at `target` is
    replaced only by a copy that opened and passed its check.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    connection = sqlite3.connect(f"file:{quote(str(source.resolve()))}?mode=ro", uri=True)
    try:
        connection.execute("VACUUM INTO ?", (str(partial),))
    except Exception:
        partial.unlink(missing_ok=True)
        raise
    finally:
        connection.close()
    try:
        check(partial)
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(target)
    except Exception:
        partial.unlink(missing_ok=True)
        raise


def check(path: Path) -> None:
    """Raise `NotANewsroom("newsroom.damaged")` unless the file is a sound newsroom database."""
    schema_version(path)
    connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)
    try:
        result = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        connection.execute("SELECT count(*) FROM article").fetchone()
    except sqlite3.DatabaseError as error:
        raise NotANewsroom("newsroom.damaged", path=str(path)) from error
    finally:
        connection.close()
    if result != "ok":
        raise NotANewsroom("newsroom.damaged", path=str(path))
