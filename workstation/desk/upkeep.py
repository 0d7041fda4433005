"""What can wait is done when nobody asks for anything: search entries, converted texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workstation.desk.bus import Bus
from workstation.desk.tasks import Tasks

_AFTER = 1500  # milliseconds since the last act
_BETWEEN = 40  # milliseconds: a save asked for meanwhile goes first


class Upkeep(QObject):
    """Calls `rest` on the writer's thread in small steps until it says that nothing is left."""

    def __init__(
        self, tasks: Tasks, bus: Bus, rest: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._rest = rest
        self._stopped = False
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self.step)
        bus.changed.connect(self._wait)

    def start(self) -> None:
        """Begin with what the last time has left over."""
        self._timer.start(_AFTER)

    def stop(self) -> None:
        """Ask for nothing more: the end is near."""
        self._bus.changed.disconnect(self._wait)
        self._timer.stop()
        self._stopped = True

    def step(self) -> None:
        """Do a little now."""
        self._tasks.change(self._rest, self._go_on, owner=self)

    def _wait(self, *_: object) -> None:
        self._timer.start(_AFTER)

    def _go_on(self, more: bool) -> None:
        if more and not self._stopped:
            self._timer.start(_BETWEEN)
