"""The caret is red, stands where one writes, and is seen at once wherever it went."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from workstation.ui.editor.text_edit import MarkdownEdit
from workstation.ui.shared.tokens import tokens_now


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
