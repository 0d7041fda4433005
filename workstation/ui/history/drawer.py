"""The drawer at the right of the window: everything done, readable, each act to be taken back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Act
from workstation.ui.history.model import HistoryDelegate, HistoryModel
from workstation.ui.history.undoing import Undoing
from workstation.ui.shared.buttons import icon_button, name_button, push_button
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.styling import ground, label, rule
from workstation.ui.shared.views import dress_list

DRAWER_PIXELS = 340
_ACTS = 300


class HistoryDrawer(QFrame):
    """Read while it is open; a choice names the act, the button below takes it back."""

    closed = Signal()

    def __init__(self, desk: Desk, undoing: Undoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._undoing = undoing
        self.setFixedWidth(DRAWER_PIXELS)
        ground(self, "paper")
        self._title = label("", "title")
        self._close = icon_button("x", "")
        self._close.clicked.connect(self.closed)
        self.model = HistoryModel()
        self.model.setParent(self)
        self.view = QListView()
        dress_list(self.view, "")
        self.view.setModel(self.model)
        self.view.setItemDelegate(HistoryDelegate(self.view))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.selectionModel().currentChanged.connect(self._name_button)
        self.view.activated.connect(self._act_on)
        self._empty = EmptyState("history")
        self.act_button = push_button("", "undo-2")
        self.act_button.clicked.connect(lambda: self._act_on(self.view.currentIndex()))
        self._place()
        desk.bus.changed.connect(self._hear)
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        foot.addWidget(self.act_button, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(rule(vertical=True))
        column = QVBoxLayout()
        whole.addLayout(column, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("History"))
        self.view.setAccessibleName(self.tr("What was done"))
        name_button(self._close, self.tr("Close the history"))
        self._empty.set_words(
            self.tr("Nothing has been done yet"),
            self.tr("Every act appears here, and each of them can be taken back on its own."),
        )
        self.refresh()

    def refresh(self) -> None:
        """Read the acts again."""
        if not self.isVisible():
            return
        history = self._desk.newsroom.history
        self._desk.tasks.read(lambda: history.acts(_ACTS), self._show, key="acts")

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was done meanwhile."""
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the drawer."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _hear(self, *_: object) -> None:
        self.refresh()

    def _show(self, acts: tuple[Act, ...]) -> None:
        present = self._current()
        self.model.set_acts(acts, self._desk.language.current)
        rows = range(self.model.rowCount())
        same = [r for r in rows if present and (a := self.model.act(r)) and a.id == present.id]
        self.view.setCurrentIndex(self.model.index(same[0] if same else 0, 0))
        self.view.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._name_button()

    def _current(self) -> Act | None:
        return self.model.act(self.view.currentIndex().row())

    def _name_button(self, *_: object) -> None:
        act = self._current()
        text = self._act_text(act)
        self.act_button.setText(text)
        name_button(self.act_button, text)
        self.act_button.setEnabled(act is not None)

    def _act_text(self, act: Act | None) -> str:
        if act is not None and act.undone:
            return self.tr("Do this again")
        return self.tr("Undo just this")

    def _act_on(self, index: QModelIndex) -> None:
        act = self.model.act(index.row())
        if act is None:
            return
        if not act.undone:
            self._undoing.undo(act.id)
            return
        undo = self.model.undo_of(act)
        if undo is not None:
            self._undoing.undo(undo.id)

    def _menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        act = self.model.act(index.row())
        if act is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._act_text(act)).triggered.connect(partial(self._act_on, index))
        menu.popup(self.view.viewport().mapToGlobal(place))
