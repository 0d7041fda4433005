"""The caret is red, stands where one writes, and is seen at once wherever it went."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.tokens import tokens_now


@pytest.fixture
def steady() -> Iterator[None]:
    """A caret that does not blink: no blink draws anew what a key should have."""
    hints = QGuiApplication.styleHints()
    before = hints.cursorFlashTime()
    hints.setCursorFlashTime(0)
    yield
    hints.setCursorFlashTime(before)


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    made = MarkdownEdit()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.load("法院认为\n\n双方约定")
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def _is_red(edit: MarkdownEdit, place: QPoint) -> bool:
    seen: QImage = edit.viewport().grab().toImage()
    return seen.pixelColor(place) == QColor(tokens_now().red)


def _red_on_screen(edit: MarkdownEdit) -> set[tuple[int, int]]:
    """Return the red pixels as they stand on the screen, not as they would be painted anew."""
    seen = edit.screen().grabWindow(edit.winId()).toImage()
    corner = edit.viewport().pos()
    red = QColor(tokens_now().red).rgb()
    return {
        (x - corner.x(), y - corner.y())
        for x in range(seen.width())
        for y in range(seen.height())
        if seen.pixel(x, y) == red
    }


def _pixels(place: QRect) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }


def _place(edit: MarkdownEdit) -> QPoint:
    return edit.caret.place().center()


def test_it_goes_along_and_is_seen_at_once(edit: MarkdownEdit) -> None:
    before = _place(edit)
    assert _is_red(edit, before)
    blink = edit.caret.findChild(QTimer)
    assert blink is not None
    blink.timeout.emit()
    assert not _is_red(edit, before)
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    assert _is_red(edit, _place(edit))
    assert not _is_red(edit, before)
    blink.timeout.emit()
    assert not _is_red(edit, _place(edit))


def test_one_who_only_reads_has_none(edit: MarkdownEdit) -> None:
    edit.setReadOnly(True)
    assert not _is_red(edit, _place(edit))


def _compose(edit: MarkdownEdit, words: str) -> None:
    kind = QInputMethodEvent.AttributeType.Cursor
    caret = QInputMethodEvent.Attribute(kind, len(words), 1, None)
    QApplication.sendEvent(edit, QInputMethodEvent(words, [caret]))


@pytest.mark.usefixtures("steady")
def test_no_trace_of_it_stays_while_one_composes_and_the_text_scrolls(
    qtbot: QtBot, edit: MarkdownEdit
) -> None:
    edit.load("法院认为双方约定\n\n" * 20)
    edit.moveCursor(QTextCursor.MoveOperation.End)

    def only_one() -> None:
        assert _red_on_screen(edit) == _pixels(edit.caret.place())

    qtbot.waitUntil(only_one)
    for words in ("你", "你好", "你"):
        _compose(edit, words)
        qtbot.waitUntil(only_one)
    done = QInputMethodEvent()
    done.setCommitString("你好")
    QApplication.sendEvent(edit, done)
    qtbot.waitUntil(only_one)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Return):
        qtbot.keyClick(edit, key)
        qtbot.waitUntil(only_one)
    assert edit.viewport().rect().contains(edit.caret.place())


def test_the_first_word_of_a_line_at_the_lower_edge_is_seen_whole(edit: MarkdownEdit) -> None:
    edit.load("法院认为双方约定\n\n" * 20)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    done = QInputMethodEvent()
    done.setCommitString("你好")
    QApplication.sendEvent(edit, done)
    assert edit.viewport().rect().contains(edit.caret.place())
