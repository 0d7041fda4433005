"""The palette: one field for everything that can be done or opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.article import ArticleLine
from workstation.ui.palette.items import (
    Item,
    articles_as_items,
    columns_as_items,
    commands_as_items,
    ranked,
)
from workstation.ui.palette.model import ItemDelegate, ItemModel
from workstation.ui.palette.sources import Known, found, latest
from workstation.ui.shared.panel import Command
from workstation.ui.shared.search_box import offer_clearing
from workstation.ui.shared.styling import ground, set_mark

_WIDTH = 620
_ROWS_SHOWN = 11
_ROW = 36
_LIMIT = 60
_SEARCH_AFTER = 120  # milliseconds without a key
_TO_THE_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class Palette(QFrame):
    """Lies over the window while it is used. Escape, a click beside it, or a choice closes it.

    `article_chosen` and `column_chosen` carry ids (63 bits, so not `int`).
    """

    article_chosen = Signal(object)
    column_chosen = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._known = Known()
        self._found: tuple[ArticleLine, ...] = ()
        self._commands: Sequence[Command] = ()
        self._back: QWidget | None = None
        self._window = window
        self._steered = False
        self.setObjectName("palette")
        self.hide()
        self._build()
        self._later = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        self._later.timeout.connect(self._search)
        self.retranslate()

    def _build(self) -> None:
        ground(self, "card")
        set_mark(self, "card", True)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 10)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self._field = QLineEdit(self)
        offer_clearing(self._field)
        self._field.setMinimumHeight(36)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._typed)
        self._model = ItemModel()
        self._model.setParent(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ItemDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._choose)
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMinimumHeight(2 * _ROW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self._field, self._list, self._nothing):
            layout.addWidget(widget)

    def retranslate(self) -> None:
        """Say everything again."""
        self._list.setAccessibleName(self.tr("Results"))
        self._nothing.setText(self.tr("Nothing fits. Try the first letters of its pinyin."))
        hint = (
            self.tr("Search articles, columns, commands …")
            if self._commands
            else self.tr("Open an article or a column …")
        )
        self._field.setPlaceholderText(hint)
        self._field.setAccessibleName(hint)

    def ask(self, commands: Sequence[Command] = ()) -> None:
        """Open with these commands, and with all that can be opened."""
        self._back = QApplication.focusWidget()
        self._commands = commands
        self._found = ()
        self._steered = False
        self.retranslate()
        self._field.clear()
        self._fill()
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._desk.tasks.read(partial(latest, self._desk), self._fill_known, key="latest")

    def leave(self) -> None:
        """Close and give the focus back."""
        if self.isHidden():
            return
        self._later.stop()
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back = None

    def items(self) -> list[Item]:
        """Return the lines shown."""
        rows = range(self._model.rowCount())
        return [item for row in rows if (item := self._model.item(row)) is not None]

    def _fill_known(self, known: Known) -> None:
        self._known = known
        self._fill()

    def _typed(self) -> None:
        self._found = ()
        self._steered = False
        self._fill()
        self._later.start()

    def _search(self) -> None:
        text = self._field.text().strip()
        if text and self.isVisible():
            self._desk.tasks.read(partial(found, self._desk, text), self._add_found, key="search")

    def _add_found(self, lines: tuple[ArticleLine, ...]) -> None:
        self._found = lines
        self._fill()

    def _fill(self) -> None:
        untitled = self.tr("Untitled")
        known = self._known
        items = [
            *commands_as_items(self._commands),
            *columns_as_items(known.columns, self.column_chosen.emit),
            *articles_as_items(known, self._found, untitled, self.article_chosen.emit),
        ]
        steered_to = self._model.item(self._list.currentIndex().row()) if self._steered else None
        self._model.set_items(ranked(items, self._field.text(), _LIMIT))
        shown = self._model.rowCount()
        self._list.setVisible(shown > 0)
        self._nothing.setVisible(shown == 0)
        self._list.setFixedHeight(min(shown, _ROWS_SHOWN) * _ROW + 2)
        # An answer that comes late must not move what the person is about to choose.
        row = self._model.row_like(steered_to)
        self._list.setCurrentIndex(self._model.index(row, 0))
        self._place()

    def _choose(self, index: QModelIndex) -> None:
        item = self._model.item(index.row())
        if item is None:
            return
        self.leave()
        # After the focus has gone back: a command acts on what the person was at.
        QTimer.singleShot(0, self, _without_answer(item.run))

    def _place(self) -> None:
        window = self._window
        self.setFixedWidth(max(min(_WIDTH, window.width() - 32), 200))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, min(72, window.height() // 8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list from the field; follow the window; close at a click beside."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._field and self._key(event):
                return True
        elif self.isVisible() and watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif event.type() == QEvent.Type.WindowDeactivate:
                self.leave()
        elif watched is self._field and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave_if_unused)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the window: only now, for it has an event for whatever is drawn in it."""
        super().showEvent(event)
        self._window.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no longer."""
        super().hideEvent(event)
        self._window.removeEventFilter(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _leave_if_unused(self) -> None:
        now = QApplication.focusWidget()
        if QApplication.activePopupWidget() is not None:
            return  # the field's own context menu
        if now is not None and now is not self._field and not self.isAncestorOf(now):
            self._back = None
            self.leave()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._list.currentIndex())
        elif event.key() in _TO_THE_LIST:
            self._steered = True
            QApplication.sendEvent(self._list, event)
        else:
            return False
        return True


def _without_answer(run: Callable[[], object]) -> Callable[[], None]:
    def call() -> None:
        run()

    return call
