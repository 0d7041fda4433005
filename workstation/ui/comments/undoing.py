"""Taking decisions back: the latest, an old one, one of many, or all of a large act."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Act, Change, Undone
from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.errors import Refused
from workstation.ui.comments.bulk import LARGE, Bulk

#: What Z takes back: what was done at this desk, whatever else was done meanwhile.
OWN_ACTS = frozenset(
    f"comment.{name}"
    for name in ("decide", "reply", "edit", "pin", "unpin", "ban", "lift", "open", "close")
)
_LOOK_BACK = 500


class Undoing(QObject):
    """`undone(ids)` tells which comments were touched, `failed(exception)` what was refused."""

    undone = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, bulk: Bulk, initiator: QObject) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._bulk = bulk
        self._heard: frozenset[int] = frozenset()
        desk.bus.changed.connect(self._hear)
        bulk.undone.connect(self._answer)

    def latest(self) -> None:
        """Take back the latest act of this desk."""
        self._undo(lambda act: act.kind in OWN_ACTS and not act.undone)

    def exactly(self, act_id: int) -> None:
        """Take back one act."""
        self._undo(lambda act: act.id == act_id)

    def _undo(self, meant: Callable[[Act], bool]) -> None:
        history = self._desk.newsroom.history

        def verb() -> tuple[Undone | None, Act]:
            # Looked for where it is written: two quick keys must not mean the same act.
            act = next((act for act in history.acts(_LOOK_BACK) if meant(act)), None)
            if act is None:
                raise Refused("undo.nothing")
            return (None if act.touched > LARGE else history.undo(act.id)), act

        def done(found: tuple[Undone | None, Act]) -> None:
            undone, act = found
            if undone is None:
                self._bulk.undo(act, self._working(act))
            else:
                self._answer(undone, act)

        self._heard = frozenset()
        self._desk.tasks.change(verb, done, self.failed.emit, initiator=self, owner=self)

    def of(self, comment: Comment) -> None:
        """Take back the latest decision on one comment, whoever made it and when."""
        history = self._desk.newsroom.history

        def question() -> Act | None:
            acts = history.of("comment", comment.id)
            return next((act for act in acts if act.kind in OWN_ACTS and not act.undone), None)

        self._desk.tasks.read(
            question, partial(self.one_of, comment.id), self.failed.emit, owner=self
        )

    def one_of(self, comment_id: int, act: Act | None) -> None:
        """Take an act back, seen from one of its comments; of many, ask whether all are meant."""
        if act is None or act.touched < 2 or act.kind != "comment.decide":
            self._take_back(act)
            return
        title = self.tr("This decision was made on %n comment(s) together.", "", act.touched)
        options = (
            self.tr("Take all %n back", "", act.touched),
            self.tr("Put only this one back to pending"),
        )
        alone = partial(self._alone, comment_id)
        self._desk.ask.choose(
            title,
            self.tr("Either is one step that can be undone itself."),
            options,
            lambda place: alone() if place else self._take_back(act),
        )

    def _alone(self, comment_id: int) -> None:
        comments = self._desk.newsroom.comments
        self._desk.tasks.change(
            partial(comments.decide, (comment_id,), CommentStatus.PENDING),
            lambda _none: self.undone.emit((comment_id,)),
            self.failed.emit,
            initiator=self,
            owner=self,
        )

    def _take_back(self, act: Act | None) -> None:
        if act is None:
            self.failed.emit(Refused("undo.nothing"))
        else:
            self.exactly(act.id)

    def _working(self, act: Act) -> str:
        return self.tr("Taking back %n decision(s)…", "", act.touched)

    def _answer(self, undone: Undone, act: Act) -> None:
        if undone.act is not None:
            self.undone.emit(tuple(self._heard))
            return
        later = len({one.row_id for one in undone.conflicts})
        words = self._working(act)
        options = (
            self.tr("Take all %n back", "", act.touched),
            self.tr("Take back only the %n untouched", "", act.touched - later),
        )
        self._desk.ask.choose(
            self.tr("%n of these comments were changed again later.", "", later),
            self.tr("What was decided later can stay, or be taken back as well."),
            options,
            lambda place: self._bulk.undo(act, words, mine=place == 0, theirs=place == 1),
        )

    def _hear(self, change: Change, _initiator: object) -> None:
        self._heard = change.ids("comment")
