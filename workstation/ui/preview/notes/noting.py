"""Notes on the page of the preview desk: read, shown beside it and on it, and led to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.note import Note
from workstation.press.links import page_name
from workstation.ui.preview.notes.note_verbs import NoteVerbs
from workstation.ui.preview.notes.notes_on_pages import NotesOnPages
from workstation.ui.preview.notes.notes_pane import NotesPane, numbers
from workstation.ui.preview.pair import Pair

#: What may move a page, or take it away with the notes on it.
_KINDS = ("page_note", "article", "column", "redirect")


class Noting(QObject):
    """Joins a pane of notes with the pages of a pair.

    `counted(open)` tells how many notes of the page wait, `opened` that one is to be seen, and
    `led(address)` that it is on another page.
    """

    counted = Signal(int)
    opened = Signal()
    led = Signal(str)

    def __init__(self, desk: Desk, pair: Pair, pane: NotesPane) -> None:
        super().__init__(pair)
        self._desk = desk
        self._pair = pair
        self._pane = pane
        self.verbs = NoteVerbs(desk, self)
        self.pages = NotesOnPages(pair)
        self._notes: Sequence[Note] = ()
        self._sought: Note | None = None
        self._address = ""
        self._stale = False
        pair.moved.connect(self._moved)
        desk.bus.changed.connect(self._hear)
        self._connect()

    def _connect(self) -> None:
        pane, pages = self._pane, self.pages
        pane.shown.connect(self.show_note)
        pane.settled.connect(self.verbs.settle)
        pane.reopened.connect(self.verbs.reopen)
        pane.removed.connect(self.verbs.remove)
        pane.reworded.connect(self._reword)
        pane.writing.kept.connect(lambda: self.verbs.keep(pane.writing, self._pair.address))
        pane.writing.choosing.connect(pages.choose)
        pages.pointing.connect(pane.writing.choose_button.setChecked)
        pages.selected.connect(pane.writing.tell_selected)
        pages.chosen.connect(lambda one: pane.writing.pin_to(one.words, one.before))
        pages.found.connect(self._tell_found)
        pages.clicked.connect(self._open)

    def read(self) -> None:
        """Read the notes of the page that is shown."""
        self._stale = False
        address, notes = self._pair.address, self._desk.newsroom.notes
        self._desk.tasks.read(lambda: notes.of_page(address), self._show, key="notes", owner=self)

    def catch_up(self) -> None:
        """Read what changed while nobody looked."""
        if self._stale:
            self.read()

    def seek(self, note_id: int) -> None:
        """Show a note: its page, its card, and its passage."""
        notes, trouble = self._desk.newsroom.notes, self.verbs.tell_trouble
        self._desk.tasks.read(
            lambda: notes.get(note_id), self._lead_to, trouble, key="sought", owner=self
        )

    def show_note(self, note_id: int) -> None:
        """Show a note of the page: its card, and its passage, on another page if it is there."""
        for note in self._notes:
            if note.id == note_id:
                self._lead_to(note)

    def _hear(self, change: Change, _initiator: object) -> None:
        if not change.touches(*_KINDS):
            return
        self._stale = True
        if self._pair.isVisible():
            self.read()

    def _moved(self, address: str) -> None:
        self.pages.choose(False)
        before, self._address = self._address, page_name(address)
        if self._sought is not None and self._sought.address != self._address:
            self._sought = None
        if before != self._address and self._pane.writing.reworded is None:
            # What was written stays; its words are on the page that was left.
            self._pane.writing.let_go()
        self.read()

    def _show(self, notes: Sequence[Note]) -> None:
        if notes != self._notes:
            self._notes = notes
            self._pane.show_notes(notes)
        self.counted.emit(sum(note.open for note in notes))
        self.pages.show(numbers(notes))
        self._point_out()

    def _reword(self, note_id: int) -> None:
        for note in self._notes:
            if note.id == note_id:
                self._pane.writing.reword(note)

    def _lead_to(self, note: Note) -> None:
        self._sought = note
        self.opened.emit()
        if note.address != page_name(self._pair.address):
            self.led.emit(note.address)
        else:
            self._point_out()

    def _point_out(self) -> None:
        """Show the note somebody looks for, as soon as it is here."""
        if self._sought is not None and self._pane.card(self._sought.id) is not None:
            self._pane.choose(self._sought.id)
            self.pages.lead_to(self._sought.id)

    def _open(self, note_id: int) -> None:
        self.opened.emit()
        self._pane.choose(note_id)

    def _tell_found(self, found: frozenset[int]) -> None:
        self._pane.tell_found(found, self._address)
        if self._sought is not None and self._sought.id in found:
            self._point_out()
            self._sought = None
