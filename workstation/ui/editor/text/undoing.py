"""Ctrl+Z and Ctrl+Y in a text: a step at a time, as a person counts them.

A very long paste that was undone comes back piece by piece, as it came the first time: Qt would
write all of it in one go, seconds for some megabytes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.look.text_look import TextLook
from workstation.ui.editor.text.pouring import Pouring
from workstation.ui.editor.text.raw_text import changed_part, raw_text
from workstation.ui.shared.qt_text import units


@dataclass(frozen=True, slots=True)
class _Undone:
    """The text as it is without the step; the step writes `words` from `start` to `end`."""

    text: str
    start: int
    end: int
    words: str


class Undoing:
    """Goes back and forth in the steps of the document `look` dresses in `edit`.

    `insert` writes words at the caret, very long ones by `pouring`.
    """

    def __init__(
        self, edit: QTextEdit, look: TextLook, pouring: Pouring, insert: Callable[[str], object]
    ) -> None:
        self._edit = edit
        self._look = look
        self._pouring = pouring
        self._insert = insert
        #: A very long step, as long as it is the one and only that can be done again.
        self._long: _Undone | None = None

    def undo(self) -> None:
        """Take the last step back."""
        edit = self._edit
        alone, before = not edit.document().isRedoAvailable(), self._raw()
        self._step(edit.undo, lambda: edit.document().isUndoAvailable())
        after, self._long = self._raw(), None
        if alone and len(before) - len(after) > self._pouring.much:
            start, before_end, after_end = changed_part(before, after)
            self._long = _Undone(after, start, after_end, before[start:before_end])

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        edit, long = self._edit, self._long
        self._long = None
        document = edit.document()
        fits = long is not None and document.isRedoAvailable() and not edit.isReadOnly()
        if long is None or not fits or long.text != self._raw():
            self._step(edit.redo, lambda: edit.document().isRedoAvailable())
            return
        cursor = edit.textCursor()
        cursor.setPosition(units(long.text[: long.start]))
        cursor.setPosition(units(long.text[: long.end]), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        self._insert(long.words)

    def _step(self, step: Callable[[], object], available: Callable[[], bool]) -> None:
        """Go on until a character changes: lines dressed anew are no step to a person."""
        edit = self._edit
        if edit.isReadOnly():
            return
        before = self._raw()
        while available():
            step()
            if self._raw() != before:
                break
        edit.ensureCursorVisible()
        self._look.forget_touched()

    def _raw(self) -> str:
        return raw_text(self._edit.document())
