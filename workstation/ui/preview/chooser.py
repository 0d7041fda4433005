"""What can be shown: the home page, every column, and articles one searches for."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QSplitter, QTreeView, QVBoxLayout, QWidget

from workstation.desk.language import Language
from workstation.domain.article import ArticleLine
from workstation.domain.column import ColumnKind, ColumnTree
from workstation.ui.shared.article_lines import ArticleLinesModel
from workstation.ui.shared.icons import icon
from workstation.ui.shared.row_delegate import RowDelegate
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground, label
from workstation.ui.shared.views import dress_list, dress_tree

HOME = "index.html"
_ADDRESS = Qt.ItemDataRole.UserRole + 1


class ReleasableLinesModel(ArticleLinesModel):
    """Article lines that say so when readers do not see the newest text yet."""

    def second(self, line: ArticleLine) -> str:
        """Return what stands below the headline."""
        return self.tr("changes not released") if line.unreleased else super().second(line)


class Chooser(QWidget):
    """Sends `page_chosen(address)` and `article_chosen(id)`; `searched(text)` asks for others."""

    page_chosen = Signal(str)
    article_chosen = Signal(object)
    searched = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.search = SearchBox()
        self._tree_model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.tree.setModel(self._tree_model)
        self.tree.setHeaderHidden(True)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.articles = ReleasableLinesModel(language, self)
        self.list = QListView()
        self.list.setModel(self.articles)
        dress_tree(self.tree, "")
        dress_list(self.list, "")
        self.list.setItemDelegate(RowDelegate(parent=self.list))
        self._columns_head, self._articles_head = label("", "section"), label("", "section")
        self._place()
        self.tree.clicked.connect(self._choose_page)
        self.tree.activated.connect(self._choose_page)
        self.list.clicked.connect(self._choose_article)
        self.list.activated.connect(self._choose_article)
        self.search.searched.connect(self.searched)
        self.search.left.connect(self.list.setFocus)
        self.retranslate()

    def _place(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for head, view, top in (
            (self._columns_head, self.tree, 14),
            (self._articles_head, self.list, 10),
        ):
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, top, 0, 0)
            column.setSpacing(6)
            head.setContentsMargins(16, 0, 16, 0)
            column.addWidget(head)
            if view is self.list:
                self.search.setContentsMargins(0, 0, 0, 0)
                held = QVBoxLayout()
                held.setContentsMargins(14, 0, 14, 4)
                held.addWidget(self.search)
                column.addLayout(held)
            column.addWidget(view, 1)
            split.addWidget(part)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def set_columns(self, tree: ColumnTree, home: str) -> None:
        """Show the columns that have pages; what was unfolded stays so."""
        folded = self._folded(self._tree_model.invisibleRootItem())
        self._tree_model.clear()
        root = self._tree_model.invisibleRootItem()
        root.appendRow(_item(home, HOME, "house"))
        self._fill(root, tree, None)
        self.tree.expandAll()
        for address in folded:
            self._fold(self._tree_model.invisibleRootItem(), address)

    def mark(self, address: str) -> None:
        """Let the page at an address be the chosen one, where it is in the tree."""
        item = _find(self._tree_model.invisibleRootItem(), address or HOME)
        if item is None:
            self.tree.clearSelection()
        else:
            self.tree.setCurrentIndex(item.index())
            self.list.clearSelection()

    def retranslate(self) -> None:
        """Set every text again."""
        self._columns_head.setText(self.tr("Home page and columns"))
        self._articles_head.setText(self.tr("Articles"))
        self.search.set_placeholder(self.tr("Find an article…"))
        self.tree.setAccessibleName(self._columns_head.text())
        self.list.setAccessibleName(self._articles_head.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self, parent: QStandardItem, tree: ColumnTree, column_id: int | None) -> None:
        for column in tree.children(column_id):
            if column.kind is ColumnKind.LINK:
                continue
            sign = "eye-off" if column.hidden else "folder"
            item = _item(column.name, f"{tree.directory(column.id)}/index.html", sign)
            parent.appendRow(item)
            self._fill(item, tree, column.id)

    def _folded(self, parent: QStandardItem) -> list[str]:
        found: list[str] = []
        for row in range(parent.rowCount()):
            item = parent.child(row)
            if item.hasChildren() and not self.tree.isExpanded(item.index()):
                found.append(str(item.data(_ADDRESS)))
            found += self._folded(item)
        return found

    def _fold(self, parent: QStandardItem, address: str) -> None:
        item = _find(parent, address)
        if item is not None:
            self.tree.collapse(item.index())

    def _choose_page(self, index: QModelIndex) -> None:
        self.list.clearSelection()
        self.page_chosen.emit(str(index.data(_ADDRESS)))

    def _choose_article(self, index: QModelIndex) -> None:
        line = self.articles.line(index)
        if line is not None:
            self.tree.clearSelection()
            self.article_chosen.emit(line.id)


def _item(name: str, address: str, sign: str) -> QStandardItem:
    item = QStandardItem(icon(sign, "soft"), name)
    item.setData(address, _ADDRESS)
    item.setToolTip(f"/{address}")
    return item


def _find(parent: QStandardItem, address: str) -> QStandardItem | None:
    for row in range(parent.rowCount()):
        item = parent.child(row)
        if item.data(_ADDRESS) == address:
            return item
        found = _find(item, address)
        if found is not None:
            return found
    return None
