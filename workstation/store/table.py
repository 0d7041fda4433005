"""What every table of the newsroom has: names, and keys of 63 bits ordered by time."""

from __future__ import annotations

from typing import Any

from peewee import BigIntegerField, ForeignKeyField, Model

from workstation.domain.identity import new_id


class Table(Model):
    """Base of all tables; bound to a database when a newsroom is opened."""

    class Meta:
        legacy_table_names = False


class Row(Table):
    """A table with our keys (63 bits, ordered by time)."""

    id = BigIntegerField(primary_key=True, default=new_id)


def reference(table: Any, **options: Any) -> Any:
    """Return a foreign key checked at the end of an act: undo may put rows back in any order."""
    return ForeignKeyField(table, deferrable="INITIALLY DEFERRED", **options)
