"""The old flags and the boards are shown in one another; nothing is done silently."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.boards.conftest import TITLES, Room
from tests.ui.boards.gestures import choose, press
from workstation.ui.boards.panel import BoardsPanel

FIRST, SECOND, THIRD, FOURTH, FIFTH = TITLES


def flags(room: Room, title: str) -> str:
    with room.newsroom.reading():
        return room.newsroom.articles.get(room.articles[title]).content.flags


def flag(room: Room, *titles: str) -> None:
    with room.newsroom.writing():
        room.newsroom.articles.flag([room.articles[title] for title in titles], add="h")


def offered(room: Room, panel: BoardsPanel) -> list[str]:
    model = room.lane(panel, "headline").list.cards
    found = (model.flagged(model.index(row)) for row in range(model.rowCount()))
    return [line.title for line in found if line is not None]


def test_flagged_stories_are_offered_below_the_board_they_are_meant_for(room: Room) -> None:
    flag(room, FIRST, SECOND)
    room.put("headline", FIRST)
    panel = room.panel()
    assert offered(room, panel) == [SECOND]
    lane = room.lane(panel, "headline")
    lane.list.setFocus()
    lane.list.setCurrentIndex(lane.list.cards.index(1))
    press(lane, Qt.Key.Key_Return)
    assert room.headlines("headline") == [FIRST, SECOND]
    assert offered(room, panel) == []


def test_an_offer_is_turned_down_by_taking_the_flag_away(room: Room) -> None:
    flag(room, SECOND)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    lane.list.setFocus()
    lane.list.setCurrentIndex(lane.list.cards.index(0))
    press(lane, Qt.Key.Key_Delete)
    assert (flags(room, SECOND), offered(room, panel)) == ("", [])
    assert room.headlines("headline") == []


def test_a_placed_story_is_flagged_only_if_the_person_says_so(room: Room) -> None:
    panel = room.panel()
    board_id = room.view("headline").board.id
    panel.arranging.place(board_id, [room.articles[FIRST]], 0)
    assert flags(room, FIRST) == ""
    assert FIRST in panel.lanes.banner.sentence()
    panel.lanes.banner.act_button.click()
    assert flags(room, FIRST) == "h"
    # Taken off, it keeps its flag unless the person says so.
    choose(room.lane(panel, "headline"), 0)
    press(room.lane(panel, "headline"), Qt.Key.Key_Delete)
    assert flags(room, FIRST) == "h"
    assert offered(room, panel) == [FIRST]
    panel.lanes.banner.act_button.click()
    assert (flags(room, FIRST), offered(room, panel)) == ("", [])


def test_the_menu_of_a_card_shows_and_sets_the_flag(room: Room) -> None:
    flag(room, FIRST)
    room.put("headline", FIRST)
    panel = room.panel()
    lane = room.lane(panel, "headline")
    choose(lane, 0)
    entry = next(a for a in panel.menus.card_menu(lane).actions() if a.isCheckable())
    assert entry.isChecked()
    entry.trigger()
    assert flags(room, FIRST) == ""
