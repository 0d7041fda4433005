"""Why a thing stands on the page, and why an article does not stand elsewhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, found, gone, over
from workstation.ui.preview.panel import PreviewPanel
from workstation.ui.preview.why.standings_dialog import StandingsDialog

_MOST_STEPS = 90


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order."""
    return [
        Scene("why here", partial(why_here, room)),
        Scene("why not elsewhere", partial(why_not, room)),
    ]


def why_here(room: Room) -> Play:
    """Go by key from item to item of the home page until one was filled in by a rule."""
    yield from room.go("preview")
    panel = room.present(PreviewPanel)
    panel.show_address("index.html")
    yield Until(lambda: panel.pair.address == "index.html", "the home page")
    yield Until(lambda: panel.pair.main.surface().ready, "the home page to stand")
    hand.click(panel.bar.why)
    page = panel.pair.main.surface().web.focusProxy()
    if page is None:
        raise LookupError("the page takes no keys")
    for _ in range(_MOST_STEPS):
        before = panel.why.placing
        hand.press(page, Qt.Key.Key_Tab)
        yield Until(lambda before=before: panel.why.placing is not before, "the next item")  # type: ignore[misc]
        placing = panel.why.placing
        if placing is not None and placing.code.startswith("fill"):
            break
    yield from room.picture("why-here")


def why_not(room: Room) -> Play:
    """See every place that could show the same article, and go back."""
    panel = room.present(PreviewPanel)
    card = next(card for card in panel.why.cards() if card.isVisible())
    hand.click(card.others_button)
    yield over(StandingsDialog, "the places of the article")
    dialog = found(StandingsDialog)
    yield Until(lambda: dialog.model.rowCount() > 0, "the places of the article")
    hand.click(dialog.halves["hidden"])
    yield from room.picture("why-not")
    hand.click(dialog.back_button)
    yield gone(StandingsDialog, "the places of the article")
    hand.click(panel.bar.why)
