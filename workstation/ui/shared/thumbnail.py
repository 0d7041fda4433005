"""A picture with round corners, cut to its frame from the middle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.tokens import Tokens, tokens_now

RADIUS = 4.0


class Thumbnail(QWidget):
    """Shows a picture; without one, a quiet sign that there is none."""

    def __init__(self, size: QSize | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self.setFixedSize(size or QSize(60, 44))

    def set_picture(self, pixmap: QPixmap | None, description: str = "") -> None:
        """Show `pixmap`; `description` is what screen readers say."""
        self._pixmap = pixmap if pixmap is not None and not pixmap.isNull() else None
        self.setAccessibleName(description)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        painter = QPainter(self)
        paint_thumbnail(painter, QRectF(self.rect()), self._pixmap, tokens_now())


def paint_thumbnail(painter: QPainter, box: QRectF, pixmap: QPixmap | None, tokens: Tokens) -> None:
    """Draw `pixmap` filling `box`, cut from its middle; a sign on grey where there is none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    frame = QPainterPath()
    frame.addRoundedRect(box, RADIUS, RADIUS)
    if pixmap is None or pixmap.isNull():
        painter.fillPath(frame, tokens.color("hover"))
        side = int(min(20, box.width() - 4, box.height() - 4))
        if side > 6:
            device = painter.device()
            ratio = device.devicePixelRatioF() if device is not None else 1.0
            sign = icon_pixmap("image", "faint", side, ratio)
            painter.drawPixmap(
                int(box.center().x() - side / 2), int(box.center().y() - side / 2), sign
            )
    else:
        painter.setClipPath(frame)
        painter.drawPixmap(box, pixmap, _middle(pixmap, box))
    painter.restore()


def _middle(pixmap: QPixmap, box: QRectF) -> QRectF:
    """Return the part of `pixmap` in the shape of `box`, as large as can be."""
    whole = QSize(pixmap.width(), pixmap.height())
    part = box.size().scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
    left = (whole.width() - part.width()) / 2
    top = (whole.height() - part.height()) / 2
    return QRectF(left, top, part.width(), part.height())
