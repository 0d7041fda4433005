"""An act on many articles: its strip tells how far it is and stops it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.ui.shared.panel import Panel
from workstation.ui.shared.progress import ProgressStrip

#: A verb of the newsroom that tells `progress(done, total)` and asks `cancelled()`.
LongVerb = Callable[[Callable[[int, int], None], Callable[[], bool]], Any]


class LongAct(QObject):
    """Takes its turn among the changes; stopped half-way, nothing of it has happened."""

    def __init__(self, desk: Desk, panel: Panel, strip: ProgressStrip) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._strip = strip
        self._job: Job | None = None
        self._running = False
        strip.cancelled.connect(self._cancel)

    def run(
        self,
        sentence: str,
        verb: LongVerb,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Start the act, with a sentence for the strip."""
        self._strip.start(sentence)
        self._running = True
        job = self._desk.tasks.work(
            lambda job: verb(job.report, job.cancelled),
            lambda count, total, _what: self._strip.advance(count, total),
            partial(self._end, done),
            partial(self._end, failed),
            initiator=self._panel,
            writes=True,
        )
        # Work done at once has been answered already.
        self._job = job if self._running else None

    def _end(self, then: Callable[[Any], object], answer: Any) -> None:
        self._running, self._job = False, None
        self._strip.finish()
        then(answer)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
