"""Above the list: where the site goes, when it last did, and the one red button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workstation.domain.moment import stamp_to_the_minute
from workstation.ui.publishing.places import SIGNS, Place, caption, place_name, place_of, shown
from workstation.ui.publishing.planning import Planned
from workstation.ui.publishing.row_words import publish_words
from workstation.ui.shared.buttons import icon_button, name_button, primary_button, quiet_button
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.icons import icon
from workstation.ui.shared.styling import ground, label
from workstation.ui.shared.tokens import tokens_now


class PublishHead(QWidget):
    """Sends what the person asks for."""

    publish_asked = Signal()
    #: Another place is wanted: its kind.
    target_asked = Signal(str)
    files_asked = Signal()
    folder_asked = Signal()
    home_asked = Signal()
    checks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._pages = 0
        self._files = False
        self._address = ""
        self._planned: Planned | None = None
        self._looking = False
        self._caption = label("", "section")
        self.target = PathLabel(role="title")
        self.last = ElidedLabel()
        self.change_button = quiet_button(icon_name="folder", small=True)
        self.folder_button = icon_button("folder-open", "")
        self.home_button = icon_button("external-link", "")
        self.files_button = quiet_button(icon_name="list", small=True)
        self.checks_button = quiet_button(icon_name="shield-check", small=True)
        self.button = primary_button()
        self._place()
        self.button.clicked.connect(self.publish_asked)
        self.change_button.clicked.connect(self.offer_places)
        self.files_button.clicked.connect(self.files_asked)
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
        bottom.addWidget(self.files_button)
        bottom.addWidget(self.checks_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.target)
        column.addWidget(self.last)
        column.addSpacing(6)
        column.addLayout(bottom)

    def show_target(self, address: str, planned: Planned | None, *, looking: bool = False) -> None:
        """Say where the site goes and when it last did.

        Without a plan nothing is claimed about it; `looking` tells that it is being made.
        """
        self._address, self._planned, self._looking = address, planned, looking
        self.folder_button.setEnabled(planned is not None and planned.exists)
        self.home_button.setEnabled(planned is not None and planned.exists)
        self._say()

    def show_pages(self, pages: int, *, possible: bool, files: bool = False) -> None:
        """Say how many pages would change; `possible` when it may be done now.

        `files` tells that something is to be carried even where no page changes.
        """
        self._pages, self._files = pages, files
        self.button.setEnabled(possible and (pages > 0 or files))
        self._say()

    def offer_places(self) -> None:
        """Open the menu of the kinds of places below its button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        present = place_of(self._address) if self._address else None
        for place in Place:
            act = menu.addAction(icon(SIGNS[place], "soft"), place_name(place))
            act.setData(place.value)
            if place is present:
                menu.setDefaultAction(act)
        menu.triggered.connect(lambda act: self.target_asked.emit(str(act.data())))
        menu.popup(self.change_button.mapToGlobal(self.change_button.rect().bottomLeft()))

    def retranslate(self) -> None:
        """Set every text again."""
        self.change_button.setText(self.tr("Change…"))
        name_button(self.change_button, self.tr("Choose where the site goes"))
        name_button(self.folder_button, self.tr("Open the folder of the site"))
        name_button(self.home_button, self.tr("Open the home page in the browser"))
        self.files_button.setText(self.tr("Files"))
        name_button(self.files_button, self.tr("Look which files would be sent"))
        self.checks_button.setText(self.tr("Check"))
        name_button(self.checks_button, self.tr("Look for dead links, missing pictures, filings"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self) -> None:
        place = place_of(self._address)
        self._caption.setText(caption(place))
        self.files_button.setVisible(place is not Place.FOLDER)
        self.target.set_words(shown(self._address))
        self.last.set_words(self._last_words())
        text = self._button_words()
        self.button.setText(text)
        self.button.setAccessibleName(text)

    def _last_words(self) -> str:
        if self._planned is None:
            return ""
        if self._planned.last_at is None:
            return self.tr("Nothing was published here yet")
        told = self.tr("Last published %1, Beijing time")
        return told.replace("%1", stamp_to_the_minute(self._planned.last_at))

    def _button_words(self) -> str:
        if self._planned is None:
            return self.tr("Looking at what would change…") if self._looking else self.tr("Publish")
        if self._pages:
            return publish_words(self._pages)
        return self.tr("Send the site") if self._files else self.tr("Nothing to publish")


class PathLabel(ElidedLabel):
    """What does not fit is left out in the middle: beginning and end of a path tell most."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(tokens_now().color("ink"))
        middle = Qt.TextElideMode.ElideMiddle
        text = self.fontMetrics().elidedText(self.text(), middle, self.width())
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), left, text)
