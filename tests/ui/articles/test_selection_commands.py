from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from tests.ui.articles.conftest import Room, select, titles
from workstation.domain.article import Status
from workstation.ui.articles.filters import Filters
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.articles.selection_menu import selection_menu
from workstation.ui.shared.panel import Command


def commands(panel: ArticlesPanel) -> dict[str, Command]:
    return {command.id: command for command in panel.commands()}


def leaves(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += leaves(below)
        elif not action.isSeparator():
            found.append(action)
    return found


def test_the_palette_does_what_the_menu_of_the_list_does(room: Room) -> None:
    article = room.make(title="甲")
    panel = room.panel()
    assert not commands(panel)["selection.trash"].enabled
    select(panel, article.id)
    found = commands(panel)
    found["selection.flag.h"].run()
    assert room.stored(article.id).content.flags == "h"
    found["selection.trash"].run()
    assert room.stored(article.id).status is Status.TRASHED
    # Writing and the history are reached by opening the story.
    elsewhere = {"Write", "History"}
    menu = leaves(selection_menu(panel.gestures))
    acts = {one for one in found if one.startswith(("selection.", "articles."))}
    assert len([one for one in menu if one.text() not in elsewhere]) <= len(acts)


def test_the_palette_narrows_and_sorts_the_list(room: Room) -> None:
    room.make(title="甲", author="周岚")
    room.make(title="乙", author="田野")
    panel = room.panel()
    bar = panel.list_pane.filters
    bar.saved.save("岚的稿", Filters(text="作者:周岚"))
    commands(panel)["list.saved.岚的稿"].run()
    assert titles(panel) == ["甲"]
    bar.set_filters(Filters())
    commands(panel)["list.published"].run()
    assert titles(panel) == []
    commands(panel)["list.sort.number"].run()
    assert bar.filters.order == "number"
