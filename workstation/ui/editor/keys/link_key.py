"""Ctrl+K while something is selected in the text: the text's own key, else it is the window's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

_KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class LinkKey(QObject):
    """Listens to `edit` only as long as something is selected there: keys of typing pass it by."""

    pressed = Signal()

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        edit.copyAvailable.connect(self._listen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key before the window does, and tell when it is pressed."""
        if event.type() not in _KINDS or not self._is_it(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.pressed.emit()
        return True

    def _listen(self, selected: bool) -> None:
        if selected:
            self._edit.installEventFilter(self)
        else:
            self._edit.removeEventFilter(self)

    def _is_it(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_K
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and self._edit.textCursor().hasSelection()
            and not self._edit.isReadOnly()
        )
