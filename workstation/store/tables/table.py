"""What every table of the newsroom has: names, and keys of 63 bits ordered by time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from peewee import OP, SQL, BigIntegerField, Expression, ForeignKeyField, Model

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


def among(field: Any, keys: Iterable[int]) -> Any:
    """Return the condition that a field is one of the keys, however many they are.

    They are bound as one JSON text: the engine takes 32,766 values at most, and a condition of
    thousands of marks costs more to write than to run.
    """
    return Expression(field, OP.IN, SQL("(SELECT value FROM json_each(?))", (json.dumps([*keys]),)))
