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
from workstation.ui.publishing.target import Target


@dataclass(frozen=True, slots=True)
class Planned:
    """What came of asking: the rows' matter, and what is known of the target.

    `target` is its address and `folder` where the site is built; `last_at` is when it was last
    published to. `exists` tells whether a home page lies in the folder, `behind` whether a site
    stands built there which was not carried to the target yet.
    """

    told: Told
    target: str
    folder: Path
    last_at: Milliseconds | None
    exists: bool
    behind: bool = False


class Planning(QObject):
    """`running` sends the answer to the newest question: a `Planned`, or why there is none."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checked = False
        self.running = Running(desk.tasks, self)

    def check(self, target: Target) -> None:
        """Ask also what should be looked at, from now on."""
        self._checked = True
        self.ask(target)

    def ask(self, target: Target) -> None:
        """Ask what publishing to `target` would do; what lies on other machines is not asked."""
        newsroom, checked = self._desk.newsroom, self._checked
        address, folder, carried = target.address, target.folder, target.carried

        def work(job: Job) -> Planned:
            publishing = newsroom.publishing
            plan = publishing.plan(folder, job.report, job.cancelled)
            found: tuple[Finding, ...] = publishing.checks(job.cancelled) if checked else ()
            told = Told(plan, publishing.unreleased(), found, newsroom.due.waiting())
            exists = (folder / "index.html").is_file()
            last, built = newsroom.sending.last(address), publishing.last(folder)
            number = last.generation if last is not None else 0
            behind = carried and built is not None and built.generation != number
            at = last.at if last is not None else None
            return Planned(told, address, folder, at, exists, behind)

        self.running.start(work)
