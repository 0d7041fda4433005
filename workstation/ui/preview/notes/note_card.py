"""One note of a page, as it stands in the pane of notes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.moment import local
from workstation.domain.note import Note
from workstation.ui.shared.buttons import icon_button, name_button, quiet_button
from workstation.ui.shared.card_frame import CardFrame
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.styling import label

_ICON = 24


class Whereabouts(StrEnum):
    """Where the passage of a note is: on the page shown, on another of its pages, or gone."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    GONE = "gone"


class NoteCard(CardFrame):
    """Sends what is asked for by the note's key: `shown` (its passage), and the verbs.

    `number` is that of its mark on the page, 0 for one that is settled.
    """

    shown = Signal(object)
    settled = Signal(object)
    reopened = Signal(object)
    reworded = Signal(object)
    removed = Signal(object)

    def __init__(self, note: Note, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note, self.number = note, number
        self._where = Whereabouts.HERE
        self.badge = Chip(str(number) if number else "✓", "red" if number else "green")
        self.words = ElidedLabel(role="soft")
        self.words.set_words(f"「{note.words}」" if note.words else "")
        self.words.setVisible(bool(note.words))
        self.text = label(note.text, "" if note.open else "soft", wrap=True)  # type: ignore[arg-type]
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.who = label("", "soft", wrap=True)
        self.where = Chip("", "amber")
        self.turn_button = quiet_button("", "check" if note.open else "rotate-ccw", small=True)
        self.reword_button = icon_button("pencil", "")
        self.remove_button = icon_button("trash-2", "")
        for button in (self.reword_button, self.remove_button):
            button.setFixedSize(_ICON, _ICON)
        self._lay()
        self._connect()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.badge)
        head.addWidget(self.who, 1)
        acts = QHBoxLayout()
        acts.setSpacing(2)
        acts.addWidget(self.turn_button)
        acts.addStretch()
        acts.addWidget(self.reword_button)
        acts.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 6)
        column.setSpacing(5)
        column.addLayout(head)
        for part in (self.words, self.text):
            column.addWidget(part)
        column.addWidget(self.where, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(acts)

    def _connect(self) -> None:
        key = self.note.id
        turned = self.settled if self.note.open else self.reopened
        self.turn_button.clicked.connect(lambda: turned.emit(key))
        self.reword_button.clicked.connect(lambda: self.reworded.emit(key))
        self.remove_button.clicked.connect(lambda: self.removed.emit(key))

    def tell_where(self, where: Whereabouts) -> None:
        """Say where the passage is now."""
        self._where = where
        self.retranslate()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lead to the passage."""
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.shown.emit(self.note.id)

    def retranslate(self) -> None:
        """Set every text again."""
        note = self.note
        who = f"{note.person} · {local(note.pinned_at):%m-%d %H:%M}"
        if note.settled_at is not None:
            settled = self.tr("settled by %1, %2").replace("%1", note.settled_by)
            who += "\n" + settled.replace("%2", f"{local(note.settled_at):%m-%d %H:%M}")
        elif not note.words:
            who += " · " + self.tr("page as a whole")
        self.who.setText(who)
        self.turn_button.setText(self.tr("Settle") if note.open else self.tr("Open again"))
        self.turn_button.setAccessibleName(self.turn_button.text())
        name_button(self.reword_button, self.tr("Reword the note"))
        name_button(self.remove_button, self.tr("Remove the note"))
        gone = self._where is Whereabouts.GONE
        self.where.setText(self.tr("These words are gone") if gone else self.tr("On another page"))
        self.where.setVisible(self._where is not Whereabouts.HERE)
        self.setAccessibleName(f"{who}: {note.text}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
