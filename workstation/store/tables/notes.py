"""The table of reviewers' notes on pages. It is journalled."""

from __future__ import annotations

from peewee import BigIntegerField, TextField

from workstation.store.tables.table import Row


class PageNote(Row):
    """A note on a page; `settled_at` is null while it is open.

    No foreign keys: a story or a column that goes leaves the notes on it, and undo finds them so.
    """

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
