"""Filters of the list everybody is offered: settings of the desk, one row each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workstation.domain.list_filter import SharedFilter
from workstation.store.setting_rows import SettingRows

_ROWS = SettingRows("list_filter", "filter.missing")


def all_filters() -> tuple[SharedFilter, ...]:
    """Return all of them, by name."""
    return tuple(sorted((_filter(*row) for row in _ROWS.all()), key=lambda one: one.name))


def get(filter_id: int) -> SharedFilter:
    """Return one; raise `NotFound("filter.missing")`."""
    return _filter(filter_id, _ROWS.get(filter_id))


def write(name: str, cells: Mapping[str, str | int | None], filter_id: int | None) -> int:
    """Write one anew, or a new one for None; return its key."""
    kept = {"name": name, "cells": dict(cells)}
    if filter_id is None:
        return _ROWS.insert(kept)
    _ROWS.write(filter_id, kept)
    return filter_id


def delete(filter_id: int) -> None:
    """Take one away."""
    _ROWS.delete(filter_id)


def _filter(key: int, kept: Mapping[str, Any]) -> SharedFilter:
    return SharedFilter(key, str(kept["name"]), kept["cells"])
