from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.shared.conftest import CatalogueTranslator
from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.status_line import SaveState, StatusLine
from workstation.ui.shared.top_bar import TopBar


def top_bar(qtbot: QtBot) -> TopBar:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.resize(1000, 48)
    bar.show()
    with qtbot.waitActive(bar):
        bar.activateWindow()
    return bar


def status_line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(1000, 28)
    line.show()
    return line


def test_ctrl_k_and_a_click_ask_for_the_search(qtbot: QtBot, appearance: Appearance) -> None:
    bar = top_bar(qtbot)
    with qtbot.waitSignal(bar.search_asked):
        qtbot.keyClick(bar, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(bar.search_asked):
        qtbot.mouseClick(bar.search, Qt.MouseButton.LeftButton)


def test_undo_names_its_act_and_is_off_without_one(qtbot: QtBot, appearance: Appearance) -> None:
    bar = top_bar(qtbot)
    assert not bar.undo_button.isEnabled()
    bar.set_undo("移动卡片")
    assert "移动卡片" in bar.undo_button.text()
    assert "Ctrl+Z" in bar.undo_button.toolTip()
    with qtbot.waitSignal(bar.undo_asked):
        qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)


def test_a_long_act_is_whole_in_the_tooltip(qtbot: QtBot, appearance: Appearance) -> None:
    bar = top_bar(qtbot)
    act = "把“临河市中院发布十起劳动争议典型案例”与其他三篇 <稿件> 移到 法治 › 审判"
    bar.set_undo(act)
    assert bar.undo_button.text().endswith("…")
    assert "&lt;稿件&gt;" in bar.undo_button.toolTip()
    assert act in bar.undo_button.accessibleName()
    assert bar.minimumSizeHint().width() <= 948


def test_the_history_goes_back_to_the_act_one_picks(qtbot: QtBot, appearance: Appearance) -> None:
    bar = top_bar(qtbot)
    bar.history_opening.connect(lambda: bar.set_history([(2**62, "新建稿件"), (7, "改名栏目")]))
    bar.set_undo("新建稿件", redo="删除评论")
    bar.open_history()
    texts = [action.text() for action in bar.menu.actions()]
    assert texts == ["Redo: 删除评论", "", "新建稿件", "改名栏目"]
    with qtbot.waitSignal(bar.undo_to) as asked:
        bar.menu.actions()[2].trigger()
    assert asked.args == [2**62]
    with qtbot.waitSignal(bar.redo_asked):
        bar.menu.actions()[0].trigger()
    bar.menu.close()


def test_an_empty_history_says_so(qtbot: QtBot, appearance: Appearance) -> None:
    bar = top_bar(qtbot)
    bar.open_history()
    assert [action.isEnabled() for action in bar.menu.actions()] == [False]
    bar.menu.close()


def test_the_red_button_says_how_many_pages(
    qtbot: QtBot, appearance: Appearance, chinese: CatalogueTranslator
) -> None:
    bar = top_bar(qtbot)
    QCoreApplication.installTranslator(chinese)
    bar.set_changes(12)
    qtbot.waitUntil(lambda: bar.publish_button.text() == "发布 · 12 页将更改")
    with qtbot.waitSignal(bar.publish_asked):
        qtbot.mouseClick(bar.publish_button, Qt.MouseButton.LeftButton)
    bar.set_changes(0)
    assert not bar.publish_button.isEnabled()
    bar.set_changes(None)
    assert (bar.publish_button.text(), bar.publish_button.isEnabled()) == ("发布", True)


def test_what_is_held_back_is_told_where_no_page_would_change(
    qtbot: QtBot, appearance: Appearance
) -> None:
    bar = top_bar(qtbot)
    bar.set_changes(0, 1)
    assert bar.publish_button.text() == "1 story with changes not released"
    assert bar.publish_button.isEnabled(), "one can go and look which"
    assert not bar.publish_button.property("primary")
    bar.set_changes(3, 1)
    assert bar.publish_button.text() == "Publish · 3 pages will change"
    assert bar.publish_button.property("primary")


def test_where_nothing_can_be_published_the_button_says_so(
    qtbot: QtBot, appearance: Appearance
) -> None:
    bar = top_bar(qtbot)
    bar.forbid_publishing()
    bar.set_changes(12, 3)
    assert bar.publish_button.text() == "Cannot be published"
    assert not bar.publish_button.isEnabled()


def test_the_share_of_an_act_is_told_where_its_steps_mean_nothing(
    qtbot: QtBot, appearance: Appearance
) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.start("Publishing…", counted=False)
    strip.advance(370, 1000)
    assert "37 %" in {label.text() for label in strip.findChildren(QLabel)}
    strip.start("Sending files…")
    strip.advance(3, 12)
    assert "3 / 12" in {label.text() for label in strip.findChildren(QLabel)}


def test_nothing_is_cut_off_in_a_narrow_window(qtbot: QtBot, appearance: Appearance) -> None:
    bar = top_bar(qtbot)
    bar.set_title("头条推荐")
    bar.set_undo("把一篇很长很长的稿件移到另一个很长很长的栏目")
    bar.set_changes(12345)
    bar.resize(1024 - 76, 48)
    for button in (bar.undo_button, bar.publish_button, bar.history_button):
        assert button.width() >= button.sizeHint().width()
        assert bar.rect().contains(button.geometry())


def test_the_save_state_is_always_in_words(
    qtbot: QtBot, appearance: Appearance, chinese: CatalogueTranslator
) -> None:
    line = status_line(qtbot)
    QCoreApplication.installTranslator(chinese)
    said = []
    for state in SaveState:
        line.set_save_state(state, "10:42:07")
        qtbot.waitUntil(lambda: line.save_words().endswith("10:42:07"))
        said.append(line.save_words())
    assert said == [
        "已保存 10:42:07",
        "正在保存… 10:42:07",
        "还没有保存 10:42:07",
        "没能保存 10:42:07",
    ]
    line.set_save_state(None)
    assert line.save_words() == ""


def test_a_message_passes(qtbot: QtBot, appearance: Appearance) -> None:
    line = status_line(qtbot)
    line.say("已把 3 篇稿件移到 法治 › 审判", milliseconds=1)
    assert line.message()
    qtbot.waitUntil(lambda: line.message() == "")
    line.say("留着", milliseconds=0)
    line.clear_message()
    assert line.message() == ""


def test_language_and_scheme_are_offered_and_chosen(qtbot: QtBot, appearance: Appearance) -> None:
    line = status_line(qtbot)
    for button, signal, wanted in (
        (line.language_button, line.language_chosen, ("English", "en")),
        (line.scheme_button, line.scheme_chosen, ("Dark", "dark")),
    ):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        menu = next(menu for menu in line.findChildren(QMenu) if menu.isVisible())
        action = next(action for action in menu.actions() if action.text() == wanted[0])
        with qtbot.waitSignal(signal) as asked:
            action.trigger()
        assert asked.args == [wanted[1]]
        menu.close()
    line.set_language("en")
    line.set_scheme("dark")
    assert (line.language_button.text(), line.scheme_button.text()) == ("English", "Dark")
