"""What can be undone in a text is there again when one comes back to its tab."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import Room
from workstation.ui.editor.look import sheets
from workstation.ui.editor.look.highlighter import MarkdownHighlighter
from workstation.ui.editor.look.sheets import Sheet, Sheets
from workstation.ui.editor.text.text_edit import MarkdownEdit


def _two(room: Room) -> tuple[int, int, MarkdownEdit]:
    one = room.make(title="甲", body="甲的第一段。\n\n甲的第二段。").id
    two = room.make(title="乙", body="乙的第一段。").id
    room.editor.open(two)
    room.type("乙")
    room.editor.open(one)
    return one, two, room.editor.text_pane.text


def _write(room: Room, words: str, place: int = 0) -> None:
    text = room.editor.text_pane.text
    cursor = text.textCursor()
    cursor.setPosition(place)
    text.setTextCursor(cursor)
    room.type(words)
    room.editor.saving.flush()


def test_steps_of_undo_outlive_a_look_at_another_story(room: Room) -> None:
    one, two, text = _two(room)
    _write(room, "一")
    _write(room, "二", 1)
    text.undo()
    room.editor.open(two)
    assert text.raw() == "乙乙的第一段。"
    text.undo()
    assert text.raw() == "乙的第一段。"
    room.editor.open(one)
    text.redo()
    assert text.raw().startswith("一二甲")
    text.undo()
    text.undo()
    assert text.raw() == "甲的第一段。\n\n甲的第二段。"
    room.editor.commit_pending()
    assert room.stored(one).content.body == "甲的第一段。\n\n甲的第二段。"


def test_what_others_wrote_meanwhile_is_a_step_of_its_own(room: Room) -> None:
    one, two, text = _two(room)
    _write(room, "我写的。")
    room.editor.open(two)
    stored = room.stored(one)
    body = stored.content.body
    room.elsewhere(stored, replace(stored.content, body=body + "别人写的。"))
    room.editor.open(one)
    assert text.raw() == body + "别人写的。"
    text.undo()
    assert text.raw() == body
    text.undo()
    assert text.raw() == "甲的第一段。\n\n甲的第二段。"


def test_coming_back_writes_nothing(room: Room) -> None:
    one, two, text = _two(room)
    _write(room, "一")
    room.editor.open(two)
    before = room.stored(one)
    room.editor.open(one)
    room.editor.screen.tell()
    room.editor.commit_pending()
    assert room.stored(one) == before
    assert not text.document().isRedoAvailable()


def test_letters_have_the_size_chosen_meanwhile(room: Room) -> None:
    one, two, text = _two(room)
    _write(room, "一")
    room.editor.open(two)
    text.set_zoom(1.5)
    room.editor.open(one)
    block = text.document().begin()
    assert text.document().defaultFont().pixelSize() == text.font().pixelSize()
    assert block.blockFormat().textIndent() == 2 * text.font().pixelSize()
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.raw() == "甲的第一段。\n\n甲的第二段。"


def test_a_size_chosen_is_no_step_of_undo(room: Room) -> None:
    room.editor.open(room.make(title="甲", body="甲的第一段。").id)
    _write(room, "一")
    text = room.editor.text_pane.text
    text.set_zoom(1.5)
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.raw() == "甲的第一段。"
    QTest.keyClick(text, Qt.Key.Key_B)
    assert text.document().begin().blockFormat().textIndent() == 2 * text.font().pixelSize()


def test_a_story_whose_tab_was_closed_begins_anew(room: Room) -> None:
    one, two, text = _two(room)
    _write(room, "一")
    room.editor.open(two)
    room.editor.tabbing.close(room.editor.tabbing.stories.place_of(one))
    room.editor.open(one)
    assert not text.document().isUndoAvailable()


def test_the_last_story_closed_begins_anew(room: Room) -> None:
    one = room.make(title="甲", body="甲。").id
    room.editor.open(one)
    _write(room, "一")
    room.editor.tabbing.close_front()
    room.editor.open(one)
    assert not room.editor.text_pane.text.document().isUndoAvailable()


def test_no_more_is_kept_than_there_is_room_for(qtbot: QtBot) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    kept = Sheets()
    half = "字" * (sheets.MOST_CHARACTERS // 2 - 10)
    for story, text in enumerate((half, half, "短")):
        document = QTextDocument(edit)
        document.setPlainText(text)
        sheet = Sheet(document, MarkdownHighlighter(document), 1.0, True, story)
        kept.put_aside(sheet)
    assert kept.take(0) is not None
    document = QTextDocument(edit)
    document.setPlainText(half + half)
    kept.put_aside(Sheet(document, MarkdownHighlighter(document), 1.0, True, 9))
    assert kept.take(1) is None
    assert kept.take(9) is not None


def test_the_caret_of_a_sheet_laid_again_is_ours(room: Room) -> None:
    one, two, text = _two(room)
    _write(room, "一")
    room.editor.open(two)
    room.editor.open(one)
    assert text.cursorWidth() == 0
