"""Keys that know Markdown: Enter goes on with a list, Tab pushes an item in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.lines import continuation, is_item, outdented

_STEP = "    "  # Python-Markdown nests at four blanks, nothing less
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def handled(edit: QTextEdit, event: QKeyEvent) -> bool:
    """Do what a key means here; False leaves it to Qt."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    if event.key() in _ENTER and held in (none, shift):
        _enter(edit, plain=held == shift)
        return True
    if event.key() == Qt.Key.Key_Tab and held == none:
        return _push(edit, inwards=True)
    if event.key() == Qt.Key.Key_Backtab:
        return _push(edit, inwards=False)
    return False


def _enter(edit: QTextEdit, *, plain: bool) -> None:
    """Begin a line. Qt's own would put U+2028 into the text for Shift+Enter."""
    cursor = edit.textCursor()
    text = cursor.block().text()
    follows = "" if plain or cursor.hasSelection() else continuation(text)
    cursor.beginEditBlock()
    if follows is None and cursor.positionInBlock() == len(text.rstrip()) + _blanks(text):
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    else:
        written = cursor.positionInBlock()
        cursor.insertBlock()
        if follows and written >= len(follows.rstrip()):
            cursor.insertText(follows)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _blanks(text: str) -> int:
    return len(text) - len(text.rstrip())


def _push(edit: QTextEdit, *, inwards: bool) -> bool:
    cursor = edit.textCursor()
    blocks = [block for block in _blocks(edit, cursor) if is_item(block.text())]
    if not blocks:
        return False
    cursor.beginEditBlock()
    for block in blocks:
        mark = QTextCursor(block)
        if inwards:
            mark.insertText(_STEP)
            continue
        for _ in range(outdented(block.text())):
            mark.deleteChar()
    cursor.endEditBlock()
    return True


def _blocks(edit: QTextEdit, cursor: QTextCursor) -> list[QTextBlock]:
    block = edit.document().findBlock(cursor.selectionStart())
    found = []
    while block.isValid() and block.position() <= cursor.selectionEnd():
        found.append(block)
        block = block.next()
    return found
