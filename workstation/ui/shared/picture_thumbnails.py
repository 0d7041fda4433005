"""Small pictures for grids of thousands: read when they are seen, kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from workstation.desk.desk import Desk
from workstation.domain.media import Picture

#: Grids show some dozens at a time.
_KEPT = 400
#: Read at once; the other readers stay free for what the person asks.
_AT_ONCE = 2
#: Wishes further back than this are of rows scrolled past long ago.
_WAITING = 120


class PictureThumbnails(QObject):
    """`get` returns a picture that has arrived and wishes for one that has not.

    `arrived(picture id)` tells that one can be drawn. The newest wishes come first: they are what
    is seen now.
    """

    arrived = Signal(object)

    def __init__(self, desk: Desk, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._size = size * 2  # enough for screens of double density
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[int, str] = OrderedDict()
        self._reading: set[int] = set()

    def get(self, picture: Picture) -> QPixmap | None:
        """Return the small picture, None while it is on its way."""
        kept = self._kept.get(picture.id)
        if kept is not None:
            self._kept.move_to_end(picture.id)
            return kept
        if picture.id not in self._reading:
            self._wanted[picture.id] = picture.filename
            self._wanted.move_to_end(picture.id)
            if len(self._wanted) > _WAITING:
                self._wanted.popitem(last=False)
            self._read_on()
        return None

    def _read_on(self) -> None:
        while self._wanted and len(self._reading) < _AT_ONCE:
            key, filename = self._wanted.popitem()
            self._reading.add(key)
            file = self._desk.newsroom.media_folder / filename
            self._desk.tasks.read(
                partial(read_scaled, file, self._size),
                partial(self._keep, key),
                partial(self._keep, key, QImage()),
                owner=self,
            )

    def _keep(self, key: int, image: QImage, _error: Exception | None = None) -> None:
        self._reading.discard(key)
        # What cannot be read is kept as nothing, so that it is not asked for again and again.
        self._kept[key] = QPixmap.fromImage(image)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(key)
        self._read_on()


def read_scaled(file: Path, room: QSize) -> QImage:
    """Return a picture no larger than it must be to fill `room` (pixels); null without one."""
    reader = QImageReader(str(file))
    size = reader.size()
    if size.isValid():
        least = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        if least.width() < size.width():
            reader.setScaledSize(least)
    return reader.read()
