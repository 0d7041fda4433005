"""The look of a question: a title, a sentence, a form if need be, and buttons naming the act."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workstation.ui.shared.buttons import primary_button, push_button
from workstation.ui.shared.styling import ground, label, set_mark

Weight = Literal["plain", "public", "final"]


class DialogFrame(QDialog):
    """Open it with `open()`. Escape and the button at the left of the acts step back."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.setMinimumWidth(420)
        self.setWindowTitle(title)
        self._title = label(title, "heading", wrap=True)
        self._sentence = label(sentence, "sentence", wrap=True)
        self._sentence.setVisible(bool(sentence))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.back_button = push_button()
        self.back_button.clicked.connect(self.reject)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(8)
        self._acts.addStretch()
        self._acts.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._sentence)
        column.addSpacing(16)
        column.addLayout(self.body)
        column.addSpacing(20)
        column.addLayout(self._acts)
        self.setAccessibleDescription(sentence)
        self.retranslate()

    def add_act(self, text: str, weight: Weight = "plain") -> QPushButton:
        """Add a button that closes the dialog as accepted, named by what it does.

        `public` is the red one; `final` warns in red letters and Return does not press it.
        """
        button = primary_button(text) if weight == "public" else push_button(text)
        button.setAccessibleName(text)
        if weight == "final":
            set_mark(button, "danger", True)
            self.back_button.setDefault(True)
        elif not self.back_button.isDefault():
            button.setDefault(True)
        button.clicked.connect(self.accept)
        self._acts.addWidget(button)
        return button

    def set_sentence(self, sentence: str) -> None:
        """Say something else below the title."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the first line to be written in: people type at once."""
        super().showEvent(event)
        if self.focusWidget() in (None, self.back_button):
            lines = (one for one in self.findChildren(QLineEdit) if _may_be_written(one))
            first = next(lines, None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.back_button.setText(self.tr("Cancel"))
        self.back_button.setAccessibleName(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _may_be_written(line: QLineEdit) -> bool:
    return line.isVisible() and line.isEnabled() and not line.isReadOnly()
