"""The pictures of the newsroom: found, cut, replaced in one step, and never lost while in use."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.intake.specimen import picture as picture_bytes
from tests.services.desks import Desks
from workstation.domain.article import ArticleQuery
from workstation.domain.errors import Refused
from workstation.domain.media import Crop, Picture, fitting_crop
from workstation.services.media.replacing import Replaced


def photo(color: str, width: int = 400, height: int = 300) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), color).save(out, "JPEG")
    return out.getvalue()


def bomb() -> bytes:
    """Return a PNG that claims 30,000 pixels each way."""
    data = picture_bytes()
    head = b"IHDR" + struct.pack(">II", 30_000, 30_000) + data[24:29]
    return data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]


def added(desks: Desks, color: str, **words: Any) -> Picture:
    return desks.newsroom.media.add(photo(color), f"{color}.jpg", **words)


def kinds(desks: Desks, picture: Picture) -> list[str]:
    return [use.kind for use in desks.newsroom.pictures.uses(picture.id)]


def in_text(desks: Desks, picture: Picture) -> None:
    desks.story("巡河", body=f"![]({picture.address})")


def as_cover(desks: Desks, picture: Picture) -> None:
    desks.story("巡河", cover_id=picture.id)


def released(desks: Desks, picture: Picture) -> None:
    story = desks.released("巡河", desks.column("国内"), body=f"![]({picture.address})")
    article = desks.newsroom.articles.get(story.id)
    desks.newsroom.articles.save(article, replace(article.content, body="没有图了。"))


def in_an_older_release(desks: Desks, picture: Picture) -> None:
    released(desks, picture)
    story = next(iter(desks.newsroom.articles.page(ArticleQuery()).lines))
    desks.newsroom.articles.release(story.id)


def on_a_card(desks: Desks, picture: Picture) -> None:
    story = desks.story("巡河")
    board = desks.newsroom.boards.all()[0].board
    card = desks.newsroom.boards.place(board.id, story.id)
    desks.newsroom.boards.edit(replace(card, picture_id=picture.id))


def in_a_column(desks: Desks, picture: Picture) -> None:
    key = desks.column("关于")
    column = desks.newsroom.columns.tree().get(key)
    desks.newsroom.columns.save(column, replace(column, body=f"![]({picture.address})"))


def of_a_column(desks: Desks, picture: Picture) -> None:
    key = desks.column("专题")
    column = desks.newsroom.columns.tree().get(key)
    desks.newsroom.columns.save(column, replace(column, picture_id=picture.id))


def on_the_site(desks: Desks, picture: Picture) -> None:
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, logo_picture_id=picture.id))


USES: list[tuple[Callable[[Desks, Picture], None], list[str]]] = [
    (in_text, ["article"]),
    (as_cover, ["article"]),
    (released, ["live"]),
    (in_an_older_release, ["past"]),
    (on_a_card, ["card"]),
    (in_a_column, ["column"]),
    (of_a_column, ["column"]),
    (on_the_site, ["site"]),
]


@pytest.mark.parametrize(("use", "wanted"), USES, ids=lambda one: getattr(one, "__name__", ""))
def test_a_picture_in_use_is_known_and_cannot_be_lost(
    desks: Desks, use: Callable[[Desks, Picture], None], wanted: list[str]
) -> None:
    picture, spare = added(desks, "red"), added(desks, "blue")
    use(desks, picture)
    assert kinds(desks, picture) == wanted
    assert desks.newsroom.pictures.all(unused=True) == (spare,)
    before = desks.state()
    with pytest.raises(Refused, match=r"media\.used"):
        desks.newsroom.pictures.delete([spare.id, picture.id])
    assert desks.state() == before


def test_what_nobody_shows_goes_and_comes_back(desks: Desks) -> None:
    picture = added(desks, "red")
    path = desks.newsroom.media.path(picture.id)
    desks.newsroom.pictures.delete([picture.id])
    assert desks.newsroom.pictures.all() == ()
    desks.newsroom.history.undo()
    assert desks.newsroom.pictures.all() == (picture,)
    assert path.is_file()


def test_a_picture_is_replaced_everywhere_in_one_step(desks: Desks) -> None:
    old, new = added(desks, "red"), added(desks, "blue")
    for use in (in_text, as_cover, on_a_card, in_a_column, of_a_column, on_the_site):
        use(desks, old)
    story = desks.released("出版", desks.column("国内"), body=f"![]({old.address})")
    before = desks.state()
    told = desks.newsroom.pictures.replace(old.id, new.id)
    assert told == Replaced(articles=3, released=1, cards=1, columns=2, settings=1)
    assert told.places == 7
    # What was released stays as it went out.
    assert kinds(desks, old) == ["live"]
    assert desks.newsroom.articles.page(ArticleQuery()).lines[0].unreleased
    assert new.address in desks.newsroom.articles.get(story.id).content.body
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_a_picture_is_not_replaced_by_itself(desks: Desks) -> None:
    picture = added(desks, "red")
    with pytest.raises(Refused, match=r"media\.same"):
        desks.newsroom.pictures.replace(picture.id, picture.id)


def test_words_focus_and_crops_are_kept_and_undone(desks: Desks) -> None:
    picture = added(desks, "red", caption="巡河")
    library = desks.newsroom.pictures
    library.focus(picture.id, 250, 1700)
    crop = Crop("", 10, 20, 100, 80)
    kept = library.crop(picture.id, "slides", crop)
    assert (kept.focus_x, kept.focus_y) == (250, 1000)
    assert kept.crops == (replace(crop, name="slides"),)
    assert kept.crop("slides", 178) == replace(crop, name="slides")
    assert library.crop(picture.id, "slides", None).crops == ()
    assert desks.undo_all() == 4
    assert desks.newsroom.pictures.all() == ()


def test_a_crop_stays_within_its_picture(desks: Desks) -> None:
    picture = added(desks, "red")
    kept = desks.newsroom.pictures.crop(picture.id, "x", Crop("", -5, 290, 9000, 9000))
    assert kept.crops == (Crop("x", 0, 290, 400, 10),)


def test_a_part_becomes_a_picture_of_its_own(desks: Desks) -> None:
    picture = added(desks, "red", caption="巡河", credit="柳岸", alt="堤")
    part = desks.newsroom.pictures.cut(picture.id, Crop("", 100, 50, 120, 90))
    assert (part.width, part.height) == (120, 90)
    assert (part.caption, part.credit, part.alt) == ("巡河", "柳岸", "堤")
    assert part.filename.endswith(".jpg")
    assert desks.newsroom.media.path(part.id).is_file()
    assert desks.newsroom.media.get(picture.id) == picture


def test_files_come_in_together_and_the_bad_ones_are_told(desks: Desks, tmp_path: Path) -> None:
    known = added(desks, "red")
    file = tmp_path / "green.jpg"
    file.write_bytes(photo("green"))
    told = desks.newsroom.pictures.bring(
        [
            ("red.jpg", photo("red")),
            ("green.jpg", file),
            ("bad.svg", b"<svg><script>alert(1)</script></svg>"),
            ("bomb.png", bomb()),
            ("gone.jpg", tmp_path / "gone.jpg"),
        ]
    )
    assert told.known == (known,)
    assert len(told.new) == 1
    assert [error.code for error in told.refused] == [
        "media.not_a_picture",
        "media.too_many_pixels",
        "media.not_a_picture",
    ]
    assert desks.kinds()[0] == "media.bring"
    desks.newsroom.history.undo()
    assert desks.newsroom.pictures.all() == (known,)


def test_sizes_are_those_of_the_boards_that_have_a_shape(desks: Desks) -> None:
    sizes = {size.name: size.ratio for size in desks.newsroom.pictures.sizes()}
    assert sizes == {"slides": 178, "recommended": 133}


def test_the_name_of_the_site_is_written_onto_what_comes_in(desks: Desks) -> None:
    plain = added(desks, "red")
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, watermark="临河法治网"))
    marked = added(desks, "red")
    assert marked.id != plain.id
    assert added(desks, "red") == marked
    colors = Image.open(desks.newsroom.media.path(marked.id)).convert("RGB").getcolors(1 << 20)
    assert colors is not None
    assert any(min(color) > 150 for _, color in colors if isinstance(color, tuple))
    # What the site is dressed in stays plain, and so does what is too small for words.
    assert desks.newsroom.media.add(photo("red"), "r.jpg", plain=True) == plain
    small = desks.newsroom.media.add(photo("red", 120, 90), "s.jpg")
    assert Image.open(desks.newsroom.media.path(small.id)).convert("RGB").getcolors(9) is not None


sides = st.integers(1, 3000)


@given(sides, sides, st.integers(0, 1000), st.integers(0, 1000), st.integers(20, 600))
def test_a_fitting_crop_lies_within_and_has_the_shape(
    width: int, height: int, x: int, y: int, ratio: int
) -> None:
    picture = Picture(1, "a.jpg", "", width, height, 1, focus_x=x, focus_y=y)
    crop = fitting_crop(picture, "s", ratio)
    assert 0 <= crop.left <= width - crop.width
    assert 0 <= crop.top <= height - crop.height
    assert crop.width == width or crop.height == height
    # One pixel more or less is as near as whole pixels come.
    assert abs(crop.width * 100 - crop.height * ratio) <= max(100, ratio) or 1 in (
        crop.width,
        crop.height,
    )
