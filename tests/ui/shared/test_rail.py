from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shared.conftest import CatalogueTranslator
from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.rail import DESKS, Rail


def shown(qtbot: QtBot) -> Rail:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.resize(76, 700)
    rail.show()
    with qtbot.waitActive(rail):
        rail.activateWindow()
    return rail


def test_a_click_opens_a_desk(qtbot: QtBot, appearance: Appearance) -> None:
    rail = shown(qtbot)
    with qtbot.waitSignal(rail.chosen) as asked:
        qtbot.mouseClick(rail.button("comments"), Qt.MouseButton.LeftButton)
    assert asked.args == ["comments"]
    assert rail.current() == "comments"


def test_ctrl_and_a_number_opens_each_desk(qtbot: QtBot, appearance: Appearance) -> None:
    rail = shown(qtbot)
    for number, (name, _) in enumerate(DESKS, start=1):
        with qtbot.waitSignal(rail.chosen) as asked:
            qtbot.keyClick(rail, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert asked.args == [name]


def test_arrow_keys_walk_the_rail_round(qtbot: QtBot, appearance: Appearance) -> None:
    rail = shown(qtbot)
    qtbot.keyClick(rail.button("articles"), Qt.Key.Key_Up)
    assert rail.current() == "settings"
    qtbot.keyClick(rail.button("settings"), Qt.Key.Key_Down)
    assert rail.current() == "articles"


def test_showing_a_desk_tells_nobody(qtbot: QtBot, appearance: Appearance) -> None:
    rail = shown(qtbot)
    with qtbot.assertNotEmitted(rail.chosen):
        rail.show_desk("boards")
    assert rail.current() == "boards"


def test_a_badge_is_seen_and_heard(qtbot: QtBot, appearance: Appearance) -> None:
    rail = shown(qtbot)
    button = rail.button("comments")
    before = button.grab().toImage()
    rail.set_badge("comments", 1000)
    assert button.grab().toImage() != before
    assert "1000" in button.accessibleName()
    rail.set_badge("comments", 0)
    assert button.accessibleName() == button.text()


def test_it_speaks_chinese_at_once(
    qtbot: QtBot, appearance: Appearance, chinese: CatalogueTranslator
) -> None:
    rail = shown(qtbot)
    rail.set_badge("comments", 17)
    assert rail.button("boards").text() == "Boards"
    QCoreApplication.installTranslator(chinese)
    qtbot.waitUntil(lambda: rail.button("boards").text() == "头条推荐")
    assert rail.button("comments").accessibleName() == "评论, 17 条待处理"
    assert rail.button("boards").toolTip() == "头条推荐  Ctrl+3"


def test_something_dragged_that_rests_on_a_desk_opens_it(
    qtbot: QtBot, appearance: Appearance
) -> None:
    rail = shown(qtbot)
    carried = QMimeData()
    carried.setData("application/x-workstation-articles", b"[1]")
    button = rail.button("boards")
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(rail.chosen) as asked:
        QApplication.sendEvent(button, enter)
    assert enter.isAccepted()
    assert asked.args == ["boards"]
