"""Several articles selected: how many, what to do with them, and all the list finds."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QMenu

from tests.ui.articles.conftest import Room, select
from workstation.domain.article import Content
from workstation.ui.articles.list_model import ARTICLES_MIME, PAGE_ROWS

_MANY = PAGE_ROWS + 30


def fill(room: Room, number: int = _MANY) -> None:
    newsroom = room.newsroom
    with newsroom.writing(), newsroom.together("demo", {}):
        for one in range(number):
            newsroom.articles.create(Content(title=f"第{one}篇", flags="h"))


def test_it_tells_how_many_are_selected_and_lets_go(room: Room) -> None:
    first, second = room.make(title="甲"), room.make(title="乙")
    panel = room.panel()
    strip, view = panel.list_pane.strip, panel.list_pane.view
    select(panel, first.id)
    assert not strip.isVisible()
    select(panel, first.id, second.id)
    assert strip.isVisible()
    assert strip.told.text() == "2 selected"
    # All there is is selected: nothing more is offered.
    assert not strip.all_button.isVisible()
    strip.end_button.click()
    assert view.ids() == () and not strip.isVisible()


def test_everything_the_list_finds_is_selected_and_changed_as_one_act(room: Room) -> None:
    fill(room)
    panel = room.panel()
    strip, view, lines = panel.list_pane.strip, panel.list_pane.view, panel.list_pane.lines
    view.selectAll()
    assert strip.told.text() == f"{PAGE_ROWS} selected"
    strip.all_button.click()
    assert strip.told.text() == f"{_MANY} selected"
    assert len(view.ids()) == _MANY
    assert not strip.all_button.isVisible()
    carried = json.loads(bytes(lines.mimeData([lines.index(0)]).data(ARTICLES_MIME).data()))
    assert len(carried) == _MANY
    said: list[tuple[str, bool]] = []
    panel.toast.connect(lambda text, undo: said.append((text, undo)))
    panel.gestures.trash()
    assert said == [(f"{_MANY} articles put into the trash", True)]
    with room.newsroom.reading():
        assert sum(room.newsroom.articles.counts().values()) == _MANY
        assert len(room.newsroom.articles.counts()) == 1
    room.desk.tasks.change(room.newsroom.history.undo)
    with room.newsroom.reading():
        assert [str(one) for one in room.newsroom.articles.counts()] == ["draft"]


def test_another_choice_ends_the_whole(room: Room) -> None:
    fill(room)
    panel = room.panel()
    view, lines = panel.list_pane.view, panel.list_pane.lines
    view.selectAll()
    panel.list_pane.strip.all_button.click()
    line = lines.line(lines.index(3))
    assert line is not None
    select(panel, line.id)
    assert view.ids() == (line.id,)
    assert lines.beyond == ()


def test_the_strip_opens_the_menu_of_the_list(room: Room) -> None:
    first, second = room.make(title="甲"), room.make(title="乙")
    panel = room.panel()
    select(panel, first.id, second.id)
    panel.list_pane.strip.menu_button.click()
    menu = panel.list_pane.view.findChild(QMenu)
    assert menu is not None
    assert "Change fields…" in [action.text() for action in menu.actions()]
    menu.close()


def test_several_stories_are_released_in_one_step(room: Room) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "法治")
    made = [room.make(title=name, column_id=column.id) for name in "甲乙"]
    panel = room.panel()
    select(panel, *(one.id for one in made))
    panel.gestures.release()
    assert [str(room.stored(one.id).status) for one in made] == ["published", "published"]
    room.desk.tasks.change(room.newsroom.history.undo)
    assert [str(room.stored(one.id).status) for one in made] == ["draft", "draft"]


def test_very_many_changes_are_read_in_one_go(room: Room) -> None:
    fill(room, 450)
    panel = room.panel()
    lines = panel.list_pane.lines
    lines.fetchMore(lines.index(-1))
    lines.fetchMore(lines.index(-1))
    removed: list[int] = []
    lines.rowsRemoved.connect(lambda *_: removed.append(1))
    panel.list_pane.view.selectAll()
    panel.list_pane.strip.all_button.click()
    panel.gestures.trash()
    panel.listing.read_news()
    assert lines.rowCount() == 0
    assert removed == []
    room.desk.tasks.change(room.newsroom.history.undo)
    panel.listing.read_news()
    assert lines.rowCount() == PAGE_ROWS
