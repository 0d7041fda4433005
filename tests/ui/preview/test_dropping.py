"""A card let go over the picture of a page lands on the board it is over, and is seen there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import PATIENCE, Reader, Room, look
from workstation.ui.preview.sheet import PageSheet
from workstation.ui.shared.page_view import Landing

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")
KIND = "application/x-something"
HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def board(room: Room) -> tuple[int, list[int]]:
    stories = [room.article(title=title, body="一段。") for title in "甲乙丙"]
    board_id = next(b.board.id for b in room.newsroom.boards.all() if b.board.code == "headline")
    for story in stories:
        room.write(partial(room.newsroom.articles.release, story.id))
        room.write(partial(room.newsroom.boards.place, board_id, story.id))
    return board_id, [story.id for story in stories]


@pytest.fixture
def reader(room: Room, board: tuple[int, list[int]], qtbot: QtBot) -> Iterator[Reader]:
    sheet = PageSheet(room.desk, why=True)
    sheet.drops = frozenset({KIND})
    for made in look(sheet, qtbot):
        made.wait(lambda: sheet.show_html("index.html"))
        yield made


def _carried() -> QMimeData:
    carried = QMimeData()
    carried.setData(KIND, b"7")
    return carried


def _spot(reader: Reader, article_id: int, share: float) -> QPoint:
    """Return a point on the item of an article, `share` of its height below its top."""
    find = f"document.querySelector('[data-why*=\"|a{article_id}\"]')"
    box = f"(() => {{const e = {find}; e.scrollIntoView({{block: 'center'}});"
    box += "const b = e.getBoundingClientRect(); return [b.left + 5, b.top, b.height]})()"
    left, top, height = reader.tell(box)
    zoom = reader.sheet.surface().zoom
    return QPoint(int(left * zoom), int((top + height * share) * zoom))


def test_what_falls_on_an_item_stands_before_or_behind_it(
    reader: Reader, board: tuple[int, list[int]]
) -> None:
    web, (_first, second, _third) = reader.sheet.surface().web, board[1]
    for share, behind in ((0.1, False), (0.9, True)):
        spot, carried = _spot(reader, second, share), _carried()
        QApplication.sendEvent(web, QDragEnterEvent(spot, MOVE, carried, *HELD))
        move = QDragMoveEvent(spot, MOVE, carried, *HELD)
        QApplication.sendEvent(web, move)
        assert move.isAccepted()
        with reader.bot.waitSignal(reader.sheet.dropped, timeout=PATIENCE) as told:
            QApplication.sendEvent(web, QDropEvent(QPointF(spot), MOVE, carried, *HELD))
        assert told.args is not None
        assert bytes(told.args[0].data(KIND).data()) == b"7"
        assert told.args[1] == Landing("headline", f"a{second}", behind)


def test_where_it_would_land_is_drawn_while_it_is_held(
    reader: Reader, board: tuple[int, list[int]]
) -> None:
    web, line = reader.sheet.surface().web, "!!document.getElementById('preview-landing')"
    spot, carried = _spot(reader, board[1][1], 0.1), _carried()
    QApplication.sendEvent(web, QDragEnterEvent(spot, MOVE, carried, *HELD))
    QApplication.sendEvent(web, QDragMoveEvent(spot, MOVE, carried, *HELD))
    reader.bot.waitUntil(lambda: reader.tell(line) is True, timeout=PATIENCE)
    QApplication.sendEvent(web, QDragLeaveEvent())
    assert reader.tell(line) is False


def test_strange_things_and_empty_places_take_nothing(reader: Reader) -> None:
    web, strange = reader.sheet.surface().web, QMimeData()
    strange.setText("甲")
    enter = QDragEnterEvent(QPoint(9, 9), MOVE, strange, *HELD)
    QApplication.sendEvent(web, enter)
    assert not enter.isAccepted()
    assert reader.run("landAt", 3, -4000, "#b3391f", []) is None


def test_a_board_with_nothing_on_the_page_has_a_place_while_something_is_held(
    reader: Reader, board: tuple[int, list[int]]
) -> None:
    reader.sheet.places = [("headline", "头条"), ("focus", "今日聚焦"), ("slides", "幻灯")]
    web, carried = reader.sheet.surface().web, _carried()
    QApplication.sendEvent(web, QDragEnterEvent(QPoint(9, 300), MOVE, carried, *HELD))
    places = "[...document.querySelectorAll('#preview-places > div')]"
    words = f"{places}.map((one) => one.textContent)"
    reader.bot.waitUntil(lambda: reader.tell(words) == ["+ 今日聚焦", "+ 幻灯"], timeout=PATIENCE)
    box = f"(() => {{const b = {places}[1].getBoundingClientRect(); return [b.left, b.top]}})()"
    left, top = reader.tell(box)
    zoom = reader.sheet.surface().zoom
    spot = QPointF((left + 9) * zoom, (top + 9) * zoom)
    with reader.bot.waitSignal(reader.sheet.dropped, timeout=PATIENCE) as told:
        QApplication.sendEvent(web, QDropEvent(spot, MOVE, carried, *HELD))
    assert told.args is not None
    assert told.args[1] == Landing("slides", "", True)
    assert reader.tell(f"{places}.length") == 0


def test_the_page_scrolls_while_a_card_is_held_at_its_edge(
    reader: Reader, board: tuple[int, list[int]]
) -> None:
    web = reader.sheet.surface().web
    spot, carried = QPoint(40, web.height() - 4), _carried()
    QApplication.sendEvent(web, QDragEnterEvent(spot, MOVE, carried, *HELD))
    QApplication.sendEvent(web, QDragMoveEvent(spot, MOVE, carried, *HELD))
    reader.bot.waitUntil(lambda: reader.tell("scrollY") > 60, timeout=PATIENCE)
    QApplication.sendEvent(web, QDragLeaveEvent())
    resting = reader.tell("scrollY")
    assert reader.tell("scrollY") == resting


def test_a_card_that_is_moved_is_seen_on_the_page_without_loading_it_again(
    room: Room, reader: Reader, board: tuple[int, list[int]]
) -> None:
    board_id, stories = board
    began: list[bool] = []
    reader.sheet.surface().began.connect(lambda: began.append(True))
    cards = next(v for v in room.newsroom.boards.all() if v.board.id == board_id).draft
    with reader.bot.waitSignal(reader.sheet.patched, timeout=PATIENCE):
        room.write(lambda: room.newsroom.boards.move(cards[2].card.id, board_id, 0))
    first = "document.querySelector('[data-why^=\"board|headline|1|\"]').textContent"
    assert reader.tell(first) == "丙"
    assert began == []
    assert len(stories) == 3
