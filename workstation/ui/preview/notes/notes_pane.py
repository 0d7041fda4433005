"""The notes on the page that is shown: a new one above, then the open ones, then the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from workstation.domain.note import Note
from workstation.ui.preview.notes.note_card import NoteCard, Whereabouts
from workstation.ui.preview.notes.note_writing import NoteWriting
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.styling import ground, label


class NotesPane(QWidget):
    """Sends what is asked for by the note's key: `shown` (its passage), and the verbs.

    Open notes bear the numbers they have on the page.
    """

    shown = Signal(object)
    settled = Signal(object)
    reopened = Signal(object)
    reworded = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.cards: list[NoteCard] = []
        self.title = label("", "heading")
        self.writing = NoteWriting()
        self.empty = EmptyState("message-square")
        self._settled = label("", "section")
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 4, 12)
        self._column.setSpacing(8)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 10, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.writing)
        column.addWidget(self.empty, 1)
        column.addWidget(self._scroll, 1)
        self.show_notes(())

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show the notes of a page, which come in the order they were pinned."""
        self._clear()
        numbered = numbers(notes)
        settled = [note for note in notes if not note.open]
        for number, note in numbered:
            self._add(NoteCard(note, number))
        if settled:
            self._column.addWidget(self._settled)
            self._settled.show()
        for note in reversed(settled):
            self._add(NoteCard(note, 0))
        self._column.addStretch()
        self.empty.setVisible(not notes)
        self._scroll.setVisible(bool(notes))
        self.retranslate()

    def card(self, note_id: int) -> NoteCard | None:
        """Return the card of a note, None where it is not here."""
        return next((card for card in self.cards if card.note.id == note_id), None)

    def choose(self, note_id: int) -> None:
        """Bring the card of a note into sight and outline it."""
        for card in self.cards:
            card.set_chosen(card.note.id == note_id)
            if card.note.id == note_id:
                self._scroll.ensureWidgetVisible(card)

    def tell_found(self, found: Iterable[int], address: str) -> None:
        """Say which passages stand on the page that is shown, at `address`."""
        here = frozenset(found)
        for card in self.cards:
            where = Whereabouts.HERE
            if card.note.open and card.note.id not in here:
                if card.note.address != address:
                    where = Whereabouts.ELSEWHERE
                elif card.note.words:
                    where = Whereabouts.GONE
            card.tell_where(where)

    def retranslate(self) -> None:
        """Set every text again."""
        count = sum(card.note.open for card in self.cards)
        told = self.tr("Notes on this page")
        self.title.setText(f"{told} · {count}" if count else told)
        self._settled.setText(self.tr("Settled"))
        self.empty.set_words(
            self.tr("No notes on this page yet"),
            self.tr(
                "Write what should be changed. Select words of the page, or click on a passage, to"
                " pin the note there: whoever works on it sees a number at that place. Nothing of"
                " it is published."
            ),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _add(self, card: NoteCard) -> None:
        self.cards.append(card)
        self._column.addWidget(card)
        for name in ("shown", "settled", "reopened", "reworded", "removed"):
            getattr(card, name).connect(getattr(self, name))

    def _clear(self) -> None:
        self._settled.hide()
        while item := self._column.takeAt(0):
            widget = item.widget()
            if isinstance(widget, NoteCard):
                widget.hide()
                widget.deleteLater()
        self.cards = []


def numbers(notes: Sequence[Note]) -> list[tuple[int, Note]]:
    """Return the open ones of the notes with the numbers they bear, from 1."""
    return [*enumerate((note for note in notes if note.open), 1)]
