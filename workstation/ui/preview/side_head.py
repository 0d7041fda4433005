"""Above one of two pages side by side: which one it is, how much differs, and a way there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.domain.edition import EditionName
from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.styling import label

#: What is above the pages is as high without differences.
_STEP_HEIGHT = 22


class SideHead(QWidget):
    """`asked()` wants to go from one difference to the next."""

    asked = Signal()

    def __init__(self, edition: EditionName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edition = edition
        self._published = False
        self._differing: int | None = None
        self.title = label("", "soft")
        self.count = Chip()
        self.step = icon_button("arrow-down", "")
        self.step.setFixedHeight(_STEP_HEIGHT)
        self.step.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 6)
        row.setSpacing(8)
        for part in (self.title, self.count, self.step):
            row.addWidget(part)
        row.addStretch()
        self.retranslate()

    def tell_online(self, on: bool) -> None:
        """Say whether there is a published site; before, readers' pages are what is released."""
        self._published = on
        self.retranslate()

    def tell(self, differing: int | None) -> None:
        """Say how many parts of the page differ from the other; None where nothing is compared."""
        self._differing = differing
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        working = self._edition is EditionName.WORKING
        before = self.tr("Before: live") if self._published else self.tr("Before: as released")
        self.title.setText(self.tr("After: as on the desks now") if working else before)
        name_button(self.step, self.tr("Go to the next difference"))
        self.count.setVisible(self._differing is not None)
        self.step.setVisible(bool(self._differing))
        if self._differing is None:
            return
        many = self.tr("%1 new or changed") if working else self.tr("%1 changed or gone")
        if self._differing:
            words = many.replace("%1", str(self._differing))
            self.count.show_state(words, "green" if working else "red")
        else:
            self.count.show_state(self.tr("nothing differs"), "")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
