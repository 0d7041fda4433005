"""Boards of one's own say how large a picture must be."""

from typing import Any

from peewee import Database


def up(migrator: Any, db: Database) -> None:
    # With a default of SQLite's own: rows of journalled tables may not be touched here, and
    # undoing an act of before must find a value for what it never knew.
    db.execute_sql("ALTER TABLE board ADD COLUMN picture_width INTEGER NOT NULL DEFAULT 0")
