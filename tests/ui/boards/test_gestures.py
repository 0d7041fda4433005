from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
)

from tests.ui.boards.conftest import TITLES, Room
from tests.ui.boards.gestures import MOVE, NONE, card, choose, drag, press
from workstation.ui.boards.carried import with_articles

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FIRST, SECOND, THIRD, FOURTH, FIFTH = TITLES


def test_articles_are_dragged_from_the_pool_to_where_they_land(room: Room) -> None:
    panel = room.panel()
    lane = room.lane(panel, "recommended")
    rows = [panel.pool.list.lines.index(row) for row in (0, 1)]
    carried = panel.pool.list.lines.mimeData(rows)
    assert drag(lane, carried, 4)
    assert room.headlines("recommended") == [FIFTH, FOURTH]
    assert drag(lane, with_articles([room.articles[FIRST]]), 62)
    assert room.headlines("recommended") == [FIFTH, FIRST, FOURTH]
    assert lane.list.cards.card_count == 3


def test_cards_are_dragged_within_and_between_boards(room: Room) -> None:
    room.put("recommended", FIRST, SECOND, THIRD)
    panel = room.panel()
    lane, other = room.lane(panel, "recommended"), room.lane(panel, "headline")
    assert drag(lane, card(room, "recommended", 0), 10_000)
    assert room.headlines("recommended") == [SECOND, THIRD, FIRST]
    assert drag(lane, card(room, "recommended", 2), 0)
    assert room.headlines("recommended") == [FIRST, SECOND, THIRD]
    assert drag(other, card(room, "recommended", 1), 0)
    assert (room.headlines("recommended"), room.headlines("headline")) == (
        [FIRST, THIRD],
        [SECOND],
    )
    assert other.list.chosen() == room.view("headline").draft[0]


def test_a_card_let_go_where_it_was_is_no_act(room: Room) -> None:
    room.put("recommended", FIRST, SECOND)
    panel = room.panel()
    with room.newsroom.reading():
        before = room.newsroom.history.acts()
    assert drag(room.lane(panel, "recommended"), card(room, "recommended", 0), 2)
    with room.newsroom.reading():
        assert room.newsroom.history.acts() == before


def test_the_head_of_a_board_takes_cards_as_the_first(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel()
    lane, button = room.lane(panel, "headline"), Qt.MouseButton.LeftButton
    carried = with_articles([room.articles[SECOND]])
    move = QDragMoveEvent(QPoint(30, 8), MOVE, carried, button, NONE)
    lane.dragMoveEvent(move)
    assert move.isAccepted()
    lane.dropEvent(QDropEvent(QPointF(30, 8), MOVE, carried, button, NONE))
    assert room.headlines("headline") == [SECOND, FIRST]


def test_strange_things_are_not_taken(room: Room) -> None:
    panel = room.panel()
    carried = QMimeData()
    carried.setText("只是一段话，不是网址")
    assert not drag(room.lane(panel, "headline"), carried, 0)


def test_keys_do_what_a_drag_does(room: Room) -> None:
    room.put("headline", FIRST, SECOND, THIRD)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    other = panel.grid.lanes[panel.grid.lanes.index(lane) + 1]
    choose(lane, 0)
    press(lane, Qt.Key.Key_Down)
    press(lane, Qt.Key.Key_Down, ALT)
    assert room.headlines("headline") == [FIRST, THIRD, SECOND]
    assert lane.list.currentIndex().row() == 2
    press(lane, Qt.Key.Key_Up, ALT)
    press(lane, Qt.Key.Key_Right, ALT)
    assert room.headlines("headline") == [FIRST, THIRD]
    assert other.view is not None
    assert room.headlines(other.view.board.code) == [SECOND]
    assert other.list.hasFocus()
    press(other, Qt.Key.Key_Left)
    assert lane.list.hasFocus()
    assert other.list.chosen() is None


def test_cut_and_paste_carry_a_card(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    room.put("recommended", THIRD)
    panel = room.panel()
    lane, other = room.lane(panel, "headline"), room.lane(panel, "recommended")
    choose(lane, 1)
    press(lane, Qt.Key.Key_X, CTRL)
    choose(other, 0)
    press(other, Qt.Key.Key_V, CTRL)
    assert room.headlines("recommended") == [SECOND, THIRD]
    assert room.headlines("headline") == [FIRST]


def test_a_pasted_address_becomes_a_card_whose_headline_is_written_next(room: Room) -> None:
    panel = room.panel()
    lane = room.lane(panel, "headline")
    lane.list.setFocus()
    QGuiApplication.clipboard().setText("https://example.cn/zt")
    press(lane, Qt.Key.Key_V, CTRL)
    (one,) = room.view("headline").draft
    assert one.card.link == "https://example.cn/zt"
    drawer = panel.side.drawer
    assert drawer.isVisible()
    assert drawer.card_id == one.card.id
    headline = drawer.fields["headline"].editor
    assert isinstance(headline, QLineEdit)
    headline.insert("专题：社区里的法治课")
    QTest.keyClick(headline, Qt.Key.Key_Return)
    assert room.headlines("headline") == ["专题：社区里的法治课"]


def test_n_in_the_pool_puts_articles_on_the_board_used_last(room: Room) -> None:
    room.put("recommended", FIRST)
    panel = room.panel()
    room.lane(panel, "recommended").list.setFocus()
    pool = panel.pool.list
    pool.setFocus()
    pool.setCurrentIndex(pool.lines.index(0))
    QTest.keyClick(pool, Qt.Key.Key_N)
    assert room.headlines("recommended") == [FIFTH, FIRST]
    assert pool.hasFocus()


def test_an_article_placed_twice_on_one_board_is_moved_instead(room: Room) -> None:
    room.put("recommended", FIRST, SECOND)
    panel = room.panel()
    panel.arranging.place(room.view("recommended").board.id, [room.articles[SECOND]], 0)
    assert room.headlines("recommended") == [SECOND, FIRST]


def test_a_full_board_asks_before_anything_slips(room: Room) -> None:
    room.put("headline", FIRST, SECOND, THIRD)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    room.ask.then(None)
    drag(lane, with_articles([room.articles[FOURTH]]), 0)
    assert room.headlines("headline") == [FIRST, SECOND, THIRD]
    assert room.ask.asked[0][1] == "“头条” is full"
    assert room.ask.options[0][1] == f"Take “{THIRD}” off instead"
    room.ask.then(1)
    drag(lane, with_articles([room.articles[FOURTH]]), 0)
    assert room.headlines("headline") == [FOURTH, FIRST, SECOND]
    room.ask.then(0)
    drag(lane, with_articles([room.articles[FIFTH]]), 0)
    assert room.headlines("headline") == [FIFTH, FOURTH, FIRST, SECOND]
    face = lane.list.cards.face(3)
    assert (face.cut, face.above) == (True, "The first screen ends here")
    assert "not on the first screen" in lane.list.cards.index(3).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_menus_reach_every_other_board(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    choose(lane, 0)
    menu = panel.menus.card_menu(lane)
    inner = next(one for one in menu.findChildren(QMenu) if one.title() == "Move to")
    target = next(action for action in inner.actions() if "推荐资讯" in action.text())
    target.trigger()
    assert room.headlines("recommended") == [FIRST]
