"""The small card that says why an item stands on a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.standing import Placing
from workstation.domain.text import shortened
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.card_frame import CardFrame
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.styling import label
from workstation.words import sentence

_WIDTH = 380
_GAP = 8
#: A whole paragraph may be pointed at; its beginning says which.
_LONGEST = 48
# Places whose position in a row says something.
_COUNTED = frozenset({"board", "news", "newest", "popular", "list"})


class WhyCard(CardFrame):
    """Sends `led` for “take me there”, `article_asked`, `others_asked` and `closed`."""

    led = Signal()
    article_asked = Signal()
    others_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._placing: Placing | None = None
        self._language = ""
        self.place = Chip()
        self.title = label("", "title", wrap=True)
        self.rule = label("", "soft", wrap=True)
        self.lead_button = push_button("", "arrow-right", small=True)
        self.article_button = quiet_button("", small=True)
        self.others_button = quiet_button("", small=True)
        self._lay()
        self.lead_button.clicked.connect(self.led)
        self.article_button.clicked.connect(self.article_asked)
        self.others_button.clicked.connect(self.others_asked)
        self.retranslate()
        self.hide()

    def _lay(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(4)
        for button in (self.lead_button, self.article_button, self.others_button):
            acts.addWidget(button)
        acts.addStretch()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for part in (self.place, self.title, self.rule):
            column.addWidget(part)
        column.addSpacing(2)
        column.addLayout(acts)

    def say(self, placing: Placing, words: str, language: str) -> None:
        """Say why; `words` are those of the item on the page, for what has no name of its own."""
        self._placing, self._language = placing, language
        where = sentence(f"why.place.{placing.place}", placing.details, language)
        position = placing.details.get("position", 0)
        if placing.place in _COUNTED and position:
            where += self.tr(", place %1").replace("%1", str(position))
        title = placing.name or words
        rule = sentence(f"why.{placing.code}", placing.details, language)
        self.place.setText(where)
        self.title.setText(shortened(title, _LONGEST))
        self.title.setVisible(bool(title))
        self.rule.setText(rule)
        self.lead_button.setVisible(placing.leading is not None)
        elsewhere = placing.leading is None or placing.leading.kind != "article"
        self.article_button.setVisible(placing.article_id is not None and elsewhere)
        self.others_button.setVisible(placing.article_id is not None)
        self.setAccessibleName(f"{title}, {where}: {rule}")

    def stand_by(self, box: QRectF) -> None:
        """Be seen below the item at `box`, or above it where there is no room."""
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else self.rect()
        # Beside somebody's work a page may be narrower than the card would like to be.
        width = min(_WIDTH, room.width() - 2 * _GAP)
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))
        left = min(max(_GAP, int(box.left())), max(_GAP, room.width() - self.width() - _GAP))
        below = int(box.bottom()) + _GAP
        above = int(box.top()) - _GAP - self.height()
        fits = below + self.height() <= room.height() or above < 0
        top = below if fits else above
        self.move(left, max(_GAP, min(top, room.height() - self.height() - _GAP)))
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the card away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self.lead_button.setText(self.tr("Take me there"))
        self.article_button.setText(self.tr("Open article"))
        self.others_button.setText(self.tr("Other places…"))
        for button in (self.lead_button, self.article_button, self.others_button):
            button.setAccessibleName(button.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
