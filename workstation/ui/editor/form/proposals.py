"""What a field proposes: the values written in it before, the most used first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter

#: What parts several words in one field.
BETWEEN_WORDS = re.compile(r"[,，、;；\n]+")
_LAST = re.compile(r"(?:.*[,，、;；\n])?\s*", re.DOTALL)
#: The list itself takes the keyboard, or another window does.
_STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_HOLDS_BACK = 4_000  # of a longer list of known values nobody reads the end


class Proposals(QCompleter):
    """Proposes values that hold what is typed; with `several`, for the last word of many."""

    def __init__(self, parent: QObject, *, several: bool = False) -> None:
        super().__init__(parent)
        self._several = several
        self._before = ""
        self.known = QStringListModel(self)
        self.setModel(self.known)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(8)

    def learn(self, known: Sequence[str]) -> None:
        """Propose these values from now on."""
        wanted = list(known[:_HOLDS_BACK])
        if wanted != self.known.stringList():
            self.known.setStringList(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list where the keyboard goes elsewhere, and let the field hear of it.

        Qt keeps it from the field while the list is open: its caret would stay.
        """
        if event.type() == QEvent.Type.FocusOut and watched is self.widget():
            away = isinstance(event, QFocusEvent) and event.reason() not in _STILL_HERE
            popup = self.popup()
            if away and popup is not None and popup.isVisible():
                popup.hide()
        return super().eventFilter(watched, event)

    def splitPath(self, path: str) -> list[str]:
        """Return what is looked for: with several words, only the one being written."""
        if not self._several:
            return [path]
        found = _LAST.match(path)
        self._before = found[0] if found else ""
        return [path[len(self._before) :]]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return what stands in the field once a value is chosen."""
        chosen = super().pathFromIndex(index)
        return f"{self._before}{chosen}" if self._several else chosen

    def show_all(self, text: str) -> None:
        """Open the whole list, as the arrow of a choice does."""
        self.setCompletionPrefix(text if self._several and text.endswith(("，", ",")) else "")
        self.complete()
