"""Files of pictures taken out: they go when nothing can need them any more, and not before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.desks import Desks
from tests.services.media.test_library import added, as_cover, in_text, on_the_site
from workstation.domain.errors import Refused
from workstation.domain.media import Picture
from workstation.domain.moment import DAY, now
from workstation.services.media.room import KEPT_DAYS, Room

LATER = now() + (KEPT_DAYS + 1) * DAY


def taken_out(desks: Desks, color: str) -> Picture:
    picture = added(desks, color)
    desks.newsroom.pictures.delete([picture.id])
    return picture


def file_of(desks: Desks, picture: Picture) -> Path:
    return desks.newsroom.media_folder / picture.filename


def test_files_stay_as_long_as_their_taking_out_may_be_undone(desks: Desks) -> None:
    picture = taken_out(desks, "red")
    room = desks.newsroom.picture_room
    assert room.spare() == room.free() == Room(0, 0)
    assert room.spare(at=LATER) == Room(1, picture.bytes)
    desks.newsroom.history.undo()
    assert desks.newsroom.media.path(picture.id).is_file()


def test_what_is_shown_or_in_the_library_stays(desks: Desks) -> None:
    for color, use in (("red", in_text), ("blue", as_cover), ("green", on_the_site)):
        use(desks, added(desks, color))
    idle = added(desks, "black")
    # Its bringing in was undone, but a text shows it still.
    undone = added(desks, "white")
    act = desks.newsroom.history.acts(1)[0]
    story = desks.story("巡河")
    content = replace(story.content, body=f"![]({undone.address})")
    desks.newsroom.articles.save(story, content)
    desks.newsroom.history.undo(act.id)
    spare = taken_out(desks, "yellow")
    room = desks.newsroom.picture_room
    assert room.free(at=LATER) == Room(1, spare.bytes)
    assert not file_of(desks, spare).exists()
    assert file_of(desks, undone).exists() and file_of(desks, idle).exists()


def test_copies_of_other_sizes_go_with_their_original(desks: Desks) -> None:
    gone, kept = taken_out(desks, "red"), added(desks, "blue")
    scaled = desks.newsroom.folder / "scaled"
    scaled.mkdir()
    for picture in (gone, kept):
        stem = picture.filename.partition(".")[0]
        (scaled / f"{stem}-240w.jpg").write_bytes(b"12345")
    assert desks.newsroom.picture_room.free(at=LATER) == Room(2, gone.bytes + 5)
    assert len(list(scaled.iterdir())) == 1


def test_an_undo_that_needs_a_file_that_is_gone_says_so_and_changes_nothing(desks: Desks) -> None:
    taken_out(desks, "red")
    act = desks.newsroom.history.acts(1)[0]
    desks.newsroom.picture_room.free(at=LATER)
    before = desks.state()
    for undo in (desks.newsroom.history.undo, lambda: desks.newsroom.history.undo(act.id)):
        with pytest.raises(Refused, match=r"media\.file_gone"):
            undo()
    assert desks.state() == before


def test_a_redo_that_needs_a_file_that_is_gone_says_so(desks: Desks) -> None:
    added(desks, "red")
    desks.newsroom.history.undo()
    desks.newsroom.picture_room.free(at=LATER)
    with pytest.raises(Refused, match=r"media\.file_gone"):
        desks.newsroom.history.redo()
    assert desks.newsroom.pictures.all() == ()
    # The same picture may come in again.
    assert file_of(desks, added(desks, "red")).exists()


def test_it_stops_between_two_files(desks: Desks) -> None:
    for color in ("red", "blue", "green"):
        taken_out(desks, color)
    told: list[tuple[int, int]] = []
    room = desks.newsroom.picture_room
    freed = room.free(lambda *now: told.append(now), lambda: len(told) == 2, at=LATER)
    assert (freed.files, told) == (2, [(0, 3), (1, 3)])
    assert room.spare(at=LATER).files == 1
