"""A chip as delegates draw it: the look of `chip.Chip` without a widget."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from workstation.ui.shared.tokens import Tokens


def paint_chip(painter: QPainter, box: QRect, text: str, state: str, tokens: Tokens) -> None:
    """Draw a word on the colour of its state; without one, in a plain outline."""
    ground = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(tokens.color(f"{state}_ground" if state else "edge"))
    painter.setBrush(tokens.color(f"{state}_ground") if state else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
    painter.setPen(tokens.color(state or "soft"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
