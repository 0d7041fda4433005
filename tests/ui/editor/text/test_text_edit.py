"""Writing: an input method is never disturbed, lists go on, undo takes back what was typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import compose
from workstation.ui.editor.text import marking
from workstation.ui.editor.text.pasted import Given
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.appearance import Appearance


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    made = MarkdownEdit()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def at_end(edit: MarkdownEdit) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)


def test_odd_characters_survive(edit: MarkdownEdit) -> None:
    text = "\ufeff第一段\u00a0有\u2028空格\u200b\n\n　　第二段𠮷"
    edit.load(text)
    assert edit.raw() == text


def test_a_composition_is_no_edit_until_it_is_over(edit: MarkdownEdit) -> None:
    edit.load("法院")
    at_end(edit)
    told: list[str] = []
    edit.edited.connect(lambda: told.append(edit.raw()))
    compose(edit, "pan'jue")
    assert edit.composing()
    assert told == []
    assert edit.raw() == "法院"
    compose(edit, "", "判决")
    assert not edit.composing()
    assert told[-1] == "法院判决"


def test_a_cancelled_composition_leaves_the_text(edit: MarkdownEdit) -> None:
    edit.load("法院")
    at_end(edit)
    compose(edit, "pan")
    compose(edit, "")
    assert edit.raw() == "法院"
    assert not edit.composing()


def test_nothing_is_written_into_a_composition(edit: MarkdownEdit) -> None:
    edit.load("法院")
    at_end(edit)
    compose(edit, "pan")
    edit.put("别的文字")
    marking.toggle_inline(edit, "**")
    marking.set_heading(edit, 2)
    edit.set_zoom(1.5)
    assert edit.composing()
    compose(edit, "", "判")
    assert edit.raw() == "法院判"


def test_commit_and_undo(edit: MarkdownEdit) -> None:
    edit.load("法院")
    at_end(edit)
    compose(edit, "pan'jue")
    compose(edit, "", "判决")
    edit.undo()
    assert edit.raw() == "法院"
    edit.redo()
    assert edit.raw() == "法院判决"


def test_undo_takes_back_a_heading_in_one_step(edit: MarkdownEdit) -> None:
    edit.load("加班与否")
    at_end(edit)
    marking.set_heading(edit, 2)
    assert edit.raw() == "## 加班与否"
    edit.undo()
    assert edit.raw() == "加班与否"
    assert edit.document().begin().blockFormat().textIndent() > 0


@pytest.mark.parametrize("mark", ["**", "*"])
def test_emphasis_is_switched_on_and_off_while_writing(edit: MarkdownEdit, mark: str) -> None:
    edit.load("把过道量了")
    at_end(edit)
    marking.toggle_inline(edit, mark)
    compose(edit, "", "一遍")
    marking.toggle_inline(edit, mark)
    compose(edit, "", "，写好了")
    assert edit.raw() == f"把过道量了{mark}一遍{mark}，写好了"


@pytest.mark.parametrize("mark", ["**", "*"])
def test_emphasis_switched_on_and_off_leaves_nothing(edit: MarkdownEdit, mark: str) -> None:
    edit.load("判决")
    at_end(edit)
    marking.toggle_inline(edit, mark)
    marking.toggle_inline(edit, mark)
    assert edit.raw() == "判决"


def test_italic_ends_behind_bold_within_it(edit: MarkdownEdit) -> None:
    edit.load("*甲**乙***丙")
    cursor = edit.textCursor()
    cursor.setPosition(7)
    edit.setTextCursor(cursor)
    marking.toggle_inline(edit, "*")
    assert edit.raw() == "*甲**乙***丙"
    assert edit.textCursor().position() == 8


@pytest.mark.parametrize(("mark", "marked"), [("**", "**典型**"), ("*", "*典型*")])
def test_emphasis_there_and_back(edit: MarkdownEdit, mark: str, marked: str) -> None:
    edit.load("典型案例")
    cursor = edit.textCursor()
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    marking.toggle_inline(edit, mark)
    assert edit.raw() == f"{marked}案例"
    marking.toggle_inline(edit, mark)
    assert edit.raw() == "典型案例"


def test_lists_and_quotes_there_and_back(edit: MarkdownEdit) -> None:
    edit.load("一\n二")
    edit.selectAll()
    marking.toggle_list(edit, ordered=True)
    assert edit.raw() == "1. 一\n2. 二"
    edit.selectAll()
    marking.toggle_list(edit, ordered=True)
    assert edit.raw() == "一\n\n二"
    edit.selectAll()
    marking.toggle_quote(edit)
    assert edit.raw() == "> 一\n\n> 二"


def test_put_keeps_the_caret(edit: MarkdownEdit) -> None:
    edit.load("第一段\n\n第二段")
    at_end(edit)
    edit.put("第一段改过\n\n第二段")
    assert edit.raw() == "第一段改过\n\n第二段"
    assert edit.textCursor().atEnd()
    edit.undo()
    assert edit.raw() == "第一段\n\n第二段"


def test_a_pasted_screenshot_is_given_on(edit: MarkdownEdit) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    carried = QMimeData()
    carried.setImageData(image)
    given: list[Given] = []
    edit.files_given.connect(given.append)
    edit.insertFromMimeData(carried)
    (_name, data) = given[0].pictures[0]
    assert isinstance(data, bytes) and data.startswith(b"\x89PNG")
    assert edit.raw() == ""


def test_headings_are_drawn_large_and_their_marks_light(edit: MarkdownEdit) -> None:
    edit.load("## 加班\n\n正文**要点**")
    heading = edit.document().begin().layout().formats()
    assert heading[-1].format.font().pixelSize() > edit.font().pixelSize()
    body = edit.document().lastBlock().layout().formats()
    assert any(span.format.fontWeight() >= 700 for span in body)


def test_lines_are_no_longer_than_one_reads_with_ease(edit: MarkdownEdit) -> None:
    edit.resize(1600, 500)
    characters = edit.viewport().width() / edit.font().pixelSize()
    assert 30 <= characters <= 38


def test_headings_grow_with_the_letters(edit: MarkdownEdit) -> None:
    edit.load("# 题\n\n文")

    def largest() -> int:
        formats = edit.document().firstBlock().layout().formats()
        return max(one.format.font().pixelSize() for one in formats)

    before = largest()
    edit.set_zoom(1.5)
    assert largest() == round(before * 1.5)


@pytest.mark.parametrize("undone", [False, True])
def test_the_text_follows_the_colours_and_nothing_to_redo_is_lost(
    edit: MarkdownEdit, qapp: QApplication, undone: bool
) -> None:
    appearance = Appearance(qapp, "light")
    edit.load("# 题\n\n文")
    if undone:
        at_end(edit)
        edit.insertPlainText("后来的话")
        edit.undo()

    def ink() -> set[str]:
        formats = edit.document().firstBlock().layout().formats()
        return {one.format.foreground().color().name() for one in formats}

    light = ink()
    try:
        appearance.choose("dark")
        assert ink().isdisjoint(light)
        assert edit.document().isRedoAvailable() is undone
        assert edit.raw() == "# 题\n\n文"
    finally:
        appearance.choose("light")
    assert ink() == light
