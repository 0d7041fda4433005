"""Finding stories again, changing many at once, and going back to what one was."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from workstation.tour import hand
from workstation.tour.day_writing import TITLE
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, choose, found, gone, menu, over
from workstation.ui.articles.bulk_dialog import BulkDialog
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.articles.replace_dialog import ReplaceDialog
from workstation.ui.editor.versions.versions_dialog import VersionsDialog
from workstation.ui.shared.panel import Command

_TOLD = Qt.ItemDataRole.ToolTipRole


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order."""
    return [
        Scene("finding", partial(finding, room)),
        Scene("many at once", partial(many, room)),
        Scene("versions", partial(versions, room)),
    ]


def finding(room: Room) -> Play:
    """Ask for the stories of one author in one column, and see what else could be asked."""
    yield from room.go("articles")
    panel = room.present(ArticlesPanel)
    pane = panel.list_pane
    before = pane.lines.rowCount()
    hand.write_over(pane.search, "作者:周岚 栏目:法治")
    hand.press(pane.search, Qt.Key.Key_Return)
    yield Until(lambda: 0 < pane.lines.rowCount() < before, "the stories of one author")
    yield from room.picture("found-by-words")
    hand.click(pane.filters.more)
    yield over(QMenu, "the menu of filters")
    yield from room.picture("filter-menu")
    choose(menu().actions()[-1])
    yield Until(lambda: pane.lines.rowCount() >= before, "everything again")


def many(room: Room) -> Play:
    """Look at what is asked before many stories are changed; step back."""
    panel = room.present(ArticlesPanel)
    panel.list_pane.view.setFocus()
    panel.list_pane.view.selectAll()
    panel.many.edit_fields()
    yield over(BulkDialog, "the fields of many stories")
    dialog = found(BulkDialog)
    hand.write(dialog.lines["add_tags"], "夜间法庭")
    yield from room.picture("change-many")
    hand.click(dialog.back_button)
    yield gone(BulkDialog, "the fields of many stories")
    panel.many.replace_words()
    yield over(ReplaceDialog, "find and replace")
    window = found(ReplaceDialog)
    hand.write(window.text, "人民法院")
    hand.write(window.replacement, "法院")
    hand.click(window.look_button)
    yield Until(lambda: window.table.rowCount() > 0, "the places found")
    yield from room.picture("replace-in-many")
    hand.click(window.back_button)
    yield gone(ReplaceDialog, "find and replace")


def versions(room: Room) -> Play:
    """Compare a story with what it was, character by character."""
    panel = room.present(ArticlesPanel)
    lines = panel.list_pane.lines
    places = [lines.index(row) for row in range(lines.rowCount())]
    written = [place for place in places if lines.data(place, _TOLD) == TITLE]
    # The story of the morning has a history; a part of the day may be played without it.
    chosen = (written or places)[0]
    hand.click_row(panel.list_pane.view, chosen)
    line = lines.line(chosen)
    if line is None:
        raise LookupError("the list is empty")
    yield Until(lambda: panel.editor.article_id() == line.id, "the story")
    yield Until(lambda: _versions(panel), "the story to be open")
    _versions(panel)[0].run()
    yield over(VersionsDialog, "the versions of the story")
    dialog = found(VersionsDialog)
    yield Until(lambda: dialog.lines.rowCount() > 0, "the versions of the story")
    yield from room.picture("versions")
    hand.click(dialog.back_button)
    yield gone(VersionsDialog, "the versions of the story")


def _versions(panel: ArticlesPanel) -> list[Command]:
    return [one for one in panel.commands() if one.id == "story.versions"]
