"""Which part of a picture fills the slot of this board: pulled by hand, or by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from workstation.domain.board import Crop
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.buttons import quiet_button
from workstation.ui.shared.focus_ring import paint_focus_ring
from workstation.ui.shared.tokens import tokens_now

_WIDTH = 248
_MOST_HEIGHT = 260
_STEP = 4
_ZOOM_STEP = 10
_MOST_ZOOM = 400
_RADIUS = 5.0


def part_of(size: QSize, ratio: int, crop: Crop) -> QRectF:
    """Return the part of a picture of `size` pixels that a slot shows, as the page cuts it.

    `ratio` is the slot's width over its height times 100.
    """
    wide, high = float(size.width()), float(size.height())
    width = min(wide, high * ratio / 100) * 100 / max(100, crop.zoom)
    height = width * 100 / ratio
    return QRectF((wide - width) * crop.x / 100, (high - height) * crop.y / 100, width, height)


class CropFrame(QLabel):
    """The slot and what is seen in it. `moved(crop)` while pulled, `settled()` at the end.

    A label, so that screen readers are told of a picture.
    """

    moved = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._crop = Crop()
        self._ratio = 100
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_part(self, pixmap: QPixmap | None, ratio: int, crop: Crop) -> None:
        """Show a picture as a slot of a ratio would."""
        self._pixmap, self._ratio, self._crop = pixmap, max(1, ratio), crop
        self.setPixmap(pixmap if pixmap is not None else QPixmap())
        width = min(_WIDTH, _MOST_HEIGHT * self._ratio // 100)
        self.setFixedSize(width, max(40, width * 100 // self._ratio))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the picture in hand."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the picture under the frame."""
        if self._held is None or self._pixmap is None:
            return
        pulled, self._held = event.position() - self._held, event.position()
        size = self._pixmap.size()
        part = part_of(size, self._ratio, self._crop)
        scale = part.width() / self.width()
        room = QSizeF(size.width() - part.width(), size.height() - part.height())
        x = part.x() - pulled.x() * scale
        y = part.y() - pulled.y() * scale
        self._crop = replace(
            self._crop,
            x=_percent(x, room.width(), self._crop.x),
            y=_percent(y, room.height(), self._crop.y),
        )
        self.moved.emit(self._crop)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if self._held is not None:
            self._held = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the part that is seen, plus and minus enlarge it."""
        crop, key = self._crop, event.key()
        steps = {
            Qt.Key.Key_Left: (-_STEP, 0, 0),
            Qt.Key.Key_Right: (_STEP, 0, 0),
            Qt.Key.Key_Up: (0, -_STEP, 0),
            Qt.Key.Key_Down: (0, _STEP, 0),
            Qt.Key.Key_Plus: (0, 0, _ZOOM_STEP),
            Qt.Key.Key_Equal: (0, 0, _ZOOM_STEP),
            Qt.Key.Key_Minus: (0, 0, -_ZOOM_STEP),
        }
        if key not in steps:
            super().keyPressEvent(event)
            return
        x, y, zoom = steps[Qt.Key(key)]
        self._crop = Crop(
            max(0, min(100, crop.x + x)),
            max(0, min(100, crop.y + y)),
            max(100, min(_MOST_ZOOM, crop.zoom + zoom)),
        )
        self.moved.emit(self._crop)
        self.settled.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that is seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        frame = QPainterPath()
        frame.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(frame, tokens_now().color("hover"))
        if self._pixmap is not None:
            painter.setClipPath(frame)
            part = part_of(self._pixmap.size(), self._ratio, self._crop)
            painter.drawPixmap(box, self._pixmap, part)
            painter.setClipping(False)
        if self.hasFocus():
            paint_focus_ring(painter, box, tokens_now().color("red"), _RADIUS)


class CropField(QWidget):
    """Sends `edited(Crop)`; None for the middle of the picture, as without any choice."""

    edited = Signal(object)

    def __init__(self, pictures: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._picture: int | None = None
        self._ratio = 0
        self._crop: Crop | None = None
        self.frame = CropFrame()
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setRange(100, _MOST_ZOOM)
        self.zoom.setPageStep(_ZOOM_STEP * 2)
        self.reset = quiet_button(small=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.zoom, 1)
        row.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.frame)
        column.addLayout(row)
        self.setFocusProxy(self.frame)
        self.frame.moved.connect(self._take)
        self.frame.settled.connect(lambda: self.edited.emit(self._crop))
        # A slider that is pulled reports at its end, one moved by keys at once.
        self.zoom.valueChanged.connect(self._enlarge)
        self.zoom.sliderReleased.connect(lambda: self.edited.emit(self._crop))
        self.reset.clicked.connect(lambda: self.edited.emit(None))
        pictures.arrived.connect(self._draw)
        self.retranslate()

    def show_crop(self, picture: int | None, crop: Crop | None, ratio: int) -> None:
        """Show which part of a picture a slot of `ratio` shows; None is the middle."""
        self._picture, self._crop, self._ratio = picture, crop, ratio
        self._pictures.want([picture])
        self.reset.setEnabled(crop is not None)
        self.zoom.blockSignals(True)
        self.zoom.setValue(crop.zoom if crop else 100)
        self.zoom.blockSignals(False)
        self._draw()

    def _take(self, crop: Crop) -> None:
        self._crop = crop
        self._draw()

    def _enlarge(self, zoom: int) -> None:
        self._take(replace(self._crop or Crop(), zoom=zoom))
        if not self.zoom.isSliderDown():
            self.edited.emit(self._crop)

    def _draw(self) -> None:
        crop = self._crop or Crop()
        if self._ratio:
            self.frame.show_part(self._pictures.get(self._picture), self._ratio, crop)
        said = self.tr("Seen from %1 % across and %2 % down, enlarged to %3 %")
        for number, value in enumerate((crop.x, crop.y, crop.zoom), 1):
            said = said.replace(f"%{number}", str(value))
        self.frame.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text again."""
        self.frame.setAccessibleName(self.tr("Part of the picture shown; arrows move it"))
        self.frame.setToolTip(self.tr("Pull the picture; arrows move it, + and - enlarge it"))
        self.zoom.setAccessibleName(self.tr("Enlarge the picture"))
        self.reset.setText(self.tr("Middle"))
        self.reset.setAccessibleName(self.tr("Show the middle of the picture"))
        self._draw()


def _percent(offset: float, room: float, otherwise: int) -> int:
    return max(0, min(100, round(offset * 100 / room))) if room > 0.5 else otherwise
