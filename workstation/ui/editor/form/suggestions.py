"""Words that might be written in a field, one click each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.styling import set_mark


class Suggestions(QWidget):
    """A row of chips below a field; hidden while there is nothing to suggest."""

    #: The word of the chip that was clicked.
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._flow = FlowLayout(self, 5)
        self.hide()

    def words(self) -> tuple[str, ...]:
        """Return what is suggested now."""
        return self._words

    def suggest(self, words: Sequence[str]) -> None:
        """Suggest `words`; those of before go."""
        if tuple(words) == self._words:
            return
        self._words = tuple(words)
        self._flow.clear()
        for word in self._words:
            chip = push_button(f"+ {word}".replace("&", "&&"))
            set_mark(chip, "chip", True)
            chip.setAccessibleName(self.tr("Add {word}").replace("{word}", word))
            chip.clicked.connect(partial(self._take, word))
            self._flow.addWidget(chip)
        self.setVisible(bool(self._words))
        self.updateGeometry()

    def _take(self, word: str, *_: object) -> None:
        self.taken.emit(word)
