"""What can be done with the notes of a page, asked of the newsroom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.ui.preview.notes.note_writing import NoteWriting
from workstation.words import error_sentence


class NoteVerbs(QObject):
    """`said(sentence, with_undo)` tells what became of a note."""

    said = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def keep(self, writing: NoteWriting, address: str) -> None:
        """Pin what was written to the page at an address, or write the note anew it is of."""
        notes, text, reworded = self._desk.newsroom.notes, writing.written(), writing.reworded
        if reworded is None:
            verb: Callable[[], object] = partial(
                notes.pin, address, text, writing.words, writing.before
            )
            said = self.tr("Note pinned")
        else:
            verb, said = partial(notes.reword, reworded.id, text), self.tr("Note reworded")
        self._change(verb, said, writing.empty)

    def settle(self, note_id: int) -> None:
        """Say that what a note asks for is done."""
        verb = partial(self._desk.newsroom.notes.settle, note_id)
        self._change(verb, self.tr("Note settled"))

    def reopen(self, note_id: int) -> None:
        """Say that it is not done after all."""
        verb = partial(self._desk.newsroom.notes.reopen, note_id)
        self._change(verb, self.tr("Note open again"))

    def remove(self, note_id: int) -> None:
        """Take a note away."""
        verb = partial(self._desk.newsroom.notes.remove, note_id)
        self._change(verb, self.tr("Note removed"))

    def tell_trouble(self, error: Exception) -> None:
        """Say why nothing came of it."""
        self.said.emit(error_sentence(error, self._desk.language.current), False)

    def _change(
        self,
        verb: Callable[[], object],
        said: str,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        def done(_what: object) -> None:
            then()
            self.said.emit(said, True)

        self._desk.tasks.change(verb, done, self.tell_trouble, owner=self)
