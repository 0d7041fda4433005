"""The palette used by keyboard, on a real newsroom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desks import add_column, open_desk
from workstation.desk.desk import Desk
from workstation.domain.article import Content
from workstation.ui.palette.palette import Palette
from workstation.ui.shared.panel import Command


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "newsroom") as desk:
        yield desk


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    text = QLineEdit()
    QVBoxLayout(window).addWidget(text)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    text.setFocus()
    return window


@pytest.fixture
def palette(desk: Desk, window: QWidget) -> Palette:
    return Palette(desk, window)


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def commands(done: list[str]) -> list[Command]:
    names = ("发布网站", "新建稿件", "修改栏目")
    made = [Command(name, name, partial(done.append, name)) for name in names]
    return [*made, Command("off", "放弃改动", partial(done.append, "off"), enabled=False)]


def field(palette: Palette) -> QLineEdit:
    found = palette.findChild(QLineEdit)
    assert found is not None
    return found


def compose(widget: QWidget, letters: str, text: str) -> None:
    """Type Chinese as an input method does: letters first, then the text they become."""
    QApplication.sendEvent(widget, QInputMethodEvent(letters, []))
    committed = QInputMethodEvent()
    committed.setCommitString(text)
    QApplication.sendEvent(widget, committed)


def shown(palette: Palette) -> list[str]:
    return [item.text for item in palette.items()]


def write(desk: Desk, title: str, body: str = "") -> int:
    made: list[int] = []
    content = Content(title=title, body=body)
    desk.tasks.change(lambda: desk.newsroom.articles.create(content), lambda a: made.append(a.id))
    return made[0]


def test_a_command_is_found_by_initials_and_run(
    palette: Palette, commands: list[Command], done: list[str], qtbot: QtBot
) -> None:
    palette.ask(commands)
    assert shown(palette) == ["发布网站", "新建稿件", "修改栏目"]
    QTest.keyClicks(field(palette), "fb")
    assert shown(palette) == ["发布网站"]
    QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert palette.isHidden()
    qtbot.waitUntil(lambda: done == ["发布网站"])


def test_arrows_choose_and_escape_gives_the_focus_back(
    palette: Palette, commands: list[Command], done: list[str], window: QWidget, qtbot: QtBot
) -> None:
    before = window.focusWidget()
    palette.ask(commands)
    QTest.keyClick(field(palette), Qt.Key.Key_Down)
    QTest.keyClick(field(palette), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["新建稿件"])
    palette.ask(commands)
    QTest.keyClick(field(palette), Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.focusWidget() is before
    assert done == ["新建稿件"]


def test_columns_and_articles_are_opened_by_their_ids(
    palette: Palette, desk: Desk, qtbot: QtBot
) -> None:
    column = add_column(desk, "政法综治")
    article = write(desk, "夜间执法，灯亮到几点")
    opened: list[object] = []
    palette.column_chosen.connect(opened.append)
    palette.article_chosen.connect(opened.append)
    for typed in ("zfzz", "yjzf"):
        palette.ask()
        QTest.keyClicks(field(palette), typed)
        QTest.keyClick(field(palette), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened == [column, article])


def test_the_newsrooms_own_search_adds_what_names_do_not_show(
    palette: Palette, desk: Desk, qtbot: QtBot
) -> None:
    write(desk, "一份判决", "本案经劳动仲裁后起诉。")
    palette.ask()
    compose(field(palette), "zhong'cai", "仲裁")
    assert shown(palette) == []
    qtbot.waitUntil(lambda: shown(palette) == ["一份判决"])


def test_quick_open_shows_no_commands_and_an_empty_newsroom_says_so(
    palette: Palette, qtbot: QtBot
) -> None:
    palette.ask()
    assert shown(palette) == []
    assert field(palette).placeholderText() == "Open an article or a column …"


def test_a_late_answer_does_not_move_what_is_about_to_be_chosen(
    palette: Palette, commands: list[Command], desk: Desk, done: list[str], qtbot: QtBot
) -> None:
    palette.ask(commands)
    QTest.keyClick(field(palette), Qt.Key.Key_Down)
    write(desk, "新的稿件")
    palette._fill_known(palette._known)
    QTest.keyClick(field(palette), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["新建稿件"])


def test_a_click_elsewhere_closes_it(palette: Palette, window: QWidget, qtbot: QtBot) -> None:
    palette.ask()
    other = next(f for f in window.findChildren(QLineEdit) if f is not field(palette))
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(palette.isHidden)
    assert other.hasFocus()
