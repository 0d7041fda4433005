from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.toast import Toasts


def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    return made


def test_undo_is_one_click_away(qtbot: QtBot, appearance: Appearance) -> None:
    toasts = Toasts(window(qtbot))
    undone: list[str] = []
    toast = toasts.say("已删除 3 条评论", "撤销", lambda: undone.append("comments"))
    qtbot.mouseClick(toast.act_button, Qt.MouseButton.LeftButton)
    assert undone == ["comments"]
    assert toasts.shown() == []


def test_a_second_click_undoes_nothing_more(qtbot: QtBot, appearance: Appearance) -> None:
    toasts = Toasts(window(qtbot))
    undone: list[int] = []
    toast = toasts.say("已移动", "撤销", lambda: undone.append(1))
    toast.act_button.click()
    toast.act_button.click()
    assert undone == [1]


def test_it_goes_by_itself(qtbot: QtBot, appearance: Appearance) -> None:
    toasts = Toasts(window(qtbot))
    toast = toasts.say("已保存", milliseconds=1)
    with qtbot.waitSignal(toast.closed):
        pass
    assert toasts.shown() == []


def test_it_stays_under_the_pointer(qtbot: QtBot, appearance: Appearance) -> None:
    toasts = Toasts(window(qtbot))
    toast = toasts.say("已保存", "撤销", lambda: None)
    assert toast.timer.isActive()
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_it_stays_while_the_keyboard_is_on_it(qtbot: QtBot, appearance: Appearance) -> None:
    page = window(qtbot)
    with qtbot.waitActive(page):
        page.activateWindow()
    toast = Toasts(page).say("已保存", "撤销", lambda: None)
    toast.act_button.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.timer.isActive()
    qtbot.keyClick(toast.act_button, Qt.Key.Key_Escape)
    assert toast.isHidden()


def test_one_without_a_time_waits_to_be_closed(qtbot: QtBot, appearance: Appearance) -> None:
    toasts = Toasts(window(qtbot))
    toast = toasts.say("没能保存", milliseconds=0)
    assert not toast.timer.isActive()
    toast.close_button.click()
    assert toasts.shown() == []


def test_two_are_enough_and_none_covers_another(qtbot: QtBot, appearance: Appearance) -> None:
    page = window(qtbot)
    toasts = Toasts(page)
    for number in range(5):
        toasts.say(f"第 {number} 件事")
    shown = toasts.shown()
    assert [toast.sentence for toast in shown] == ["第 3 件事", "第 4 件事"]
    for upper, lower in pairwise(shown):
        assert upper.geometry().bottom() < lower.geometry().top()
    page.resize(800, 500)
    assert all(page.rect().contains(toast.geometry()) for toast in shown)


def test_the_newest_takes_the_place_of_one_of_its_kind(
    qtbot: QtBot, appearance: Appearance
) -> None:
    toasts = Toasts(window(qtbot))
    toasts.say("磁盘满了", kind="trouble")
    for number in range(3):
        toasts.say(f"第 {number} 条评论已通过", kind="done")
    assert [toast.sentence for toast in toasts.shown()] == ["磁盘满了", "第 2 条评论已通过"]


@pytest.mark.parametrize(("width", "panes"), [(1440, 340), (1280, 338), (1024, 300)])
def test_the_right_side_of_the_desks_stays_free(
    qtbot: QtBot, appearance: Appearance, width: int, panes: int
) -> None:
    page = window(qtbot)
    page.resize(width, 700)
    toast = Toasts(page).say("把“一街一法官”移到“首页头条”的第 3 位，" * 3, "撤销", lambda: None)
    assert toast.geometry().right() < width - panes


def test_an_answer_and_its_button_are_not_covered(qtbot: QtBot, appearance: Appearance) -> None:
    page = window(qtbot)
    box = QWidget(page)
    box.setGeometry(200, 560, 600, 112)
    answer, send = QPlainTextEdit(box), QPushButton("发送", box)
    answer.setGeometry(0, 0, 600, 80)
    send.setGeometry(500, 82, 100, 30)
    box.show()
    toasts = Toasts(page)
    below = toasts.say("已通过")
    assert below.geometry().intersects(box.geometry())
    with qtbot.waitActive(page):
        page.activateWindow()
    answer.setFocus()
    toasts.say("又通过一条")
    shown = [toast.geometry() for toast in toasts.shown()]
    assert not any(one.intersects(box.geometry()) for one in shown)
    assert not shown[0].intersects(shown[1])


def test_a_switch_of_language_puts_them_away(qtbot: QtBot, appearance: Appearance) -> None:
    page = window(qtbot)
    toasts = Toasts(page)
    toasts.say("已移动")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert toasts.shown() == []


def test_a_long_sentence_is_not_cut(qtbot: QtBot, appearance: Appearance) -> None:
    page = window(qtbot)
    page.resize(600, 400)
    toast = Toasts(page).say("把“临河市中院发布十起劳动争议典型案例”" * 4, "撤销", lambda: None)
    assert page.rect().contains(toast.geometry())
    assert toast.height() > 60


def test_clearing_withdraws_every_offer(qtbot: QtBot, appearance: Appearance) -> None:
    toasts = Toasts(window(qtbot))
    undone: list[int] = []
    toast = toasts.say("已移动", "撤销", lambda: undone.append(1))
    toasts.clear()
    toast.act_button.click()
    assert undone == []
