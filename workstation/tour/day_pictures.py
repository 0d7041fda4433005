"""The picture desk: what is said of a picture, what a cut shows of it, and where it is used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, found, gone, over
from workstation.ui.media.panel import MediaPanel
from workstation.ui.shared.picture_picker import PicturePicker


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order."""
    return [
        Scene("pictures", partial(pictures, room)),
        Scene("replacing a picture", partial(replacing, room)),
    ]


def pictures(room: Room) -> Play:
    """Look at a picture, and at the frame a board shows of it."""
    yield from room.go("media")
    panel = room.present(MediaPanel)
    yield Until(lambda: panel.grid.pictures.rowCount() > 3, "the pictures")
    hand.click_row(panel.grid, panel.grid.pictures.index(3))
    yield Until(lambda: panel.detail.uses.rowCount() > 0, "where it is used")
    yield from room.picture("pictures")
    hand.click(panel.detail.sizes["recommended"])
    yield from room.picture("picture-frame")


def replacing(room: Room) -> Play:
    """Ask for a picture to be shown instead, and step back."""
    panel = room.present(MediaPanel)
    hand.click(panel.detail.replace_button)
    yield over(PicturePicker, "the choice of a picture")
    picker = found(PicturePicker)
    yield Until(lambda: picker.grid.pictures.rowCount() > 3, "the pictures to choose from")
    yield from room.picture("picture-picker")
    hand.press(picker, Qt.Key.Key_Escape)
    yield gone(PicturePicker, "the choice of a picture")
