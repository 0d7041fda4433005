"""The one way other desks choose a picture: from the library, and in it from this computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSize

from tests.ui.media.conftest import Room, photo
from workstation.ui.shared.picture_choice import PictureChoice
from workstation.ui.shared.picture_picker import PicturePicker


@pytest.fixture
def choice(room: Room) -> Iterator[PictureChoice]:
    made = PictureChoice(room.desk, QSize(96, 54))
    made.show()
    yield made
    shiboken6.delete(made)


def picker_of(choice: PictureChoice) -> PicturePicker:
    choice.choose_button.click()
    (picker,) = choice.findChildren(PicturePicker)
    return picker


def test_a_picture_of_the_library_is_wished_for_not_taken(
    room: Room, choice: PictureChoice
) -> None:
    first, _second = room.add("red"), room.add("blue")
    wished: list[object] = []
    choice.chosen.connect(wished.append)
    picker = picker_of(choice)
    picker.grid.go_to(first.id)
    picker.act_button.click()
    assert wished == [first.id]
    assert not choice.remove_button.isVisible()


def test_it_shows_what_it_is_told_and_can_be_emptied(room: Room, choice: PictureChoice) -> None:
    picture = room.add("red")
    choice.show_picture(picture.id)
    shown = choice.picture.grab().toImage().pixelColor(48, 27)
    assert shown.red() > 200 and shown.green() < 60
    wished: list[object] = []
    choice.chosen.connect(wished.append)
    choice.remove_button.click()
    assert wished == [None]
    choice.show_picture(None)
    assert choice.picture.grab().toImage().pixelColor(48, 27).red() != shown.red()
    room.write(lambda: room.newsroom.pictures.delete([picture.id]))
    choice.show_picture(picture.id)
    assert choice.remove_button.isVisible()


def test_a_file_that_is_no_picture_is_told_in_the_picker(
    room: Room, choice: PictureChoice, tmp_path: Path
) -> None:
    bad, good = tmp_path / "he.svg", tmp_path / "he.jpg"
    bad.write_text("<svg/>", encoding="utf-8")
    good.write_bytes(photo("green"))
    picker = picker_of(choice)
    room.ask.then((bad,), (good,))
    picker.file_button.click()
    assert "he.svg" in picker.accessibleDescription()
    assert not picker.act_button.isEnabled()
    picker.file_button.click()
    assert picker.accessibleDescription() == ""
    assert picker.act_button.isEnabled()
