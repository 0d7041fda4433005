"""Pictures of cards, scaled on a reading thread and kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from workstation.desk.desk import Desk
from workstation.domain.errors import WorkstationError
from workstation.ui.boards.card_face import PICTURE

#: Enough for screens of double density.
_SIZE = PICTURE * 2


class Thumbnails(QObject):
    """`want` asks for pictures, `arrived` tells that one can be drawn, `get` returns it."""

    arrived = Signal()

    def __init__(
        self, desk: Desk, parent: QObject | None = None, *, size: QSize | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size or _SIZE
        self._desk = desk
        self._kept: dict[int, QPixmap] = {}
        self._asked: set[int] = set()

    def want(self, picture_ids: Iterable[int | None]) -> None:
        """Have these pictures read, those already asked for excepted."""
        for key in dict.fromkeys(picture_ids):
            if key is not None and key not in self._asked:
                self._asked.add(key)
                self._desk.tasks.read(partial(self._read, key), partial(self._keep, key))

    def get(self, picture_id: int | None) -> QPixmap | None:
        """Return a picture that has arrived, None otherwise."""
        return self._kept.get(picture_id) if picture_id is not None else None

    def _read(self, key: int) -> QImage:
        try:
            reader = QImageReader(str(self._desk.newsroom.media.path(key)))
        except WorkstationError:
            return QImage()
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid():
            least = size.scaled(self._size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            reader.setScaledSize(least if _smaller(least, size) else size)
        return reader.read()

    def _keep(self, key: int, image: QImage) -> None:
        if not image.isNull():
            self._kept[key] = QPixmap.fromImage(image)
            self.arrived.emit()


def _smaller(one: QSize, other: QSize) -> bool:
    return one.width() < other.width()
