"""A colour as text, with a swatch beside it that shows it and opens the choice of colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from workstation.ui.shared.buttons import name_button
from workstation.ui.shared.tokens import tokens_now

_WIDTH = 140
_SWATCH = 20
_FULL = 7  # letters of "#b3391f"


class ColourEntry(QWidget):
    """`asked` wants the choice of colours to be opened; the text is that of `line`."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setMaximumWidth(_WIDTH)
        self.swatch = QToolButton()
        self.swatch.setAutoRaise(True)
        self.swatch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.swatch.setIconSize(QSize(_SWATCH, _SWATCH))
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.swatch)
        row.addWidget(self.line)
        row.addStretch()
        self.line.textChanged.connect(self._paint)
        self.swatch.clicked.connect(self.asked)
        self._paint("")

    def name(self, field: str, act: str) -> None:
        """Say what the colour is for, and what the swatch does."""
        self.line.setAccessibleName(field)
        name_button(self.swatch, act)

    def _paint(self, text: str) -> None:
        # A word such as "red" is a colour to Qt, and none to a theme.
        told = text.strip()
        colour = QColor(told) if told.startswith("#") and len(told) == _FULL else QColor()
        made = QPixmap(_SWATCH, _SWATCH)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens_now().color("line"))
        painter.setBrush(colour if colour.isValid() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(1, 1, _SWATCH - 2, _SWATCH - 2, 4, 4)
        painter.end()
        self.swatch.setIcon(QIcon(made))
