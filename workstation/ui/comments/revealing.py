"""Bringing a comment into sight that another desk points at, wherever it lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.comment import Comment, Queue
from workstation.domain.errors import NotFound
from workstation.ui.comments.comment_words import queue_name
from workstation.ui.comments.list_view import CommentList
from workstation.ui.comments.queue_pane import QueuePane
from workstation.ui.comments.reading import Reading


class Revealing(QObject):
    """Goes to the queue the comment lies in, and down to it, however deep.

    `shown` tells that the desk is at it; `said(sentence)` what was put aside for that, or that it
    is there no more.
    """

    shown = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        view: CommentList,
        reading: Reading,
        queues: QueuePane,
        show_queue: Callable[[Queue], object],
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._list = view
        self._reading = reading
        self._queues = queues
        self._show_queue = show_queue
        self._wanted: Comment | None = None
        view.comments.anchored.connect(self.seek)
        view.comments.filled.connect(self.seek)

    def reveal(self, comment_id: int) -> None:
        """Go to a comment."""
        self._wanted = None
        comments = self._desk.newsroom.comments
        self._desk.tasks.read(
            partial(comments.get, comment_id),
            self._go_where_it_lies,
            self._gone,
            key="comments.reveal",
            owner=self,
        )

    def _go_where_it_lies(self, comment: Comment) -> None:
        row = self._list.comments.row_of(comment.id)
        if row is not None and not self._reading.busy:
            self._arrive(row)
            return
        queue = Queue(comment.status.value)
        if self._reading.text:
            words = self.tr("The search was put aside: the comment lies in “%1”.")
        elif self._reading.queue is not queue:
            words = self.tr("The comment lies in “%1”.")
        else:
            words = ""
        self._queues.search.clear()
        self._wanted = comment
        self._show_queue(queue)
        if words:
            self.said.emit(words.replace("%1", queue_name(queue)))

    def seek(self, *_rows: int) -> None:
        """Look for the comment among rows that were read just now."""
        wanted, rows = self._wanted, self._list.comments
        if wanted is None:
            return
        row = rows.row_of(wanted.id)
        if row is not None:
            self._arrive(row)
        elif self._reading.queue.value != wanted.status.value or not rows.want(wanted.id):
            # The person went elsewhere, or somebody decided it in the same moment.
            self._wanted = None

    def _arrive(self, row: int) -> None:
        self._wanted = None
        self._list.selectionModel().clearSelection()
        self._list.go(row)
        self.shown.emit()

    def _gone(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.said.emit(self.tr("This comment is there no more."))
        else:
            self._desk.bus.trouble.emit(error)
