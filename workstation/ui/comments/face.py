"""What a row of the list says, and where on it: measured once per width, drawn many times."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from workstation.ui.comments.plain import hits_of
from workstation.ui.shared.fonts import sans_font

SIDE = 18
#: At the right: the box a row is selected by.
BOX = 16
_TOP, _META, _LINE, _GAP, _BOTTOM = 12, 20, 23, 3, 13
_CHIP_SIDE, _CHIP_GAP = 8, 6
_MOST_LINES = 3
#: More than three lines of any window show; longer texts are read at the right.
_MEASURED = 1200
_BEFORE_HIT = 14

Hits = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Face:
    """What one row says. `chips` are words with the name of their colour; `undo` a word to click.

    `marked` are the words whose places are marked. `title` stands at the right, `over` rows are
    greyed.
    """

    author: str
    meta: str
    text: str
    chips: tuple[tuple[str, str], ...] = ()
    title: str = ""
    undo: str = ""
    over: bool = False
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the parts of a row lie, measured from its upper left corner."""

    height: int
    author: tuple[str, QRect]
    meta: tuple[str, QRect]
    chips: tuple[tuple[str, str, QRect], ...]
    undo: QRect | None
    title: tuple[str, QRect]
    lines: tuple[tuple[str, QRect, Hits], ...]
    box: QRect


def text_font() -> QFont:
    """Return the face of the comments themselves."""
    return sans_font(15)


def author_font(*, over: bool = False) -> QFont:
    """Return the face of the names."""
    return sans_font(weight=QFont.Weight.Normal if over else QFont.Weight.DemiBold)


def height_of(lines: int) -> int:
    """Return the height of a row with so many lines of text, in pixels."""
    return _TOP + _META + _GAP + lines * _LINE + _BOTTOM


def text_room(width: int) -> int:
    """Return how much of a row `width` pixels wide is there for text."""
    return max(60, width - 2 * SIDE)


def lines_of(text: str, marked: tuple[str, ...], width: int) -> list[tuple[str, Hits]]:
    """Return `text` in at most three lines of `width` pixels, with the places that are marked.

    The last line is elided. Where the first marked word would not be seen, the text begins
    shortly before it.
    """
    shown = text[:_MEASURED]
    lines = _wrapped(shown, width)
    first = min((hits[0][0] for word in marked if (hits := hits_of(word, text))), default=-1)
    if first >= sum(len(line) for line in lines):
        start = max(0, first - _BEFORE_HIT)
        lines = _wrapped("…" + text[start : start + _MEASURED], width)
    return [(line, _hits(line, marked)) for line in lines]


def placed(face: Face, width: int) -> Placed:
    """Return where the parts of `face` lie on a row `width` pixels wide."""
    room = text_room(width)
    inner = room - BOX - 10
    author, meta, chips, undo, right = _first_line(face, inner)
    small = QFontMetrics(sans_font(12))
    left = SIDE + inner - right
    title, title_box = "", QRect()
    if face.title and left >= 90:
        most = min(left - 16, round(inner * 0.42))
        title = small.elidedText(face.title, Qt.TextElideMode.ElideRight, most)
        size = small.horizontalAdvance(title) + 1
        title_box = QRect(SIDE + inner - size, _TOP, size, _META)
    lines: list[tuple[str, QRect, Hits]] = []
    top = _TOP + _META + _GAP
    for line, hits in lines_of(face.text, face.marked, room):
        lines.append((line, QRect(SIDE, top, room, _LINE), hits))
        top += _LINE
    box = QRect(SIDE + room - BOX, _TOP + (_META - BOX) // 2, BOX, BOX)
    return Placed(
        height_of(len(lines)), author, meta, chips, undo, (title, title_box), tuple(lines), box
    )


def _first_line(
    face: Face, inner: int
) -> tuple[
    tuple[str, QRect],
    tuple[str, QRect],
    tuple[tuple[str, str, QRect], ...],
    QRect | None,
    int,
]:
    """Place name, small words and chips; return them and how far to the right they go."""
    bold, small = QFontMetrics(author_font(over=face.over)), QFontMetrics(sans_font(12))
    elide = Qt.TextElideMode.ElideRight
    name = bold.elidedText(face.author, elide, max(60, round(inner * 0.4)))
    x = SIDE + bold.horizontalAdvance(name) + 1
    author = (name, QRect(SIDE, _TOP, x - SIDE, _META))
    end = SIDE + inner
    words = small.elidedText(face.meta, elide, max(0, end - x - 8))
    size = small.horizontalAdvance(words) + 1 if words else 0
    meta = (words, QRect(x + 8, _TOP, size, _META))
    x += 8 + size
    undo = None
    if face.undo:
        size = small.horizontalAdvance(face.undo) + 2 * _CHIP_SIDE
        undo = QRect(x + 8, _TOP, size, _META)
        x += 8 + size
    chips: list[tuple[str, str, QRect]] = []
    for text, state in face.chips:
        left = end - x - 8
        word = small.elidedText(text, elide, max(0, left - 2 * _CHIP_SIDE))
        if left < 44 or word in ("", "…"):
            break
        size = small.horizontalAdvance(word) + 2 * _CHIP_SIDE
        chips.append((word, state, QRect(x + 8, _TOP, size, _META)))
        x += size + _CHIP_GAP
    return author, meta, tuple(chips), undo, x


def _hits(line: str, marked: tuple[str, ...]) -> Hits:
    return tuple(hit for word in marked for hit in hits_of(word, line))


def _wrapped(text: str, width: int) -> list[str]:
    metrics = QFontMetrics(text_font())
    # Most comments are one line: this is ten times faster than laying it out.
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, text_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < _MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        # Qt counts in UTF-16 units; Python does not.
        units = layout.text().encode("utf-16-le", "surrogatepass")
        rest = units[2 * line.textStart() :].decode("utf-16-le", "surrogatepass")
        own = units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
        last = len(lines) == _MOST_LINES - 1
        lines.append(
            metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            if last
            else own.decode("utf-16-le", "surrogatepass").rstrip()
        )
    layout.endLayout()
    return lines or [""]
