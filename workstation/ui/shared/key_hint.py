"""What to press, drawn as a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from workstation.ui.shared.styling import set_mark


def key_words(sequence: str) -> str:
    """Return a portable key sequence (`Ctrl+K`) as this system writes it, parts spaced."""
    native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return " ".join(part for part in native.split("+") if part) or sequence


class KeyHint(QLabel):
    """A small key. It is not read out: the control beside it carries the shortcut itself."""

    def __init__(self, sequence: str, parent: QWidget | None = None) -> None:
        super().__init__(key_words(sequence), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_mark(self, "key", True)
