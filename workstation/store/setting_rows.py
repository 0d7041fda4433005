"""Lists kept as settings of a desk: one row for each entry, named by its list and its key."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.store.tables import tables

_T = tables.Setting


class SettingRows:
    """The rows of one list; `missing` is the code of `NotFound` for an entry that is gone."""

    def __init__(self, name: str, missing: str) -> None:
        self._prefix = f"{name}."
        self._missing = missing

    def all(self) -> list[tuple[int, dict[str, Any]]]:
        """Return (key, cells) of every entry, in no order."""
        rows = _T.select(_T.id, _T.value).where(_T.name.startswith(self._prefix)).tuples()
        return [(key, json.loads(value)) for key, value in rows]

    def get(self, key: int) -> dict[str, Any]:
        """Return the cells of one entry; raise `NotFound`."""
        named = (_T.id == key) & (_T.name == f"{self._prefix}{key}")
        value = _T.select(_T.value).where(named).scalar()
        if value is None:
            raise NotFound(self._missing)
        cells: dict[str, Any] = json.loads(value)
        return cells

    def insert(self, cells: Mapping[str, Any]) -> int:
        """Add an entry and return its key."""
        key = new_id()
        _T.insert(id=key, name=f"{self._prefix}{key}", value=_written(cells)).execute()
        return key

    def write(self, key: int, cells: Mapping[str, Any]) -> None:
        """Write an entry anew."""
        _T.update(value=_written(cells)).where(_T.id == key).execute()

    def delete(self, key: int) -> None:
        """Take an entry away."""
        _T.delete().where(_T.id == key).execute()


def _written(cells: Mapping[str, Any]) -> str:
    return json.dumps(dict(cells), ensure_ascii=False)
