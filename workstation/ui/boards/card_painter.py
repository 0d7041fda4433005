"""How a card is drawn: white paper with a picture, a headline, a small line and chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from workstation.ui.boards.card_face import Face, Placed, placed
from workstation.ui.shared.chip_painting import paint_chip
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.thumbnail import paint_thumbnail
from workstation.ui.shared.tokens import Tokens, tokens_now

RADIUS = 7.0
_TILT = -1.6
_SHADOW = 14
#: Pictures of cards readers do not see; their words only turn soft, to stay readable.
_FADED = 0.55


def paint_card(
    painter: QPainter,
    rect: QRect,
    face: Face,
    picture: QPixmap | None,
    *,
    selected: bool = False,
    hovered: bool = False,
    focused: bool = False,
    ghost: bool = False,
) -> None:
    """Draw a card into `rect`. A `ghost` is the place a card is being lifted from."""
    tokens = tokens_now()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    box = QRectF(0.5, 0.5, rect.width() - 1, rect.height() - 1)
    if ghost:
        painter.setOpacity(0.35)
    _ground(painter, box, face, tokens, selected or focused, hovered)
    if focused:
        painter.setPen(QPen(tokens.color("red"), 2))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    where = placed(face, rect.width())
    if face.with_picture:
        painter.save()
        painter.setOpacity(painter.opacity() * (_FADED if face.dim else 1.0))
        paint_thumbnail(painter, QRectF(where.picture), picture, tokens)
        painter.restore()
    _words(painter, face, where, tokens)
    painter.restore()


def _ground(
    painter: QPainter, box: QRectF, face: Face, tokens: Tokens, chosen: bool, hovered: bool
) -> None:
    pen = QPen(tokens.color("red" if chosen else "edge" if hovered or face.automatic else "line"))
    painter.setBrush(Qt.BrushStyle.NoBrush if face.automatic else tokens.color("card"))
    if face.automatic:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def _words(painter: QPainter, face: Face, where: Placed, tokens: Tokens) -> None:
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.setFont(sans_font())
    painter.setPen(tokens.color("soft" if face.automatic or face.dim else "ink"))
    for text, line in where.lines:
        painter.drawText(line, middle, text)
    painter.setFont(sans_font(12))
    painter.setPen(tokens.color("soft"))
    painter.drawText(where.meta[1], middle, where.meta[0])
    for text, state, chip in where.chips:
        paint_chip(painter, chip, text, state, tokens)


def lifted(
    face: Face, picture: QPixmap | None, width: int, ratio: float, count: int = 1
) -> QPixmap:
    """Return a card as it looks in the hand: tilted, outlined in red, with a shadow below.

    Of several cards the number is written on the one that is seen.
    """
    height = placed(face, width).height
    flat = QPixmap(QSize(width, height) * ratio)
    flat.setDevicePixelRatio(ratio)
    flat.fill(Qt.GlobalColor.transparent)
    painter = QPainter(flat)
    paint_card(painter, QRect(0, 0, width, height), face, picture, selected=True)
    if count > 1:
        _number(painter, QRectF(width - 30, 6, 24, 24), count)
    painter.end()
    turn = QTransform().rotate(_TILT)
    room = turn.mapRect(QRectF(0, 0, width, height)).size().toSize()
    whole = QPixmap((room + QSize(2 * _SHADOW, 2 * _SHADOW)) * ratio)
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(_SHADOW + room.width() / 2, _SHADOW + room.height() / 2)
    painter.rotate(_TILT)
    painter.translate(-width / 2, -height / 2)
    _shadow(painter, QRectF(0, 0, width, height))
    painter.drawPixmap(QPointF(0, 0), flat)
    painter.end()
    return whole


def _number(painter: QPainter, box: QRectF, count: int) -> None:
    tokens = tokens_now()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("red"))
    painter.drawEllipse(box)
    painter.setPen(tokens.color("card"))
    painter.setFont(sans_font(12))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))


def grip(point: QPoint) -> QPoint:
    """Return where the pointer holds a lifted card that was pressed at `point`."""
    return point + QPoint(_SHADOW, _SHADOW)


def _shadow(painter: QPainter, box: QRectF) -> None:
    color = QColor(tokens_now().shadow)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(_SHADOW, 0, -2):
        color.setAlpha(10)
        painter.setBrush(color)
        grown = box.adjusted(-step / 2, -step / 4 + 4, step / 2, step / 2 + 4)
        painter.drawRoundedRect(grown, RADIUS + step / 2, RADIUS + step / 2)


def paint_cut(painter: QPainter, rect: QRect, words: str) -> None:
    """Draw the dashed line below which nothing is shown on the page."""
    tokens = tokens_now()
    painter.save()
    pen = QPen(tokens.color("red"), 2)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(rect.left(), rect.top() + 2, rect.right(), rect.top() + 2)
    painter.setFont(sans_font(12))
    painter.setPen(tokens.color("red"))
    painter.drawText(rect.adjusted(0, 4, 0, 0), Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def paint_rule(painter: QPainter, rect: QRect, words: str) -> None:
    """Write over the automatic cards by which rule they stand there."""
    painter.save()
    painter.setFont(sans_font(12))
    painter.setPen(tokens_now().color("soft"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def paint_landing(painter: QPainter, left: int, right: int, y: int) -> None:
    """Draw the place a dragged card would fall on."""
    tokens = tokens_now()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("red"))
    painter.drawRoundedRect(QRectF(left, y - 1.5, right - left, 3), 1.5, 1.5)
    painter.drawEllipse(QPointF(left + 4, y), 4, 4)
    painter.restore()
