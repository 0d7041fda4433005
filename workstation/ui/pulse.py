"""What the frame of the window shows of the newsroom: read beside the work, never in its way."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.comment import Queue
from workstation.domain.publication import Plan, StepKind

#: Planning looks at many pages: it waits until the person has stopped changing things.
PLAN_AFTER = 2500  # milliseconds
_COUNT_AFTER = 300  # milliseconds


class Pulse(QObject):
    """`pages(int | None)` tells how many pages publishing would change, None while unknown.

    `waiting(int)` tells how many comments are pending.
    """

    pages = Signal(object)
    waiting = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan = QTimer(self, singleShot=True, interval=PLAN_AFTER)
        self._plan.timeout.connect(self.plan)
        self._count = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._count.timeout.connect(self.count)
        desk.bus.changed.connect(self._hear)

    def start(self) -> None:
        """Begin, after the window has been seen."""
        self.count()
        self._plan.start()

    def plan(self) -> None:
        """Ask what publishing would change."""
        publishing = self._desk.newsroom.publishing
        self._desk.tasks.read(
            lambda: _pages(publishing.plan()), self.pages.emit, self._unknown, "plan", self
        )

    def count(self) -> None:
        """Ask how many comments wait."""
        comments = self._desk.newsroom.comments
        self._desk.tasks.read(
            lambda: comments.counts().get(Queue.PENDING, 0), self.waiting.emit, None, "count", self
        )

    def _hear(self, change: Change, _initiator: object) -> None:
        self._plan.start()
        if change.touches("comment"):
            self._count.start()

    def _unknown(self, _error: Exception) -> None:
        # The publishing desk tells why; the button only stops naming a number.
        self.pages.emit(None)


def _pages(plan: Plan) -> int:
    return len(plan.of(StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED))
