"""One long piece of work at a time: a newer one stops the older, whose answer is not heard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from workstation.desk.job import Job
from workstation.desk.tasks import Tasks


class Running(QObject):
    """`finished(result)` or `failed(exception)` comes once for the newest work."""

    finished = Signal(object)
    failed = Signal(object)
    #: How far it is, of how much, and what it is at.
    advanced = Signal(int, int, str)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._number = 0
        self._active = False
        self._job: Job | None = None

    @property
    def active(self) -> bool:
        """Tell whether something is being done."""
        return self._active

    def start(self, work: Callable[[Job], Any], initiator: object = None) -> None:
        """Begin `work`; an older one is stopped."""
        self.cancel()
        self._number += 1
        number = self._number
        self._active = True
        job = self._tasks.work(
            work,
            partial(self._advance, number),
            partial(self._finish, number),
            partial(self._fail, number),
            initiator=initiator,
        )
        # Where tasks run at once, it is over already.
        self._job = job if self._active and self._number == number else None

    def cancel(self) -> None:
        """Ask what is being done to stop; it then fails, saying so."""
        if self._job is not None:
            self._job.cancel()

    def _advance(self, number: int, done: int, total: int, what: str) -> None:
        if number == self._number:
            self.advanced.emit(done, total, what)

    def _finish(self, number: int, result: object) -> None:
        if number == self._number:
            self._active, self._job = False, None
            self.finished.emit(result)

    def _fail(self, number: int, error: Exception) -> None:
        if number == self._number:
            self._active, self._job = False, None
            self.failed.emit(error)
