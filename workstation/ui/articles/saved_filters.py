"""Filters one comes back to, kept under a name in the person's own settings for a newsroom."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from workstation.ui.articles.filters import PRESETS, RARE, Filters

_KEY = "articles/saved-filters"


class SavedFilters:
    """Names and what they stand for, in the order they were saved."""

    def __init__(self, settings: QSettings | None, newsroom: Path) -> None:
        self._settings = settings
        # A column is named by its key, which says nothing in another newsroom.
        self._newsroom = str(newsroom.resolve())
        self._all: dict[str, Filters] = {}
        for name, kept in self._read().get(self._newsroom, {}).items():
            filters = _filters(kept)
            if filters is not None:
                self._all[str(name)] = filters

    def all(self) -> dict[str, Filters]:
        """Return what is saved, by name."""
        return dict(self._all)

    def name_of(self, filters: Filters) -> str:
        """Return the name these filters are saved under, or ""."""
        return next((name for name, kept in self._all.items() if kept == filters), "")

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
        every[self._newsroom] = {
            name: {**asdict(filters), "preset": filters.preset.key}
            for name, filters in self._all.items()
        }
        self._settings.setValue(_KEY, json.dumps(every, ensure_ascii=False))


def _filters(kept: Any) -> Filters | None:
    presets = {preset.key: preset for preset in (*PRESETS, *RARE)}
    try:
        return Filters(**{**kept, "preset": presets[kept["preset"]]})
    except (KeyError, TypeError):
        return None  # written by a newer program
