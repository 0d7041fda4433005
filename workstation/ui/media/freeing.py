"""Giving back the room on the disk that pictures taken out long ago still need."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Signal

from workstation.desk.desk import Desk
from workstation.services.media.room import KEPT_DAYS, Room
from workstation.ui.shared.long_work import LongWork


class Freeing(QObject):
    """Tells how much there is before anything goes; `toast(text, undo)` what came of it."""

    toast = Signal(str, bool)

    def __init__(self, desk: Desk, work: LongWork) -> None:
        super().__init__(work)
        self._desk = desk
        self._work = work

    def ask(self) -> None:
        """Look how much can go, and ask."""
        room = self._desk.newsroom.picture_room

        def spare(_report: Callable[[int, int], None], _stop: Callable[[], bool]) -> Room:
            return room.spare()

        self._work.start(self.tr("Looking for files nobody needs…"), spare, self._offer)

    def _offer(self, spare: Room) -> None:
        days = str(KEPT_DAYS)
        if not spare.files:
            said = self.tr("Nothing to free: no picture was taken out more than %1 days ago.")
            self.toast.emit(said.replace("%1", days), False)
            return
        size = _size(spare)
        sentence = self.tr(
            "%Ln file(s) belong to pictures taken out of the library more than %2 days ago, which "
            "nothing shows any more. Once they are gone, their taking out cannot be undone.",
            "",
            spare.files,
        )
        self._desk.ask.confirm(
            self.tr("Free %1 on the disk?").replace("%1", size),
            sentence.replace("%2", days),
            self.tr("Free %1").replace("%1", size),
            self._free,
        )

    def _free(self) -> None:
        room = self._desk.newsroom.picture_room
        self._work.start(self.tr("Removing files…"), room.free, self._freed, writes=True)

    def _freed(self, freed: Room) -> None:
        self.toast.emit(self.tr("%1 freed on the disk").replace("%1", _size(freed)), False)


def _size(room: Room) -> str:
    return QLocale().formattedDataSize(room.bytes)
