"""What keys do in a list: an item is pushed in or out, and numbers follow."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.lines.lines import is_item, outdented
from workstation.ui.editor.lines.list_lines import (
    STEP,
    belongs_to_list,
    indent_of,
    may_go_in,
    renumbered,
)

#: A longer list keeps the numbers it has: nothing may make a key slow.
_MOST_LINES = 2_000


def push(edit: QTextEdit, *, inwards: bool) -> bool:
    """Push the items at the caret in or out; False where there are none."""
    cursor = edit.textCursor()
    blocks = [block for block in selected_blocks(edit) if is_item(block.text())]
    if not blocks:
        return False
    cursor.beginEditBlock()
    for block in blocks:
        mark = QTextCursor(block)
        if not inwards:
            for _ in range(outdented(block.text())):
                mark.deleteChar()
        elif may_go_in(_above(block), block.text()):
            mark.insertText(" " * STEP)
    renumber(cursor, blocks[0])
    cursor.endEditBlock()
    return True


def renumber(cursor: QTextCursor, block: QTextBlock) -> None:
    """Give the items of the list around `block` the numbers they should carry.

    `cursor` is only asked for its document; its edit is one with what the caller began.
    """
    first = block
    while first.previous().isValid() and _in_list(first.previous()):
        first = first.previous()
        if block.blockNumber() - first.blockNumber() > _MOST_LINES:
            return
    blocks: list[QTextBlock] = []
    while first.isValid() and _in_list(first) and len(blocks) <= _MOST_LINES:
        blocks.append(first)
        first = first.next()
    for place, text in renumbered([one.text() for one in blocks]).items():
        _replace_start(cursor, blocks[place], text)


def selected_blocks(edit: QTextEdit) -> list[QTextBlock]:
    """Return the lines the selection touches; without one, the line of the caret."""
    cursor = edit.textCursor()
    block = edit.document().findBlock(cursor.selectionStart())
    found = []
    while block.isValid() and block.position() <= cursor.selectionEnd():
        found.append(block)
        block = block.next()
    return found


def level_above(block: QTextBlock) -> str:
    """Return the mark an empty item gets when Enter takes it one level out."""
    wanted = max(0, indent_of(block.text()) - STEP)
    for line in _above(block):
        if is_item(line) and indent_of(line) <= wanted:
            mark = line.strip().split(maxsplit=1)[0]
            number = mark[:-1]
            mark = f"{int(number) + 1}{mark[-1]}" if number.isdecimal() else mark
            return f"{' ' * wanted}{mark} "
    return " " * wanted + "- "


def _above(block: QTextBlock) -> Iterator[str]:
    above = block.previous()
    while above.isValid() and block.blockNumber() - above.blockNumber() <= _MOST_LINES:
        yield above.text()
        above = above.previous()


def _in_list(block: QTextBlock) -> bool:
    text = block.text()
    if text.strip():
        return belongs_to_list(text)
    # One empty line may stand between items; two end the list.
    before, behind = block.previous(), block.next()
    return (
        before.isValid()
        and behind.isValid()
        and belongs_to_list(before.text())
        and belongs_to_list(behind.text())
    )


def _replace_start(cursor: QTextCursor, block: QTextBlock, text: str) -> None:
    present = block.text()
    same = 0
    while same < min(len(text), len(present)) and text[-1 - same] == present[-1 - same]:
        same += 1
    mark = QTextCursor(cursor.document())
    mark.setPosition(block.position())
    # Only digits and blanks differ: no sign of two units is among them.
    end = block.position() + len(present) - same
    mark.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    mark.insertText(text[: len(text) - same])
