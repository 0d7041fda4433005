"""Watermarks on pictures the library has already."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from tests.services.desks import Desks
from tests.services.media.test_library import added, as_cover, in_text, kinds, on_a_card, photo
from workstation.domain.errors import Refused
from workstation.domain.media import CENTRE, Crop
from workstation.services.media.media import fresh_or_gone


def colors(desks: Desks, picture_id: int) -> int:
    with Image.open(desks.newsroom.media.path(picture_id)) as image:
        return len(image.convert("RGB").getcolors(1 << 20) or ())


def test_marked_pictures_stand_beside_the_plain_ones_and_say_the_same(desks: Desks) -> None:
    plain = desks.newsroom.media.add(photo("red"), "r.jpg", "巡河", "周岚", "河堤")
    library = desks.newsroom.pictures
    library.focus(plain.id, 100, 900)
    library.crop(plain.id, "slides", Crop("slides", 10, 10, 90, 50))
    in_text(desks, plain)
    told = desks.newsroom.marking.mark([plain.id], "临河法治网")
    (marked,) = told.new
    assert (marked.caption, marked.credit, marked.alt) == ("巡河", "周岚", "河堤")
    assert (marked.focus_x, marked.focus_y) == (100, 900)
    assert [crop.name for crop in marked.crops] == ["slides"]
    assert colors(desks, marked.id) > colors(desks, plain.id)
    assert kinds(desks, plain) == ["article"] and kinds(desks, marked) == []
    assert desks.kinds()[0] == "media.mark"


def test_marked_pictures_take_over_in_one_step_that_can_be_undone(desks: Desks) -> None:
    first, second = added(desks, "red"), added(desks, "blue")
    for use in (in_text, as_cover, on_a_card):
        use(desks, first)
    in_text(desks, second)
    before = desks.state()
    told = desks.newsroom.marking.mark([first.id, second.id], "临河", instead=True)
    assert told.replaced.places == 4 and told.replaced.articles == 3
    assert kinds(desks, told.new[0]) == ["article", "article", "card"]
    assert kinds(desks, told.new[1]) == ["article"]
    assert kinds(desks, first) == kinds(desks, second) == []
    desks.newsroom.history.undo()
    assert desks.state() == before
    desks.newsroom.history.redo()
    assert kinds(desks, told.new[1]) == ["article"]
    assert desks.newsroom.media.path(told.new[0].id).is_file()


def test_what_cannot_be_marked_is_left_and_told(desks: Desks) -> None:
    wide = added(desks, "red")
    narrow = desks.newsroom.media.add(photo("blue", 200, 200), "b.jpg")
    gone = added(desks, "green")
    desks.newsroom.media.path(gone.id).unlink()
    told = desks.newsroom.marking.mark([narrow.id, wide.id, gone.id], "临河")
    assert len(told.new) == 1 and told.left == 2
    before = desks.state()
    with pytest.raises(Refused, match=r"media\.none_marked"):
        desks.newsroom.marking.mark([narrow.id], "临河")
    with pytest.raises(Refused, match=r"media\.no_mark"):
        desks.newsroom.marking.mark([wide.id], " \n")
    assert desks.state() == before


def test_marking_again_finds_the_one_there_is_with_the_frames_it_has(desks: Desks) -> None:
    plain = added(desks, "red")
    (marked,) = desks.newsroom.marking.mark([plain.id], "临河").new
    desks.newsroom.media.describe(replace(marked, focus_x=7))
    told = desks.newsroom.marking.mark([plain.id], "临河")
    assert [one.id for one in told.new] == [marked.id]
    assert told.new[0].focus_x == 7 != CENTRE


def test_it_stops_when_asked_and_keeps_what_is_made(desks: Desks) -> None:
    pictures = [added(desks, color) for color in ("red", "blue", "green")]
    told: list[tuple[int, int]] = []
    marking = desks.newsroom.marking
    ready = marking.ready(
        [one.id for one in pictures],
        "临河",
        lambda done, total: told.append((done, total)),
        lambda: len(told) == 2,
    )
    assert told == [(0, 3), (1, 3)]
    assert len(desks.newsroom.pictures.all()) == 3
    assert len(marking.keep(ready).new) == 2


def test_files_of_what_could_not_be_kept_are_taken_away(desks: Desks) -> None:
    picture = added(desks, "red")
    ready = desks.newsroom.marking.ready([picture.id], "临河")
    (file,) = [one.fresh for _picture, one in ready.pictures]
    assert file is not None and file.is_file()
    desks.newsroom.pictures.delete([picture.id])
    with pytest.raises(ZeroDivisionError), fresh_or_gone([one for _, one in ready.pictures]):
        raise ZeroDivisionError
    assert not file.exists()
