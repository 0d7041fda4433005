"""A small disc in the colour of a state; the word for it stands beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workstation.ui.shared.tokens import tokens_now


class StateDot(QWidget):
    """8 pixels across. `role` is the name of a colour token."""

    def __init__(self, role: str = "green", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(8, 8)
        self._role = role

    def set_color(self, role: str) -> None:
        """Show the colour of token `role`."""
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens_now().color(self._role))
        painter.drawEllipse(self.rect())
