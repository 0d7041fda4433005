"""Copies of pictures in the sizes of a theme: named, made once, published beside the pages."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from tests.press.browsing import THEMES
from tests.press.editions import MemoryEdition, linhe
from workstation.domain.publication import Manifest, StepKind
from workstation.press.generation.generation import publish
from workstation.press.links import media_in, relocate
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.picture_copies import PictureCopies, copies_of, original_of, srcset
from workstation.press.plan import make_plan
from workstation.press.press import Press

STORY = "fazhi/shenpan/2026/1123/1.html"


def picture(width: int = 1600, height: int = 900, kind: str = "JPEG") -> bytes:
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010F] = "camera"
    Image.new("RGB", (width, height), (120, 140, 160)).save(out, kind, exif=exif)
    return out.getvalue()


@pytest.fixture
def media(tmp_path: Path) -> Path:
    folder = tmp_path / "newsroom" / "media"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize(
    ("filename", "width", "wanted", "copies"),
    [
        ("ab12.jpg", 1600, 240, (("ab12-240w.jpg", 240), ("ab12-480w.jpg", 480))),
        ("ab12.png", 500, 240, (("ab12-240w.png", 240),)),
        ("ab12.jpg", 280, 240, ()),
        ("ab12.gif", 1600, 240, ()),
        ("ab12.jpg", 1600, 0, ()),
        ("a b,c.jpg", 1600, 240, ()),
        ("noending", 1600, 240, ()),
    ],
)
def test_a_picture_clearly_wider_than_its_place_gets_copies(
    filename: str, width: int, wanted: int, copies: tuple[tuple[str, int], ...]
) -> None:
    assert copies_of(filename, width, wanted) == copies
    for name, wide in copies:
        assert original_of(name) == (filename, wide)


def test_what_is_no_copy_has_no_original() -> None:
    for name in ("ab12.jpg", "ab12-0w.jpg", "ab12-99999w.jpg", "ab12-240w.gif", "-240w.jpg", ""):
        assert original_of(name) is None


def test_addresses_of_copies_move_with_the_page_and_are_found_on_it() -> None:
    html = f'<img alt="" src="media/a.jpg"{srcset("media/a.jpg", 1600, 240)}>'
    moved = relocate(html, "../../")
    assert 'src="../../media/a.jpg"' in moved
    assert "../../media/a-240w.jpg 240w, ../../media/a-480w.jpg 480w, ../../media/a.jpg 1600w" in (
        moved
    )
    assert media_in(moved) == ("a-240w.jpg", "a-480w.jpg", "a.jpg")


def test_a_copy_is_made_once_and_carries_nothing_of_the_camera(media: Path) -> None:
    (media / "a.jpg").write_bytes(picture())
    copies = PictureCopies(media)
    made = copies.path("a-240w.jpg")
    assert made is not None
    with Image.open(made) as image:
        assert image.size == (240, 135)
        assert not image.getexif()
    before = made.stat().st_mtime_ns
    assert copies.path("a-240w.jpg") == made
    assert made.stat().st_mtime_ns == before
    assert copies.path("a.jpg") == media / "a.jpg"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_kinds_keep_their_kind(media: Path, kind: str) -> None:
    ending = kind.lower()
    (media / f"a.{ending}").write_bytes(picture(kind=kind))
    made = PictureCopies(media).path(f"a-240w.{ending}")
    assert made is not None
    with Image.open(made) as image:
        assert (image.format, image.width) == (kind, 240)


def test_what_cannot_be_scaled_stands_for_its_copies(media: Path) -> None:
    (media / "a.jpg").write_bytes(b"no picture")
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    (media / "b.png").write_bytes(bomb.getvalue())
    copies = PictureCopies(media)
    for name, original in (("a-240w.jpg", "a.jpg"), ("b-240w.png", "b.png")):
        made = copies.path(name)
        assert made is not None
        assert made.read_bytes() == (media / original).read_bytes()


def test_nothing_outside_of_the_folder_is_reached(media: Path) -> None:
    (media.parent / "secret.jpg").write_bytes(picture())
    copies = PictureCopies(media)
    for name in ("../secret.jpg", "../secret-240w.jpg", "none.jpg", "none-240w.jpg"):
        assert copies.path(name) is None


def with_files(media: Path) -> MemoryEdition:
    edition = linhe(12)
    for number, one in list(edition.pictures.items()):
        data = picture(1600, 1200 + number, "PNG")
        (media / one.filename).write_bytes(data)
        told = hashlib.sha256(data).hexdigest()
        edition.pictures[number] = replace(one, sha256=told, width=1600, height=1200 + number)
    return edition


@pytest.mark.parametrize("theme", ["default", "plain"])
def test_every_copy_a_page_names_is_published_and_not_made_again(
    media: Path, tmp_path: Path, theme: str
) -> None:
    press, edition = Press(THEMES / theme, MemoryHtmlStore()), with_files(media)
    target = tmp_path / "site"
    plan = make_plan(press, edition, Manifest())
    made = publish(plan, press, edition, target, Manifest(), media_folder=media)
    assert made.failed == ()
    story = (target / STORY).read_text("utf-8")
    listed = re.findall(r'srcset="([^"]*)"', story)
    assert any("p1-720w.png 720w" in one for one in listed)
    # A server shows the page of what is not found at any depth: it counts from the root.
    for page in (file for file in target.rglob("*.html") if file.name != "404.html"):
        for told in re.findall(r'srcset="([^"]*)"', page.read_text("utf-8")):
            for address in (one.split()[0] for one in told.split(",")):
                assert (page.parent / address).is_file(), (page, address)
    # Without the originals nothing could be scaled anew: all is taken over.
    for file in media.iterdir():
        file.unlink()
    for file in (media.parent / "scaled").iterdir():
        file.unlink()
    edition = replace(edition, site=replace(edition.site, tagline="新口号"))
    again = make_plan(press, edition, made)
    assert again.of(StepKind.CHANGED)
    later = publish(again, press, edition, target, made, media_folder=media)
    assert later.failed == ()
    assert {p: f for p, f in later.files.items() if p.startswith("media/")} == {
        p: f for p, f in made.files.items() if p.startswith("media/")
    }
