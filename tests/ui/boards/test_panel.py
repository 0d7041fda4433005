from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
)

from tests.services.other_program import PERSON, act_elsewhere
from tests.ui.boards.conftest import TITLES, Room
from tests.ui.boards.gestures import choose, press
from workstation.domain.article import Content
from workstation.domain.moment import HOUR, now
from workstation.ui.boards.carried import CARD_MIME, with_articles, with_cards
from workstation.ui.boards.pool_pane import PoolList
from workstation.ui.shared.column_popup import ColumnPopup
from workstation.ui.shared.page_view import Landing

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FIRST, SECOND, THIRD, FOURTH, FIFTH = TITLES


def test_everything_one_can_use_has_a_name_for_screen_readers(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel()
    panel.side.edit(room.view("headline").draft[0].card.id)
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QPlainTextEdit, QDateTimeEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in panel.findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if widget.objectName() != "qt_spinbox_lineedit"
        if not widget.accessibleName()
        if not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_taking_a_card_off_is_done_at_once_and_undone(room: Room) -> None:
    room.put("headline", FIRST, SECOND, THIRD)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    choose(lane, 1)
    with room.qtbot.waitSignal(panel.toast) as told:
        press(lane, Qt.Key.Key_Delete)
    assert told.args == [f"Took “{SECOND}” off “头条”", True]
    assert room.headlines("headline") == [FIRST, THIRD]
    assert lane.list.currentIndex().row() == 1
    room.desk.tasks.change(room.newsroom.history.undo)
    assert room.headlines("headline") == [FIRST, SECOND, THIRD]
    assert lane.list.cards.card_count == 3


def test_launch_and_discard_appear_only_where_draft_and_live_differ(room: Room) -> None:
    panel = room.panel()
    lane = room.lane(panel, "headline")
    assert not lane.launch.isVisible()
    assert lane.same.isVisible()
    panel.arranging.place(room.view("headline").board.id, [room.articles[FIRST]], 0)
    assert lane.launch.text() == "Launch 1"
    assert not lane.same.isVisible()
    lane.launch.click()
    assert room.headlines("headline", live=True) == [FIRST]
    assert not lane.launch.isVisible()
    choose(lane, 0)
    press(lane, Qt.Key.Key_Delete)
    lane.discard.click()
    assert room.headlines("headline") == [FIRST]


def test_all_boards_that_differ_are_launched_together(room: Room) -> None:
    room.put("headline", FIRST)
    room.put("recommended", SECOND)
    panel = room.panel()
    assert panel.lanes.summary() == "2 boards differ from what is live · 2 pages"
    panel.lanes.launch_all.click()
    assert room.headlines("headline", live=True) == [FIRST]
    assert room.headlines("recommended", live=True) == [SECOND]
    assert not panel.lanes.launch_all.isVisible()


def test_a_card_says_board_place_headline_and_state(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    room.put("recommended", SECOND)
    with room.newsroom.writing():
        room.newsroom.articles.withdraw([room.articles[SECOND]])
    panel = room.panel()
    lane = room.lane(panel, "headline")
    spoken = lane.list.cards.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"头条, place 2 of 2, {SECOND}")
    assert "Taken down" in spoken
    assert "Also on 推荐资讯" in spoken
    assert lane.list.accessibleName() == "头条, 2 / 3 cards, Launch 2, 2 added"


def test_an_empty_override_is_the_articles_own(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    choose(lane, 0)
    press(lane, Qt.Key.Key_Return)
    headline = panel.side.drawer.fields["headline"].editor
    assert isinstance(headline, QLineEdit)
    assert headline.placeholderText() == FIRST
    headline.insert("短题")
    QTest.keyClick(headline, Qt.Key.Key_Return)
    assert room.headlines("headline") == ["短题"]
    assert lane.list.cards.face(0).meta == f"Article: {FIRST}"
    headline.clear()
    QTest.keyClick(headline, Qt.Key.Key_Escape)
    assert room.headlines("headline") == [FIRST]
    assert panel.side.currentWidget() is panel.side.page


def test_a_time_window_that_ends_before_it_begins_is_told_at_its_field(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel()
    drawer = panel.side.drawer
    panel.side.edit(room.view("headline").draft[0].card.id)
    start = (now() // HOUR + 5) * HOUR
    drawer.starts_at.edited.emit(start)
    assert room.view("headline").draft[0].card.starts_at == start
    drawer.ends_at.edited.emit(start - HOUR)
    assert drawer.fields["ends_at"].hint()
    assert room.view("headline").draft[0].card.ends_at is None
    assert "From" in room.lane(panel, "headline").list.cards.face(0).chips[0][0]


def test_the_drawer_closes_when_its_card_has_gone(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel()
    key = room.view("headline").draft[0].card.id
    panel.side.edit(key)
    room.desk.tasks.change(lambda: room.newsroom.boards.remove([key]))
    assert panel.side.drawer.card_id is None
    assert not panel.side.drawer.isVisible()


def test_the_pool_is_searched_and_narrowed(room: Room) -> None:
    room.put("headline", FIFTH)
    panel = room.panel()
    lines = panel.pool.list.lines
    assert lines.rowCount() == 5
    panel.pool.search.setText("热线")
    QTest.keyClick(panel.pool.search, Qt.Key.Key_Return)
    assert [lines.index(row).data() for row in range(lines.rowCount())] == [THIRD]
    panel.pool.search.clear()
    panel.pool.chips["unplaced"].click()
    assert FIFTH not in [lines.index(row).data() for row in range(lines.rowCount())]


def test_the_pool_goes_on_to_its_end_and_stays_where_it_is(room: Room) -> None:
    with room.newsroom.writing():
        for number in range(150):
            room.newsroom.articles.create(Content(title=f"第{number}篇", published_at=number + 1))
    panel = room.panel()
    pool = panel.pool.list
    first = pool.lines.rowCount()
    assert first < 155
    room.qtbot.waitUntil(lambda: _to_end(pool) == 155)
    titles = [pool.lines.index(row).data() for row in range(155)]
    assert len(set(titles)) == 155
    place = pool.verticalScrollBar().value()
    room.put("headline", FIFTH)
    panel.refresh()
    assert pool.lines.rowCount() == 155
    assert pool.verticalScrollBar().value() == place
    panel.pool.chips["most_read"].click()
    assert pool.lines.rowCount() == first


def _to_end(pool: PoolList) -> int:
    pool.scrollToBottom()
    return pool.lines.rowCount()


def test_the_home_page_is_shown_and_takes_what_is_dropped_on_it(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    room.panel()
    room.qtbot.waitUntil(lambda: bool(room.pages) and room.pages[0].shown == ["index.html"])
    page, (first, second) = room.pages[0], (room.articles[FIRST], room.articles[SECOND])
    assert CARD_MIME in page.drops
    page.dropped.emit(with_articles([room.articles[THIRD]]), Landing("headline", f"a{first}", True))
    assert room.headlines("headline") == [FIRST, THIRD, SECOND]
    card = room.view("headline").draft[2].card
    page.dropped.emit(with_cards([card.id], SECOND), Landing("headline", f"a{first}", False))
    assert room.headlines("headline") == [SECOND, FIRST, THIRD]
    # An item that stands there by the rule is behind all placed by hand.
    page.dropped.emit(with_cards([card.id], SECOND), Landing("headline", "a999", False))
    assert room.headlines("headline") == [FIRST, THIRD, SECOND]
    page.dropped.emit(with_cards([card.id], SECOND), Landing("nowhere", f"a{second}", False))
    assert room.headlines("headline") == [FIRST, THIRD, SECOND]
    assert len(room.pages) == 1


def test_in_a_narrow_window_the_page_makes_room_and_the_card_slides_in(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel(width=948)
    assert panel.split.is_folded("page")
    assert room.pages == []
    choose(room.lane(panel, "headline"), 0)
    press(room.lane(panel, "headline"), Qt.Key.Key_Return)
    assert panel.side.drawer.isVisible()
    panel.side.drawer.close_button.click()
    assert panel.split.is_folded("page")


def test_a_boards_size_is_changed_from_its_menu(room: Room) -> None:
    panel = room.panel()
    lane = room.lane(panel, "headline")
    menu = panel.board_menu.menu(lane)
    room.ask.then("7")
    next(action for action in menu.actions() if "How many" in action.text()).trigger()
    assert room.view("headline").board.capacity == 7
    assert lane.count.text() == "0 / 7"


def test_a_refused_act_is_said_calmly_and_the_boards_are_shown_as_they_are(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    panel = room.panel()
    key = room.view("headline").draft[0].card.id
    # Two acts cross: the desk has not heard yet that the card was taken off.
    room.desk.tasks.change(lambda: room.newsroom.boards.remove([key]), initiator=panel)
    panel.arranging.move([key], room.view("recommended").board.id, 0)
    said = panel.lanes.banner.sentence()
    assert said
    room.desk.language.choose("zh_CN")
    QApplication.sendEvent(panel.lanes.banner, QEvent(QEvent.Type.LanguageChange))
    assert panel.lanes.banner.sentence() not in ("", said)
    assert room.lane(panel, "headline").list.cards.card_count == 1
    assert room.headlines("recommended") == []


def test_ten_boards_of_thirty_cards_are_drawn_again_only_where_something_changed(
    room: Room,
) -> None:
    with room.newsroom.writing():
        boards = room.newsroom.boards
        for number in range(10):
            board = boards.create(f"lane{number}", f"版面{number}", 40)
            for place in range(30):
                boards.place(board.id, link=f"https://example.cn/{place}", headline=f"第{place}条")
    panel = room.panel()
    resets: list[str] = []
    for lane in panel.grid.lanes:
        title = lane.title.text()
        lane.list.cards.modelReset.connect(lambda title=title: resets.append(title))
    first = room.lane(panel, "lane0")
    first.list.choose_row(29)
    press(first, Qt.Key.Key_Up, ALT)
    assert room.headlines("lane0")[28:] == ["第29条", "第28条"]
    assert set(resets) == {"版面0"}


def test_another_desk_may_point_at_a_card_or_a_board(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    panel = room.panel()
    second = room.view("headline").draft[1].card.id
    panel.reveal("card", second)
    lane = room.lane(panel, "headline")
    assert lane.list.currentIndex().row() == 1
    panel.reveal("board", "slides")
    assert panel.stage.target() is room.lane(panel, "slides")


def test_what_another_program_does_is_shown_and_told(room: Room) -> None:
    room.put("headline", FIRST, SECOND)
    panel = room.panel()
    card = room.view("headline").draft[0].card
    act_elsewhere(room.newsroom.folder, ["remove", card.id])
    panel.reading.look_for_others()
    assert room.lane(panel, "headline").list.cards.card_count == 1
    assert PERSON in panel.lanes.banner.sentence()
    assert FIRST in panel.lanes.banner.sentence()


def test_both_programs_write_one_card_and_the_person_chooses(room: Room) -> None:
    room.put("headline", FIRST)
    panel = room.panel()
    card = room.view("headline").draft[0].card
    panel.side.edit(card.id)
    act_elsewhere(room.newsroom.folder, ["edit", card.id, {"headline": "对方的题"}])
    headline = panel.side.drawer.fields["headline"].editor
    assert isinstance(headline, QLineEdit)
    room.ask.then(1)
    headline.setText("我的题")
    headline.editingFinished.emit()
    assert "对方的题" in room.ask.asked[-1][2]
    assert room.headlines("headline") == ["我的题"]


def test_the_pool_is_narrowed_to_a_flag(room: Room) -> None:
    with room.newsroom.writing():
        room.newsroom.articles.flag([room.articles[SECOND]], add="c")
    panel = room.panel()
    panel.pool.flags.chosen.emit("c")
    lines = panel.pool.list.lines
    assert [lines.index(row).data() for row in range(lines.rowCount())] == [SECOND]


def test_the_pool_is_narrowed_to_a_column_until_the_column_goes(room: Room) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "国内")
        court = room.newsroom.columns.create(column.id, "法院")
        room.newsroom.articles.create(Content(title="庭审", column_id=court.id))
    panel = room.panel()
    panel.pool.columns.offer()
    popup = panel.pool.columns.findChildren(ColumnPopup)[0]
    popup.chosen.emit(column.id)
    lines = panel.pool.list.lines
    assert [lines.index(row).data() for row in range(lines.rowCount())] == ["庭审"]
    assert panel.pool.columns.text() == "国内"
    room.desk.tasks.change(partial(room.newsroom.columns.delete, column.id))
    assert panel.pool.columns.column_id is None
    assert lines.rowCount() == len(room.articles) + 1
