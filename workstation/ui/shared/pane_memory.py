"""What is remembered of panes from one day to the next: widths, and which are folded."""

from __future__ import annotations

from PySide6.QtCore import QSettings


class PaneMemory:
    """Keeps whole numbers under `group`; without settings nothing lasts, and nothing fails."""

    def __init__(self, group: str, settings: QSettings | None) -> None:
        self._group = group
        self._settings = settings

    def keep(self, key: str, what: str, value: int) -> None:
        """Remember `value` as the `what` of pane `key`."""
        if self._settings is not None:
            self._settings.setValue(f"{self._group}/{key}/{what}", value)

    def recall(self, key: str, what: str, fallback: int) -> int:
        """Return what was kept; `fallback` when nothing was, or nothing one can use."""
        if self._settings is None:
            return fallback
        try:
            return int(str(self._settings.value(f"{self._group}/{key}/{what}", fallback)))
        except ValueError:
            return fallback
