"""Filters one comes back to: one's own, kept with the program, and those of the newsroom."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from workstation.domain.list_filter import SharedFilter
from workstation.ui.articles.filters import PRESETS, RARE, Filters

_KEY = "articles/saved-filters"


class SavedFilters:
    """Names and what they stand for, in the order they were saved."""

    def __init__(self, settings: QSettings | None, newsroom: Path) -> None:
        self._settings = settings
        # A column is named by its key, which says nothing in another newsroom.
        self._newsroom = str(newsroom.resolve())
        self._all: dict[str, Filters] = {}
        self._shared: dict[str, Filters] = {}
        #: The keys of those everybody is offered, by name.
        self.shared_ids: dict[str, int] = {}
        for name, kept in self._read().get(self._newsroom, {}).items():
            filters = _filters(kept)
            if filters is not None:
                self._all[str(name)] = filters

    def all(self) -> dict[str, Filters]:
        """Return what is saved, by name: one's own, then the newsroom's of other names."""
        return {**self._all, **{k: v for k, v in self._shared.items() if k not in self._all}}

    def own(self) -> tuple[str, ...]:
        """Return the names of those kept for this person alone."""
        return tuple(self._all)

    def share(self, shared: Sequence[SharedFilter]) -> None:
        """Know those everybody is offered; those of a newer program are left out."""
        read = {one.name: _filters(one.cells) for one in shared}
        self._shared = {name: kept for name, kept in read.items() if kept is not None}
        self.shared_ids = {one.name: one.id for one in shared}

    def name_of(self, filters: Filters) -> str:
        """Return the name these filters are saved under, or ""."""
        return next((name for name, kept in self.all().items() if kept == filters), "")

    def save(self, name: str, filters: Filters) -> None:
        """Save filters; those of the same name are replaced."""
        self._all[name.strip()] = filters
        self._write()

    def forget(self, name: str) -> None:
        """Take a name away."""
        self._all.pop(name, None)
        self._write()

    def _read(self) -> dict[str, Any]:
        if self._settings is None:
            return {}
        try:
            kept = json.loads(str(self._settings.value(_KEY, "{}")))
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self) -> None:
        if self._settings is None:
            return
        every = self._read()
        every[self._newsroom] = {name: cells_of(filters) for name, filters in self._all.items()}
        self._settings.setValue(_KEY, json.dumps(every, ensure_ascii=False))


def cells_of(filters: Filters) -> dict[str, Any]:
    """Return filters as names and values that can be written down."""
    return {**asdict(filters), "preset": filters.preset.key}


def _filters(kept: Any) -> Filters | None:
    presets = {preset.key: preset for preset in (*PRESETS, *RARE)}
    try:
        return Filters(**{**kept, "preset": presets[kept["preset"]]})
    except (KeyError, TypeError):
        return None  # written by a newer program
