"""What lies on the clipboard or was dropped: pictures among it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from workstation.ui.shared.picture_files import png_of

PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
#: A picture file larger than this (bytes) is not read on the window's thread.
MOST_BYTES = 40_000_000

_MARKUP = re.compile(r"<!--.*?-->|<style.*?</style>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_OURS = "application/x-editorial-workstation-text"

Pictures = list[tuple[bytes, str]]


def pictures_of(source: QMimeData) -> Pictures:
    """Return the pictures of a paste or a drop: files, or the bare image of a screenshot.

    Something that carries words too (a table of WPS comes with its image) is taken as words; the
    picture a browser copies comes with a page of nothing but itself.
    """
    files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    chosen = [file for file in files if file.suffix.lower() in PICTURE_SUFFIXES]
    if chosen:
        return [found for file in chosen if (found := _read(file)) is not None]
    if not source.hasImage() or _has_words(source):
        return []
    image = source.imageData()
    return (
        [(png_of(image), "pasted.png")] if isinstance(image, QImage) and not image.isNull() else []
    )


def carried(text: str) -> QMimeData:
    """Return words copied here, marked so that they come back character by character."""
    made = QMimeData()
    made.setText(text)
    made.setData(_OURS, QByteArray(b"1"))
    return made


def is_ours(source: QMimeData) -> bool:
    """Tell whether this was copied out of a text of this program."""
    return source.hasFormat(_OURS)


def clipboard_text() -> str:
    """Return the words on the clipboard."""
    return QGuiApplication.clipboard().text()


def _has_words(source: QMimeData) -> bool:
    page = source.html()
    if source.text().strip() or "<table" in page.lower():
        return True
    return bool(_MARKUP.sub("", page).replace("&nbsp;", " ").strip())


def _read(file: Path) -> tuple[bytes, str] | None:
    try:
        if file.stat().st_size > MOST_BYTES:
            return None
        return file.read_bytes(), file.name
    except OSError:
        return None
