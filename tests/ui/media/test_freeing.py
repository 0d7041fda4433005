"""Room on the disk is told of before it is freed."""

from __future__ import annotations

import pytest

from tests.ui.media.conftest import Room
from workstation.domain.moment import DAY, now
from workstation.services.media import room as picture_room


def test_nothing_is_asked_where_nothing_can_go(room: Room) -> None:
    picture = room.add("red")
    room.write(lambda: room.newsroom.pictures.delete([picture.id]))
    panel = room.panel()
    said: list[tuple[str, bool]] = []
    panel.toast.connect(lambda text, undo: said.append((text, undo)))
    assert not panel.grid_pane.free_button.isVisible()
    panel.grid_pane.unused.click()
    panel.grid_pane.free_button.click()
    assert said == [("Nothing to free: no picture was taken out more than 30 days ago.", False)]


def test_files_go_when_the_person_says_so(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, gone = room.add("blue"), room.add("red")
    room.write(lambda: room.newsroom.pictures.delete([gone.id]))
    monkeypatch.setattr(picture_room, "now", lambda: now() + 40 * DAY)
    panel = room.panel()
    said: list[str] = []
    panel.toast.connect(lambda text, _undo: said.append(text))
    free = next(one for one in panel.commands() if one.id == "media.free")
    folder = room.newsroom.media_folder
    room.ask.then(False)
    free.run()
    assert (folder / gone.filename).exists()
    room.ask.then(True)
    free.run()
    assert not (folder / gone.filename).exists()
    assert (folder / kept.filename).exists()
    assert room.ask.asked[0][2].startswith("1 file belongs to a picture taken out")
    assert len(said) == 1 and said[0].endswith("freed on the disk")
