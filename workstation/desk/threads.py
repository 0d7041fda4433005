"""Tasks on real threads: one writer, three readers, one for long work.

Reasons (measured): an executor costs 48 µs a task against 87 µs for QRunnable, a Future keeps
its exception, Qt's pool threads leaked handles, and reopening the only connection cost 16-21 ms
a save, so the writer's stays open. A reader's costs 3 to 5 ms to open, and stays open as well.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from workstation.desk.bus import Bus
from workstation.desk.home import Home
from workstation.desk.job import Job
from workstation.desk.latest import Latest
from workstation.desk.outcome import Answer, Gathering, Outcome
from workstation.desk.owner import alive, owner_of
from workstation.desk.tasks import Connections

_READERS = 3

T = TypeVar("T")


class ThreadTasks(QObject):
    """`Tasks` for the window: nothing here waits on the GUI thread but `close`."""

    #: How many changes and works are asked for and not yet answered.
    pending = Signal(int)

    def __init__(self, connections: Connections, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._connections = connections
        self._home = Home(self)
        self._gathering = Gathering(lambda change: self._home.bring(partial(bus.announce, change)))
        self._latest = Latest()
        self._reads: dict[Hashable, Future[None]] = {}
        self._jobs: set[Job] = set()
        self._pending = 0
        self._closed = False
        self._held = ExitStack()
        self._holding = False
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(_READERS, "reader")
        self._worker = ThreadPoolExecutor(1, "worker")
        connections.on_change(self._gathering.hear)

    def change(
        self,
        verb: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        initiator: object = None,
        owner: QObject | None = None,
    ) -> None:
        """Run a verb that writes: one after another, announced on the bus with `initiator`."""
        answer = Answer(self._bus, done, failed, owner, initiator)
        self._count(+1)
        self._start(self._writer, partial(self._write, verb), partial(self._finish, answer))

    def read(
        self,
        question: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        key: str | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Ask something in parallel; a newer question with the same key makes this one late."""
        if self._closed:
            return
        answer = Answer(self._bus, done, failed, owner)
        ask = partial(self._read, question)
        if key is None:
            self._start(self._readers, ask, answer.tell)
            return
        whose = (id(answer.owner), key)
        number = self._latest.begin(whose)
        older = self._reads.pop(whose, None)
        if older is not None:
            older.cancel()
        timely = partial(self._tell_if_latest, whose, number, answer)
        self._reads[whose] = self._start(self._readers, ask, timely)

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
        """Start something long on its own thread (`writes`: in its turn among the changes)."""
        handle = Job(self._home.bring)
        if progress is not None:
            handle.listen(partial(_tell_progress, progress, owner_of(progress)))
        self._jobs.add(handle)
        self._count(+1)
        answer = Answer(self._bus, done, failed, None, initiator)
        finish = partial(self._finish, answer, job=handle)
        task = partial(job, handle)
        if writes:
            self._start(self._writer, partial(self._write, task), finish)
        else:
            self._start(self._worker, partial(self._write_apart, task), finish)
        return handle

    def after_writes(self, then: Callable[[], object]) -> None:
        """Call `then` when every change asked for until now has been finished and answered."""
        self._start(self._writer, lambda: None, lambda _outcome: then())

    def close(self) -> None:
        """Cancel reads and long work, finish every write, and tell what came of them."""
        if self._closed:
            return
        self._closed = True
        for job in self._jobs:
            job.cancel()
        self._readers.shutdown(wait=False, cancel_futures=True)
        self._worker.shutdown(wait=True)
        self._writer.submit(self._held.close)
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self._home.flush()

    def _start(
        self, where: Executor, task: Callable[[], Any], tell: Callable[[Outcome], object]
    ) -> Future[None]:
        def run() -> None:
            outcome = self._gathering.run(task)
            self._home.bring(lambda: tell(outcome))

        return where.submit(run)

    # On the threads of the executors.

    def _write(self, verb: Callable[[], T]) -> T:
        if not self._holding:
            self._held.enter_context(self._connections.writing())
            self._holding = True
        return verb()

    def _write_apart(self, job: Callable[[], T]) -> T:
        with self._connections.writing():
            return job()

    def _read(self, question: Callable[[], T]) -> T:
        with self._connections.answering():
            return question()

    # On the GUI thread.

    def _finish(self, answer: Answer, outcome: Outcome, job: Job | None = None) -> None:
        if job is not None:
            self._jobs.discard(job)
        try:
            answer.tell(outcome)
        finally:
            self._count(-1)

    def _tell_if_latest(
        self, whose: Hashable, number: int, answer: Answer, outcome: Outcome
    ) -> None:
        if self._latest.arrives(whose, number) and not self._closed:
            self._reads.pop(whose, None)
            answer.tell(outcome)

    def _count(self, step: int) -> None:
        self._pending += step
        self.pending.emit(self._pending)


def _tell_progress(
    progress: Callable[[int, int, str], object],
    owner: QObject | None,
    news: tuple[int, int, str],
) -> None:
    if alive(owner):
        progress(*news)
