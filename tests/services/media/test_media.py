from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.intake.specimen import picture
from tests.services.desks import Desks
from workstation.domain.errors import BadInput, NotFound
from workstation.services.media.media import reencoded


def _jpeg(width: int = 60, height: int = 30, orientation: int = 1) -> bytes:
    image = Image.new("RGB", (width, height), "#2e7d9a")
    image.paste("#ffffff", (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "SECRET DESCRIPTION"
    gps = exif.get_ifd(0x8825)
    gps.update({1: "N", 2: (30.0, 15.0, 7.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"SECRET COMMENT")
    return out.getvalue()


def _header(width: int, height: int) -> bytes:
    """Return a PNG that claims a size, with next to no pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    pixels = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def test_where_a_picture_was_taken_does_not_get_onto_the_site(desks: Desks) -> None:
    data = _jpeg()
    assert Image.open(io.BytesIO(data)).getexif().get_ifd(0x8825)
    kept = desks.newsroom.media.add(
        data, "a.jpg", caption="巡\0河\n队", credit="柳岸", alt="河\ud800堤"
    )
    written = desks.newsroom.media.path(kept.id).read_bytes()
    image = Image.open(io.BytesIO(written))
    assert not image.getexif()
    assert b"SECRET" not in written
    assert (kept.caption, kept.credit, kept.alt) == ("巡河 队", "柳岸", "河\ufffd堤")
    assert (kept.width, kept.height, kept.bytes) == (*image.size, len(written))


def test_a_picture_held_upright_stays_upright(desks: Desks) -> None:
    kept = desks.newsroom.media.add(_jpeg(60, 30, orientation=6), "a.jpg")
    assert (kept.width, kept.height) == (30, 60)


def test_the_same_content_is_kept_once(desks: Desks) -> None:
    media = desks.newsroom.media
    first = media.add(picture(), "a.png", caption="甲")
    assert media.add(picture(), "b.png", caption="乙") == first
    assert len(list(desks.newsroom.media_folder.iterdir())) == 1
    assert desks.kinds() == ["media.add"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "CMYK", "I;16", "F"])
def test_every_usual_kind_comes_in_as_one_a_browser_shows(kind: str, mode: str) -> None:
    out = io.BytesIO()
    try:
        Image.new(mode, (5, 4)).save(out, kind)
    except (OSError, ValueError, KeyError):
        pytest.skip("no such file can be")
    written, ending, size = reencoded(out.getvalue(), "a")
    assert size == (5, 4)
    assert ending == {"PNG": "png", "JPEG": "jpg", "WEBP": "webp", "GIF": "png"}[kind]
    Image.open(io.BytesIO(written)).load()


def test_a_huge_picture_is_made_smaller() -> None:
    out = io.BytesIO()
    Image.new("L", (5000, 100)).save(out, "PNG")
    assert reencoded(out.getvalue(), "a")[2] == (2400, 48)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_header(30_000, 30_000), "media.too_many_pixels"),
        (_header(2_000_000_000, 2_000_000_000), "media.too_many_pixels"),
        (_header(12_000, 8_400), "media.too_many_pixels"),
        (_header(50, 50), "media.not_a_picture"),
        (b"", "media.not_a_picture"),
        (b"GIF89a", "media.not_a_picture"),
        (picture()[:48], "media.not_a_picture"),
        (_jpeg()[:200], "media.not_a_picture"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
            "media.not_a_picture",
        ),
        (b"%PDF-1.4\n%%EOF", "media.not_a_picture"),
        (b"BM" + b"\0" * 100, "media.not_a_picture"),
        (b"\0" * (40 * 1024 * 1024 + 1), "media.too_big"),
    ],
)
def test_what_is_no_usable_picture_is_refused_and_leaves_nothing(
    desks: Desks, data: bytes, code: str
) -> None:
    before = desks.state()
    with pytest.raises(BadInput) as caught:
        desks.newsroom.media.add(data, "a.png")
    assert caught.value.code == code
    assert desks.state() == before
    assert list(desks.newsroom.media_folder.iterdir()) == []


@settings(max_examples=60)
@given(place=st.integers(0, 400), byte=st.integers(0, 255), jpeg=st.booleans())
def test_a_damaged_picture_is_taken_or_refused_and_nothing_else(
    place: int, byte: int, jpeg: bool
) -> None:
    data = bytearray(_jpeg() if jpeg else picture(40, 30))
    data[place % len(data)] = byte
    try:
        reencoded(bytes(data), "a")
    except BadInput as error:
        assert error.code.startswith("media.")


def test_words_of_a_picture_can_be_mended_and_taken_back(desks: Desks) -> None:
    media = desks.newsroom.media
    kept = media.add(picture(), "a.png")
    told = media.describe(replace(kept, caption="说\n明\ud800", credit="署\0名", alt="河\ud800堤"))
    assert (told.caption, told.credit, told.alt) == ("说 明\ufffd", "署名", "河\ufffd堤")
    assert media.all("说 明") == (told,)
    assert media.all("没有") == media.all("\ud800x") == ()
    desks.newsroom.history.undo()
    assert media.get(kept.id) == kept
    with pytest.raises(NotFound):
        media.describe(replace(kept, id=5))


def test_undoing_and_redoing_a_picture_keeps_its_file(desks: Desks) -> None:
    kept = desks.newsroom.media.add(picture(), "a.png")
    desks.newsroom.history.undo()
    desks.newsroom.history.redo()
    assert desks.newsroom.media.path(kept.id).is_file()
    desks.newsroom.history.undo()
    again = desks.newsroom.media.add(picture(), "a.png")
    assert desks.newsroom.media.path(again.id).is_file()


def test_the_preview_shows_the_picture_itself_for_a_copy_of_it(desks: Desks) -> None:
    kept = desks.newsroom.media.add(picture(40, 20), "会场.png")
    stem, _dot, kind = kept.filename.rpartition(".")
    preview = desks.newsroom.preview
    whole = preview.file(f"media/{kept.filename}")
    assert whole is not None
    assert preview.file(f"media/{stem}-240w.{kind}") == whole
    assert preview.file("media/none-240w.png") is None
