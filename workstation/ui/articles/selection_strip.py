"""How many articles are selected, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.ui.shared.buttons import icon_button, name_button, quiet_button
from workstation.ui.shared.styling import ground, label


class SelectionStrip(QWidget):
    """Seen while several articles are selected.

    `all_asked` wants everything the list finds, `menu_asked(point)` what can be done with it (in
    pixels of the strip), `ended` nothing selected.
    """

    all_asked = Signal()
    menu_asked = Signal(QPoint)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._count = 0
        self._more = False
        self.told = label()
        self.all_button = quiet_button(small=True)
        self.menu_button = icon_button("ellipsis", "")
        self.end_button = icon_button("x", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.told)
        row.addStretch()
        for button in (self.all_button, self.menu_button, self.end_button):
            row.addWidget(button)
        self.all_button.clicked.connect(self.all_asked)
        self.menu_button.clicked.connect(
            lambda: self.menu_asked.emit(self.menu_button.geometry().bottomLeft())
        )
        self.end_button.clicked.connect(self.ended)
        self.retranslate()
        self.hide()

    def show_count(self, count: int, more: bool) -> None:
        """Tell of `count` articles; `more` offers those the list finds beyond them."""
        self._count, self._more = count, more
        self.setVisible(count > 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.told.setText(self.tr("%1 selected").replace("%1", f"{self._count:,}"))
        self.all_button.setText(self.tr("Select all"))
        self.all_button.setToolTip(self.tr("Everything the list finds, further down too"))
        self.all_button.setVisible(self._more)
        name_button(self.menu_button, self.tr("What to do with them"))
        name_button(self.end_button, self.tr("Select nothing"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
