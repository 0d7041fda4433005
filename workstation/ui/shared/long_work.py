"""Work that takes longer than a moment: told of in a strip, stopped there, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.progress import ProgressStrip
from workstation.words import error_sentence

T = TypeVar("T")
Failed = Callable[[Exception], object]
#: Is told how to report `(done, total)`, a total of 0 for nobody knows, and how to ask whether
#: to stop.
LongVerb = Callable[[Callable[[int, int], None], Callable[[], bool]], T]


class LongWork(QObject):
    """Runs one piece of work at a time and shows it in `strip`; what fails is said in `banner`.

    Without a banner, and without a listener of its own, trouble goes to the window. What stopping
    means is for the work to say.
    """

    def __init__(self, desk: Desk, strip: ProgressStrip, banner: Banner | None = None) -> None:
        super().__init__(strip)
        self._desk = desk
        self._strip = strip
        self._banner = banner
        self._job: Job | None = None
        #: Told apart from the job: work done at once is answered before its job is returned.
        self.active = False
        strip.cancelled.connect(self.stop)

    def start(
        self,
        sentence: str,
        verb: LongVerb[T],
        done: Callable[[T], object],
        failed: Failed | None = None,
        *,
        writes: bool = False,
        initiator: QObject | None = None,
    ) -> bool:
        """Start `verb` with a sentence for the strip; tell whether it could be started.

        With `writes` it takes its turn among the changes, announced with `initiator`. While other
        work is shown in this strip nothing is started, and the banner says so.
        """
        if self.active:
            if self._banner is not None:
                self._banner.say("info", self._busy)
            return False
        if self._banner is not None:
            self._banner.clear()
        self._strip.start(sentence)
        self.active = True
        job = self._desk.tasks.work(
            lambda job: verb(job.report, job.cancelled),
            lambda count, total, _what: self._strip.advance(count, total),
            partial(self._end, done),
            partial(self._end, failed or self._fail),
            initiator=initiator,
            writes=writes,
        )
        self._job = job if self.active else None
        return True

    def stop(self) -> None:
        """Ask what runs to stop."""
        if self._job is not None:
            self._job.cancel()

    def _end(self, then: Callable[[Any], object], answer: Any) -> None:
        self.active, self._job = False, None
        self._strip.finish()
        then(answer)

    def _fail(self, error: Exception) -> None:
        if self._banner is None:
            self._desk.bus.trouble.emit(error)
        else:
            self._banner.say("error", lambda: error_sentence(error, self._desk.language.current))

    def _busy(self) -> str:
        return self.tr("Something is still being done here. Wait for it, or stop it first.")
