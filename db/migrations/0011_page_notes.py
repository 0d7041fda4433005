"""Reviewers pin notes on pages."""

from typing import Any

from peewee import BigIntegerField, Database, Model, TextField


def up(migrator: Any, db: Database) -> None:
    class PageNote(Model):
        id = BigIntegerField(primary_key=True)
        page = TextField(index=True)
        ending = TextField(default="")
        article_id = BigIntegerField(null=True, index=True)
        column_id = BigIntegerField(null=True, index=True)
        words = TextField(default="")
        before = TextField(default="")
        text = TextField()
        person = TextField(default="")
        pinned_at = BigIntegerField()
        settled_at = BigIntegerField(null=True, index=True)
        settled_by = TextField(default="")

        class Meta:
            database = db
            table_name = "page_note"

    db.create_tables([PageNote])
