"""All of the boards desk without a mouse and without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.accessible import entries, left_out, menu_of, nameless, stops
from tests.ui.boards.conftest import TITLES, Room
from tests.ui.boards.gestures import choose
from tests.ui.media.conftest import photo
from workstation.domain.article import Content
from workstation.domain.board import Fill
from workstation.ui.boards.panel import BoardsPanel
from workstation.ui.boards.pictures_dialog import PicturesDialog

FIRST, SECOND, THIRD = TITLES[:3]


def _panel(room: Room) -> BoardsPanel:
    """Show boards with cards, with what fills one up, and one of one's own with a shape."""
    room.put("headline", FIRST, SECOND)
    boards = room.newsroom.boards
    with room.newsroom.writing():
        board = boards.change(replace(boards.create("own", "春耕", 3), picture_ratio=150))
        picture = room.newsroom.media.add(photo("green"), "春耕.jpg")
        article = room.newsroom.articles.create(Content(title="开犁", cover_id=picture.id))
        boards.place(board.id, article.id)
        head = room.view("headline").board
        boards.change(replace(head, fill=Fill.NEWEST, capacity=5))
    return room.panel()


@pytest.mark.parametrize("with_card", [False, True])
def test_tab_reaches_everything_and_each_stop_says_what_it_is(room: Room, with_card: bool) -> None:
    panel = _panel(room)
    if with_card:
        panel.side.edit(room.view("own").draft[0].card.id)
        assert panel.side.drawer.crop.frame in stops(panel)
    assert nameless(panel) == []
    assert left_out(panel) == []
    lists = {lane.list for lane in panel.grid.lanes} | {panel.pool.list}
    assert lists <= set(stops(panel))


def test_the_dialog_of_pictures_is_named_too(room: Room) -> None:
    panel = _panel(room)
    dialog = PicturesDialog(room.view("own").board, panel)
    dialog.open()
    assert nameless(dialog) == []
    assert left_out(dialog) == []
    dialog.reject()


def test_menus_open_by_the_keyboard_and_say_what_they_offer(room: Room) -> None:
    panel = _panel(room)
    lane = room.lane(panel, "headline")
    choose(lane, 0)
    panel.pool.list.setCurrentIndex(panel.pool.list.lines.index(0))
    for widget in (lane.list, panel.pool.list):
        menu = menu_of(widget)
        assert all(words.strip() for words in entries(menu))
        menu.close()
    more = lane.more
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    said = entries(opened)
    for act in ("Launch", "Discard", "History", "Fill up", "Rename", "How many", "Delete"):
        assert any(act in words for words in said), act
    opened.close()


def test_what_the_mouse_drags_the_keyboard_carries(room: Room) -> None:
    panel = _panel(room)
    lane, pool = room.lane(panel, "headline"), panel.pool.list
    choose(lane, 0)
    titles = [pool.lines.index(row).data() for row in range(pool.lines.rowCount())]
    pool.setFocus()
    pool.setCurrentIndex(pool.lines.index(titles.index(THIRD)))
    QTest.keyClick(pool, Qt.Key.Key_N)
    assert THIRD in room.headlines("headline")
    choose(lane, room.headlines("headline").index(THIRD))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(lane.list, Qt.Key.Key_X, control)
    other = room.lane(panel, "own")
    choose(other, 0)
    QTest.keyClick(other.list, Qt.Key.Key_V, control)
    assert THIRD in room.headlines("own")
    QTest.keyClick(other.list, Qt.Key.Key_Delete)
    assert THIRD not in room.headlines("own")


def test_every_command_of_the_desk_says_its_words(room: Room) -> None:
    panel = _panel(room)
    choose(room.lane(panel, "headline"), 0)
    assert all(command.text.strip() for command in panel.commands())
