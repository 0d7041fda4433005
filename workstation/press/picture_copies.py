"""Copies of pictures in the sizes a theme has places for, so that a telephone fetches no more.

A theme declares the width of each place (`[pictures] thumbnail = [240, 180]`); a picture that is
clearly wider gets a copy of that width and one of twice it, for finer screens. A copy's name
tells all of it: `<file>-480w.jpg`. Copies are made once and kept in the newsroom's `scaled/`.
"""

from __future__ import annotations

import os
import re
import shutil
import warnings
from pathlib import Path

_NAME = re.compile(r"(?P<stem>.+)-(?P<width>[1-9]\d{1,3})w\.(?P<kind>jpg|png|webp)")
#: What stands in `srcset` without quoting; our own names are hashes.
_PLAIN = re.compile(r"[\w-]+")
_KINDS = (".jpg", ".png", ".webp")
#: A copy must save something: below this share of the original's width it is made.
_WORTH = 0.8
#: More than any picture taken in has; what claims more is not decoded.
_MAX_PIXELS = 100_000_000
_QUALITY = 82
FOLDER = "scaled"


def copies_of(filename: str, width: int, wanted: int) -> tuple[tuple[str, int], ...]:
    """Return names and widths of the copies of a picture `width` wide, for a place `wanted` wide.

    None where the original is as good, or of a kind that is not scaled.
    """
    stem, dot, kind = filename.rpartition(".")
    if f"{dot}{kind}" not in _KINDS or wanted <= 0 or not _PLAIN.fullmatch(stem):
        return ()
    widths = [one for one in (wanted, wanted * 2) if one < width * _WORTH]
    return tuple((f"{stem}-{one}w.{kind}", one) for one in widths)


def srcset(source: str, width: int, wanted: int) -> str:
    """Return `srcset` and `sizes` of an `<img>` as HTML, or nothing without copies.

    `source` is the original's address, as the page has it.
    """
    folder, slash, filename = source.rpartition("/")
    copies = copies_of(filename, width, wanted)
    if not copies:
        return ""
    told = [f"{folder}{slash}{name} {wide}w" for name, wide in copies]
    told.append(f"{source} {width}w")
    return f' srcset="{", ".join(told)}" sizes="(max-width: {wanted}px) 100vw, {wanted}px"'


def original_of(name: str) -> tuple[str, int] | None:
    """Return the file a copy was made of and the copy's width, or None when it is none."""
    found = _NAME.fullmatch(name)
    return (f"{found['stem']}.{found['kind']}", int(found["width"])) if found else None


class PictureCopies:
    """Makes copies of the pictures in a media folder, once each."""

    def __init__(self, media_folder: Path) -> None:
        self._media = media_folder
        self._kept = media_folder.parent / FOLDER

    def path(self, name: str) -> Path | None:
        """Return the file of a picture or of a copy, which is made if it must; None if there is
        neither.

        A picture that cannot be scaled stands for its copies itself.
        """
        file = self._media / name
        if file.parent != self._media:
            return None
        if file.is_file():
            return file
        told = original_of(name)
        original = self._media / told[0] if told else None
        if told is None or original is None or not original.is_file():
            return None
        kept = self._kept / name
        if not kept.is_file():
            self._kept.mkdir(exist_ok=True)
            _make(original, kept, told[1])
        return kept


def _make(original: Path, target: Path, width: int) -> None:
    # Loaded when a copy is made: 4 MB that most processes never need.
    from PIL import Image

    partial = target.with_name(f".{target.name}.partial")
    try:
        _scale(original, partial, width)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        # Each is what Pillow raises for one kind of broken file.
        shutil.copyfile(original, partial)
    if partial.stat().st_size >= original.stat().st_size:
        # Drawings in few colours grow when they are scaled: then the original is the lighter one.
        shutil.copyfile(original, partial)
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    partial.replace(target)


def _scale(original: Path, target: Path, width: int) -> None:
    from PIL import Image  # as above

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(original) as image:
            if image.width * image.height > _MAX_PIXELS:
                raise ValueError("pixels")
            kind, few = image.format, image.mode in ("P", "1")
            height = max(1, round(image.height * width / image.width))
            image.draft("RGB", (width, width))
            # Colours by number cannot be mixed.
            whole = (
                image.convert("RGBA" if "transparency" in image.info else "RGB") if few else image
            )
            scaled = whole.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
            if few:
                scaled = scaled.quantize(256, Image.Quantize.FASTOCTREE)
            # What a camera wrote into the original goes no further.
            scaled.info.clear()
            scaled.save(target, format=kind, quality=_QUALITY)
