"""What the live side of the preview desk shows: the site readers have."""

from __future__ import annotations

import mimetypes

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.edition import EditionName
from workstation.services.preview import Preview
from workstation.ui.preview.answers import (
    HTML,
    NOT_FOUND,
    Answer,
    Made,
    Wanted,
    answer,
    with_charset,
)


class Readers(QObject):
    """`served(on)` tells whether there is a published site, when asked and when one goes out."""

    served = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.bus.changed.connect(self._hear)

    def ask(self) -> None:
        """Look whether there is one."""
        online = self._desk.newsroom.preview.online
        self._desk.tasks.read(
            lambda: online.folder is not None, self.served.emit, key="online", owner=self
        )

    def _hear(self, change: Change, _initiator: object) -> None:
        if went_out(change):
            self.ask()


def went_out(change: Change) -> bool:
    """Tell whether an act may have been a publication: those touch nothing in the newsroom."""
    return not change.rows


def make_online(preview: Preview, wanted: Wanted, *, why: bool) -> Made:
    """Make the page of the live edition that is wanted as readers have it; on a reading thread."""
    found = preview.page_online(wanted.address, why=why)
    return Made(wanted, wanted.address, found[0].decode("utf-8", "replace") if found else None)


def answer_online(preview: Preview, address: str, *, why: bool) -> Answer | None:
    """Return what lies at an address of that site, or None; on a reading thread.

    What was not published is that of the live edition: before anything was, all of it.
    """
    guessed = mimetypes.guess_type(address)[0] or "text/html"
    if guessed != "text/html":
        file = preview.file_online(address)
        if file is None:
            return answer(preview, address, EditionName.LIVE)
        return Answer(file[0], with_charset(file[1]))
    found = preview.page_online(address, why=why)
    if found is not None:
        return Answer(found[0], with_charset(found[1]))
    instead = preview.page_online(NOT_FOUND)
    return Answer(instead[0], HTML, missing=True) if instead is not None else None
