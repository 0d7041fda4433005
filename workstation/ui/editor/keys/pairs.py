"""Full-width quotes and brackets come in pairs: the second is written with the first.

A closing sign typed where the pair put one already goes over it. Only signs put there by the
pair are gone over, so a text that has a lone one is never altered.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

PAIRS = dict(zip("“‘（《〈【「『〔［｛", "”’）》〉】」』〕］｝", strict=True))
_CLOSING = frozenset(PAIRS.values())
#: All that is enclosed with, and "": no key but these asks for anything here.
SIGNS = frozenset({"", *PAIRS, *_CLOSING})
_MOST_OPEN = 20


class Pairs:
    """Watches what is written in `edit`; `on` is the person's choice."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._open: list[QTextCursor] = []
        self.on = True

    def forget(self) -> None:
        """Another text is shown."""
        self._open.clear()

    def enclose(self, written: str) -> bool:
        """Put a pair around what is selected; False if that is not what `written` means."""
        cursor = self._edit.textCursor()
        closing = PAIRS.get(written)
        if not self.on or closing is None or not cursor.hasSelection():
            return False
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        cursor.setPosition(end)
        cursor.insertText(closing)
        cursor.setPosition(start)
        cursor.insertText(written)
        cursor.endEditBlock()
        cursor.setPosition(start + 1)
        cursor.setPosition(end + 1, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        return True

    def wrote(self, written: str) -> None:
        """Hear what was just written before the caret, and complete it."""
        if not self.on or not written:
            return
        last = written[-1]
        if last in _CLOSING:
            self._go_over(last)
        elif last in PAIRS:
            self._close(PAIRS[last])

    def take_back(self) -> bool:
        """Take both signs of an empty pair away; False where the caret is in none."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection() or not self.on:
            return False
        before, behind = _beside(cursor)
        if not before or PAIRS.get(before) != behind or not self._waits_at(cursor.position()):
            return False
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        cursor.deleteChar()
        cursor.endEditBlock()
        return True

    def _close(self, closing: str) -> None:
        cursor = self._edit.textCursor()
        behind = _beside(cursor)[1]
        # A sign put before a word is there to enclose it: the person closes it behind the word.
        if behind and not behind.isspace() and behind not in _CLOSING and not _is_mark(behind):
            return
        position = cursor.position()
        cursor.joinPreviousEditBlock()
        cursor.insertText(closing)
        cursor.endEditBlock()
        cursor.setPosition(position)
        self._edit.setTextCursor(cursor)
        self._open = [*self._open[1 - _MOST_OPEN :], QTextCursor(cursor)]

    def _go_over(self, closing: str) -> None:
        cursor = self._edit.textCursor()
        if _beside(cursor)[1] != closing or not self._waits_at(cursor.position()):
            return
        self._open = [one for one in self._open if one.position() != cursor.position()]
        cursor.joinPreviousEditBlock()
        cursor.deleteChar()
        cursor.endEditBlock()

    def _waits_at(self, position: int) -> bool:
        return any(one.position() == position for one in self._open)


def _beside(cursor: QTextCursor) -> tuple[str, str]:
    """Return the characters before and behind the caret, "" at the ends of its line."""
    document, position = cursor.document(), cursor.position()
    before = "" if cursor.atBlockStart() else str(document.characterAt(position - 1))
    behind = "" if cursor.atBlockEnd() else str(document.characterAt(position))
    return before, behind


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("P")
