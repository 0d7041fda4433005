"""What a card shows, and where on it: measured once per width, drawn many times."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

from workstation.ui.shared.fonts import sans_font

PICTURE = QSize(58, 44)
PADDING = 10
#: Between one card and the next.
GAP = 8
_LINE = 20
_SMALL_LINE = 20
_MOST_LINES = 2
_CHIP_SIDE = 7
_CHIP_GAP = 5
CHIP_HEIGHT = 18


@dataclass(frozen=True, slots=True)
class Face:
    """What one card says. `chips` are words with the name of their colour ("" is plain).

    Where room is short, `meta` gives way before `tail` behind it does. `above` stands over the
    card: the words of the cut line, or of the automatic filling, which `cut` tells apart.
    `automatic` cards are filled in by a rule, nobody placed them.
    """

    headline: str
    meta: str = ""
    tail: str = ""
    kicker: str = ""
    chips: tuple[tuple[str, str], ...] = ()
    picture_id: int | None = None
    with_picture: bool = False
    automatic: bool = False
    dim: bool = False
    above: str = ""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the parts of a card lie, measured from its upper left corner."""

    height: int
    picture: QRect
    lines: tuple[tuple[str, QRect], ...]
    meta: tuple[str, QRect]
    chips: tuple[tuple[str, str, QRect], ...]


@lru_cache(maxsize=4096)
def placed(face: Face, width: int) -> Placed:
    """Return where the parts of `face` lie on a card `width` pixels wide; remembered.

    `placed.cache_clear()` makes it measure anew when the font was switched.
    """
    left, top = PADDING, PADDING - 2
    if face.with_picture:
        left += PICTURE.width() + 10
    room = max(40, width - left - PADDING)
    lines: list[tuple[str, QRect]] = []
    for text in wrapped(face.headline, room, 1 if face.automatic else _MOST_LINES):
        lines.append((text, QRect(left, top, room, _LINE)))
        top += _LINE
    meta, chips, bottom = _second_part(face, left, top, room)
    high = PADDING + PICTURE.height() if face.with_picture else 0
    height = max(bottom + PADDING - 2, high + PADDING)
    picture = QRect(PADDING, PADDING, PICTURE.width(), PICTURE.height())
    return Placed(height, picture, tuple(lines), meta, chips)


def _second_part(
    face: Face, left: int, top: int, room: int
) -> tuple[tuple[str, QRect], tuple[tuple[str, str, QRect], ...], int]:
    """Place the small line and the chips, which go on to further lines where they must."""
    metrics = QFontMetrics(sans_font(12))
    words = " · ".join(part for part in (face.kicker, face.meta) if part)
    shown = _with_tail(words, face.tail, room, metrics)
    x = metrics.horizontalAdvance(shown)
    meta = (shown, QRect(left, top, x + 1, _SMALL_LINE))
    x += _CHIP_GAP + 2 if shown else 0
    chips: list[tuple[str, str, QRect]] = []
    for text, state in face.chips:
        word = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * _CHIP_SIDE)
        width = metrics.horizontalAdvance(word) + 2 * _CHIP_SIDE
        if x and x + width > room:
            x, top = 0, top + _SMALL_LINE + 1
        chips.append((word, state, QRect(left + x, top + 1, width, CHIP_HEIGHT)))
        x += width + _CHIP_GAP
    something = bool(shown or chips)
    return meta, tuple(chips), top + (_SMALL_LINE if something else 0)


def _with_tail(words: str, tail: str, room: int, metrics: QFontMetrics) -> str:
    """Return words and tail in `room` pixels: the words are elided first."""
    elide = Qt.TextElideMode.ElideRight
    behind = f" · {tail}" if words and tail else tail
    left = room - metrics.horizontalAdvance(behind) - 1
    before = metrics.elidedText(words, elide, left) if left > 0 else ""
    if tail and before in ("", "…"):
        return metrics.elidedText(tail, elide, room)
    return before + behind


def wrapped(text: str, width: int, most: int) -> list[str]:
    """Return `text` in at most `most` lines of `width` pixels; the last one is elided."""
    font = sans_font()
    layout = QTextLayout(" ".join(text.split()), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        rest = layout.text()[start:]
        last = len(lines) == most - 1
        metrics = QFontMetrics(font)
        lines.append(
            metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            if last
            else rest[:length].rstrip()
        )
    layout.endLayout()
    return lines or [""]
