"""The page, and the marks on the cards, at another hour."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.boards.conftest import TITLES, Room
from workstation.domain.moment import HOUR, now
from workstation.ui.boards import hour_bar
from workstation.ui.boards.page_pane import PagePane
from workstation.ui.boards.panel import BoardsPanel
from workstation.ui.shared.page_view import Landing

FIRST = TITLES[0]


def pane(room: Room, panel: BoardsPanel) -> PagePane:
    room.qtbot.waitUntil(lambda: bool(room.pages) and room.pages[0].shown == ["index.html"])
    assert panel.side.page is not None
    panel.side.page.clock_button.click()
    return panel.side.page


def test_a_coming_hour_shows_what_readers_will_see_and_marks_the_cards(room: Room) -> None:
    room.put("headline", FIRST)
    with room.newsroom.writing():
        card = room.view("headline").draft[0].card
        later = now() + 5 * HOUR
        room.newsroom.boards.edit(replace(card, headline="晚报", starts_at=later))
    panel = room.panel()
    page, spoken = pane(room, panel), Qt.ItemDataRole.AccessibleTextRole
    index = room.lane(panel, "headline").list.cards.index(0)
    assert "From" in index.data(spoken)
    page.hours.slider.setValue(8)
    assert "晚报" not in room.pages[0].shown[-1]
    assert "as readers will see it" in page.hours.words.text()
    assert "From" not in room.lane(panel, "headline").list.cards.index(0).data(spoken)
    page.hours.launched.click()
    assert "晚报" in room.pages[0].shown[-1]
    page.hours.now_button.click()
    assert room.pages[0].shown[-1] == "index.html"
    assert "From" in room.lane(panel, "headline").list.cards.index(0).data(spoken)


def test_a_past_hour_says_what_it_is_or_that_it_is_not_known(room: Room) -> None:
    panel = room.panel()
    page = pane(room, panel)
    page.hours.slider.setValue(-48)
    assert "journal" in page.hours.words.text()
    assert room.pages[0].shown == ["index.html"]
    page.clock_button.click()
    assert page.hours.moment is None
    assert not page.hours.isVisible()


def test_pointing_at_the_page_is_for_the_present_hour(room: Room) -> None:
    panel = room.panel()
    page = pane(room, panel)
    turns = room.pages[0].turns
    page.why_button.click()
    page.hours.slider.setValue(8)
    assert turns == [True, False]
    assert not page.why_button.isEnabled()
    page.hours.now_button.click()
    page.why_button.click()
    assert turns[-1]
    room.pages[0].turn_why(False)  # Escape over the page
    assert not page.why_button.isChecked()


def test_a_past_hour_shows_the_cards_of_then_to_be_looked_at(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.put("headline", FIRST)
    newsroom = room.newsroom
    with newsroom.writing():
        board = room.view("headline").board.id
        newsroom.boards.launch([board])
        newsroom.publishing.publish()
        then = newsroom.history.acts(1)[0].at
        base = newsroom.articles.get(room.articles[FIRST])
        newsroom.articles.save(base, replace(base.content, title="新标题"))
        newsroom.boards.edit(replace(room.view("headline").draft[0].card, headline="晚报"))
    room.put("headline", TITLES[1])
    panel = room.panel()
    page = pane(room, panel)
    lane = room.lane(panel, "headline")
    assert lane.list.cards.card_count == 2
    # The journal of a test is younger than any whole hour.
    monkeypatch.setattr(hour_bar, "HOUR", 1)
    monkeypatch.setattr(hour_bar, "now", lambda: then + 1)
    page.hours.slider.setValue(-1)
    assert [lane.list.cards.index(row).data() for row in range(1)] == [FIRST]
    assert lane.list.cards.card_count == 1
    assert not lane.isEnabled()
    assert not lane.launch.isVisible()
    assert lane.same.text() == "As it was"
    page.hours.now_button.click()
    assert lane.list.cards.card_count == 2
    assert lane.isEnabled()
    assert lane.launch.isVisible()


def test_nothing_is_placed_or_launched_while_a_past_hour_is_shown(room: Room) -> None:
    room.put("headline", FIRST)
    room.put("slides", TITLES[1])
    panel = room.panel()
    panel.pool.list.setCurrentIndex(panel.pool.list.lines.index(0))
    said: list[str] = []
    panel.status.connect(said.append)
    panel.grid.show_past(now() - HOUR, {})
    for button in (panel.lanes.launch_all, panel.lanes.discard_all):
        assert not button.isVisible()
    assert not panel.lanes.new_board.isEnabled()
    assert "looked at only" in said[-1] == panel.lanes.summary()
    carried = panel.pool.list.lines.mimeData([panel.pool.list.lines.index(2)])
    panel.grid.take(carried, Landing("headline", "", behind=False))
    assert "past hour" in panel.lanes.banner.sentence()
    panel.lanes.banner.clear()
    QTest.keyClick(panel.pool.list, Qt.Key.Key_N)
    assert "past hour" in panel.lanes.banner.sentence()
    assert room.headlines("headline") == [FIRST]
    panel.grid.show_hour(None)
    assert "differ from what is live" in said[-1]
    assert panel.lanes.banner.sentence() == ""
    assert panel.lanes.launch_all.isVisible()
    QTest.keyClick(panel.pool.list, Qt.Key.Key_N)
    assert sum(len(room.headlines(view.board.code)) for view in panel.arranging.views) == 3
