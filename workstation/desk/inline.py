"""Tasks that run at once, on the calling thread: for tests and for tools without a loop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from workstation.desk.bus import Bus
from workstation.desk.job import Job
from workstation.desk.outcome import Answer, Gathering
from workstation.desk.tasks import Connections

T = TypeVar("T")


class InlineTasks:
    """`Tasks` with the same verbs and the same answers, but nothing is ever late."""

    def __init__(self, connections: Connections, bus: Bus) -> None:
        self._connections = connections
        self._bus = bus
        self._gathering = Gathering(bus.announce)
        connections.on_change(self._gathering.hear)

    def change(
        self,
        verb: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        initiator: object = None,
        owner: QObject | None = None,
    ) -> None:
        """Run a verb that writes and announce it."""
        answer = Answer(self._bus, done, failed, owner, initiator)
        answer.tell(self._gathering.run(partial(self._write, verb)))

    def read(
        self,
        question: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        key: str | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Ask and answer."""
        answer = Answer(self._bus, done, failed, owner)
        answer.tell(self._gathering.run(partial(self._read, question)))

    def work(
        self,
        job: Callable[[Job], T],
        progress: Callable[[int, int, str], object] | None = None,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        initiator: object = None,
        writes: bool = False,
    ) -> Job:
        """Do the whole work, with all its progress."""
        handle = Job(lambda call: call())
        if progress is not None:
            handle.listen(lambda news: progress(*news))
        self.change(partial(job, handle), done, failed, initiator)
        return handle

    def after_writes(self, then: Callable[[], object]) -> None:
        """Call `then`: nothing is ever waiting."""
        then()

    def close(self) -> None:
        """Nothing is ever open."""

    def _write(self, verb: Callable[[], T]) -> T:
        with self._connections.writing():
            return verb()

    def _read(self, question: Callable[[], T]) -> T:
        with self._connections.reading():
            return question()
