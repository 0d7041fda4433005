"""What matters most in a picture, and the parts of it people chose for named places."""

from typing import Any

from peewee import Database

# Columns are added with their value for the rows there are: an update would be an act.
_COLUMNS = {
    "focus_x": "INTEGER NOT NULL DEFAULT 500",
    "focus_y": "INTEGER NOT NULL DEFAULT 500",
    "crops": "TEXT NOT NULL DEFAULT '[]'",
}


def up(migrator: Any, db: Database) -> None:
    for name, kind in _COLUMNS.items():
        db.execute_sql(f"ALTER TABLE media ADD COLUMN {name} {kind}")
