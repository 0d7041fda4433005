"""The window with small panels on a real newsroom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.ui.desks import SmallPanel, add_column, names, open_desk
from workstation.desk.desk import Desk
from workstation.domain.errors import DiskFull
from workstation.ui.actions import ACTIONS, texts
from workstation.ui.main_window import MainWindow
from workstation.ui.palette.key_sheet import KeySheet
from workstation.ui.shared.panel import Panel


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def desk(qapp: object, tmp_path: Path, ask: ScriptedAsk) -> Iterator[Desk]:
    with open_desk(tmp_path / "newsroom", ask) as desk:
        yield desk


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, settings: QSettings, made: list[str]) -> Iterator[MainWindow]:
    def factory(name: str) -> Callable[[Desk], Panel]:
        def make(desk: Desk) -> Panel:
            made.append(name)
            return SmallPanel(desk)

        return make

    names = ("articles", "columns", "boards", "comments", "preview", "publishing", "settings")
    window = MainWindow(desk, {name: factory(name) for name in names}, settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.shown):
        window.show()
    qtbot.waitUntil(lambda: window.stage.present() is not None)
    yield window
    window.pulse.deleteLater()


def small(window: MainWindow, name: str) -> SmallPanel:
    panel = window.stage.panel(name)
    assert isinstance(panel, SmallPanel)
    return panel


def press(window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_only_the_first_desk_is_made_at_the_start(window: MainWindow, made: list[str]) -> None:
    assert made == ["articles"]
    window.go("boards")
    assert made == ["articles", "boards"]


def test_ctrl_and_a_number_goes_to_a_desk(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    press(window, Qt.Key.Key_4, CTRL)
    assert window.stage.present() is small(window, "comments")
    assert window.frame.rail.current() == "comments"
    assert window.frame.top_bar.title.text() == "Comments"


def test_leaving_a_desk_saves_what_was_typed(window: MainWindow) -> None:
    window.go("columns")
    assert small(window, "articles").committed == 1


def test_desks_point_at_things_of_other_desks(window: MainWindow) -> None:
    small(window, "articles").show_page.emit("guonei/1.html")
    assert small(window, "preview").revealed == [("page", "guonei/1.html")]
    small(window, "boards").open_article.emit(2**62)
    assert small(window, "articles").revealed == [("article", 2**62)]
    small(window, "articles").go.emit("settings")
    assert window.frame.rail.current() == "settings"


def test_the_line_at_the_bottom_says_when_it_was_saved(window: MainWindow) -> None:
    line = window.frame.status_line
    small(window, "articles").save_state.emit("saved", "10:42:07")
    assert line.save_words() == "Saved 10:42:07"
    small(window, "articles").save_state.emit("", "")
    assert line.save_words() == ""


def test_the_line_at_the_bottom_speaks_of_the_desk_that_is_seen(window: MainWindow) -> None:
    line = window.frame.status_line
    articles = small(window, "articles")
    articles.save_state.emit("saved", "10:42:07")
    articles.counts.emit("146 characters")
    articles.place.emit("Line 3")
    window.go("boards")
    assert line.save_words() == ""
    assert line.words() == [window.pulse.site_name]
    articles.counts.emit("147 characters")
    small(window, "boards").status.emit("3 boards differ")
    assert line.words() == [window.pulse.site_name]
    assert line.message() == "3 boards differ"
    window.go("articles")
    assert line.save_words() == "Saved 10:42:07"
    assert line.words() == ["147 characters", "Line 3"]
    assert line.message() == ""
    small(window, "boards").status.emit("Nobody sees this")
    assert line.message() == ""


def test_at_the_start_the_keyboard_is_on_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    assert small(window, "articles").hasFocus()


def test_the_undo_button_names_the_act_and_takes_it_back(window: MainWindow, desk: Desk) -> None:
    add_column(desk, "国内")
    button = window.frame.top_bar.undo_button
    assert "new column" in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(desk.newsroom) == []
    assert len(window.toasts.shown()) == 1
    press(window, Qt.Key.Key_Z, CTRL, SHIFT)
    assert names(desk.newsroom) == ["国内"]


def test_ctrl_z_in_a_text_belongs_to_the_text(window: MainWindow, desk: Desk) -> None:
    add_column(desk, "国内")
    field = small(window, "articles").field
    field.setFocus()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert names(desk.newsroom) == ["国内"]


def test_a_toast_takes_back_its_own_act_even_when_another_followed(
    window: MainWindow, desk: Desk
) -> None:
    add_column(desk, "国内")
    small(window, "articles").toast.emit("Column made", True)
    add_column(desk, "国际")
    toast = window.toasts.shown()[-1]
    undo = next(b for b in toast.findChildren(QPushButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert names(desk.newsroom) == ["国际"]


def test_undoing_saves_what_was_typed_first(window: MainWindow, desk: Desk) -> None:
    add_column(desk, "国内")
    before = small(window, "articles").committed
    window.actions_by_id["undo"].trigger()
    assert small(window, "articles").committed == before + 1


def test_trouble_is_one_sentence_with_details_to_be_copied(
    window: MainWindow, desk: Desk, ask: ScriptedAsk
) -> None:
    desk.bus.trouble.emit(ValueError("internal words"))
    toast = window.toasts.shown()[-1]
    QTest.mouseClick(
        next(b for b in toast.findChildren(QPushButton) if b.text() == "Details"),
        Qt.MouseButton.LeftButton,
    )
    assert ask.asked[-1][0] == "tell"
    assert "internal words" not in ask.asked[-1][2]


def test_trouble_with_the_storage_stays(window: MainWindow, desk: Desk) -> None:
    desk.bus.trouble.emit(DiskFull("error.disk_full"))
    assert "disk is full" in window.frame.banner.sentence()
    assert window.frame.banner.isVisible()
    desk.language.choose("zh_CN")
    assert "磁盘" in window.frame.banner.sentence()
    desk.language.choose("en")
    assert "disk is full" in window.frame.banner.sentence()


def test_closing_saves_first_and_remembers_the_desk(
    window: MainWindow, settings: QSettings, qtbot: QtBot
) -> None:
    window.go("boards")
    with qtbot.waitSignal(window.left):
        window.close()
    assert small(window, "articles").committed >= 1
    assert settings.value("window/desk") == "boards"


def test_nobody_leaves_who_would_lose_something_without_being_asked(
    window: MainWindow, ask: ScriptedAsk, qtbot: QtBot
) -> None:
    small(window, "articles").lost = "“夜间执法” could not be saved."
    ask.then(False)
    window.close()
    qtbot.waitUntil(lambda: bool(ask.asked))
    assert window.isVisible()
    assert ask.asked[-1][2] == "“夜间执法” could not be saved."
    ask.then(True)
    with qtbot.waitSignal(window.left):
        window.close()


def test_the_history_lies_over_the_right_edge_and_escape_puts_it_back(
    window: MainWindow,
) -> None:
    width = window.stage.width()
    window.frame.top_bar.history_button.click()
    drawer = window.frame.drawer
    assert drawer.isVisible()
    assert drawer.geometry().right() == window.frame.rect().right()
    assert window.stage.width() == width
    assert drawer.view.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert drawer.isHidden()


def test_closing_the_history_gives_the_keyboard_back(window: MainWindow) -> None:
    field = small(window, "articles").field
    field.setFocus()
    window.actions_by_id["history"].trigger()
    press(window, Qt.Key.Key_Escape)
    assert field.hasFocus()
    window.actions_by_id["history"].trigger()
    field.hide()
    window.actions_by_id["history"].trigger()
    assert small(window, "articles").hasFocus()


def test_f11_leaves_only_the_work_and_escape_brings_all_back(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F11)
    assert window.frame.rail.isHidden()
    assert small(window, "articles").focused == [True]
    window.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert window.frame.rail.isVisible()
    assert small(window, "articles").focused == [True, False]


def test_a_desk_left_while_focused_shows_everything_when_one_comes_back(
    window: MainWindow,
) -> None:
    press(window, Qt.Key.Key_F11)
    window.stage.show_desk("columns")
    assert small(window, "columns").focused == [True]
    press(window, Qt.Key.Key_F11)
    assert small(window, "columns").focused == [True, False]
    window.stage.show_desk("articles")
    assert small(window, "articles").focused == [True, False]


def test_f1_lists_the_keys_of_the_window_and_of_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_F1)
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    told = {words.text() for words in sheet.findChildren(QLabel)}
    assert {"Undo", "Small act", "Everywhere"} <= told
    sheet.reject()


def test_pending_comments_and_pages_to_publish_are_shown(window: MainWindow) -> None:
    window.pulse.waiting.emit(17)
    assert "17" in window.frame.rail.button("comments").accessibleName()
    window.pulse.pages.emit(12, 1)
    assert window.frame.top_bar.publish_button.text() == "Publish · 12 pages will change"
    window.pulse.plan()
    window.pulse.count()
    assert "17" not in window.frame.rail.button("comments").accessibleName()


def test_every_action_has_its_words_and_no_two_share_a_key() -> None:
    assert set(texts()) == {action.id for action in ACTIONS}
    keys = [key.toString() for action in ACTIONS for key in action.sequences()]
    assert len(keys) == len(set(keys))
