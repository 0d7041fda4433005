"""Finding and replacing in the open text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import Room


def test_find_and_replace(room: Room) -> None:
    article = room.make(title="题", body="法院认为，法院判决。")
    room.editor.open(article.id)
    bar = room.editor.text_pane.find_bar
    bar.open()
    bar.wanted.setText("法院")
    assert bar.go_on()
    bar.replacement.setText("法庭")
    assert bar.replace_all() == 2
    assert room.editor.text_pane.text.raw() == "法庭认为，法庭判决。"
    room.editor.text_pane.text.undo()
    assert room.editor.text_pane.text.raw() == "法院认为，法院判决。"


def test_all_are_replaced_however_many_there_are(room: Room) -> None:
    room.editor.open(room.make(title="题", body="甲乙\n" * 12_000).id)
    text = room.editor.text_pane.text
    bar = room.editor.text_pane.find_bar
    bar.open(replacing=True)
    bar.wanted.setText("乙")
    bar.replacement.setText("乙乙")
    bar.go_on()
    assert bar.found.text() == "10,000 found or more"
    assert bar.replace_all() == 12_000
    assert text.raw() == "甲乙乙\n" * 12_000
    text.undo()
    assert text.raw() == "甲乙\n" * 12_000


def test_a_story_that_is_only_read_is_not_replaced_in(room: Room) -> None:
    room.editor.open(room.make(title="题", body="甲乙").id)
    room.editor.screen.lock(True)
    bar = room.editor.text_pane.find_bar
    bar.open(replacing=True)
    bar.wanted.setText("乙")
    bar.go_on()
    bar.replace_one()
    assert bar.replace_all() == 0
    assert room.editor.text_pane.text.raw() == "甲乙"


def test_no_line_without_end_is_made_by_replacing(room: Room) -> None:
    body = "甲乙丙丁戊己庚\n" * 8_000
    room.editor.open(room.make(title="题", body=body).id)
    bar = room.editor.text_pane.find_bar
    bar.open(replacing=True)
    bar.options["pattern"].click()
    bar.wanted.setText(r"\n")
    assert bar.replace_all() == 0
    assert "not replaced" in bar.found.text()
    assert room.editor.text_pane.text.raw() == body


def test_escape_puts_the_bar_away_and_keeps_what_is_looked_for(room: Room, qtbot: QtBot) -> None:
    room.editor.open(room.make(title="题", body="甲乙").id)
    bar = room.editor.text_pane.find_bar
    bar.open()
    bar.wanted.setText("乙")
    qtbot.waitUntil(bar.wanted.hasFocus)
    QTest.keyClick(bar.wanted, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert bar.wanted.text() == "乙"


def test_find_knows_options_and_replaces_by_pattern(room: Room) -> None:
    article = room.make(title="题", body="👩‍👧第1条、第２条，Abc与abc。")
    room.editor.open(article.id)
    bar = room.editor.text_pane.find_bar
    bar.open()
    bar.wanted.setText("abc")
    assert len(bar.places()) == 2
    bar.options["case"].click()
    assert len(bar.places()) == 1
    bar.options["case"].click()
    bar.wanted.setText("2条")
    assert not bar.go_on()
    bar.options["width"].click()
    assert bar.go_on()
    assert room.editor.text_pane.text.textCursor().selectedText() == "２条"
    bar.options["width"].click()
    bar.options["pattern"].click()
    bar.wanted.setText(r"第(\d)条")
    bar.replacement.setText(r"§\1")
    assert bar.replace_all() == 2
    assert room.editor.text_pane.text.raw() == "👩‍👧§1、§２，Abc与abc。"
    bar.wanted.setText("(")
    assert not bar.go_on()
    assert bar.found.text() == "not readable"
