"""The list itself: rows of 56 pixels, keys, and a place that never jumps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from workstation.ui.articles.list_model import ArticleListModel
from workstation.ui.shared.row_delegate import RowDelegate
from workstation.ui.shared.views import dress_list

_SETTLE_MILLISECONDS = 90


class ArticleListView(QListView):
    """Shows `lines`. One row chosen opens its article; Enter goes on into the text."""

    #: An article was chosen alone: show it.
    chosen = Signal(object)
    #: Enter or a double click: write in it.
    entered = Signal(object)
    trash_asked = Signal()
    menu_asked = Signal(QPoint)
    #: How many articles are selected, those beyond the rows read among them.
    counted = Signal(int)

    def __init__(self, lines: ArticleListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = lines
        self.setModel(lines)
        dress_list(self, "")
        self.setItemDelegate(RowDelegate(parent=self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_asked)
        self._quiet = False
        # Running down the list with the arrow keys opens what one stops at.
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._tell_chosen)
        self.selectionModel().selectionChanged.connect(self._hear)
        self.doubleClicked.connect(lambda _index: self._enter())

    def ids(self) -> tuple[int, ...]:
        """Return the articles selected, in the order of the list; see `select_found`."""
        return self.lines.beyond or tuple(
            key for first, last in self._spans() for key in self.lines.keys(first, last)
        )

    def select_found(self, ids: tuple[int, ...]) -> None:
        """Select everything the list finds, rows not read yet among it, until another choice."""
        self._quiet = True
        self.selectAll()
        self._quiet = False
        self._settle.stop()
        self.lines.beyond = ids
        self.counted.emit(len(ids))

    def show_as_open(self, article_id: int | None) -> None:
        """Select the article that is open, without opening it again."""
        if article_id is None:
            return
        index = self.lines.place_of(article_id)
        if not index.isValid() or article_id in self.ids():
            return
        self._quiet = True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self._quiet = False

    def keeping_place(self, change: Callable[[], object]) -> None:
        """Change rows while what one sees stays where it is.

        At the very top new rows may come in, unless the pointer is over the list.
        """
        bar = self.verticalScrollBar()
        top = self.indexAt(QPoint(4, 4))
        anchored = top.isValid() and (bar.value() > 0 or self.underMouse())
        anchor = QPersistentModelIndex(top)
        before = self.visualRect(top).top() if anchored else 0
        change()
        if anchored and anchor.isValid():
            self.doItemsLayout()
            now = self.visualRect(self.lines.index(anchor.row())).top()
            bar.setValue(bar.value() + now - before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the text, Delete puts into the trash."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Delete:
            self.trash_asked.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        self._settle.stop()
        ids = self.ids()
        if len(ids) == 1:
            self.entered.emit(ids[0])

    def _spans(self) -> list[tuple[int, int]]:
        """Return the first and the last row of each part of the selection, in their order."""
        # Asking for each row selected would take a quarter of a second of ten thousand.
        chosen = self.selectionModel().selection()
        spans = (chosen.at(place) for place in range(chosen.size()))
        return sorted((span.top(), span.bottom()) for span in spans)

    def _hear(self, *_: object) -> None:
        self.lines.beyond = ()
        self.counted.emit(sum(last - first + 1 for first, last in self._spans()))
        if not self._quiet:
            self._settle.start()

    def _tell_chosen(self) -> None:
        ids = self.ids()
        if len(ids) == 1:
            self.chosen.emit(ids[0])
