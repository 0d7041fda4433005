"""Habits of Word, as Markdown: what the buttons above the text do at the caret."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextBlock, QTextCursor

from workstation.ui.editor.keys.list_keys import selected_blocks
from workstation.ui.editor.keys.table_keys import choose_first_cell
from workstation.ui.editor.lines import captions
from workstation.ui.editor.lines.lines import LineKind, line_of
from workstation.ui.editor.lines.table_lines import empty_table
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.qt_text import units

_HEADING_MARK = re.compile(r" {0,3}#{1,6}[ \t]*")
_NOTE = re.compile(r"\[\^(\d{1,6})\]")
_ITEM_MARK = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")


def toggle_inline(edit: MarkdownEdit, mark: str) -> None:
    """Put `mark` around what is selected, or take it away; without a selection, around the caret.

    Where what is marked ends right behind the caret, the caret goes out of it: one switches bold
    on, writes, and switches it off.
    Blanks at the ends of a selection stay outside: `** word**` is no emphasis.
    """
    if edit.composing():
        return
    cursor = edit.textCursor()
    text = cursor.selectedText()
    size = len(mark)
    if not text:
        _begin_or_end(edit, cursor, mark)
    elif text.startswith(mark) and text.endswith(mark) and len(text) > 2 * size:
        _replace(edit, cursor, text[size:-size])
    elif _marked_outside(cursor, mark):
        _take_away_outside(edit, cursor, mark)
    else:
        inner = text.strip()
        left = text[: len(text) - len(text.lstrip())] if inner else ""
        right = text[len(text.rstrip()) :] if inner else ""
        _replace(edit, cursor, left, mark + inner + mark, right)
    edit.dress()
    edit.setFocus()


def set_heading(edit: MarkdownEdit, level: int) -> None:
    """Make the lines at the caret headings of `level`; again, or with 0, plain paragraphs."""
    if edit.composing():
        return
    present = line_of(edit.textCursor().block().text())
    wanted = "" if level in (0, present.level) else "#" * level + " "
    _change_lines(edit, lambda text, _row: wanted + _HEADING_MARK.sub("", text, count=1))


def toggle_quote(edit: MarkdownEdit) -> None:
    """Make the lines at the caret a quotation, or plain again."""
    quoted = line_of(edit.textCursor().block().text()).kind is LineKind.QUOTE
    pattern = re.compile(r" {0,3}> ?")
    _change_lines(
        edit, lambda text, _row: pattern.sub("", text, count=1) if quoted else "> " + text
    )


def toggle_list(edit: MarkdownEdit, *, ordered: bool) -> None:
    """Make the lines at the caret items of a list, or plain again.

    Paragraphs become items without empty lines between them; plain again, they get those back.
    """
    text = edit.textCursor().block().text()
    found = _ITEM_MARK.match(text)
    same = found is not None and found[0].strip()[0].isdigit() == ordered

    def change(line: str, row: int) -> str:
        bare = _ITEM_MARK.sub("", line, count=1)
        if same:
            return bare
        return (f"{row + 1}. " if ordered else "- ") + bare

    blocks = selected_blocks(edit)
    if len(blocks) == 1:
        _change_lines(edit, change)
    elif not edit.composing():
        rows = [block.text() for block in blocks if block.text().strip()]
        changed = [change(row, place) for place, row in enumerate(rows)]
        _write_lines(edit, blocks, ("\n\n" if same else "\n").join(changed))


def insert_link(edit: MarkdownEdit, target: str, word: str) -> None:
    """Make what is selected a link to `target`; without a selection write `word` as the link."""
    cursor = edit.textCursor()
    shown = cursor.selectedText() or word
    safe = shown.replace("[", "\\[").replace("]", "\\]")
    _replace(edit, cursor, "", f"[{safe}](<{target}>)" if " " in target else f"[{safe}]({target})")
    edit.dress()


def insert_part(edit: MarkdownEdit, part: str) -> None:
    """Write `part` (a picture, a table, a page break) as a paragraph of its own at the caret."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    cursor.clearSelection()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    before = _gap_before(cursor.block())
    # The caret goes on in a paragraph of its own, never in a line that belongs to the part.
    cursor.insertText(f"{before}{part}\n\n")
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.dress()
    edit.ensureCursorVisible()


def _gap_before(block: QTextBlock) -> str:
    """Return the line breaks that part a part of its own from what stands before it."""
    if block.text().strip():
        return "\n\n"
    above = block.previous()
    return "\n" if above.isValid() and above.text().strip() else ""


def insert_table(edit: MarkdownEdit, columns: int, rows: int) -> None:
    """Write an empty table with a head and `rows` rows; the caret goes into its first cell."""
    block = edit.textCursor().block()
    first = block.blockNumber() + len(_gap_before(block))
    insert_part(edit, "\n".join(empty_table(columns, rows)))
    choose_first_cell(edit, first)
    edit.setFocus()


