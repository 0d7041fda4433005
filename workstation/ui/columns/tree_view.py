"""The tree on the screen: keys, dragging, and a place that is kept whatever changes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTreeView, QWidget

from workstation.domain.column import Column, ColumnTree
from workstation.ui.columns.tree_delegate import ColumnDelegate
from workstation.ui.columns.tree_model import ColumnTreeModel
from workstation.ui.shared.views import dress_tree


class Wish(StrEnum):
    """What a key or a menu asks for the column that is chosen."""

    UP = "up"
    DOWN = "down"
    OUT = "out"
    IN = "in"
    SIBLING = "sibling"
    CHILD = "child"
    RENAME = "rename"
    DELETE = "delete"
    MOVE_TO = "move_to"
    MERGE = "merge"
    SPLIT = "split"
    HIDE = "hide"


_ALT, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_KEYS: dict[tuple[Qt.KeyboardModifier, int], Wish] = {
    (_ALT, Qt.Key.Key_Up): Wish.UP,
    (_ALT, Qt.Key.Key_Down): Wish.DOWN,
    (_ALT, Qt.Key.Key_Left): Wish.OUT,
    (_ALT, Qt.Key.Key_Right): Wish.IN,
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Insert): Wish.SIBLING,
    (_CTRL, Qt.Key.Key_N): Wish.SIBLING,
    (_CTRL | _SHIFT, Qt.Key.Key_N): Wish.CHILD,
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F2): Wish.RENAME,
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete): Wish.DELETE,
}


class ColumnTreeView(QTreeView):
    """Sends `wished(Wish)`; `chosen(id or None)`; `hovered_refusal(error or None)` in a drag."""

    wished = Signal(object)
    chosen = Signal(object)
    menu_wanted = Signal(QPoint)
    hovered_refusal = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = ColumnTreeModel(self)
        self.setModel(self.columns)
        dress_tree(self, "")
        self.setItemDelegate(ColumnDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoScroll(True)
        self.setAutoExpandDelay(700)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)
        self._waiting: tuple[ColumnTree, Mapping[int, int]] | None = None
        self._known: set[int] = set()
        self._renaming: int | None = None

    def set_tree(self, tree: ColumnTree, counts: Mapping[int, int]) -> None:
        """Show `tree`; what is unfolded, chosen and scrolled to stays, new branches unfold.

        While a name is being typed the tree waits for its end.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            self._waiting = (tree, counts)
            return
        before, current = self._unfolded(), self.current_id()
        fallback = self._neighbour(tree, current)
        place = self.verticalScrollBar().value()
        blocked = self.selectionModel().blockSignals(True)
        self.columns.set_tree(tree, counts)
        self.selectionModel().blockSignals(blocked)
        for column in self._above_others(tree):
            index = self.columns.index_of(column.id)
            wanted = column.id in before or column.id not in self._known
            if self.isExpanded(index) is not wanted:
                self.setExpanded(index, wanted)
        self._known = {column.id for column in tree}
        self.verticalScrollBar().setValue(place)
        self.choose(current if current in tree else fallback)

    def current_id(self) -> int | None:
        """Return the key of the chosen column."""
        column = self.current()
        return column.id if column else None

    def current(self) -> Column | None:
        """Return the chosen column."""
        return self.columns.column_at(self.currentIndex())

    def choose(self, column_id: int | None) -> None:
        """Choose a column and bring it into view."""
        index = self.columns.index_of(column_id)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.chosen.emit(self.current_id())

    def rename(self, column_id: int | None) -> None:
        """Open the name of a column for typing."""
        index = self.columns.index_of(column_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def _unfolded(self) -> set[int]:
        above = self._above_others(self.columns.tree)
        return {c.id for c in above if self.isExpanded(self.columns.index_of(c.id))}

    @staticmethod
    def _above_others(tree: ColumnTree) -> list[Column]:
        """Return the columns with others below them: only those fold."""
        return [column for column in tree if tree.children(column.id)]

    def _neighbour(self, tree: ColumnTree, current: int | None) -> int | None:
        """Return what to choose when the chosen column is gone: the one above it."""
        if current is None or current in tree:
            return next((column.id for column in tree), None)
        order = [column.id for column in self.columns.tree]
        above = [key for key in reversed(order[: order.index(current)]) if key in tree]
        return above[0] if above else next((column.id for column in tree), None)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(self.current_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wish = _KEYS.get((modifiers, event.key()))
        if wish is None:
            super().keyPressEvent(event)
        elif wish is Wish.RENAME:
            self.rename(self.current_id())
        else:
            self.wished.emit(wish)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        under = self.visualRect(self.currentIndex()).bottomLeft() if by_key else event.pos()
        if not by_key and self.indexAt(under).isValid():
            self.setCurrentIndex(self.indexAt(under))
        self.menu_wanted.emit(self.viewport().mapToGlobal(under))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        super().dragMoveEvent(event)
        over = self.indexAt(event.position().toPoint())
        refusal = self.columns.refusal(event.mimeData(), over)
        self.hovered_refusal.emit(None if event.isAccepted() else refusal)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget where it would have landed."""
        self.hovered_refusal.emit(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped."""
        self.hovered_refusal.emit(None)
        super().dropEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came in while a name was typed."""
        super().closeEditor(editor, hint)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.set_tree(*waiting)
