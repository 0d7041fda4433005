"""A button with its key in it: 通过 [A]."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workstation.ui.shared.buttons import name_button
from workstation.ui.shared.key_hint import KeyHint, key_words
from workstation.ui.shared.styling import State, label, set_state


class VerbButton(QPushButton):
    """An ordinary button in the colour of what it decides."""

    def __init__(self, key: str, state: State = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._words = label("")
        self._state: State = state
        set_state(self._words, state)
        self._hint = KeyHint(key)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 7, 0)
        row.setSpacing(8)
        for part in (self._words, self._hint):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(30)

    def set_words(self, text: str) -> None:
        """Say what the button does."""
        self._words.setText(text)
        name_button(self, text, self._key)
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self._hint.setText(key_words(key))
        self.set_words(self.words())

    def set_compact(self, compact: bool) -> None:
        """Leave the key to the tooltip where there is no room for it."""
        self._hint.setVisible(not compact)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(12, 0, 12 if compact else 7, 0)
        self.updateGeometry()

    def words(self) -> str:
        """Return what the button says."""
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        """Give the words their colour only where the button can be pressed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            set_state(self._words, self._state if self.isEnabled() else "")

    def sizeHint(self) -> QSize:
        """Return what words and key need."""
        layout = self.layout()
        return QSize(layout.sizeHint().width() if layout is not None else 60, 30)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()
