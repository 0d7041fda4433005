"""Sees what another process (the command line, an import at night) changed in the same newsroom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workstation.desk.bus import Bus
from workstation.desk.tasks import Tasks
from workstation.domain.act import Change

_EVERY = 2_000  # milliseconds


class Neighbours(QObject):
    """Asks now and then, on the writer's thread, and rings the bus when there is something.

    `elsewhere` returns what others changed since it was asked last.
    """

    def __init__(
        self,
        tasks: Tasks,
        bus: Bus,
        elsewhere: Callable[[], Change],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._elsewhere = elsewhere
        self._asking = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more: the end is near."""
        self._timer.stop()

    def look(self) -> None:
        """Look now; not again while an answer is on its way behind a long write."""
        if not self._asking:
            self._asking = True
            self._tasks.change(self._elsewhere, self._tell, self._give_up, owner=self)

    def _tell(self, change: Change) -> None:
        self._asking = False
        if change.rows:
            self._bus.announce(change)

    def _give_up(self, error: Exception) -> None:
        # Whoever writes next meets the same trouble and tells of it.
        self._asking = False
