"""The site that was built, as a reader's browser shows it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from mimetypes import guess_type
from pathlib import Path

from PySide6.QtCore import QSize

from workstation.domain.edition import EditionName
from workstation.domain.publication import PageKind
from workstation.press.generation.generation import live_manifest
from workstation.tour.day_writing import TITLE
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room
from workstation.ui.preview.answers import Answer
from workstation.ui.preview.scheme import page_url
from workstation.ui.preview.surface import Surface

DESK, PHONE = QSize(1280, 900), QSize(390, 844)
_COLUMN = "审判"


def scenes(room: Room) -> list[Scene]:
    """Return the last scene: pages of the site, read from the folder it was written to."""
    return [Scene("the built site", partial(pages, room))]


def pages(room: Room) -> Play:
    """Open home, a column and the new story at the width of a desk and of a phone."""
    site = room.window.desk.newsroom.publishing.default_target
    surface = Surface(partial(_fetch, site))
    camera = room.camera.of(surface)
    surface.resize(DESK)
    surface.show()
    for name, address in addresses(site).items():
        loaded: list[bool] = []
        ended = surface.loaded.connect(partial(loaded.append, True))
        surface.page.load(page_url(address, EditionName.LIVE))
        yield Until(partial(bool, loaded), f"the page {address}")
        surface.loaded.disconnect(ended)
        for size, width in ((DESK, "desk"), (PHONE, "phone")):
            surface.resize(size)
            yield from camera.take(f"site-{name}-{width}")
    surface.hide()
    surface.deleteLater()


def addresses(site: Path) -> dict[str, str]:
    """Return the home page, a page of a column and the story of the day, by what they are."""
    found = {"home": "index.html"}
    for record in live_manifest(site).pages.values():
        if record.kind is PageKind.ARTICLE and TITLE in record.title:
            found["article"] = record.address
        elif record.kind is PageKind.COLUMN and _COLUMN in record.title:
            found.setdefault("column", record.address)
    return found


def _fetch(
    site: Path,
    address: str,
    _edition: EditionName,
    done: Callable[[Answer | None], object],
    _failed: Callable[[Exception], object],
) -> None:
    file = site / address
    if not file.is_file():
        done(None)
        return
    kind = guess_type(file.name)[0] or "application/octet-stream"
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    done(Answer(file.read_bytes(), kind + charset))
