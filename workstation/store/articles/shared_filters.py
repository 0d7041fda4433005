"""Filters of the list everybody is offered: settings of the desk, one row each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.domain.list_filter import SharedFilter
from workstation.store.tables import tables

_T = tables.Setting
_PREFIX = "list_filter."


def all_filters() -> tuple[SharedFilter, ...]:
    """Return all of them, by name."""
    rows = _T.select(_T.id, _T.value).where(_T.name.startswith(_PREFIX)).tuples()
    return tuple(sorted((_filter(*row) for row in rows), key=lambda one: one.name))


def get(filter_id: int) -> SharedFilter:
    """Return one; raise `NotFound("filter.missing")`."""
    value = _T.select(_T.value).where(_T.id == filter_id).scalar()
    if value is None:
        raise NotFound("filter.missing")
    return _filter(filter_id, value)


def write(name: str, cells: Mapping[str, str | int | None], filter_id: int | None) -> int:
    """Write one anew, or a new one for None; return its key."""
    value = json.dumps({"name": name, "cells": dict(cells)}, ensure_ascii=False)
    if filter_id is not None:
        _T.update(value=value).where(_T.id == filter_id).execute()
        return filter_id
    key = new_id()
    _T.insert(id=key, name=f"{_PREFIX}{key}", value=value).execute()
    return key


def delete(filter_id: int) -> None:
    """Take one away."""
    _T.delete().where(_T.id == filter_id).execute()


def _filter(key: int, value: str) -> SharedFilter:
    kept: dict[str, Any] = json.loads(value)
    return SharedFilter(key, str(kept["name"]), kept["cells"])
