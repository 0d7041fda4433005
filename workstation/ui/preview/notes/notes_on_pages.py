"""The notes of a page on both pages of a pair: marked, looked for, and chosen places for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain.note import Note
from workstation.ui.preview.pair import Pair
from workstation.ui.preview.sheet import PageSheet

if TYPE_CHECKING:
    # They bring Chromium along, which comes with the first page.
    from workstation.ui.preview.notes.note_marks import NoteMarks
    from workstation.ui.preview.why.pointing import Pointed


class NotesOnPages(QObject):
    """`found(ids)` tells which notes have their place on the page that leads, `pointed(Pointed |
    None)` what is being pointed at.

    `clicked(id)` tells of a mark, `chosen(Pointed)` carries a passage, `selected(on)` whether words
    are selected, `pointing(on)` whether passages are being pointed at.
    """

    found = Signal(object)
    clicked = Signal(object)
    pointed = Signal(object)
    chosen = Signal(object)
    selected = Signal(bool)
    pointing = Signal(bool)

    def __init__(self, pair: Pair) -> None:
        super().__init__(pair)
        self._pair = pair
        self._notes: Sequence[tuple[int, Note]] = ()
        self._marks: dict[PageSheet, NoteMarks] = {}
        self._choosing = False
        for sheet in pair.sheets.values():
            sheet.ready.connect(partial(self._take_up, sheet))

    def show(self, notes: Sequence[tuple[int, Note]]) -> None:
        """Draw the marks of open notes, each with its number."""
        self._notes = notes
        for marks in self._marks.values():
            marks.show(notes)

    def lead_to(self, note_id: int) -> None:
        """Bring the passage of a note into sight."""
        marks = self._marks.get(self._pair.main)
        if marks is not None:
            marks.lead_to(note_id)

    def choose(self, on: bool) -> None:
        """Begin or end pointing at passages; words that are selected are taken at once."""
        marks = self._marks.get(self._pair.main)
        if on and marks is not None and self._pair.main.surface().page.hasSelection():
            marks.take_selected()
            return
        if on == self._choosing:
            return
        self._choosing = on
        for one in self._marks.values():
            one.choose(on and one is marks)
        self.pointing.emit(on)

    def _take_up(self, sheet: PageSheet) -> None:
        """Draw on pages that were made meanwhile, too."""
        if sheet in self._marks:
            return
        # Chromium takes about 0.2 s to load: with the first page, never with the window.
        from workstation.ui.preview.notes.note_marks import NoteMarks

        marks = self._marks[sheet] = NoteMarks(sheet.surface())
        marks.found.connect(partial(self._tell_found, sheet))
        marks.clicked.connect(self.clicked)
        marks.pointing.pointed.connect(self.pointed)
        marks.chosen.connect(self._take)
        marks.selected.connect(partial(self._tell_selected, sheet))
        marks.ended.connect(partial(self.choose, False))
        marks.show(self._notes)

    def _take(self, passage: Pointed) -> None:
        self.choose(False)
        self.chosen.emit(passage)

    def _tell_found(self, sheet: PageSheet, found: frozenset[int]) -> None:
        if sheet is self._pair.main:
            self.found.emit(found)

    def _tell_selected(self, sheet: PageSheet, on: bool) -> None:
        if sheet is self._pair.main:
            self.selected.emit(on)
