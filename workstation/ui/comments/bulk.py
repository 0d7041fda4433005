"""Large acts: all that match, and taking such an act back, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Act, Undone
from workstation.domain.comment import CommentQuery, CommentStatus
from workstation.domain.errors import Refused
from workstation.ui.shared.long_work import LongVerb, LongWork

#: Acts on more rows than this show how far they are.
LARGE = 1_000
Hear = Callable[[int, int], None]
T = TypeVar("T")


class Bulk(QObject):
    """One large act at a time. `decided(status, count)` and `undone(Undone, act)` follow it."""

    decided = Signal(object, int)
    undone = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, work: LongWork, initiator: QObject) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._work = work
        self._initiator = initiator

    def decide(
        self, query: CommentQuery, up_to: int, status: CommentStatus, reason: str, words: str
    ) -> None:
        """Decide all a list holds, none newer than the key `up_to`; `words` tell of it."""
        decide = self._desk.newsroom.comments.decide_matching

        def verb(progress: Hear, cancelled: Callable[[], bool]) -> int:
            def hear(place: int, total: int) -> None:
                if cancelled():
                    raise Refused("decision.stopped")
                progress(place, total)

            return decide(query, up_to, status, reason, progress=hear)

        self._start(verb, words, partial(self.decided.emit, status))

    def undo(self, act: Act, words: str, *, mine: bool = False, theirs: bool = False) -> None:
        """Take an act back; rows decided again later are told, taken (`mine`) or left."""
        history = self._desk.newsroom.history

        def verb(progress: Hear, cancelled: Callable[[], bool]) -> Undone:
            return history.undo(
                act.id, mine, leave_theirs=theirs, progress=progress, cancelled=cancelled
            )

        self._start(verb, words, lambda undone: self.undone.emit(undone, act))

    def _start(self, verb: LongVerb[T], words: str, done: Callable[[T], object]) -> None:
        self._work.start(
            words, verb, done, self.failed.emit, writes=True, initiator=self._initiator
        )
