"""The copy desk beside the text: what is underlined, walked, mended and let pass."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import Room, compose

WRONG, RIGHT = "临河日报社", "临河日报"
BODY = f"见{WRONG}报道。\n\n又见{WRONG}。"


@pytest.fixture
def read(room: Room) -> Room:
    """A story is open in which one word of the house stands twice."""
    with room.newsroom.writing():
        room.newsroom.proofreading.add_word(WRONG, RIGHT, "报名没有“社”")
    open_story(room, title="标题", body=BODY)
    return room


def open_story(room: Room, **cells: Any) -> None:
    """Open a new story and read it at once, as is done a moment later."""
    room.editor.open(room.make(**cells).id)
    assert underlined(room) == []
    room.editor.proofing.look()


def underlined(room: Room) -> list[str]:
    marks = room.editor.text_pane.text.extraSelections()
    return [mark.cursor.selectedText() for mark in marks]


def write_at(room: Room, position: int, text: str) -> None:
    cursor = QTextCursor(room.editor.text_pane.text.document())
    cursor.setPosition(position)
    cursor.insertText(text)


def test_a_story_is_read_a_moment_after_it_was_opened(room: Room, qtbot: QtBot) -> None:
    with room.newsroom.writing():
        room.newsroom.proofreading.add_word(WRONG, "", "")
    room.editor.open(room.make(body=BODY).id)
    assert underlined(room) == []
    qtbot.waitUntil(lambda: underlined(room) == [WRONG, WRONG])


def test_words_are_underlined_and_counted(read: Room) -> None:
    assert underlined(read) == [WRONG, WRONG]
    chip = read.editor.text_pane.proof_chip
    assert chip.isVisible()
    assert "2" in chip.text()
    assert read.editor.text_pane.text.raw() == BODY
    assert not read.editor.text_pane.text.document().isUndoAvailable()


def test_marks_keep_to_their_words_while_one_writes(read: Room, qtbot: QtBot) -> None:
    write_at(read, 0, "𠮷据悉，")
    assert underlined(read) == [WRONG, WRONG]
    write_at(read, len(read.editor.text_pane.text.raw()) + 1, f"还有{WRONG}")
    qtbot.waitUntil(lambda: len(underlined(read)) == 3)
    assert underlined(read) == [WRONG] * 3


def test_a_headline_is_read_as_well(read: Room) -> None:
    pane, walk = read.editor.text_pane, read.editor.proof_walk
    open_story(read, title=f"{WRONG}来访", body=BODY)
    assert [one.cursor.selectedText() for one in pane.title.extraSelections()] == [WRONG]
    assert "3" in pane.proof_chip.text()
    pane.title.setFocus()
    walk.walk()
    assert pane.title.textCursor().selectedText() == WRONG
    walk.walk()
    assert pane.text.textCursor().selectedText() == WRONG
    walk.walk(backwards=True)
    assert pane.title.textCursor().selectedText() == WRONG
    assert pane.proof_bar.place.text() == "1 / 3"
    walk.take_alike()
    assert pane.title.text() == f"{RIGHT}来访"
    assert pane.text.raw() == BODY.replace(WRONG, RIGHT)
    read.editor.commit_pending()
    article_id = read.editor.article_id()
    assert article_id is not None
    assert read.stored(article_id).content.title == f"{RIGHT}来访"


def test_words_that_were_changed_are_no_longer_marked(read: Room) -> None:
    write_at(read, 3, "的")
    read.editor.proofing.marks.draw()
    assert underlined(read) == [WRONG]


def test_one_walks_from_remark_to_remark_round_the_end(read: Room) -> None:
    pane, walk = read.editor.text_pane, read.editor.proof_walk
    assert pane.proof_bar.isHidden()
    pane.proof_chip.click()
    assert pane.proof_bar.isVisible()
    assert pane.text.textCursor().selectionStart() == 1
    assert pane.proof_bar.place.text() == "1 / 2"
    assert "报名没有“社”" in pane.proof_bar.said.text()
    walk.walk()
    assert pane.proof_bar.place.text() == "2 / 2"
    walk.walk()
    assert pane.proof_bar.place.text() == "1 / 2"
    walk.walk(backwards=True)
    assert pane.proof_bar.place.text() == "2 / 2"


def test_the_words_stay_in_sight_above_the_bar(read: Room, qtbot: QtBot) -> None:
    lines = "\n\n".join(["临河的水很静。"] * 40)
    open_story(read, body=f"{lines}\n\n见{WRONG}")
    pane = read.editor.text_pane
    pane.proof_chip.click()
    assert pane.text.textCursor().selectedText() == WRONG
    # A long reason takes its lines only once the bar has its width.
    high = pane.text.height()
    pane.proof_bar.setMinimumHeight(pane.proof_bar.height() + 120)
    qtbot.waitUntil(lambda: pane.text.height() < high - 100)
    qtbot.waitUntil(lambda: pane.text.viewport().rect().contains(pane.text.cursorRect()))
    bottom = pane.text.viewport().mapTo(pane, pane.text.viewport().rect().bottomLeft()).y()
    assert bottom <= pane.proof_bar.geometry().top()


def test_a_remark_is_mended_as_proposed_and_undone(read: Room) -> None:
    pane = read.editor.text_pane
    pane.proof_chip.click()
    assert RIGHT in pane.proof_bar.take_button.text()
    pane.proof_bar.take_button.click()
    assert pane.text.raw() == f"见{RIGHT}报道。\n\n又见{WRONG}。"
    assert underlined(read) == [WRONG]
    assert pane.proof_bar.place.text() == "1 / 1"
    pane.text.undoing.undo()
    assert pane.text.raw() == BODY


def test_all_of_a_kind_are_mended_in_one_step(read: Room) -> None:
    pane = read.editor.text_pane
    pane.proof_chip.click()
    assert "2" in pane.proof_bar.all_button.text()
    pane.proof_bar.all_button.click()
    assert pane.text.raw() == BODY.replace(WRONG, RIGHT)
    assert underlined(read) == []
    assert pane.proof_chip.isHidden()
    pane.text.undoing.undo()
    assert pane.text.raw() == BODY


def test_what_is_right_as_it_is_is_let_pass_in_every_text(read: Room) -> None:
    pane, told = read.editor.text_pane, []
    read.editor.toast.connect(lambda said, undoable: told.append((said, undoable)))
    pane.proof_chip.click()
    pane.proof_bar.pass_button.click()
    assert underlined(read) == []
    assert told == [(f"“{WRONG}” is not remarked on any more", True)]
    open_story(read, body=f"{WRONG}再报")
    assert underlined(read) == []
    with read.newsroom.writing():
        read.newsroom.history.undo()


def test_a_rule_one_does_not_want_is_switched_off(read: Room) -> None:
    pane = read.editor.text_pane
    open_story(read, body=f"他说,好;再见{WRONG}")
    assert underlined(read) == [",", ";", WRONG]
    pane.proof_chip.click()
    pane.proof_bar.kind_button.click()
    assert underlined(read) == [WRONG]
    assert pane.text.textCursor().selectedText() == WRONG
    assert pane.proof_bar.place.text() == "1 / 1"
    with read.newsroom.reading():
        (kept,) = read.newsroom.proofreading.let_pass()
    assert (kept.words, kept.every) == (",", True)


def test_a_word_of_the_house_taken_in_elsewhere_is_marked_at_once(read: Room) -> None:
    def verb() -> object:
        return read.newsroom.proofreading.add_word("报道", "", "用“报道”还是“报导”请核")

    read.tasks.change(verb)
    assert underlined(read) == [WRONG, "报道", WRONG]


def test_nothing_is_drawn_while_a_word_is_composed(read: Room, qtbot: QtBot) -> None:
    text = read.editor.text_pane.text
    cursor = text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    text.setTextCursor(cursor)
    compose(text, "ribao")
    read.editor.proofing.look()
    read.editor.proof_walk.walk()
    assert text.textCursor().hasSelection() is False
    compose(text, "", WRONG)
    qtbot.waitUntil(lambda: len(underlined(read)) == 3)


def test_remarks_can_be_switched_off(read: Room) -> None:
    pane = read.editor.text_pane
    pane.bar.view.set_on("remarks", False)
    assert underlined(read) == []
    assert pane.proof_chip.isHidden()
    read.editor.proof_walk.walk()
    assert "switched off" in pane.proof_bar.said.text()
    pane.bar.view.set_on("remarks", True)
    assert underlined(read) == [WRONG, WRONG]


def test_a_text_to_be_read_only_is_not_mended(read: Room) -> None:
    pane = read.editor.text_pane
    pane.set_locked(True)
    pane.proof_chip.click()
    assert not pane.proof_bar.take_button.isEnabled()
    read.editor.proof_walk.take()
    assert pane.text.raw() == BODY


def test_another_story_has_its_own_remarks(read: Room) -> None:
    pane = read.editor.text_pane
    pane.proof_chip.click()
    open_story(read, body="没有")
    assert underlined(read) == []
    assert pane.proof_bar.isHidden()
    read.editor.proof_walk.walk()
    assert "Nothing to remark on" in pane.proof_bar.said.text()


def test_the_menu_offers_what_can_be_done_with_the_words(read: Room) -> None:
    text = read.editor.text_pane.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(3)
    place = text.viewport().mapToGlobal(text.cursorRect(cursor).center())
    menu = QMenu(text)
    menu.addAction("Copy")
    read.editor.text_pane.bar.menu_opened.emit(menu, place)
    first, second, *_rest = menu.actions()
    assert RIGHT in first.text()
    assert "报名" in second.text()
    first.trigger()
    assert text.raw() == f"见{RIGHT}报道。\n\n又见{WRONG}。"
    plain = QMenu(text)
    plain.addAction("Copy")
    cursor.setPosition(0)
    corner = text.viewport().mapToGlobal(text.cursorRect(cursor).center())
    read.editor.text_pane.bar.menu_opened.emit(plain, corner)
    assert [action.text() for action in plain.actions()] == ["Copy"]


def test_escape_gives_the_keyboard_back_to_the_text(read: Room, qtbot: QtBot) -> None:
    pane = read.editor.text_pane
    pane.proof_chip.click()
    pane.proof_bar.put_away()
    assert pane.proof_bar.isHidden()
    assert pane.text.hasFocus() or read.window.focusWidget() is pane.text
