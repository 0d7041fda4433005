"""The other languages and schemes: every desk as the day left it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import VARIANTS, Room, Variant
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.boards.panel import BoardsPanel
from workstation.ui.columns.panel import ColumnsPanel
from workstation.ui.comments.panel import CommentsPanel
from workstation.ui.preview.panel import PreviewPanel


def scenes(room: Room) -> list[Scene]:
    """Return a scene for each further variant, and one that goes back to the first."""
    played = [
        Scene(f"the desks, {variant.name}", partial(desks, room, variant))
        for variant in VARIANTS[1:]
    ]
    return [*played, Scene("back to the first look", partial(room.dress, VARIANTS[0]))]


def desks(room: Room, variant: Variant) -> Play:
    """Switch live, and go from desk to desk."""
    yield from room.dress(variant)
    yield from articles(room)
    for name in ("columns", "boards", "comments", "media", "preview", "publishing", "settings"):
        yield from room.go(name)
        yield ready(room, name)
        yield from room.picture(name)
    yield from history(room)


def articles(room: Room) -> Play:
    """Show the writing desk with a story that has a picture."""
    yield from room.go("articles")
    panel = room.present(ArticlesPanel)
    yield Until(lambda: panel.list_pane.lines.rowCount() > 5, "the list of articles")
    yield from room.picture("writing")


def history(room: Room) -> Play:
    """Show the history over the desk."""
    window = room.window
    hand.click(window.frame.top_bar.history_button)
    yield Until(window.frame.drawer.isVisible, "the history")
    yield from room.picture("history")
    hand.press(window.frame.drawer.view, Qt.Key.Key_Escape)


def ready(room: Room, name: str) -> Until:
    """Return what holds once a desk shows what it has."""

    def holds() -> bool:
        panel = room.window.stage.present()
        if isinstance(panel, ColumnsPanel):
            return len(panel.view.columns.tree) > 5
        if isinstance(panel, BoardsPanel):
            return len(panel.grid.lanes) > 3
        if isinstance(panel, CommentsPanel):
            return panel.model.rowCount() > 0
        if isinstance(panel, PreviewPanel):
            return bool(panel.pair.main.html)
        return panel is not None

    return Until(holds, f"the desk {name}")
