"""The line under a headline that holds characters nobody sees."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.ui.shared.buttons import name_button, quiet_button
from workstation.ui.shared.styling import label, set_state


class HiddenNote(QWidget):
    """Says how many hidden characters there are, and offers to take them away."""

    cleaning_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.words = label("", "soft", wrap=True)
        set_state(self.words, "amber")
        self.button = quiet_button(small=True)
        self.button.clicked.connect(self.cleaning_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Tell of `count` hidden characters; 0 hides the line."""
        self._count = count
        said = self.tr("{n} hidden characters turn the direction of reading here.")
        self.words.setText(said.replace("{n}", str(count)))
        self.button.setText(self.tr("Take them away"))
        name_button(self.button, self.button.text())
        self.setVisible(count > 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_count(self._count)
