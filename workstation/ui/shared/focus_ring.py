"""The ring around what the keyboard is on, for widgets that paint themselves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


def rings(reason: Qt.FocusReason, before: bool) -> bool:
    """Tell whether focus that came for `reason` shows; a window coming back keeps what it had."""
    if reason == Qt.FocusReason.ActiveWindowFocusReason:
        return before
    return reason in _BY_KEYBOARD


def paint_focus_ring(painter: QPainter, rect: QRectF, color: QColor, radius: float = 7) -> None:
    """Draw a ring 2 pixels thick just inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()
