"""A field to search a list with."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from workstation.ui.shared.icons import icon
from workstation.ui.shared.styling import set_mark

PAUSE_MILLISECONDS = 180
#: What Qt calls the button that empties a field.
_CLEAR = "_q_qlineeditclearaction"


def offer_clearing(field: QLineEdit) -> None:
    """Give a field the button that empties it, drawn as the other icons are.

    Qt's own drawing is black in either scheme.
    """
    field.setClearButtonEnabled(True)
    action = field.findChild(QAction, _CLEAR)
    if isinstance(action, QAction):
        action.setIcon(icon("x", "soft"))


class SearchBox(QLineEdit):
    """Sends `searched(text)` after a short pause in typing, at once on Return and on clearing.

    While an input method is composing nothing is sent: half a word of pinyin finds nothing.
    `left` is sent on the Down key: the list below may take the keyboard.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(
        self, placeholder: str = "", parent: QWidget | None = None, *, on_desk: bool = True
    ) -> None:
        super().__init__(parent)
        self._composing = False
        self._sent = ""
        self._icon = QAction(icon("search", "soft"), "", self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        offer_clearing(self)
        set_mark(self, "search", True)
        set_mark(self, "onDesk", on_desk)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._send)
        self.textChanged.connect(self._hear)
        self.returnPressed.connect(self._send)
        self.set_placeholder(placeholder)

    def set_placeholder(self, text: str) -> None:
        """Say what is searched, for eyes and for screen readers."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is still being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears a search that stands; Down leaves for the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _hear(self, text: str) -> None:
        if self._composing:
            return
        if text:
            self._timer.start()
        else:
            self._send()

    def _send(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text == self._sent:
            return
        self._sent = text
        self.searched.emit(text)
