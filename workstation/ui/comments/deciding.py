"""Gestures become verbs: deciding at once and in place, taking back, replying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change, Undone
from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.errors import Refused
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.model import CommentsModel

#: What Z takes back: decisions and replies, whatever else was done meanwhile.
_OWN_ACTS = frozenset({"comment.decide", "comment.reply"})
_LOOK_BACK = 500


class Deciding(QObject):
    """Shows a decision before it is written, so that two quick keys never hit one comment twice.

    Changes carry the `initiator` the panel is known by. `decided(status, count)` follows the
    commit, `undone(ids)` an undo, `replied(author)` a reply; `failed(exception)` tells what was
    refused, after the rows show the truth again.
    """

    decided = Signal(object, int)
    undone = Signal(object)
    replied = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, model: CommentsModel, initiator: QObject) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._model = model
        self._initiator = initiator
        self._heard: Change | None = None
        desk.bus.changed.connect(self._hear)

    def decide(self, entries: Sequence[Entry], status: CommentStatus, reason: str = "") -> None:
        """Put comments into a queue; their rows stay where they are, greyed."""
        if not entries:
            return
        bulk = len(entries) > 1
        self._model.replace(
            replace(
                entry,
                comment=replace(entry.comment, status=status, reason=reason),
                mine=True,
                act=None,
                bulk=bulk,
            )
            for entry in entries
        )
        ids = tuple(entry.comment.id for entry in entries)
        self._desk.tasks.change(
            partial(self._desk.newsroom.comments.decide, ids, status, reason),
            partial(self._decided, ids, status),
            partial(self._refused, tuple(entries)),
            initiator=self._initiator,
            owner=self,
        )

    def take_back(self, entry: Entry) -> None:
        """Undo the decision of one row, also when it was decided together with others."""
        if entry.act is not None and not entry.bulk:
            self._undo(entry.act)
            return
        self._model.replace([_open(entry)])
        comments = self._desk.newsroom.comments
        self._desk.tasks.change(
            partial(comments.decide, (entry.comment.id,), entry.came_as),
            lambda _none: self.undone.emit((entry.comment.id,)),
            partial(self._refused, (entry,)),
            initiator=self,
            owner=self,
        )

    def undo_latest(self) -> None:
        """Take back the latest decision or reply."""
        self._undo(None)

    def reply(self, comment: Comment, text: str) -> None:
        """Answer as the newsroom."""
        self._desk.tasks.change(
            partial(self._desk.newsroom.comments.reply, comment.id, text),
            lambda _reply: self.replied.emit(comment),
            self.failed.emit,
            initiator=self,
            owner=self,
        )

    def _undo(self, act_id: int | None) -> None:
        history = self._desk.newsroom.history

        def verb() -> Undone:
            if act_id is not None:
                return history.undo(act_id)
            for act in history.acts(_LOOK_BACK):
                if act.kind in _OWN_ACTS and not act.undone:
                    return history.undo(act.id)
            raise Refused("undo.nothing")

        self._heard = None
        self._desk.tasks.change(verb, self._took_back, self.failed.emit, initiator=self, owner=self)

    def _took_back(self, undone: Undone) -> None:
        if undone.act is None:
            self.failed.emit(Refused("undo.nothing"))
            return
        heard = self._heard
        self.undone.emit(tuple(heard.ids("comment")) if heard is not None else ())

    def _decided(self, ids: tuple[int, ...], status: CommentStatus, _none: None) -> None:
        act = self._heard.act if self._heard is not None else None
        self._model.replace(
            replace(entry, act=act) for entry in self._model.found(ids) if entry.mine
        )
        self.decided.emit(status, len(ids))

    def _refused(self, before: tuple[Entry, ...], error: Exception) -> None:
        self._model.replace(before)
        self.failed.emit(error)

    def _hear(self, change: Change, initiator: object) -> None:
        if initiator is self or initiator is self._initiator:
            self._heard = change


def _open(entry: Entry) -> Entry:
    comment = replace(entry.comment, status=entry.came_as, reason="")
    return replace(entry, comment=comment, mine=False, act=None, bulk=False)
