from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.search_box import SearchBox


def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox("在 342 篇中搜索…")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_searches_after_a_pause(qtbot: QtBot, appearance: Appearance) -> None:
    field = box(qtbot)
    with qtbot.waitSignal(field.searched) as asked:
        qtbot.keyClicks(field, "zc")
    assert asked.args == ["zc"]


def test_return_searches_at_once_and_only_once(qtbot: QtBot, appearance: Appearance) -> None:
    field = box(qtbot)
    heard: list[str] = []
    field.searched.connect(heard.append)
    field.setText("仲裁")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["仲裁"]


def test_half_composed_pinyin_finds_nothing_yet(qtbot: QtBot, appearance: Appearance) -> None:
    field = box(qtbot)
    heard: list[str] = []
    field.searched.connect(heard.append)
    QApplication.sendEvent(field, QInputMethodEvent("zhong'cai", []))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == []
    committed = QInputMethodEvent("", [])
    committed.setCommitString("仲裁")
    with qtbot.waitSignal(field.searched) as asked:
        QApplication.sendEvent(field, committed)
    assert asked.args == ["仲裁"]


def test_escape_clears_and_shows_all_again(qtbot: QtBot, appearance: Appearance) -> None:
    field = box(qtbot)
    field.setText("仲裁")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.searched) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert asked.args == [""]
    assert field.text() == ""


def test_down_leaves_for_the_list(qtbot: QtBot, appearance: Appearance) -> None:
    field = box(qtbot)
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Down)
