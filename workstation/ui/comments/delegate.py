"""Draws entries: makes their words once, measures them once per width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.domain.comment import Queue
from workstation.domain.holding import hits, links_in
from workstation.ui.comments.comment_words import (
    STATES,
    moment_words,
    outcome_words,
    status_word,
    undo_word,
    votes_words,
)
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.face import Face, Placed, height_of, lines_of, placed, text_room
from workstation.ui.comments.model import CommentsModel, Index
from workstation.ui.comments.painter import paint_row, paint_unread
from workstation.ui.comments.plain import visible_line

#: How many rows are kept measured; a row is measured in a fraction of a millisecond.
_KEPT = 2_000


class CommentDelegate(QStyledItemDelegate):
    """`held_words` says in words what rule held a comment; `search` is marked in the text."""

    def __init__(
        self,
        model: CommentsModel,
        held_words: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._held_words = held_words
        self._search = ""
        self._queue = Queue.PENDING
        self._width = 0
        self._placed: dict[int, tuple[Entry, Face, Placed]] = {}
        self._sizes: dict[int, QSize] = {}

    def show_queue(self, queue: Queue, search: str) -> None:
        """Draw rows of this queue, found by these words."""
        self._queue, self._search = queue, search
        self.forget()

    def forget(self) -> None:
        """Say and measure everything anew: words or colours were switched."""
        self._placed.clear()
        self._sizes.clear()

    def set_width(self, width: int) -> None:
        """Measure rows for this width, in pixels."""
        if width != self._width:
            self._width = width
            self.forget()

    def where(self, entry: Entry, width: int) -> tuple[Face, Placed]:
        """Return what a row says, and where, at `width` pixels."""
        self.set_width(width)
        if len(self._placed) > _KEPT:
            self._placed.clear()
        kept = self._placed.get(entry.comment.id)
        if kept is None or kept[0] is not entry:
            face = self.face(entry)
            kept = (entry, face, placed(face, width))
            self._placed[entry.comment.id] = kept
        return kept[1], kept[2]

    def face(self, entry: Entry) -> Face:
        """Return what a row says."""
        comment = entry.comment
        region = visible_line(comment.region)
        parts = [region, moment_words(comment.written_at), outcome_words(entry)]
        face = Face(
            author=visible_line(comment.author) or self.tr("(no name)"),
            meta=" · ".join(part for part in parts if part),
            text=visible_line(comment.text),
            title=visible_line(comment.article_title),
            undo=undo_word() if entry.mine and not entry.gone else "",
            over=entry.over,
            marked=self._marked(entry),
        )
        return face if entry.over else replace(face, chips=self._chips(entry))

    def _chips(self, entry: Entry) -> tuple[tuple[str, str], ...]:
        comment = entry.comment
        chips: list[tuple[str, str]] = []
        if self._queue in (Queue.REPORTED, Queue.MINE):
            chips.append((status_word(comment.status), STATES[comment.status]))
        if comment.by_newsroom:
            chips.append((self.tr("newsroom"), "blue"))
        if comment.pinned:
            chips.append((self.tr("pinned"), "red"))
        if comment.edited_at is not None:
            chips.append((self.tr("edited"), "blue"))
        if comment.votes_up or comment.votes_down:
            chips.append((votes_words(comment.votes_up, comment.votes_down), ""))
        if comment.reports:
            chips.append((self.tr("reported %n time(s)", "", comment.reports), "red"))
        if comment.held_for:
            chips.append((visible_line(self._held_words(comment.held_for)), "amber"))
        links = len(links_in(comment.text))
        if links and "links:" not in comment.held_for:
            chips.append((self.tr("%n link(s)", "", links), "amber"))
        if comment.reason:
            chips.append((visible_line(comment.reason), ""))
        return tuple(chips)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one to three lines; the width is the view's."""
        # Qt asks this of every row whenever one comes: it must cost next to nothing. The height
        # hangs on the text alone, which no decision changes.
        entry = self._model.entry(index.row())
        if entry is None:
            return QSize(200, height_of(1))
        kept = self._sizes.get(entry.comment.id)
        if kept is None:
            lines = lines_of(
                visible_line(entry.comment.text), self._marked(entry), text_room(self._width)
            )
            kept = self._sizes[entry.comment.id] = QSize(200, height_of(len(lines)))
        return kept

    def _marked(self, entry: Entry) -> tuple[str, ...]:
        comment = entry.comment
        words = (self._search, *map(visible_line, hits(comment.held_for, comment.text)))
        return tuple(word for word in words if word)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        entry = self._model.entry(index.row())
        view = option.widget
        rect = QRect(option.rect)
        if entry is None:
            paint_unread(painter, rect)
            return
        face, where = self.where(entry, rect.width())
        state = option.state
        models = view.selectionModel() if isinstance(view, QAbstractItemView) else None
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row(
            painter,
            rect,
            face,
            where,
            current=models is not None and models.currentIndex() == index,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=hovered,
            boxed=hovered or (models is not None and models.hasSelection()),
        )
