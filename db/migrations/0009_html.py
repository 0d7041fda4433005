"""Which released stories wait for their HTML."""

from typing import Any

from peewee import BigIntegerField, Database, Model


def up(_migrator: Any, db: Database) -> None:
    class HtmlStale(Model):
        article_id = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "html_stale"

    db.create_tables([HtmlStale])
    db.execute_sql(
        "INSERT INTO html_stale (article_id) SELECT id FROM article WHERE release_id IS NOT NULL"
    )
