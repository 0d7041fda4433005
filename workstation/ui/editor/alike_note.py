"""The line under a headline that another story has, too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.domain.article import ArticleLine
from workstation.ui.shared.buttons import name_button, quiet_button
from workstation.ui.shared.styling import label, set_state


class AlikeNote(QWidget):
    """One line under the headline; hidden while no other story has it."""

    #: The key of the other story.
    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: tuple[ArticleLine, ...] = ()
        self.words = label("", "soft", wrap=True)
        set_state(self.words, "amber")
        self.button = quiet_button(small=True)
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.show_others(())

    def show_others(self, others: tuple[ArticleLine, ...]) -> None:
        """Name the first of them; none hides the line."""
        self._others = others
        self.setVisible(bool(others))
        if not others:
            return
        first = others[0]
        said = self.tr("Story {number} has the same headline.")
        if len(others) > 1:
            said = self.tr("Story {number} and {n} more have the same headline.")
        said = said.replace("{number}", str(first.number)).replace("{n}", str(len(others) - 1))
        self.words.setText(f"{said} {first.author}" if first.author else said)
        self.button.setText(self.tr("Open it"))
        name_button(self.button, self.tr("Open story {n}").replace("{n}", str(first.number)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_others(self._others)

    def _ask(self) -> None:
        if self._others:
            self.open_asked.emit(self._others[0].id)
