"""Tables of the house itself, which refer to no other: people and settings. Journalled."""

from __future__ import annotations

from peewee import IntegerField, TextField

from workstation.store.tables.table import Row


class Person(Row):
    """Somebody who acts in the newsroom."""

    name = TextField(unique=True)
    role = TextField()
    active = IntegerField(default=1)


class Setting(Row):
    """One setting of the site, its value as JSON."""

    name = TextField(unique=True)
    value = TextField()
