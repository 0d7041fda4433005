"""Large acts: all that match, and taking such an act back, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.act import Act, Undone
from workstation.domain.comment import CommentQuery, CommentStatus
from workstation.domain.errors import Refused
from workstation.ui.shared.progress import ProgressStrip

#: Acts on more rows than this show how far they are.
LARGE = 1_000
Hear = Callable[[int, int], None]


class Bulk(QObject):
    """One large act at a time. `decided(status, count)` and `undone(Undone, act)` follow it."""

    decided = Signal(object, int)
    undone = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, strip: ProgressStrip, initiator: QObject) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._strip = strip
        self._initiator = initiator
        self._job: Job | None = None
        self._running = False
        strip.cancelled.connect(self._stop)

    def decide(
        self, query: CommentQuery, up_to: int, status: CommentStatus, reason: str, words: str
    ) -> None:
        """Decide all a list holds, none newer than the key `up_to`; `words` tell of it."""
        verb = partial(self._desk.newsroom.comments.decide_matching, query, up_to, status, reason)
        self._start(verb, words, partial(self.decided.emit, status))

    def undo(self, act: Act, words: str, *, mine: bool = False, theirs: bool = False) -> None:
        """Take an act back; rows decided again later are told, taken (`mine`) or left."""
        history = self._desk.newsroom.history

        def verb(progress: Hear) -> Undone:
            return history.undo(act.id, mine, leave_theirs=theirs, progress=progress)

        self._start(verb, words, lambda undone: self.undone.emit(undone, act))

    def _start(
        self, verb: Callable[..., object], words: str, done: Callable[[object], object]
    ) -> None:
        if self._running:
            return

        def work(job: Job) -> object:
            def hear(place: int, total: int) -> None:
                if job.cancelled():
                    raise Refused("decision.stopped")
                job.report(place, total)

            return verb(progress=hear)

        self._strip.start(words)
        self._running = True
        job = self._desk.tasks.work(
            work,
            lambda place, total, _what: self._strip.advance(place, total),
            partial(self._end, done),
            partial(self._end, self.failed.emit),
            initiator=self._initiator,
            writes=True,
        )
        # Work done at once has already been answered.
        self._job = job if self._running else None

    def _end(self, then: Callable[[object], object], answer: object) -> None:
        self._running = False
        self._job = None
        self._strip.finish()
        then(answer)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
