"""Gestures become verbs: deciding at once and in place, taking back, replying."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.comment import Comment, CommentStatus
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.model import CommentsModel

T = TypeVar("T")


class Deciding(QObject):
    """Shows a decision before it is written, so that two quick keys never hit one comment twice.

    Changes carry the `initiator` the panel is known by. `decided(status, count)` follows the
    commit, `undone(ids)` an undo, `replied(comment)` a reply, `edited(comment)` other words,
    `did(code, name)` a further act; `failed(exception)` tells what was refused, after the rows show
    the truth again.
    """

    decided = Signal(object, int)
    undone = Signal(object)
    replied = Signal(object)
    edited = Signal(object)
    did = Signal(str, str)
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
        """Put one row back to where it came from, also when it was decided with others."""
        self._model.replace([_open(entry)])
        comments = self._desk.newsroom.comments
        self._desk.tasks.change(
            partial(comments.decide, (entry.comment.id,), entry.came_as),
            lambda _none: self.undone.emit((entry.comment.id,)),
            partial(self._refused, (entry,)),
            initiator=self,
            owner=self,
        )

    def reply(self, comment: Comment, text: str) -> None:
        """Answer as the newsroom."""
        self._desk.tasks.change(
            partial(self._desk.newsroom.comments.reply, comment.id, text),
            lambda _reply: self.replied.emit(comment),
            self.failed.emit,
            initiator=self,
            owner=self,
        )

    def edit(self, comment: Comment, text: str) -> None:
        """Write other words; the reader's own are kept."""
        self._act(
            partial(self._desk.newsroom.comments.edit, comment.id, text),
            lambda _edited: self.edited.emit(comment),
        )

    def pin(self, comment: Comment) -> None:
        """Have a comment stand first under its article, or no longer."""
        code = "unpinned" if comment.pinned else "pinned"
        self._act(
            partial(self._desk.newsroom.comments.pin, comment.id, not comment.pinned),
            lambda _none: self.did.emit(code, comment.author),
        )

    def close(self, comment: Comment) -> None:
        """Close the article of a comment to further ones, or open it again."""
        newsroom = self._desk.newsroom

        def verb() -> bool:
            opened = not newsroom.articles.get(comment.article_id).content.comments_open
            newsroom.speaking.set_open(comment.article_id, opened)
            return opened

        def done(opened: bool) -> None:
            self.did.emit("opened" if opened else "closed", comment.article_title)

        self._act(verb, done)

    def _act(self, verb: Callable[[], T], done: Callable[[T], object]) -> None:
        # Not as the panel's own act: what it touched is read again in its place.
        self._desk.tasks.change(verb, done, self.failed.emit, initiator=self, owner=self)

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
