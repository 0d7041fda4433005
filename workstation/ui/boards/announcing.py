"""What was done, said by screen readers."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text`; the keyboard stays where it is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
