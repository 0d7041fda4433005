"""The list itself: the spot moves by keys, rows are selected beside it, nothing moves by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from workstation.ui.comments.delegate import CommentDelegate
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.model import CommentsModel, Index
from workstation.ui.comments.rows_view import RowsView
from workstation.ui.comments.verbs import Verb

_Flag = QItemSelectionModel.SelectionFlag


class CommentList(RowsView):
    """The spot (Qt's current row) is one thing, the selection another.

    `wished(Verb)` sends on what keys ask for, `spot_moved` that another comment is looked at,
    `selection_changed` how many are selected, `undo_wanted(id)` a click on the undo of a row,
    `menu_wanted` where a context menu should open.
    """

    wished = Signal(str)
    spot_moved = Signal()
    selection_changed = Signal(int)
    undo_wanted = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        model: CommentsModel,
        delegate: CommentDelegate,
        keymap: Keymap,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.comments = model
        self._keymap = keymap
        self._delegate = delegate
        self._anchor = 0
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        # Keys are verbs here: an input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        picked = self.selectionModel()
        picked.currentChanged.connect(self._moved)
        picked.selectionChanged.connect(self._picked)
        self.seen.connect(self._seen)
        model.filled.connect(self._filled)
        model.anchored.connect(self.tell_seen)

    def spot(self) -> Entry | None:
        """Return the comment that is looked at."""
        return self.comments.entry(self.currentIndex().row())

    def go(self, row: int) -> None:
        """Look at a row; the selection stays."""
        row = max(0, min(row, self.comments.rowCount() - 1))
        index = self.comments.index(row)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            self.scrollTo(index)

    def chosen(self) -> list[Entry]:
        """Return what a decision would touch: the selected rows in their order, else the spot."""
        rows = self._selected_rows()
        found = [self.comments.entry(row) for row in rows or [self.currentIndex().row()]]
        return [entry for entry in found if entry is not None and not entry.gone]

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return len(self._selected_rows())

    def _selected_rows(self) -> list[int]:
        return sorted(row for span in self._spans() for row in range(span.top(), span.bottom() + 1))

    def _spans(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.size())]

    def _kept(self, first: int, last: int) -> bool:
        """Tell whether rows are selected: they must stay in memory."""
        return any(span.top() <= last and first <= span.bottom() for span in self._spans())

    def pick(self, verb: Verb) -> None:
        """Select rows as a key asks."""
        picked, here = self.selectionModel(), self.currentIndex()
        if verb is Verb.SELECT_ALL:
            self.selectAll()
        elif verb is Verb.SELECT_NONE:
            picked.clearSelection()
        elif verb is Verb.SELECT and here.isValid():
            picked.select(here, _Flag.Toggle)
            self._anchor = here.row()
        elif verb in (Verb.EXTEND_DOWN, Verb.EXTEND_UP) and here.isValid():
            if not picked.hasSelection():
                self._anchor = here.row()
            step = 1 if verb is Verb.EXTEND_DOWN else -1
            self.go(here.row() + step)
            self._select_to(self.currentIndex().row())

    def _select_to(self, row: int) -> None:
        # What has not been read cannot be chosen one by one: the span ends before it.
        step = 1 if row >= self._anchor else -1
        last = self._anchor
        while last != row and self.comments.entry(last + step) is not None:
            last += step
        first, last = sorted((self._anchor, last))
        span = QItemSelection(self.comments.index(first), self.comments.index(last))
        self.selectionModel().select(span, _Flag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send verbs on; pages are scrolled by Qt, all else goes to the window."""
        verb = self._keymap.verb_of(event)
        if verb is not None:
            self.wished.emit(str(verb))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = max(1, self.viewport().height() // 90)
            down = event.key() == Qt.Key.Key_PageDown
            self.go(self.currentIndex().row() + (step if down else -step))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the row that is clicked; its box, Ctrl and Shift select."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._click(index, event.position().toPoint(), event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton:
            if not self.selectionModel().isSelected(index):
                self.selectionModel().clearSelection()
            self.go(index.row())

    def _click(self, index: QModelIndex, at: QPoint, held: Qt.KeyboardModifier) -> None:
        entry = self.comments.entry(index.row())
        if entry is None:
            return
        corner = self.visualRect(index).topLeft()
        _, where = self._delegate.where(entry, self.visualRect(index).width())
        before = self.currentIndex().row()
        if where.undo is not None and where.undo.translated(corner).contains(at):
            self.undo_wanted.emit(entry.comment.id)
            return
        boxed = where.box.adjusted(-8, -8, 8, 8).translated(corner).contains(at)
        self.go(index.row())
        if boxed or held & Qt.KeyboardModifier.ControlModifier:
            self.selectionModel().select(index, _Flag.Toggle)
            self._anchor = index.row()
        elif held & Qt.KeyboardModifier.ShiftModifier:
            if not self.selectionModel().hasSelection():
                self._anchor = max(0, before)
            self._select_to(index.row())
        else:
            self.selectionModel().clearSelection()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw what the pointer is over; dragging selects nothing."""
        if not event.buttons():
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing: everything was done when the button went down."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done, at the pointer or, asked for by a key, at the spot."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.currentIndex().isValid():
            self.menu_wanted.emit(where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew at another width, and keep the spot in sight."""
        self._delegate.set_width(event.size().width())
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] | None = None) -> None:
        """Draw changed rows anew."""
        if last.row() - first.row() > 20:
            self.viewport().update()
            return
        for row in range(first.row(), last.row() + 1):
            self.update(self.comments.index(row))

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        for index in (now, before):
            if index.isValid():
                self.update(index)
        QToolTip.hideText()
        self.spot_moved.emit()

    def _seen(self, first: int, last: int) -> None:
        """Have read what somebody looks at; the rows ahead are there before the person is."""
        self.comments.need(first, last, self._kept)
        if self.comments.more and last >= self.comments.rowCount() - 20:
            self.comments.more_wanted.emit()

    def _filled(self, first: int, last: int) -> None:
        self.updateGeometries()
        self.viewport().update()
        if first <= self.currentIndex().row() <= last:
            self.spot_moved.emit()

    def _picked(self, *_: object) -> None:
        self.viewport().update()
        self.selection_changed.emit(self.selected_count())
