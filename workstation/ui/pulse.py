"""What the frame of the window shows of the newsroom: read beside the work, never in its way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.comment import Queue
from workstation.domain.publication import Plan, StepKind
from workstation.services.newsroom import Newsroom
from workstation.services.publishing.sending import is_delivery

#: Planning looks at many pages: it waits until the person has stopped changing things, but who
#: never stops is told now and then all the same.
PLAN_AFTER = 2500  # milliseconds
PLAN_AT_THE_LATEST = 20_000  # milliseconds after the first change not planned for
#: A large site takes long to plan: at most this part of the time is spent on it.
_SHARE = 8
_COUNT_AFTER = 300  # milliseconds


class Pulse(QObject):
    """`pages(int | None, int)` tells how many pages publishing would change, None while unknown,
    and how many stories have changes that are not released.

    `waiting(int)` tells how many comments are pending, `named(str)` what the site is called.
    """

    pages = Signal(object, int)
    waiting = Signal(int)
    named = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan = QTimer(self, singleShot=True, interval=PLAN_AFTER)
        self._plan.timeout.connect(self.plan)
        self.latest = QTimer(self, singleShot=True, interval=PLAN_AT_THE_LATEST)
        self.latest.timeout.connect(self.plan)
        self._planning = self._again = False
        self._since = QElapsedTimer()
        self._count = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._count.timeout.connect(self.count)
        desk.bus.changed.connect(self._hear)
        #: What the site is called, as far as is known.
        self.site_name = desk.newsroom.folder.name

    def start(self) -> None:
        """Begin, after the window has been seen."""
        self.count()
        self.name()
        self._plan.start()

    def plan(self) -> None:
        """Ask what publishing would change."""
        self._plan.stop()
        self.latest.stop()
        if self._planning:
            # One at a time: a reader that is at it is not stopped by a second.
            self._again = True
            return
        self._planning = True
        self._since.start()
        newsroom = self._desk.newsroom
        self._desk.tasks.read(
            lambda: (_pages(_plan(newsroom)), len(newsroom.publishing.unreleased())),
            self._planned,
            self._unknown,
            "plan",
            self,
        )

    def awaits_plan(self) -> bool:
        """Tell whether a change has still to be planned for."""
        return self._plan.isActive() or self.latest.isActive()

    def count(self) -> None:
        """Ask how many comments wait."""
        comments = self._desk.newsroom.comments
        self._desk.tasks.read(
            lambda: comments.counts().get(Queue.PENDING, 0), self.waiting.emit, None, "count", self
        )

    def name(self) -> None:
        """Ask what the site is called; a newsroom without a name is known by its folder."""
        newsroom = self._desk.newsroom
        self._desk.tasks.read(
            lambda: newsroom.site.get().name or newsroom.folder.name,
            self._named,
            None,
            "name",
            self,
        )

    def _named(self, name: str) -> None:
        if name != self.site_name:
            self.site_name = name
            self.named.emit(name)

    def _hear(self, change: Change, _initiator: object) -> None:
        if not change.rows:
            # Only what goes out leaves a line without a row: a publication, a delivery.
            self.plan()
        else:
            self._plan.start()
            if not self.latest.isActive():
                self.latest.start()
        if change.touches("comment"):
            self._count.start()
        if change.touches("setting"):
            self.name()

    def _unknown(self, _error: Exception) -> None:
        # The publishing desk tells why; the button only stops naming a number.
        self._planned((None, 0))

    def _planned(self, told: tuple[int | None, int]) -> None:
        self._planning = False
        rest = int(self._since.elapsed()) * _SHARE
        self._plan.setInterval(max(PLAN_AFTER, min(rest, PLAN_AT_THE_LATEST)))
        if self._again:
            self._again = False
            self.plan()
        else:
            self.pages.emit(*told)


def _plan(newsroom: Newsroom) -> Plan:
    """Return what would change where readers have the site: in the folder last published to."""
    target = newsroom.due.target()
    elsewhere = target and not is_delivery(target)
    return newsroom.publishing.plan(Path(target) if elsewhere else None)


def _pages(plan: Plan) -> int:
    return plan.pages(StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED)
