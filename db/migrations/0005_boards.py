"""Cards with a short title, a crop and a pinned place; boards filled by column or tag, kept off."""

from typing import Any

from peewee import Database

#: Columns are added with a default of SQLite's own: rows of journalled tables may not be touched
#: here, and undoing an act of before must find a value for what it never knew.
_STATEMENTS = (
    "ALTER TABLE card ADD COLUMN short_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE card ADD COLUMN crop TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE card ADD COLUMN pinned_place INTEGER",
    "ALTER TABLE board ADD COLUMN fill_column BIGINT",
    "ALTER TABLE board ADD COLUMN fill_tag TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE kept_off (id BIGINT NOT NULL PRIMARY KEY, "
    "board_id BIGINT NOT NULL REFERENCES board (id) ON DELETE CASCADE "
    "DEFERRABLE INITIALLY DEFERRED, edition TEXT NOT NULL, "
    "article_id BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE "
    "DEFERRABLE INITIALLY DEFERRED)",
    "CREATE INDEX kept_off_board_id ON kept_off (board_id)",
    "CREATE INDEX kept_off_article_id ON kept_off (article_id)",
    "CREATE UNIQUE INDEX kept_off_board_id_edition_article_id "
    "ON kept_off (board_id, edition, article_id)",
)


def up(migrator: Any, db: Database) -> None:
    for statement in _STATEMENTS:
        db.execute_sql(statement)
