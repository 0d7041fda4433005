"""Several cards at once, boards of one's own, filling by rule, and the past of a board."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.boards.conftest import TITLES, Room
from tests.ui.boards.gestures import choose, drag, press
from tests.ui.media.conftest import photo
from workstation.domain.article import Content
from workstation.domain.board import Crop, Fill
from workstation.ui.boards.carried import with_cards
from workstation.ui.boards.panel import BoardsPanel
from workstation.ui.boards.pictures_dialog import PicturesDialog

FIRST, SECOND, THIRD, FOURTH, FIFTH = TITLES
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def trigger(menu: QMenu, part: str) -> None:
    found = [action for action in menu.actions() if part in action.text()]
    inner = [a for m in menu.findChildren(QMenu) for a in m.actions() if part in a.text()]
    (found or inner)[0].trigger()


def test_several_cards_are_dragged_moved_and_taken_off_together(room: Room) -> None:
    room.put("recommended", FIRST, SECOND, THIRD, FOURTH)
    panel = room.panel()
    lane = room.lane(panel, "recommended")
    choose(lane, 1)
    press(lane, Qt.Key.Key_Down, SHIFT)
    assert [one.headline for one in lane.list.chosen_cards()] == [SECOND, THIRD]
    press(lane, Qt.Key.Key_Up, ALT)
    assert room.headlines("recommended") == [SECOND, THIRD, FIRST, FOURTH]
    assert [one.headline for one in lane.list.chosen_cards()] == [SECOND, THIRD]
    keys = [one.card.id for one in lane.list.chosen_cards()]
    head = room.lane(panel, "headline")
    assert drag(head, with_cards(keys, SECOND), 4)
    assert room.headlines("headline") == [SECOND, THIRD]
    assert room.newsroom.history.next_undo is not None
    choose(head, 0)
    press(head, Qt.Key.Key_Down, SHIFT)
    press(head, Qt.Key.Key_X, CTRL)
    choose(lane, 1)
    press(lane, Qt.Key.Key_V, CTRL)
    assert room.headlines("recommended") == [FIRST, SECOND, THIRD, FOURTH]
    lane.list.selectAll()
    press(lane, Qt.Key.Key_Delete)
    assert room.headlines("recommended") == []
    with room.newsroom.writing():
        room.newsroom.history.undo()
    assert len(room.headlines("recommended")) == 4
    QGuiApplication.clipboard().clear()


def test_a_board_of_ones_own_is_made_named_and_deleted(room: Room) -> None:
    panel = room.panel()
    room.ask.then("两会专题")
    panel.lanes.new_board.click()
    made = next(v for v in panel.arranging.views if v.board.title == "两会专题")
    lane = panel.grid.lane_of(made.board.id)
    assert lane is not None
    assert lane.unplaced.isVisible()
    assert not room.lane(panel, "headline").unplaced.isVisible()
    trigger(panel.board_menu.menu(lane), "Delete")
    assert all(v.board.title != "两会专题" for v in panel.arranging.views)
    with room.newsroom.writing():
        room.newsroom.history.undo()
    panel.refresh()
    assert any(v.board.title == "两会专题" for v in panel.arranging.views)


def test_a_board_of_ones_own_says_what_its_pictures_are_like(room: Room) -> None:
    with room.newsroom.writing():
        board = room.newsroom.boards.create("", "春耕", 3)
        picture = room.newsroom.media.add(photo("green", 300, 100), "春耕.jpg")
        article = room.newsroom.articles.create(Content(title="开犁", cover_id=picture.id))
        room.newsroom.boards.place(board.id, article.id)
    panel = room.panel()
    lane = room.lane(panel, board.code)
    choose(lane, 0)
    press(lane, Qt.Key.Key_Return)
    drawer = panel.side.drawer
    assert not drawer.fields["crop"].isVisible()
    head = panel.board_menu.menu(room.lane(panel, "headline"))
    assert not [action for action in head.actions() if "Pictures" in action.text()]
    trigger(panel.board_menu.menu(lane), "Pictures")
    (dialog,) = panel.findChildren(PicturesDialog)
    dialog.shape.setCurrentText("3 : 2")
    dialog.width_box.setValue(600)
    dialog.accept()
    changed = room.view(board.code).board
    assert (changed.picture_ratio, changed.picture_width) == (150, 600)
    said = lane.list.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Picture ratio is off" in said
    assert "Picture too small" in said
    assert drawer.fields["crop"].isVisible()
    drawer.crop.frame.setFocus()
    QTest.keyClick(drawer.crop.frame, Qt.Key.Key_Right)
    assert room.view(board.code).draft[0].card.crop == Crop(54, 50, 100)
    with room.newsroom.writing():
        room.newsroom.history.undo()
        room.newsroom.history.undo()
    assert room.view(board.code).board == board
    assert room.view(board.code).draft[0].card.crop is None


def test_deleting_a_live_board_says_what_readers_lose_first(room: Room) -> None:
    room.put("headline", FIRST)
    with room.newsroom.writing():
        room.newsroom.boards.launch([room.view("headline").board.id])
    panel = room.panel()
    room.ask.then(None)
    trigger(panel.board_menu.menu(room.lane(panel, "headline")), "Delete")
    assert room.headlines("headline") == [FIRST]


def _filled(room: Room) -> BoardsPanel:
    board = room.view("headline").board
    with room.newsroom.writing():
        room.newsroom.boards.change(replace(board, fill=Fill.NEWEST, capacity=3))
    return room.panel()


def test_what_stands_by_the_rule_is_left_out_or_placed_by_hand(room: Room) -> None:
    panel = _filled(room)
    lane = room.lane(panel, "headline")
    lane.list.setFocus()
    lane.list.setCurrentIndex(lane.list.cards.index(0))
    gone = lane.list.chosen_line()
    assert gone is not None
    press(lane, Qt.Key.Key_Delete)
    assert gone.id not in [line.id for line in room.view("headline").automatic]
    assert lane.places == 1
    assert "kept off" in lane.change.text()
    lane.list.setCurrentIndex(lane.list.cards.index(0))
    taken = lane.list.chosen_line()
    assert taken is not None
    press(lane, Qt.Key.Key_Return)
    assert room.headlines("headline") == [taken.title]
    trigger(panel.board_menu.menu(lane), "Allow")
    assert gone.id in [line.id for line in room.view("headline").automatic]


def test_filling_by_flag_tag_and_column_is_chosen_from_the_menu(room: Room) -> None:
    panel = room.panel()
    lane = room.lane(panel, "headline")
    trigger(panel.board_menu.menu(lane), "recommended (c)")
    assert room.view("headline").board.fill_flag == "c"
    room.ask.then("两会")
    trigger(panel.board_menu.menu(lane), "tag…")
    board = room.view("headline").board
    assert (board.fill, board.fill_tag) == (Fill.TAG, "两会")


def test_what_a_launch_changes_is_said_beside_it(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    with room.newsroom.writing():
        room.newsroom.boards.launch([room.view("headline").board.id])
        cards = [one.card for one in room.view("headline").draft]
        room.newsroom.boards.edit(replace(cards[0], headline="改题"))
        room.newsroom.boards.remove([cards[1].id])
    room.put("headline", THIRD)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    assert lane.change.text() == "1 added · 1 removed · 1 retitled"
    assert lane.pages.text() == "1 page"
    assert THIRD in lane.launch.toolTip()
    assert "1 added" in lane.accessibleName()


def test_an_older_state_is_looked_at_and_restored(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    with room.newsroom.writing():
        room.newsroom.boards.remove([one.card.id for one in room.view("headline").draft])
    panel = room.panel()
    dialog = panel.past.open_history(room.view("headline"))
    assert dialog.states.count() == 3
    assert dialog.states.currentRow() == 1
    assert dialog.cards.cards.rowCount() == 2
    assert "2 added" in dialog.compared.text()
    dialog.act_button.click()
    assert room.headlines("headline") == [FIRST, SECOND]


def test_a_card_taken_off_is_put_back(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    with room.newsroom.writing():
        room.newsroom.boards.remove([room.view("headline").draft[0].card.id])
    panel = room.panel()
    dialog = panel.past.open_removed(room.view("headline"))
    dialog.act_button.click()
    assert room.headlines("headline") == [FIRST, SECOND]
    empty = panel.past.open_removed(room.view("headline"))
    assert not empty.act_button.isEnabled()
    assert empty.words.text()
    empty.reject()
