from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workstation.ui.shared.empty_state import EmptyState


@pytest.mark.parametrize("width", [200, 340, 420, 640, 1000])
def test_the_sentence_is_whole_in_a_pane_of_any_width(qtbot: QtBot, width: int) -> None:
    pane, empty = QWidget(), EmptyState("search")
    QVBoxLayout(pane).addWidget(empty)
    empty.set_words("Nothing here", "Choose a page at the left to see it before and after it goes.")
    qtbot.addWidget(pane)
    pane.resize(width, 600)
    pane.show()
    sentence = max(empty.findChildren(QLabel), key=lambda one: len(one.text()))
    qtbot.waitUntil(lambda: sentence.height() > 0)
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert empty.width() <= width
