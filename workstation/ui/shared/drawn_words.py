"""Words of lists, set once and drawn many times.

Setting a line of Chinese costs as much as drawing it, and `drawText` sets it anew each time.
Names, columns and states come back on every row; titles come back on every paint of theirs.
The face of the window is chosen before anything is drawn and stays: lines are kept with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform

from workstation.ui.shared.fonts import UI_PIXELS, sans_font

#: Lines kept; each takes about a kilobyte.
_KEPT = 3_000
#: No window shows more of a line than this; setting all of a pasted book would take seconds.
_MOST = 400


@dataclass(frozen=True, slots=True)
class DrawnWords:
    """One line with dots where it did not fit; `width` and `height` are in pixels."""

    text: QStaticText
    font: QFont
    width: int
    height: int

    def draw(self, painter: QPainter, left: int, box: QRect, color: QColor) -> None:
        """Draw the line from `left` on, in the middle of the height of `box`."""
        painter.setFont(self.font)
        painter.setPen(color)
        top = box.top() + (box.height() - self.height) // 2
        painter.drawStaticText(QPoint(left, top), self.text)


@lru_cache(_KEPT)
def drawn_words(
    text: str,
    most: int,
    pixels: int = UI_PIXELS,
    weight: QFont.Weight = QFont.Weight.Normal,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> DrawnWords:
    """Set `text` as one line at most `most` pixels wide in the window's face at `pixels`.

    What is too long is `cut` there.
    """
    font, height = _face(pixels, weight)
    line = " ".join(text[:_MOST].split())
    drawn = _set(line, font)
    if drawn.size().width() > most or len(text) > _MOST:
        shown = QFontMetrics(font).elidedText(line, cut, most)
        drawn = _set(shown, font)
    return DrawnWords(drawn, font, round(drawn.size().width()), height)


@lru_cache(64)
def _face(pixels: int, weight: QFont.Weight) -> tuple[QFont, int]:
    font = sans_font(pixels, weight=weight)
    return font, QFontMetrics(font).height()


def _set(line: str, font: QFont) -> QStaticText:
    drawn = QStaticText(line)
    drawn.setTextFormat(Qt.TextFormat.PlainText)
    drawn.prepare(QTransform(), font)
    return drawn
