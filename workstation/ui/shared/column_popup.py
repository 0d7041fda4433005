"""The tree of columns as a list under a button: one types a few letters and chooses."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workstation.domain.column import PATH_SEPARATOR, ColumnTree
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground
from workstation.ui.shared.views import LINE_PIXELS, LineDelegate, dress_list

_KEY = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1
_WIDTH = 260
_MOST_LINES = 11


def column_words(tree: ColumnTree, column_id: int | None) -> str:
    """Return a column's path as people read it: 法治 › 审判; "" for none or one that is gone."""
    if column_id is None or column_id not in tree:
        return ""
    return tree.path(column_id).replace(PATH_SEPARATOR, " › ")


class ColumnPopup(QFrame):
    """Sends `chosen(column id)` once and closes; None where no column is offered too."""

    chosen = Signal(object)

    def __init__(self, tree: ColumnTree, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ground(self, "card")
        self.search = SearchBox(self.tr("Find a column"))
        self.list = QListWidget()
        dress_list(self.list, self.tr("Columns"))
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if none:
            self._add(none, none, None)
        for column in tree:
            depth = len(tree.line(column.id)) - 1
            words = f"{tree.path(column.id)} {tree.directory(column.id)}"
            self._add("\u3000" * depth + column.name, words, column.id)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(8, 8, 8, 8)
        column_layout.setSpacing(6)
        column_layout.addWidget(self.search)
        column_layout.addWidget(self.list)
        self.search.textChanged.connect(self._narrow)
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
            if self.list.item(row).data(_KEY) == present:
                self.list.setCurrentRow(row)
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape steps back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _add(self, text: str, words: str, column_id: int | None) -> None:
        item = QListWidgetItem(text)
        item.setData(_KEY, column_id)
        item.setData(_WORDS, words.casefold())
        self.list.addItem(item)

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        first: QListWidgetItem | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = wanted in str(item.data(_WORDS))
            item.setHidden(not fits)
            first = item if fits and first is None else first
        if first is not None:
            self.list.setCurrentItem(first)

    def _choose(self, *_: object) -> None:
        item = self.list.currentItem()
        if item is None or item.isHidden():
            return
        self.chosen.emit(item.data(_KEY))
        self.close()
