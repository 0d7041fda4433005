"""Ctrl+K is the text's while something is selected there, and else the window's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workstation.ui.editor.text.text_edit import MarkdownEdit

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[MarkdownEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    made = MarkdownEdit()
    QVBoxLayout(window).addWidget(made)
    window.show()
    made.load("法院认为")
    made.setFocus()
    yield made


@pytest.mark.parametrize(("selected", "asked"), [(True, ["link"]), (False, ["window"])])
def test_a_selection_makes_it_a_link(
    edit: MarkdownEdit, qtbot: QtBot, selected: bool, asked: list[str]
) -> None:
    told: list[str] = []
    edit.link_asked.connect(lambda: told.append("link"))
    shortcut = QShortcut(QKeySequence("Ctrl+K"), edit.window())
    shortcut.activated.connect(lambda: told.append("window"))
    edit.selectAll()
    if not selected:
        edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.waitUntil(edit.isActiveWindow)
    QTest.keyClick(edit, Qt.Key.Key_K, CTRL)
    assert told == asked
    assert edit.raw() == "法院认为"


def test_another_text_has_nothing_selected(edit: MarkdownEdit) -> None:
    edit.selectAll()
    edit.load("别的文字")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, CTRL)
    event.ignore()
    QApplication.sendEvent(edit, event)
    assert not event.isAccepted()


def test_one_who_only_reads_makes_no_link(edit: MarkdownEdit) -> None:
    told: list[bool] = []
    edit.link_asked.connect(lambda: told.append(True))
    edit.selectAll()
    edit.setReadOnly(True)
    QTest.keyClick(edit, Qt.Key.Key_K, CTRL)
    assert told == []
