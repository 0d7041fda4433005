"""Keys that know Markdown: which habit a key asks for at the caret."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.keys import list_keys, paragraph_keys, table_keys
from workstation.ui.editor.keys.pairs import SIGNS, Pairs
from workstation.ui.editor.look.highlighter import in_code

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_LETTERS = (_NONE, _SHIFT)


def is_plain(written: str, event: QKeyEvent) -> bool:
    """Tell whether a key is a letter and nothing else."""
    return written.isprintable() and written not in SIGNS and event.modifiers() in _LETTERS


def handled(edit: QTextEdit, pairs: Pairs, event: QKeyEvent) -> bool:
    """Do what a key means here; False leaves it to Qt."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if key in _ENTER and held in (_NONE, _SHIFT):
        return _enter(edit, plain=held == _SHIFT)
    if key == Qt.Key.Key_Tab and held == _NONE:
        return _tab(edit, forward=True)
    if key == Qt.Key.Key_Backtab:
        return _tab(edit, forward=False)
    if key == Qt.Key.Key_Backspace and held == _NONE:
        return pairs.take_back() or paragraph_keys.backspace(edit)
    if key == Qt.Key.Key_Delete and held == _NONE:
        return paragraph_keys.delete(edit)
    return held in (_NONE, _SHIFT) and pairs.enclose(event.text())


def _enter(edit: QTextEdit, *, plain: bool) -> bool:
    if plain:
        paragraph_keys.break_line(edit)
    elif table_keys.in_table(edit):
        table_keys.go_down(edit)
    else:
        paragraph_keys.enter(edit)
    return True


def _tab(edit: QTextEdit, *, forward: bool) -> bool:
    if table_keys.in_table(edit):
        table_keys.go_to_cell(edit, forward=forward)
        return True
    cursor = edit.textCursor()
    if list_keys.push(edit, inwards=forward):
        return True
    # A paragraph is indented by itself; blanks at its beginning would make it a block of code.
    return not forward or (cursor.atBlockStart() and not in_code(cursor.block()))
