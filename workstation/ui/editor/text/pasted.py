"""What lies on the clipboard or was dropped: pictures among it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from workstation.ui.shared.picture_files import SUFFIXES, Files, pictures_in

_MARKUP = re.compile(r"<!--.*?-->|<style.*?</style>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_OURS = "application/x-editorial-workstation-text"


@dataclass(frozen=True, slots=True)
class Given:
    """Pictures on the clipboard or dropped, and the names of files that are none."""

    pictures: Files
    others: tuple[str, ...] = ()


def carries_files(source: QMimeData) -> bool:
    """Tell whether there are files, or the bare image of a screenshot; asked while one drags."""
    if any(url.isLocalFile() for url in source.urls()):
        return True
    return source.hasImage() and not _has_words(source)


def files_of(source: QMimeData) -> Given:
    """Return the files of a paste or a drop, or the bare image of a screenshot.

    Something that carries words too (a table of WPS comes with its image) is taken as words; the
    picture a browser copies comes with a page of nothing but itself. Where a file lies on this
    computer is never taken as words.
    """
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    if not paths:
        return Given([] if _has_words(source) else pictures_in(source))
    fit = [path for path in paths if path.suffix.lower() in SUFFIXES and not path.is_dir()]
    others = tuple(path.name for path in paths if path not in fit)
    return Given([(path.name, path) for path in fit], others)


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
