"""Pictures seen under the lines of a text that name them.

They are painted into room left below such a line: the text holds nothing but its characters, so
copying, undoing and saving know nothing of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap, QTextBlock
from PySide6.QtWidgets import QTextEdit

from workstation.desk.desk import Desk
from workstation.ui.shared.tokens import tokens_now

#: The largest a picture is shown, in pixels, and the room above and below it.
HIGHEST, WIDEST, GAP = 260, 620, 8
#: A text names more pictures than this: the rest is looked up when its line is reached.
_MOST_SIZES = 200
_MOST_KEPT = 60
_MOST_PIXELS = 80_000_000
_RESIZE_MILLISECONDS = 120
_LINE = re.compile(
    r"[ \t]*!\[[^\]\n]*\]\([ \t]*<?(media/[^)<>\s\"'/\\]+)>?[^)\n]*\)(?:\{[^}\n]*\})?[ \t]*"
)
_LINES = re.compile(rf"^{_LINE.pattern}$", re.MULTILINE)


class TextPictures(QObject):
    """Knows the pictures of the text in `edit` and paints them.

    `room_changed` is sent when lines need more or less room than they have.
    """

    room_changed = Signal()

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._desk: Desk | None = None
        self._sizes: dict[str, QSize] = {}
        self._kept: dict[str, QPixmap] = {}
        self._fitted: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        #: Whether a line of this text has room for a picture.
        self.any = False
        self._width = 0
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.room_changed)

    def use(self, desk: Desk) -> None:
        """Take the pictures from the newsroom of `desk`."""
        self._desk = desk

    def know(self, sizes: Mapping[str, QSize]) -> None:
        """Learn how large pictures are, by their addresses, before their lines are shown."""
        self._sizes.update(sizes)

    def begin_text(self) -> None:
        """Another text is shown: a picture that was missing may be there by now."""
        self.any = False
        missing = [address for address, size in self._sizes.items() if size.isEmpty()]
        for address in missing:
            del self._sizes[address]
            self._asked.discard(address)

    def room(self, line: str) -> int:
        """Return the pixels wanted below a line; 0 where no picture is known."""
        address = address_in(line)
        if not address:
            return 0
        size = self._sizes.get(address)
        if size is None:
            self._ask_size(address)
            return 0
        if size.isEmpty():
            return 0
        self.any = True
        return round(self._shown_size(size, HIGHEST).height()) + 2 * GAP

    def fit(self, width: int) -> None:
        """Suit lines of another width, in pixels; when it stays for a moment."""
        if width != self._width:
            self._width = width
            if self.any:
                self._later.start(_RESIZE_MILLISECONDS)

    def paint(self, seen: QRect) -> None:
        """Paint what lies within `seen` of the viewport; called after the text was painted."""
        edit = self._edit
        layout = edit.document().documentLayout()
        above = edit.verticalScrollBar().value()
        block = edit.cursorForPosition(QPoint(0, seen.top())).block()
        # The room below a line belongs to no line: the one above may reach into what is seen.
        block = block.previous() if block.previous().isValid() else block
        painter = QPainter(edit.viewport())
        painter.setClipRect(seen)
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -above)
            if box.top() > seen.bottom():
                break
            self._paint_below(painter, block, box, seen)
            block = block.next()
        painter.end()

    def _paint_below(self, painter: QPainter, block: QTextBlock, box: QRectF, seen: QRect) -> None:
        room = block.blockFormat().bottomMargin() - 2 * GAP
        size = self._sizes.get(address_in(block.text())) if room > GAP else None
        if size is None or size.isEmpty():
            return
        frame = QRectF(box.bottomLeft(), self._shown_size(size, room)).translated(0, GAP)
        if not frame.intersects(QRectF(seen)):
            return
        address = address_in(block.text())
        picture = self._kept.get(address)
        if picture is None:
            painter.fillRect(frame, tokens_now().color("hover"))
            self._ask_picture(address)
        else:
            fitted = self._fitted_to(address, picture, frame.size().toSize())
            painter.drawPixmap(frame.topLeft().toPoint(), fitted)

    def _fitted_to(self, address: str, picture: QPixmap, size: QSize) -> QPixmap:
        """Return a picture at exactly the size it is drawn at: scaling at each key is slow."""
        ratio = self._edit.devicePixelRatioF()
        present = self._fitted.get(address)
        if present is None or present.size() != size * ratio:
            modes = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            present = picture.scaled(size * ratio, *modes)
            present.setDevicePixelRatio(ratio)
            self._fitted[address] = present
        return present

    def _shown_size(self, size: QSize, highest: float) -> QSizeF:
        width = min(self._width or WIDEST, WIDEST)
        most = QSizeF(min(width, size.width()), min(highest, size.height()))
        return QSizeF(size).scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def _ask_size(self, address: str) -> None:
        if self._desk is None or address in self._asked:
            return
        self._asked.add(address)
        file = self._desk.newsroom.media_folder / Path(address).name
        self._desk.tasks.read(
            partial(size_of, file), partial(self._learn, address), lambda _error: None, owner=self
        )

    def _learn(self, address: str, size: QSize) -> None:
        self._sizes[address] = size
        self._asked.discard(address)
        # Not at once: the line that asked is just being dressed.
        self._later.start(0)

    def _ask_picture(self, address: str) -> None:
        if self._desk is None or address in self._asked:
            return
        self._asked.add(address)
        file = self._desk.newsroom.media_folder / Path(address).name
        size = self._sizes[address].scaled(WIDEST, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
        size *= self._edit.devicePixelRatioF()
        self._desk.tasks.read(
            partial(_picture, file, size),
            partial(self._keep, address),
            lambda _error: None,
            owner=self,
        )

    def _keep(self, address: str, image: QImage) -> None:
        if image.isNull():
            return
        self._asked.discard(address)
        while len(self._kept) >= _MOST_KEPT:
            oldest = next(iter(self._kept))
            self._kept.pop(oldest)
            self._fitted.pop(oldest, None)
        self._kept[address] = QPixmap.fromImage(image)
        self._edit.viewport().update()


def address_in(line: str) -> str:
    """Return the address of the picture a line is all about, or ""."""
    if "![" not in line:
        return ""
    found = _LINE.fullmatch(line)
    return found[1] if found else ""


def sizes_in(text: str, folder: Path) -> dict[str, QSize]:
    """Return how large the pictures are that lines of `text` show; not on the window's thread."""
    found: Iterable[re.Match[str]] = _LINES.finditer(text) if "](media/" in text else ()
    sizes: dict[str, QSize] = {}
    for one in found:
        if one[1] not in sizes:
            sizes[one[1]] = size_of(folder / Path(one[1]).name)
        if len(sizes) >= _MOST_SIZES:
            break
    return sizes


def size_of(file: Path) -> QSize:
    """Return the size of a picture file in pixels; an empty one if it is none to be shown."""
    size = QImageReader(str(file)).size()
    return QSize(0, 0) if size.isEmpty() or _too_many(size) else size


def _too_many(size: QSize) -> bool:
    return size.width() * size.height() > _MOST_PIXELS


def _picture(file: Path, size: QSize) -> QImage:
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isEmpty() or _too_many(whole):
        return QImage()
    if size.width() < whole.width():
        reader.setScaledSize(size)
    return reader.read()
