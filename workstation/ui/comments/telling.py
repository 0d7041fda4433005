"""What the desk says: numbers of the queues, and what came of a decision."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.comment import Comment, CommentStatus, Queue
from workstation.ui.comments.comment_words import deed_words, done_words
from workstation.ui.comments.deciding import Deciding
from workstation.ui.comments.gestures import Gestures
from workstation.ui.comments.list_pane import ListPane
from workstation.ui.comments.plain import visible_line
from workstation.ui.comments.queue_pane import QueuePane
from workstation.ui.comments.reading import Reading
from workstation.words import error_sentence


class Telling(QObject):
    """`toast(text, undoable)`, `status(text)` and `counts(text)` are for the window.

    `touched` tells that something was answered which the right of the desk may show.
    """

    toast = Signal(str, bool)
    status = Signal(str)
    counts = Signal(str)
    touched = Signal()

    def __init__(
        self,
        desk: Desk,
        pane: ListPane,
        queues: QueuePane,
        reading: Reading,
        deciding: Deciding,
        gestures: Gestures,
    ) -> None:
        super().__init__(pane)
        self._desk = desk
        self._pane = pane
        self._queues = queues
        self._reading = reading
        self._numbers: dict[Queue, int] = {}
        deciding.decided.connect(self._decided)
        deciding.undone.connect(self._undone)
        deciding.replied.connect(self._replied)
        deciding.edited.connect(self._edited)
        gestures.undoing.undone.connect(self._undone)
        gestures.bulk.decided.connect(self._decided_all)
        for deeds in (deciding, gestures.banning):
            deeds.did.connect(self._did)
        for source in (deciding, gestures.undoing, gestures.bulk, gestures.banning):
            source.failed.connect(self._fail)

    def count(self, numbers: dict[Queue, int]) -> None:
        """Show how many comments lie in each queue."""
        self._numbers = numbers
        self._queues.show_counts(numbers)
        self.say_calm()
        self.say_waiting()

    def say_waiting(self) -> None:
        """Say how many wait, for the line below the desk."""
        self.counts.emit(self.tr("%n waiting", "", self._numbers.get(Queue.PENDING, 0)))

    def say_calm(self) -> None:
        """Say over the list what is in it."""
        queue, text = self._reading.queue, self._reading.text
        if text:
            words = self.tr("What “%1” finds in this queue, newest first")
            words = words.replace("%1", visible_line(text))
            if self._reading.unsearched:
                late = self.tr("; %1 older ones are still being indexed")
                words += late.replace("%1", f"{self._reading.unsearched:,}")
        elif queue is Queue.MINE:
            words = self.tr("Your decisions, latest first")
        else:
            words = self.tr("%n comment(s), newest first", "", self._numbers.get(queue, 0))
        self._pane.strip.show_calm(words)

    def say_nothing(self) -> None:
        """Say in place of the list why nothing is in it."""
        anything = any(self._numbers.values())
        self._pane.show_nothing(self._reading.queue, self._reading.text, anything=anything)

    def _decided(self, status: CommentStatus, count: int) -> None:
        words = done_words(status, count)
        if count > 1:
            self.toast.emit(words, True)
        else:
            # Each row carries its own undo: a toast for every key would only be in the way.
            self.status.emit(words)

    def _undone(self, keys: tuple[int, ...]) -> None:
        view = self._pane.list
        rows = [row for key in keys if (row := view.comments.row_of(key)) is not None]
        words = self.tr("%n decision(s) taken back", "", len(keys))
        if rows:
            view.go(min(rows))
            self.status.emit(words)
        else:
            self.toast.emit(words, False)

    def _decided_all(self, status: CommentStatus, count: int) -> None:
        self.toast.emit(done_words(status, count), True)
        self._reading.load()

    def _did(self, code: str, name: str) -> None:
        self.toast.emit(deed_words(code, visible_line(name)), True)
        self.touched.emit()

    def _edited(self, comment: Comment) -> None:
        self._pane.reply.forget(comment.id)
        words = self.tr("The comment by “%1” was changed; the original is kept")
        self.toast.emit(words.replace("%1", visible_line(comment.author)), True)
        self.touched.emit()

    def _replied(self, comment: Comment) -> None:
        self._pane.reply.forget(comment.id)
        words = self.tr("Replied to “%1”").replace("%1", visible_line(comment.author))
        self.toast.emit(words, True)
        self.touched.emit()

    def _fail(self, error: Exception) -> None:
        self.toast.emit(error_sentence(error, self._desk.language.current), False)
