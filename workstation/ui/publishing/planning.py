"""Asks what publishing would do, and what should be looked at before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.moment import Milliseconds
from workstation.domain.publication import Finding
from workstation.ui.publishing.rows import Told
from workstation.ui.publishing.running import Running


@dataclass(frozen=True, slots=True)
class Planned:
    """What came of asking: the rows' matter, and what is known of the target.

    `last_at` and `number` are those of the latest publication to it; `exists` tells whether a
    home page lies there.
    """

    told: Told
    target: Path
    last_at: Milliseconds | None
    number: int
    exists: bool


class Planning(QObject):
    """`running` sends the answer to the newest question: a `Planned`, or why there is none."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checked = False
        self.running = Running(desk.tasks, self)

    def check(self, target: Path) -> None:
        """Ask also what should be looked at, from now on."""
        self._checked = True
        self.ask(target)

    def ask(self, target: Path) -> None:
        """Ask what publishing to `target` would do."""
        publishing = self._desk.newsroom.publishing
        checked = self._checked

        def work(job: Job) -> Planned:
            plan = publishing.plan(target, job.report, job.cancelled)
            found: tuple[Finding, ...] = publishing.checks(job.cancelled) if checked else ()
            told = Told(plan, publishing.unreleased(), found)
            exists = (target / "index.html").is_file()
            last = publishing.last(target)
            if last is None:
                return Planned(told, target, None, 0, exists)
            return Planned(told, target, last.at, last.generation, exists)

        self.running.start(work)
