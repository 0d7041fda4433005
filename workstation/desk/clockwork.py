"""Publishes by itself at the moments the newsroom has set, while the program runs.

It goes only where the site was published to last. It asks instead of acting where a person might
not want it any more: after a start, after a sleep of more than an hour past the moment, and after
the clock of the computer has jumped by more than an hour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.desk.bus import Bus
from workstation.desk.clock import Clock
from workstation.desk.job import Job
from workstation.desk.tasks import Tasks
from workstation.domain.act import Change
from workstation.domain.moment import HOUR, MINUTE, Milliseconds
from workstation.services.publishing.due import DueChange

_KINDS = ("article", "release", "card")
_AFTER_CHANGES = 5_000  # milliseconds
#: A timer stands still while a laptop sleeps, so the wall clock is looked at again and again.
_LOOK_AGAIN: Milliseconds = MINUTE // 2
_AFTER_FAILURE: Milliseconds = 5 * MINUTE


class Timetable(Protocol):
    """What is due; `services.due.Due` is one. Asked on a reading thread."""

    def next_moment(self) -> Milliseconds | None:
        """Return when the live edition changes by itself next."""
        ...

    def target(self) -> str:
        """Return where the site was published to last, "" when it never was."""
        ...

    def overdue(self, target: str) -> tuple[DueChange, ...]:
        """Return what came due since the last publication to a target."""
        ...

    def last_known(self) -> Milliseconds:
        """Return the latest time written down."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """What is due at a target and is not published unasked; `doubt`: the clock was changed."""

    target: str
    changes: tuple[DueChange, ...]
    doubt: bool


@dataclass(frozen=True, slots=True)
class _View:
    target: str
    changes: tuple[DueChange, ...]
    next: Milliseconds | None
    known: Milliseconds


class Clockwork(QObject):
    """Looks at the timetable after each change and at each moment.

    `published(changes, outcome)` follows a publication at its time, `offered(Offer)` asks for
    one, `settled()` says that nothing offered is due any more, `behind(known)` that the clock
    shows less than the latest time written down. Failures ring `Bus.trouble`.
    """

    published = Signal(object, object)
    offered = Signal(object)
    settled = Signal()
    behind = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        bus: Bus,
        timetable: Timetable,
        publish: Callable[[str, Job], Any],
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._bus = tasks, bus
        self._timetable, self._publish = timetable, publish
        self._clock = clock or Clock()
        #: What came due up to here is offered, never published unasked.
        self._since = self._clock.wall()
        self._before = self._since
        self._next: Milliseconds | None = None
        self._not_before: Milliseconds = 0
        self._open: Offer | None = None
        self._told = ""
        self._busy = self._stopped = self._behind = False
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_CHANGES)
        self._soon.timeout.connect(self.look)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        bus.changed.connect(self._hear)

    def stop(self) -> None:
        """Start nothing more: the end is near."""
        self._bus.changed.disconnect(self._hear)
        self._soon.stop()
        self._timer.stop()
        self._stopped = True

    def look(self) -> None:
        """Ask what is due now and what comes next; at the start and after changes."""
        if not self._busy and not self._stopped:
            self._tasks.read(self._read, self._seen, None, "look", self)

    def tick(self) -> None:
        """See what time it is."""
        if self._next is not None and self._clock.wall() >= max(self._next, self._not_before):
            self.look()
        else:
            self._wind()

    def publish_now(self) -> None:
        """Publish what was offered: the person says that it is right, and so the clock."""
        if self._open is not None and not self._busy:
            self._clock.trust()
            self._begin(self._open.target, self._open.changes)

    def _read(self) -> _View:
        target = self._timetable.target()
        changes = self._timetable.overdue(target) if target else ()
        return _View(target, changes, self._timetable.next_moment(), self._timetable.last_known())

    def _seen(self, view: _View) -> None:
        if self._busy or self._stopped:
            return
        self._next = view.next
        wall = self._clock.wall()
        if view.known - wall > HOUR and not self._behind:
            self.behind.emit(view.known)
        self._behind = view.known - wall > HOUR
        if not view.changes:
            self._settle()
        elif self._timely(view.changes, wall):
            if wall >= self._not_before:
                self._begin(view.target, view.changes)
                return
            self._next = self._not_before
        else:
            self._offer(Offer(view.target, view.changes, self._clock.jumped()), wall)
        self._wind()

    def _timely(self, changes: Sequence[DueChange], wall: Milliseconds) -> bool:
        fresh = [change.at for change in changes if change.at > self._since]
        return bool(fresh) and min(fresh) > wall - HOUR and not self._clock.jumped()

    def _offer(self, offer: Offer, wall: Milliseconds) -> None:
        self._since = max(self._since, wall)
        if offer != self._open:
            self._open = offer
            self.offered.emit(offer)

    def _settle(self) -> None:
        self._told = ""
        if self._open is not None:
            self._open = None
            self.settled.emit()

    def _begin(self, target: str, changes: tuple[DueChange, ...]) -> None:
        self._busy = True
        # Should it stay due after all, it is offered, not tried for ever.
        self._before, self._since = self._since, self._clock.wall()

        def done(outcome: Any) -> None:
            self._busy = False
            self.published.emit(changes, outcome)
            self.look()

        self._tasks.work(lambda job: self._publish(target, job), None, done, self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if self._stopped:
            return
        # Tried again in a while, told once.
        self._since = self._before
        self._not_before = self._clock.wall() + _AFTER_FAILURE
        self._next = self._not_before
        if str(error) != self._told:
            self._told = str(error)
            self._bus.trouble.emit(error)
        self._wind()

    def _wind(self) -> None:
        if self._next is None or self._stopped:
            self._timer.stop()
            return
        left = max(self._next, self._not_before) - self._clock.wall()
        self._timer.start(int(min(max(left, 0) + 1, _LOOK_AGAIN)))

    def _hear(self, change: Change, _initiator: object) -> None:
        if change.touches(*_KINDS):
            self._soon.start()