def insert_page_break(edit: MarkdownEdit, title: str) -> None:
    """Begin a page here, with `title` selected: what is written next takes its place."""
    insert_part(edit, f"#p#{title}#e#")
    cursor = edit.textCursor()
    while cursor.block().text() != f"#p#{title}#e#" and not cursor.atStart():
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    start = cursor.block().position() + len("#p#")
    cursor.setPosition(start)
    cursor.setPosition(start + units(title), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.setFocus()


def insert_footnote(edit: MarkdownEdit) -> None:
    """Put the mark of a new footnote at the caret; the caret goes on to its words, at the end."""
    if edit.composing():
        return
    number = 1 + max((int(found) for found in _NOTE.findall(edit.raw())), default=0)
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    cursor.setPosition(cursor.selectionEnd())
    cursor.insertText(f"[^{number}]")
    cursor.movePosition(QTextCursor.MoveOperation.End)
    last = cursor.block().text()
    apart = "" if not last.strip() else "\n" if last.startswith("[^") else "\n\n"
    cursor.insertText(f"{apart}[^{number}]: ")
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.dress()
    edit.ensureCursorVisible()
    edit.setFocus()


def caption_here(edit: MarkdownEdit) -> str | None:
    """Return the caption of the picture in the line of the caret; None where there is none."""
    return captions.caption_of(edit.textCursor().block().text())


def set_caption(edit: MarkdownEdit, words: str, line: int | None = None) -> None:
    """Write the caption of the picture in the line of the caret, or in `line` (from 0)."""
    document = edit.document()
    block = edit.textCursor().block() if line is None else document.findBlockByNumber(line)
    changed = captions.with_caption(block.text(), words)
    if changed is None or edit.composing():
        return
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(changed)
    edit.dress()


def _change_lines(edit: MarkdownEdit, change: Callable[[str, int], str]) -> None:
    if edit.composing():
        return
    cursor = edit.textCursor()
    block = edit.document().findBlock(cursor.selectionStart())
    last = cursor.selectionEnd()
    cursor.beginEditBlock()
    rows = 0
    while block.isValid() and block.position() <= last:
        text = block.text()
        if text.strip() or not cursor.hasSelection():
            changed = change(text, rows)
            last += len(changed) - len(text)
            _set_line(block.position(), cursor, text, changed)
            rows += 1
        block = block.next()
    cursor.endEditBlock()
    edit.dress()
    edit.setFocus()


def _write_lines(edit: MarkdownEdit, blocks: Sequence[QTextBlock], text: str) -> None:
    """Write `text` for whole lines; it is selected then."""
    start = blocks[0].position()
    cursor = QTextCursor(blocks[0])
    cursor.setPosition(
        blocks[-1].position() + blocks[-1].length() - 1, QTextCursor.MoveMode.KeepAnchor
    )
    cursor.insertText(text)
    end = cursor.position()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.dress()
    edit.setFocus()


def _set_line(position: int, cursor: QTextCursor, text: str, changed: str) -> None:
    """Change only the beginning of a line: the caret stays on its character."""
    same = 0
    while same < min(len(text), len(changed)) and text[-1 - same] == changed[-1 - same]:
        same += 1
    mark = QTextCursor(cursor.document())
    mark.setPosition(position)
    removed = text[: len(text) - same]
    mark.setPosition(position + units(removed), QTextCursor.MoveMode.KeepAnchor)
    mark.insertText(changed[: len(changed) - same])


def _replace(edit: MarkdownEdit, cursor: QTextCursor, *parts: str) -> None:
    """Write `parts` for the selection; the second of three (or the only one) is selected then."""
    left, chosen, right = parts if len(parts) == 3 else ("", *parts[-1:], "")
    cursor.beginEditBlock()
    cursor.insertText(left)
    start = cursor.position()
    cursor.insertText(chosen)
    end = cursor.position()
    cursor.insertText(right)
    cursor.endEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def _begin_or_end(edit: MarkdownEdit, cursor: QTextCursor, mark: str) -> None:
    size = len(mark)
    moves = QTextCursor.MoveOperation
    before, behind = QTextCursor(cursor), QTextCursor(cursor)
    before.movePosition(moves.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    behind.movePosition(moves.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    left, right = before.selectedText(), behind.selectedText()
    if size == 1:
        # One star of two is no emphasis of its own.
        left, right = left.replace(mark * 2, ""), right.removeprefix(mark * 2)
    if not right.startswith(mark) or left.count(mark) % 2 == 0:
        cursor.insertText(mark + mark)
        cursor.movePosition(moves.Left, n=size)
    elif left.endswith(mark):
        # Nothing was written between the marks: they are not wanted after all.
        cursor.movePosition(moves.Left, n=size)
        cursor.movePosition(moves.Right, QTextCursor.MoveMode.KeepAnchor, 2 * size)
        cursor.removeSelectedText()
    else:
        cursor.movePosition(moves.Right, n=size)
    edit.setTextCursor(cursor)


def _around(cursor: QTextCursor, size: int) -> QTextCursor:
    wider = QTextCursor(cursor.document())
    wider.setPosition(max(0, cursor.selectionStart() - size))
    end = min(cursor.document().characterCount() - 1, cursor.selectionEnd() + size)
    wider.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return wider


def _marked_outside(cursor: QTextCursor, mark: str) -> bool:
    text = _around(cursor, len(mark)).selectedText()
    inner = cursor.selectedText()
    if text != mark + inner + mark:
        return False
    # One star of two is no emphasis of its own.
    wider = _around(cursor, len(mark) + 1).selectedText()
    return not (len(mark) == 1 and wider.startswith(mark * 2) and wider.endswith(mark * 2))


def _take_away_outside(edit: MarkdownEdit, cursor: QTextCursor, mark: str) -> None:
    wider = _around(cursor, len(mark))
    _replace(edit, wider, wider.selectedText()[len(mark) : -len(mark)])
