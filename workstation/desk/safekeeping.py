"""Has backups made beside the work, and says so when they cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from workstation.desk.job import Job
from workstation.desk.tasks import Tasks

_FIRST = 60_000  # milliseconds after the start: the first minute is the person's
_EVERY = 10 * 60_000  # milliseconds between two looks


class Backups(Protocol):
    """What makes the backups."""

    def due(self) -> bool:
        """Tell whether one should be made."""
        ...

    def make(self) -> Path:
        """Make one."""
        ...


class Safekeeping(QObject):
    """Looks every ten minutes whether a backup is due; a failure rings `Bus.trouble`."""

    def __init__(
        self,
        tasks: Tasks,
        backups: Backups,
        made: Callable[[Path | None], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._backups = backups
        self._made = made
        self._timer = QTimer(self, interval=_FIRST)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start(_FIRST)

    def stop(self) -> None:
        """Look no more: the end is near."""
        self._timer.stop()

    def look(self) -> None:
        """Make a backup now if one is due."""
        self._timer.start(_EVERY)
        self._tasks.work(self._make, None, self._made)

    def _make(self, _job: Job) -> Path | None:
        return self._backups.make() if self._backups.due() else None
