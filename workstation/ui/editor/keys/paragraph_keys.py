"""Enter, Shift+Enter, Backspace and Delete as people know them from Word.

Markdown joins lines that follow each other into one paragraph and parts paragraphs by an empty
line. So Enter begins a paragraph (an empty line and a new one), Shift+Enter a line within it, and
Backspace takes back at once what Enter did.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.keys.list_keys import level_above, renumber
from workstation.ui.editor.lines.lines import LineKind, continuation, line_of
from workstation.ui.editor.lines.list_lines import STEP, indent_of
from workstation.ui.editor.look.highlighter import in_code

_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_BREAK = "  \n"  # what Python-Markdown makes a <br> of
_ITSELF = (LineKind.TABLE, LineKind.FENCE, LineKind.RULE, LineKind.PAGE_BREAK)
_KEEP = QTextCursor.MoveMode.KeepAnchor


def enter(edit: QTextEdit) -> None:
    """Begin what follows: a paragraph, an item, a paragraph of the quotation, a line of code."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    block, text = cursor.block(), cursor.block().text()
    if in_code(block):
        cursor.insertText("\n" + " " * _blanks_before(text, cursor.positionInBlock()))
    elif not text.strip():
        cursor.insertBlock()
    else:
        _enter_by_mark(cursor, block, text)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def break_line(edit: QTextEdit) -> None:
    """Go on in the next line of the same paragraph, item or quotation."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    text, kind = cursor.block().text(), line_of(cursor.block().text()).kind
    if kind is LineKind.TABLE:
        cursor.insertText("<br>")
    elif in_code(cursor.block()) or not text.strip() or kind is LineKind.HEADING:
        cursor.insertBlock()
    else:
        quote = _QUOTE.match(text)
        further = " " * (indent_of(text) + STEP) if kind is LineKind.ITEM else ""
        cursor.insertText(_BREAK + (quote[0] if quote else further or _margin(text)))
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def backspace(edit: QTextEdit) -> bool:
    """Take a whole paragraph's beginning back, or the mark of an item; False leaves it to Qt."""
    cursor = edit.textCursor()
    block = cursor.block()
    if cursor.hasSelection() or in_code(block):
        return False
    line = line_of(block.text())
    if cursor.atBlockStart():
        return _join(cursor, block.previous().previous(), block)
    marked = line.kind in (LineKind.ITEM, LineKind.QUOTE, LineKind.HEADING)
    if not marked or cursor.positionInBlock() != min(line.mark, len(block.text())):
        return False
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, _KEEP)
    cursor.removeSelectedText()
    if line.kind is LineKind.ITEM:
        _stand_alone(cursor)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    return True


def delete(edit: QTextEdit) -> bool:
    """Join the next paragraph to the one the caret ends; False leaves it to Qt."""
    cursor = edit.textCursor()
    block = cursor.block()
    if cursor.hasSelection() or not cursor.atBlockEnd() or in_code(block):
        return False
    if not _join(cursor, block, block.next().next()):
        return False
    edit.setTextCursor(cursor)
    return True


def _enter_by_mark(cursor: QTextCursor, block: QTextBlock, text: str) -> None:
    follows = continuation(text)
    quote = _QUOTE.match(text)
    if follows is None:
        _end(cursor, block, quote[0] if quote else "")
    elif line_of(text).kind is LineKind.QUOTE and follows == (quote[0] if quote else ""):
        inside = cursor.positionInBlock() >= len(follows.rstrip())
        cursor.insertText(f"\n{follows.rstrip()}\n{follows}" if inside else "\n\n")
    elif follows:
        inside = cursor.positionInBlock() >= len(follows.rstrip())
        cursor.insertText("\n" + follows if inside else "\n")
        renumber(cursor, cursor.block())
    else:
        cursor.insertText("\n\n" + _margin(text))


def _end(cursor: QTextCursor, block: QTextBlock, quote: str) -> None:
    """Leave a list or a quotation: its mark stands alone in the line."""
    bare = block.text()[len(quote) :]
    if bare.strip() and indent_of(block.text()) >= STEP:
        follows = level_above(block)
        _clear(cursor)
        cursor.insertText(follows)
        renumber(cursor, cursor.block())
        return
    _clear(cursor)
    if bare.strip() and quote:
        cursor.insertText(f"{quote.rstrip()}\n{quote}")
        return
    above = block.previous()
    if quote and above.isValid() and not above.text().strip("> \t"):
        mark = QTextCursor(above)
        mark.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        mark.removeSelectedText()
    elif above.isValid() and above.text().strip():
        cursor.insertText("\n")


def _stand_alone(cursor: QTextCursor) -> None:
    """Part a line that was an item from those beside it: Markdown would join them."""
    block = cursor.block()
    position = cursor.position()
    if block.next().isValid() and block.next().text().strip():
        end = QTextCursor(block)
        end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        end.insertText("\n")
    cursor.setPosition(position)
    if block.previous().isValid() and block.previous().text().strip():
        cursor.insertText("\n")


def _join(cursor: QTextCursor, first: QTextBlock, second: QTextBlock) -> bool:
    """Join two paragraphs parted by one empty line; False where that is not what stands here."""
    if not first.isValid() or not second.isValid() or first.next().text():
        return False
    kinds = (line_of(first.text()).kind, line_of(second.text()).kind)
    if kinds[0] is LineKind.BLANK or any(kind in _ITSELF for kind in kinds):
        return False
    cursor.setPosition(first.position() + first.length() - 1)
    cursor.setPosition(second.position(), _KEEP)
    cursor.removeSelectedText()
    return True


def _clear(cursor: QTextCursor) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
    cursor.removeSelectedText()


def _margin(text: str) -> str:
    """Return the blanks a further paragraph of an item begins with."""
    return text[: len(text) - len(text.lstrip(" \t"))] if indent_of(text) >= STEP else ""


def _blanks_before(text: str, position: int) -> int:
    return min(position, len(text) - len(text.lstrip(" ")))
