"""Several places of a text written anew at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.ui.shared.finding import Place
from workstation.ui.shared.qt_text import for_qt


def replace_each(edit: QTextEdit, places: Sequence[Place]) -> None:
    """Write what each place puts there, in one step of undo; they are in order and lie apart."""
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    # From the end: what stands before a place keeps its position.
    for place in reversed(places):
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(for_qt(place.replacement))
    cursor.endEditBlock()
