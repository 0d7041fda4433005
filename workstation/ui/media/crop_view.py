"""A picture large: a click says what matters most in it, a frame says which part a place shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from workstation.domain.media import Crop, Picture, PictureSize
from workstation.ui.media.framing import grown, moved, resized
from workstation.ui.shared.focus_ring import paint_focus_ring
from workstation.ui.shared.tokens import tokens_now

_SHADE = QColor(0, 0, 0, 130)
_HANDLE = 12
_STEP = 10  # thousandths, by an arrow key
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropView(QWidget):
    """Sends `focus_chosen(x, y)` in thousandths, or `crop_chosen(Crop)` once a frame is let go.

    The mouse drags the frame or its lower right corner; arrow keys move it, + and - resize it.
    """

    focus_chosen = Signal(int, int)
    crop_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(220)
        self._picture: Picture | None = None
        self._pixmap = QPixmap()
        self._size: PictureSize | None = None
        self.frame: Crop | None = None
        self._grip: tuple[QPointF, Crop, bool] | None = None

    def show_picture(self, picture: Picture | None, pixmap: QPixmap | None = None) -> None:
        """Show a picture; without `pixmap` the one shown stays if it is the same picture."""
        other = picture is None or self._picture is None or picture.id != self._picture.id
        self._picture = picture
        if pixmap is not None or other:
            self._pixmap = pixmap or QPixmap()
        self._frame_anew()

    def set_size(self, size: PictureSize | None) -> None:
        """Show what a named place shows of it; None shows the focus."""
        self._size = size
        self._frame_anew()

    def _frame_anew(self) -> None:
        picture, size = self._picture, self._size
        known = picture is not None and size is not None
        self.frame = picture.crop(size.name, size.ratio) if known and picture and size else None
        self._grip = None
        self.update()

    def box(self) -> QRectF:
        """Return where the picture lies on the widget."""
        picture = self._picture
        if picture is None:
            return QRectF()
        room = QSize(self.width() - 8, self.height() - 8)
        whole = QSize(picture.width, picture.height)
        shown = whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2
        return QRectF(left, top, shown.width(), shown.height())

    def sizeHint(self) -> QSize:
        """Return room for a picture."""
        return QSize(300, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, and its focus or its frame over it."""
        painter, box = QPainter(self), self.box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture is None:
            return
        if self._pixmap.isNull():
            painter.fillRect(box, tokens_now().color("hover"))
        else:
            painter.drawPixmap(box, self._pixmap, QRectF(self._pixmap.rect()))
        if self.frame is not None:
            self._paint_frame(painter, box, self._on_widget(self.frame))
        else:
            self._paint_focus(painter, box)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), tokens_now().color("red"))

    def _paint_frame(self, painter: QPainter, box: QRectF, frame: QRectF) -> None:
        outside = QPainterPath()
        outside.addRect(box)
        inside = QPainterPath()
        inside.addRect(frame)
        painter.fillPath(outside.subtracted(inside), _SHADE)
        painter.setPen(QPen(tokens_now().color("red"), 2))
        painter.drawRect(frame)
        corner = QRectF(frame.right() - _HANDLE / 2, frame.bottom() - _HANDLE / 2, 8, 8)
        painter.fillRect(corner, tokens_now().color("red"))

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        if self._picture is None:
            return
        x = box.left() + box.width() * self._picture.focus_x / 1000
        y = box.top() + box.height() * self._picture.focus_y / 1000
        for color, width in ((QColor(255, 255, 255), 4), (tokens_now().color("red"), 2)):
            painter.setPen(QPen(color, width))
            painter.drawEllipse(QPointF(x, y), 9, 9)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame, or say what matters most."""
        spot, frame = event.position(), self.frame
        if self._picture is None or not self.box().contains(spot):
            return
        if frame is None:
            self._tell_focus(spot)
            return
        corner = self._on_widget(frame).bottomRight()
        self._grip = (spot, frame, (spot - corner).manhattanLength() <= _HANDLE * 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the frame, or its corner."""
        if self._grip is None or self._picture is None:
            return
        start, frame, corner = self._grip
        scale = self._picture.width / max(1.0, self.box().width())
        way = (event.position() - start) * scale
        by = (round(way.x()), round(way.y()))
        change = resized if corner else moved
        self.frame = change(self._picture, frame, *by)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the frame be."""
        if self._grip is not None and self.frame not in (None, self._grip[1]):
            self.crop_chosen.emit(self.frame)
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and resize by keys."""
        way = _KEYS.get(Qt.Key(event.key()))
        picture = self._picture
        if picture is None or (way is None and event.text() not in ("+", "-", "=")):
            super().keyPressEvent(event)
        elif self.frame is None:
            if way is not None:
                x, y = picture.focus_x + way[0] * _STEP, picture.focus_y + way[1] * _STEP
                self.focus_chosen.emit(max(0, min(1000, x)), max(0, min(1000, y)))
        else:
            self._press_frame(picture, self.frame, way, event.text())

    def _press_frame(
        self, picture: Picture, frame: Crop, way: tuple[int, int] | None, text: str
    ) -> None:
        step = max(1, picture.width * _STEP // 1000)
        if way is not None:
            wanted = moved(picture, frame, way[0] * step, way[1] * step)
        else:
            wanted = grown(picture, frame, -step if text == "-" else step)
        if wanted != frame:
            self.frame = wanted
            self.update()
            self.crop_chosen.emit(replace(wanted))

    def _tell_focus(self, spot: QPointF) -> None:
        box = self.box()
        x = round((spot.x() - box.left()) * 1000 / max(1.0, box.width()))
        y = round((spot.y() - box.top()) * 1000 / max(1.0, box.height()))
        self.focus_chosen.emit(max(0, min(1000, x)), max(0, min(1000, y)))

    def _on_widget(self, crop: Crop) -> QRectF:
        box, picture = self.box(), self._picture
        scale = box.width() / picture.width if picture is not None else 1.0
        return QRectF(
            box.left() + crop.left * scale,
            box.top() + crop.top * scale,
            crop.width * scale,
            crop.height * scale,
        )
