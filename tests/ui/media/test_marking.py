"""Watermarks are written onto what is chosen in the grid."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel

from tests.ui.media.conftest import Room, photo
from workstation.ui.media.panel import MediaPanel


def choose_all(panel: MediaPanel) -> None:
    panel.grid.selectAll()
    assert len(panel.grid.chosen_ids()) == panel.grid.pictures.rowCount()


def test_chosen_pictures_are_marked_and_take_over(room: Room) -> None:
    used, _other = room.add("red"), room.add("blue")
    room.story(used)
    panel = room.panel()
    said: list[tuple[str, bool]] = []
    panel.toast.connect(lambda text, undo: said.append((text, undo)))
    choose_all(panel)
    room.ask.then("临河法治网", 0)
    panel.detail.mark_button.click()
    assert len(room.pictures()) == 4
    assert said == [("2 pictures marked · Replaced in 1 place", True)]
    assert room.newsroom.pictures.uses(used.id) == ()
    # The first of the new ones is looked at.
    assert panel.detail.picture is not None and panel.detail.picture.id > used.id
    room.write(room.newsroom.history.undo)
    assert len(room.pictures()) == 2
    assert len(room.newsroom.pictures.uses(used.id)) == 1


def test_the_name_of_the_site_is_proposed_and_one_can_step_back(room: Room) -> None:
    room.add("red")
    panel = room.panel()
    panel.grid.selectionModel().select(
        panel.grid.pictures.index(0), QItemSelectionModel.SelectionFlag.Select
    )
    room.ask.then(None)
    panel.detail.mark_button.click()
    room.ask.then("临河", None)
    panel.detail.mark_button.click()
    assert len(room.pictures()) == 1
    assert [kind for kind, _title, _label in room.ask.asked] == ["text", "text", "choose"]


def test_only_new_pictures_leaves_texts_alone(room: Room) -> None:
    used = room.add("red")
    room.story(used)
    panel = room.panel()
    choose_all(panel)
    room.ask.then("临河", 1)
    command = next(one for one in panel.commands() if one.id == "media.mark")
    command.run()
    assert len(room.newsroom.pictures.uses(used.id)) == 1
    assert len(room.pictures()) == 2


def test_too_narrow_pictures_are_told_calmly(room: Room) -> None:
    room.write(lambda: room.newsroom.media.add(photo("red", 100, 80), "s.jpg"))
    panel = room.panel()
    choose_all(panel)
    room.ask.then("临河", 0)
    panel.detail.mark_button.click()
    assert "too narrow" in panel.grid_pane.banner.sentence()
    assert len(room.pictures()) == 1
