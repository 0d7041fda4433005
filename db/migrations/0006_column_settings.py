"""What a column asks for and gives: order, search title, picture, defaults, required, workers."""

from typing import Any

from peewee import Database

_TEXTS = ("sorting", "seo_title", "source", "editor", "required", "workers")


def up(migrator: Any, db: Database) -> None:
    for name in _TEXTS:
        db.execute_sql(f"ALTER TABLE \"column\" ADD COLUMN {name} TEXT NOT NULL DEFAULT ''")
    db.execute_sql(
        'ALTER TABLE "column" ADD COLUMN picture_id INTEGER REFERENCES media (id) '
        "DEFERRABLE INITIALLY DEFERRED"
    )
    db.execute_sql('CREATE INDEX "column_picture_id" ON "column" ("picture_id")')
