"""Evening: the palette, the history, an old act taken back, and the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, line_of
from workstation.ui.history.model import HistoryModel

OLD_ACT = "board.place"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes of the evening, in their order."""
    return [
        Scene("palette", lambda: palette(room)),
        Scene("keys", lambda: keys(room)),
        Scene("history", lambda: history(room)),
        Scene("settings", lambda: settings(room)),
    ]


def palette(room: Room) -> Play:
    """Find things by the first letters of their pinyin, and go there."""
    window = room.window
    room.come_back()
    hand.click(window.frame.top_bar.search)
    field = window.palette_field
    yield Until(field.isVisible, "the palette")
    hand.write(line_of(field), "ldzy")
    results = field.findChild(QListView)
    yield Until(lambda: isinstance(results, QListView) and results.isVisible(), "results")
    yield from room.picture("palette")
    hand.press(line_of(field), Qt.Key.Key_Escape)
    yield Until(lambda: not field.isVisible(), "the palette to close")


def keys(room: Room) -> Play:
    """Look at all keys."""
    window = room.window
    window.actions_by_id["keys"].trigger()
    yield from room.picture("keys")
    hand.press_focused(Qt.Key.Key_Escape)


def history(room: Room) -> Play:
    """Take back one old act among many; what was done after it stays."""
    window = room.window
    hand.click(window.frame.top_bar.history_button)
    drawer = window.frame.drawer
    yield Until(lambda: drawer.isVisible() and drawer.model.rowCount() > 5, "the history")
    yield from room.picture("history")
    row = row_of(drawer.model, OLD_ACT)
    old = drawer.model.act(row)
    hand.click_row(drawer.view, drawer.model.index(row))
    hand.click(drawer.act_button)
    yield Until(
        lambda: any(
            act is not None and old is not None and act.id == old.id and act.undone
            for act in map(drawer.model.act, range(drawer.model.rowCount()))
        ),
        "the old act to be taken back",
    )
    yield from room.picture("old-act-undone")
    hand.press(drawer.view, Qt.Key.Key_Escape)
    yield Until(lambda: not drawer.isVisible(), "the history to close")


def settings(room: Room) -> Play:
    """Look at the settings."""
    yield from room.go("settings")
    yield from room.picture("settings")


def row_of(model: HistoryModel, kind: str) -> int:
    """Return the row of the latest act of a kind; LookupError when there is none."""
    for row in range(model.rowCount()):
        act = model.act(row)
        if act is not None and act.kind == kind and not act.undone:
            return row
    raise LookupError(f"no act {kind} in the history")
