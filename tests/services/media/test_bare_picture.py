"""Which files hold a picture and nothing else."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from workstation.services.media.bare_picture import is_bare
from workstation.services.media.media import reencoded


def _made(kind: str, mode: str = "RGB", **cells: Any) -> bytes:
    made = io.BytesIO()
    shades = Image.radial_gradient("L").resize((70, 50)).convert(mode)
    shades.save(made, kind, **cells)
    return made.getvalue()


def _exif() -> Image.Exif:
    told = Image.Exif()
    told[0x010E] = "where"
    return told


def _words() -> PngImagePlugin.PngInfo:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", "where")
    return told


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("mode", ["RGB", "L", "P", "RGBA"])
def test_what_intake_writes_is_bare_and_stays_as_it_is(kind: str, mode: str) -> None:
    if kind == "JPEG" and mode in ("P", "RGBA"):
        mode = "CMYK"
    written, ending, size = reencoded(_made(kind, mode), "图")
    assert is_bare(written)
    assert reencoded(written, "图", own=True) == (written, ending, size)


@pytest.mark.parametrize(
    "data",
    [
        _made("JPEG", exif=_exif()),
        _made("JPEG", comment=b"where"),
        _made("JPEG", icc_profile=b"0" * 200),
        _made("PNG", pnginfo=_words()),
        _made("PNG", exif=_exif()),
        _made("WEBP", exif=_exif()),
        _made("WEBP", xmp=b"<x/>"),
        _made("JPEG") + b"<?php ?>",
        _made("PNG") + b"<?php ?>",
        _made("WEBP") + b"<?php ?>",
        _made("JPEG")[:-2],
        _made("PNG")[:-4],
        _made("WEBP")[:-3],
        _made("GIF"),
        b"",
        b"\xff\xd8",
        b"RIFF\x00\x00\x00\x00WEBP",
    ],
)
def test_what_carries_more_or_is_cut_is_not(data: bytes) -> None:
    assert not is_bare(data)


@given(st.sampled_from(["JPEG", "PNG", "WEBP"]), st.data())
def test_nothing_makes_it_stumble(kind: str, draw: st.DataObject) -> None:
    whole = bytearray(_made(kind))
    for _ in range(draw.draw(st.integers(1, 6))):
        whole[draw.draw(st.integers(0, len(whole) - 1))] = draw.draw(st.integers(0, 255))
    cut = draw.draw(st.integers(0, len(whole)))
    assert is_bare(bytes(whole[:cut])) in (True, False)
