"""A quiet button that shows what is chosen and offers the rest in a menu."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workstation.ui.shared.styling import set_mark


class ChoiceButton(QPushButton):
    """`chosen(key)` tells that the person picked one; showing it is left to `set_choices`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, str] = {}
        self._current = ""
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_mark(self, "quiet", True)
        set_mark(self, "small", True)
        self.clicked.connect(self.offer)

    def set_choices(self, choices: Mapping[str, str], current: str) -> None:
        """Offer `choices`, keys with their words, and show the word of `current`."""
        self._choices = dict(choices)
        self._current = current
        self.setText(self._choices.get(current, "").replace("&", "&&"))

    def offer(self) -> None:
        """Open the menu above the button, or below it where there is more room."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # A button whose sign stands behind its word is laid out the other way; its menu is not.
        menu.setLayoutDirection(self.window().layoutDirection())
        for key, text in self._choices.items():
            act = menu.addAction(text.replace("&", "&&"))
            act.setCheckable(True)
            act.setChecked(key == self._current)
            act.triggered.connect(partial(self._tell, key))
        corner = self.mapToGlobal(self.rect().topLeft())
        above = corner.y() - menu.sizeHint().height()
        low = self.mapTo(self.window(), self.rect().center()).y() * 2 > self.window().height()
        corner.setY(above if low else self.mapToGlobal(self.rect().bottomLeft()).y() + 2)
        menu.popup(corner)

    def _tell(self, key: str, *_: object) -> None:
        self.chosen.emit(key)
