"""The numbers of the comment desk as four small charts, drawn by hand: no engine, no web page."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workstation.desk.language import Language
from workstation.domain.comment_figures import CommentFigures
from workstation.ui.comments.comment_words import rule_name, wait_name
from workstation.ui.comments.plain import visible_line
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.tokens import Tokens, tokens_now

_WIDTH, _HEIGHT = 760, 500
_GAP, _HEAD, _LINE = 28, 26, 24
_ROWS = 6
_IMAGE_RATIO = 2


class FiguresView(QWidget):
    """Written and decided by day; held by which rule; how soon decided; most discussed."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._figures: CommentFigures | None = None
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the least that shows everything."""
        return QSize(_WIDTH, _HEIGHT)

    def show_figures(self, figures: CommentFigures) -> None:
        """Draw these numbers."""
        self._figures = figures
        came, decided = sum(figures.came), sum(figures.decided)
        words = self.tr("%1 written and %2 decided in %3 days")
        words = words.replace("%1", f"{came:,}").replace("%2", f"{decided:,}")
        self.setAccessibleName(words.replace("%3", str(len(figures.came))))
        self.update()

    def picture(self) -> QImage:
        """Return what is shown, at twice its size, to be kept as a file."""
        image = QImage(self.size() * _IMAGE_RATIO, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(_IMAGE_RATIO)
        image.fill(tokens_now().color("paper"))
        painter = QPainter(image)
        self._draw(painter)
        painter.end()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the charts."""
        self._draw(QPainter(self))

    def _draw(self, painter: QPainter) -> None:
        figures = self._figures
        if figures is None:
            return
        tokens = tokens_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _GAP) * 0.42
        low = self.height() - top - _GAP
        self._days(painter, QRectF(0, 0, self.width(), top), figures, tokens)
        third = (self.width() - 2 * _GAP) / 3
        below = top + _GAP
        held = [(rule_name(self._language, rule), number) for rule, number in figures.held]
        waits = [(wait_name(limit), number) for limit, number in figures.waited]
        talked = [(visible_line(one.title), one.comments) for one in figures.discussed]
        charts = (
            (self.tr("Held by which rule"), held, "amber"),
            (self.tr("Time to the decision"), waits, "blue"),
            (self.tr("Most discussed articles"), talked, "red"),
        )
        for place, (title, rows, color) in enumerate(charts):
            rect = QRectF(place * (third + _GAP), below, third, low)
            _list(painter, rect, title, rows[: _ROWS + 1], color, tokens)

    def _days(
        self, painter: QPainter, rect: QRectF, figures: CommentFigures, tokens: Tokens
    ) -> None:
        title = self.tr("Written and decided by day")
        _head(painter, rect, title, tokens)
        legend = ((self.tr("written"), "red"), (self.tr("decided"), "green"))
        right = rect.right()
        small = QFontMetrics(sans_font(12))
        for words, color in reversed(legend):
            right -= small.horizontalAdvance(words)
            painter.setPen(tokens.color("soft"))
            painter.setFont(sans_font(12))
            painter.drawText(QRectF(right, rect.top(), 200, 18), Qt.AlignmentFlag.AlignLeft, words)
            right -= 16
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color(color))
            painter.drawRoundedRect(QRectF(right, rect.top() + 5, 10, 10), 2, 2)
            right -= 16
        plot = rect.adjusted(0, _HEAD, 0, -20)
        most = max(*figures.came, *figures.decided, 1)
        step = plot.width() / max(1, len(figures.came))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, pair in enumerate(zip(figures.came, figures.decided, strict=True)):
            for part, (number, color) in enumerate(zip(pair, ("red", "green"), strict=True)):
                height = max(1.0, number / most * plot.height())
                size = max(1.0, step * 0.36)
                left = plot.left() + place * step + part * size
                painter.setBrush(tokens.color(color if number else "edge"))
                bar = QRectF(left, plot.bottom() - height, size, height)
                painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setPen(tokens.color("soft"))
        painter.setFont(sans_font(11))
        last = figures.first + timedelta(days=len(figures.came) - 1)
        foot = QRectF(rect.left(), plot.bottom() + 3, rect.width(), 16)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, f"{figures.first:%m-%d}")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{last:%m-%d}")
        top = self.tr("at most %1 a day").replace("%1", f"{most:,}")
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, top)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language or scheme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.update()


def _head(painter: QPainter, rect: QRectF, title: str, tokens: Tokens) -> None:
    painter.setFont(sans_font(12))
    painter.setPen(tokens.color("soft"))
    painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), 18), title)


def _list(
    painter: QPainter,
    rect: QRectF,
    title: str,
    rows: list[tuple[str, int]],
    color: str,
    tokens: Tokens,
) -> None:
    """Draw numbers as bars below their words."""
    _head(painter, rect, title, tokens)
    most = max([number for _words, number in rows], default=0)
    if not most:
        nothing = QCoreApplication.translate("FiguresView", "nothing in this time")
        painter.setPen(tokens.color("soft"))
        painter.drawText(rect.adjusted(0, _HEAD, 0, 0), nothing)
        return
    font = sans_font(12)
    metrics = QFontMetrics(font)
    step = min(float(_LINE + 10), (rect.height() - _HEAD) / max(1, len(rows)))
    for place, (words, number) in enumerate(rows):
        top = rect.top() + _HEAD + place * step
        told = f"{number:,}"
        room = rect.width() - metrics.horizontalAdvance(told) - 12
        painter.setFont(font)
        painter.setPen(tokens.color("ink"))
        line = QRectF(rect.left(), top, rect.width(), 18)
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, elided)
        painter.setPen(tokens.color("soft"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, told)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("line"))
        painter.drawRoundedRect(QRectF(rect.left(), top + 20, rect.width(), 4), 2, 2)
        painter.setBrush(tokens.color(color))
        size = max(2.0, number / most * rect.width()) if number else 0.0
        painter.drawRoundedRect(QRectF(rect.left(), top + 20, size, 4), 2, 2)
