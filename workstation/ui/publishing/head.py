"""Above the list: where the site goes, when it last did, and the one red button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.moment import stamp
from workstation.ui.publishing.planning import Planned
from workstation.ui.publishing.row_words import publish_words
from workstation.ui.shared.buttons import icon_button, name_button, primary_button, quiet_button
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.styling import ground, label


class PublishHead(QWidget):
    """Sends what the person asks for."""

    publish_asked = Signal()
    target_asked = Signal()
    folder_asked = Signal()
    home_asked = Signal()
    checks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._pages = 0
        self._planned: Planned | None = None
        self._caption = label("", "section")
        self.target = ElidedLabel(role="title")
        self.last = ElidedLabel()
        self.change_button = quiet_button(icon_name="folder", small=True)
        self.folder_button = icon_button("folder-open", "")
        self.home_button = icon_button("external-link", "")
        self.checks_button = quiet_button(icon_name="shield-check", small=True)
        self.button = primary_button()
        self._place()
        self.button.clicked.connect(self.publish_asked)
        self.change_button.clicked.connect(self.target_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        self.home_button.clicked.connect(self.home_asked)
        self.checks_button.clicked.connect(self.checks_asked)
        self.retranslate()

    def _place(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._caption)
        top.addStretch()
        top.addWidget(self.change_button)
        top.addWidget(self.folder_button)
        top.addWidget(self.home_button)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.button, 1)
        bottom.addWidget(self.checks_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.target)
        column.addWidget(self.last)
        column.addSpacing(6)
        column.addLayout(bottom)

    def show_target(self, planned: Planned) -> None:
        """Say where the site goes and when it last did."""
        self._planned = planned
        self.folder_button.setEnabled(planned.exists)
        self.home_button.setEnabled(planned.exists)
        self._say()

    def show_pages(self, pages: int, *, possible: bool) -> None:
        """Say how many pages would change; `possible` when it may be done now."""
        self._pages = pages
        self.button.setEnabled(possible and pages > 0)
        self._say()

    def retranslate(self) -> None:
        """Set every text again."""
        self._caption.setText(self.tr("The site is written to"))
        self.change_button.setText(self.tr("Change…"))
        name_button(self.change_button, self.tr("Choose the folder the site is written to"))
        name_button(self.folder_button, self.tr("Open the folder of the site"))
        name_button(self.home_button, self.tr("Open the home page in the browser"))
        self.checks_button.setText(self.tr("Check"))
        name_button(self.checks_button, self.tr("Look for dead links, missing pictures, filings"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self) -> None:
        planned = self._planned
        self.target.set_words(str(planned.target) if planned is not None else "")
        if planned is None or planned.last_at is None:
            self.last.set_words(self.tr("Nothing was published here yet"))
        else:
            told = self.tr("Last published %1, number %2")
            told = told.replace("%1", stamp(planned.last_at)[:16])
            self.last.set_words(told.replace("%2", str(planned.number)))
        text = publish_words(self._pages) if self._pages else self.tr("Nothing to publish")
        self.button.setText(text)
        self.button.setAccessibleName(text)
