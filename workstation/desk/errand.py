"""One piece of work before any newsroom is open: making one, opening one, restoring one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from workstation.desk.home import Home
from workstation.desk.job import Job
from workstation.desk.outcome import Gathering, Outcome


class Errand(QObject):
    """Runs one piece of work at a time on a thread of its own; answers on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = Home(self)
        self._gathering = Gathering(lambda _change: None)
        self._executor = ThreadPoolExecutor(1, "errand")

    def run(
        self,
        task: Callable[[Job], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        progress: Callable[[int, int, str], object] | None = None,
    ) -> Job:
        """Do `task`; then `done(result)` or `failed(exception)`. The job may be asked to stop."""
        job = Job(self._home.bring)
        if progress is not None:
            job.listen(lambda news: progress(*news))

        def work() -> None:
            outcome = self._gathering.run(partial(task, job))
            self._home.bring(partial(_tell, outcome, done, failed))

        self._executor.submit(work)
        return job

    def finish(self) -> None:
        """Take nothing more; what runs is answered still."""
        self._executor.shutdown(wait=False)

    def close(self) -> None:
        """Wait for what runs."""
        self._executor.shutdown(wait=True)


def _tell(
    outcome: Outcome, done: Callable[[Any], object], failed: Callable[[Exception], object]
) -> None:
    if outcome.error is None:
        done(outcome.result)
    else:
        failed(outcome.error)
