"""The table of the pictures; their bytes lie in `media/`."""

from __future__ import annotations

from peewee import IntegerField, TextField

from workstation.store.tables.table import Row


class Media(Row):
    """A picture in `media/`, kept once per content."""

    filename = TextField()
    sha256 = TextField(unique=True)
    width = IntegerField()
    height = IntegerField()
    bytes = IntegerField()
    caption = TextField(default="")
    credit = TextField(default="")
    alt = TextField(default="")
    focus_x = IntegerField(default=500)
    focus_y = IntegerField(default=500)
    crops = TextField(default="[]")
