"""The tree of columns as a list under a button: one types a few letters and chooses."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.domain.column import ColumnTree
from workstation.ui.shared.column_list import ColumnList
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground
from workstation.ui.shared.views import LINE_PIXELS, LineDelegate

_WIDTH = 260
_MOST_LINES = 11


class ColumnPopup(QFrame):
    """Sends `chosen(column id)` once and closes; None where no column is offered too."""

    chosen = Signal(object)

    def __init__(self, tree: ColumnTree, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ground(self, "card")
        self.search = SearchBox(self.tr("Find a column"))
        self.list = ColumnList()
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if none:
            self.list.add_none(none)
        for column in tree:
            depth = len(tree.line(column.id)) - 1
            self.list.add(tree, column, "\u3000" * depth + column.name)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(8, 8, 8, 8)
        column_layout.setSpacing(6)
        column_layout.addWidget(self.search)
        column_layout.addWidget(self.list)
        self.search.textChanged.connect(self.list.narrow)
        self.search.left.connect(self.list.setFocus)
        self.search.returnPressed.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.setFocusProxy(self.search)

    def open_below(self, anchor: QWidget, present: int | None = None) -> None:
        """Show the list under `anchor` with `present` marked."""
        self.open_at(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)), present, anchor.width())

    def open_at(self, place: QPoint, present: int | None = None, width: int = _WIDTH) -> None:
        """Show the list at a point of the screen."""
        lines = min(_MOST_LINES, max(3, self.list.count()))
        self.resize(max(width, _WIDTH), 62 + lines * LINE_PIXELS)
        screen = self.screen().availableGeometry()
        left = min(place.x(), screen.right() - self.width())
        top = min(place.y(), screen.bottom() - self.height())
        self.move(max(screen.left(), left), max(screen.top(), top))
        for row in range(self.list.count()):
            if self.list.key_of(row) == present:
                self.list.setCurrentRow(row)
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape steps back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _choose(self, *_: object) -> None:
        if self.list.chosen() is None:
            return
        self.chosen.emit(self.list.key_of(self.list.currentRow()))
        self.close()
