"""The newest articles of a column, as a list one can open and drag onto another column."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from workstation.desk.language import Language
from workstation.ui.columns.tree_model import ARTICLES_MIME
from workstation.ui.shared.article_lines import ArticleLinesModel, Index
from workstation.ui.shared.icons import icon
from workstation.ui.shared.row_delegate import RowDelegate
from workstation.ui.shared.views import dress_list


class CarriedLinesModel(ArticleLinesModel):
    """Article lines that can be carried onto a column."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with one line."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return the kinds of things a drag carries."""
        return [ARTICLES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what a drag carries."""
        lines = [line for line in map(self.line, indexes) if line is not None]
        carried = QMimeData()
        carried.setData(ARTICLES_MIME, json.dumps([line.id for line in lines]).encode())
        return carried


class ArticleLines(QListView):
    """Sends `opened(article id)`, and `move_wanted()` when the chosen ones should go elsewhere."""

    opened = Signal(object)
    move_wanted = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = CarriedLinesModel(language, self)
        self.setModel(self.lines)
        dress_list(self, "")
        self.setItemDelegate(RowDelegate(parent=self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.activated.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        line = self.lines.line(index)
        if line is not None:
            self.opened.emit(line.id)

    def chosen(self) -> tuple[int, ...]:
        """Return the keys of the chosen articles, from the top."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return tuple(line.id for line in map(self.lines.line, rows) if line is not None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen articles."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return a fresh menu; it is deleted when it closes."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        move = menu.addAction(icon("move", "soft"), self.tr("Move to…"))
        move.setEnabled(bool(self.chosen()))
        move.triggered.connect(self.move_wanted)
        return menu
