"""How a row of the list is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from workstation.ui.comments.face import SIDE, Face, Hits, Placed, author_font, text_font
from workstation.ui.shared.chip_painting import paint_chip
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.qt_text import units
from workstation.ui.shared.tokens import Tokens, tokens_now

_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def paint_row(
    painter: QPainter,
    rect: QRect,
    face: Face,
    where: Placed,
    *,
    current: bool = False,
    selected: bool = False,
    hovered: bool = False,
    boxed: bool = False,
    ringed: bool = False,
) -> None:
    """Draw a row into `rect`; `boxed` shows the box it is selected by."""
    tokens = tokens_now()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    _paint_ground(painter, rect, tokens, current, selected, hovered)
    if ringed:
        painter.setPen(QPen(tokens.color("red"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))
    painter.translate(rect.topLeft())
    _paint_first_line(painter, face, where, tokens)
    _paint_text(painter, face, where, tokens)
    if boxed or selected:
        _paint_box(painter, where.box, tokens, selected)
    painter.restore()


def paint_unread(painter: QPainter, rect: QRect) -> None:
    """Draw a row that is being read: where its words will stand."""
    tokens = tokens_now()
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.color("line"))
    left = rect.left() + SIDE
    painter.fillRect(left, rect.top() + 18, 90, 8, tokens.color("line"))
    painter.fillRect(left, rect.top() + 42, rect.width() // 2, 10, tokens.color("line"))


def _paint_ground(
    painter: QPainter, rect: QRect, tokens: Tokens, current: bool, selected: bool, hovered: bool
) -> None:
    if selected:
        painter.fillRect(rect, tokens.color("red_ground"))
    elif current:
        painter.fillRect(rect, tokens.color("card"))
    elif hovered:
        painter.fillRect(rect, tokens.color("hover"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.color("line"))
    if current:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.color("red"))


def _paint_first_line(painter: QPainter, face: Face, where: Placed, tokens: Tokens) -> None:
    painter.setFont(author_font(over=face.over))
    painter.setPen(tokens.color("soft" if face.over else "ink"))
    painter.drawText(where.author[1], _ONE_LINE, where.author[0])
    painter.setFont(sans_font(12))
    painter.setPen(tokens.color("soft"))
    painter.drawText(where.meta[1], _ONE_LINE, where.meta[0])
    painter.drawText(where.title[1], _ONE_LINE, where.title[0])
    if where.undo is not None:
        paint_chip(painter, where.undo, face.undo, "", tokens)
    for text, state, box in where.chips:
        paint_chip(painter, box, text, "" if face.over else state, tokens)


def _paint_text(painter: QPainter, face: Face, where: Placed, tokens: Tokens) -> None:
    painter.setFont(text_font())
    painter.setPen(tokens.color("soft" if face.over else "ink"))
    for text, line, hits in where.lines:
        if hits:
            _paint_marked(painter, text, line, hits, tokens)
        else:
            painter.drawText(line, _ONE_LINE, text)


def _paint_marked(painter: QPainter, text: str, line: QRect, hits: Hits, tokens: Tokens) -> None:
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    marks = []
    for start, length in hits:
        mark = QTextLayout.FormatRange()
        # Qt counts in UTF-16 units; Python does not.
        mark.start = units(text[:start])
        mark.length = units(text[start : start + length])
        look = QTextCharFormat()
        look.setBackground(tokens.color("selection"))
        look.setForeground(tokens.color("ink"))
        mark.format = look
        marks.append(mark)
    layout.setFormats(marks)
    layout.beginLayout()
    laid = layout.createLine()
    layout.endLayout()
    if laid.isValid():
        top = line.top() + (line.height() - laid.height()) / 2
        layout.draw(painter, QPointF(line.left(), top))


def _paint_box(painter: QPainter, box: QRect, tokens: Tokens, checked: bool) -> None:
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(tokens.color("red_fill" if checked else "soft"), 1))
    painter.setBrush(tokens.color("red_fill" if checked else "card"))
    painter.drawRoundedRect(frame, 4, 4)
    if checked:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(box.adjusted(1, 1, -1, -1), icon_pixmap("check", "on_red", 14, ratio))
