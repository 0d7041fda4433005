"""Publishes to any kind of place, looks what would be carried, and asks for passwords on the way.

A password is held in memory while the window is open, and only where no keyring keeps it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.errors import WorkstationError
from workstation.services.publishing.sending import Sent, Transfer
from workstation.ui.publishing.running import Running

#: What a job reports while files are on their way; pages are made before.
CARRIED = "carried"
_NOT_LET_IN = ("delivery.password_wanted", "delivery.not_let_in")


class Carrying(QObject):
    """`publishing` sends a `Sent`, `looking` the transfers a publication would begin with now.

    `failed(exception, asked)` tells that one of them did not come about; where a password is
    asked for because of that, `again` is sent before it is tried once more.
    """

    failed = Signal(object, bool)
    again = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told: dict[str, str] = {}
        self._wanted = ""
        self._retry: Callable[[], None] | None = None
        self.publishing = Running(desk.tasks, self)
        self.looking = Running(desk.tasks, self)
        for running in (self.publishing, self.looking):
            running.failed.connect(self._failed)

    def publish(self, target: str, initiator: object) -> None:
        """Publish to a target."""
        sending = self._desk.newsroom.sending

        def work(job: Job) -> Sent:
            def carried(done: int, total: int) -> None:
                job.report(done, total, CARRIED)

            return sending.publish(target, job.report, job.cancelled, self._answer, carried)

        self._begin(lambda: self.publishing.start(work, initiator))

    def look(self, target: str) -> None:
        """Ask which files would be carried; nothing is changed anywhere."""
        sending = self._desk.newsroom.sending

        def work(_job: Job) -> tuple[Transfer, ...]:
            return sending.plan(target, self._answer)[1]

        self._begin(lambda: self.looking.start(work))

    def _begin(self, start: Callable[[], None]) -> None:
        self._wanted = ""
        self._retry = start
        start()

    def _answer(self, account: str) -> str | None:
        # Asked on the thread of the work, which must not wait for a person: it fails, the person
        # is asked, and it is done again.
        self._wanted = account
        return self._told.get(account)

    def _failed(self, error: Exception) -> None:
        account, self._wanted = self._wanted, ""
        refused = isinstance(error, WorkstationError) and error.code in _NOT_LET_IN
        asked = refused and bool(account)
        self.failed.emit(error, asked)
        if not asked:
            return
        self._told.pop(account, None)

        def told(password: str) -> None:
            self._told[account] = password
            self.again.emit()
            if self._retry is not None:
                self._retry()

        question = self.tr("Password for %1").replace("%1", account)
        self._desk.ask.password(self.tr("Log in"), question, told)
