"""What keys and commands do in a table: from cell to cell, a row more, a column less."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.lines.table_lines import (
    cell_at,
    cells_of,
    is_border,
    is_row,
    row_of,
    with_column,
    without_column,
    words_of,
)
from workstation.ui.editor.look.highlighter import in_code
from workstation.ui.shared.qt_text import units

_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOST_ROWS = 2_000


def in_table(edit: QTextEdit) -> bool:
    """Tell whether the caret, with all that is selected, is in one row of a table."""
    cursor = edit.textCursor()
    block = cursor.block()
    return is_row(block.text()) and not in_code(block) and block.contains(cursor.anchor())


def go_to_cell(edit: QTextEdit, *, forward: bool) -> None:
    """Go to the next cell, whose words are selected; behind the last one a row is added."""
    cursor = edit.textCursor()
    block = cursor.block()
    place = _cell_of(cursor) + (1 if forward else -1)
    if 0 <= place < len(cells_of(block.text())) and not is_border(block.text()):
        _choose(edit, block, place)
        return
    beyond = _row_beside(block, forward=forward)
    if beyond is not None:
        _choose(edit, beyond, 0 if forward else len(cells_of(beyond.text())) - 1)
    elif forward:
        _choose(edit, _add_below(cursor, block), 0)


def go_down(edit: QTextEdit) -> None:
    """Go to the cell below; in the last row one is added, and an empty one left behind is not."""
    cursor = edit.textCursor()
    block = cursor.block()
    place = _cell_of(cursor)
    below = _row_beside(block, forward=True)
    if below is not None:
        _choose(edit, below, place)
    elif any(words_of(block.text())) or is_border(block.text()):
        _choose(edit, _add_below(cursor, block), place)
    else:
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        cursor.insertText("\n" if block.previous().isValid() else "")
        cursor.endEditBlock()
        edit.setTextCursor(cursor)


def add_row(edit: QTextEdit, *, above: bool) -> None:
    """Add an empty row; above the head there is none, so it comes below it."""
    rows = _rows(edit.textCursor().block())
    number = edit.textCursor().block().blockNumber() - rows[0].blockNumber()
    texts = [row.text() for row in rows]
    border = next((place for place, text in enumerate(texts) if is_border(text)), -1)
    place = max(border + 1, number + (0 if above else 1))
    texts.insert(place, row_of([""] * len(cells_of(texts[0]))))
    _write(edit, rows, texts, place, 0)


def remove_row(edit: QTextEdit) -> None:
    """Take the row of the caret away; the head and the line under it stay."""
    rows = _rows(edit.textCursor().block())
    number = edit.textCursor().block().blockNumber() - rows[0].blockNumber()
    texts = [row.text() for row in rows]
    border = next((place for place, text in enumerate(texts) if is_border(text)), -1)
    if number > border:
        del texts[number]
        _write(edit, rows, texts, max(0, min(number, len(texts) - 1)), 0)


def add_column(edit: QTextEdit, *, before: bool) -> None:
    """Add an empty column beside that of the caret."""
    rows, number, place = _here(edit)
    place += 0 if before else 1
    _write(edit, rows, with_column([row.text() for row in rows], place), number, place)


def remove_column(edit: QTextEdit) -> None:
    """Take the column of the caret away; the last one stays."""
    rows, number, place = _here(edit)
    if len(cells_of(rows[0].text())) > 1:
        texts = without_column([row.text() for row in rows], place)
        _write(edit, rows, texts, number, max(0, place - 1))


def choose_first_cell(edit: QTextEdit, first_line: int) -> None:
    """Put the caret into the first cell of the table that begins in a line (from 0)."""
    block = edit.document().findBlockByNumber(first_line)
    if block.isValid() and is_row(block.text()):
        _choose(edit, block, 0)


def _here(edit: QTextEdit) -> tuple[list[QTextBlock], int, int]:
    cursor = edit.textCursor()
    rows = _rows(cursor.block())
    number = cursor.block().blockNumber() - rows[0].blockNumber()
    return rows, number, _cell_of(cursor)


def _cell_of(cursor: QTextCursor) -> int:
    # A caret counts UTF-16 units, a line letters.
    before = cursor.block().text().encode("utf-16-le", "surrogatepass")
    units = before[: 2 * cursor.positionInBlock()].decode("utf-16-le", "replace")
    return cell_at(cursor.block().text(), len(units))


def _rows(block: QTextBlock) -> list[QTextBlock]:
    while block.previous().isValid() and is_row(block.previous().text()):
        block = block.previous()
    rows: list[QTextBlock] = []
    while block.isValid() and is_row(block.text()) and len(rows) < _MOST_ROWS:
        rows.append(block)
        block = block.next()
    return rows


def _row_beside(block: QTextBlock, *, forward: bool) -> QTextBlock | None:
    beside = block.next() if forward else block.previous()
    while beside.isValid() and is_border(beside.text()):
        beside = beside.next() if forward else beside.previous()
    return beside if beside.isValid() and is_row(beside.text()) else None


def _add_below(cursor: QTextCursor, block: QTextBlock) -> QTextBlock:
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertText("\n" + row_of([""] * len(cells_of(block.text()))))
    cursor.endEditBlock()
    return block.next()


def _choose(edit: QTextEdit, block: QTextBlock, place: int) -> None:
    cells = cells_of(block.text())
    cell = cells[max(0, min(place, len(cells) - 1))]
    cursor = QTextCursor(block)
    # Positions count UTF-16 units, a cell's places letters.
    cursor.setPosition(block.position() + units(block.text()[: cell.start]))
    cursor.setPosition(block.position() + units(block.text()[: cell.end]), _KEEP)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _write(
    edit: QTextEdit, rows: Sequence[QTextBlock], texts: Sequence[str], number: int, place: int
) -> None:
    first = rows[0].blockNumber()
    cursor = QTextCursor(rows[0])
    cursor.setPosition(rows[-1].position() + rows[-1].length() - 1, _KEEP)
    cursor.insertText("\n".join(texts))
    _choose(edit, edit.document().findBlockByNumber(first + number), place)
