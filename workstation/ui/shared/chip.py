"""Chips: a state as colour and word, and filters one can set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from workstation.ui.shared.styling import State, set_mark


class Chip(QLabel):
    """A word on the colour of its state. The colour never speaks alone."""

    def __init__(self, text: str = "", state: State = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_mark(self, "chip", True)
        self.set_state(state)

    def show_state(self, text: str, state: State) -> None:
        """Say `text` in the colour of `state`."""
        self.setText(text)
        self.set_state(state)

    def set_state(self, state: State) -> None:
        """Colour the chip; "" is the plain outline."""
        set_mark(self, "state", state)


class FilterChip(QPushButton):
    """A filter that is on or off, with how many rows it would leave: 草稿 9."""

    def __init__(self, text: str = "", state: State = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = text
        self._count: int | None = None
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_mark(self, "chip", True)
        set_mark(self, "state", state)
        self._show()

    def set_word(self, text: str) -> None:
        """Name the filter."""
        self._word = text
        self._show()

    def set_count(self, count: int | None) -> None:
        """Show how many rows it leaves, in groups of three; None shows no number."""
        self._count = count
        self._show()

    def _show(self) -> None:
        text = self._word if self._count is None else f"{self._word} {self._count:,}"
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
