"""Rows of two lines, 56 pixels: a title, and below it a state, further words and a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.ui.shared.drawn_words import drawn_words
from workstation.ui.shared.fonts import SMALL_PIXELS
from workstation.ui.shared.thumbnail import paint_thumbnail
from workstation.ui.shared.tokens import Tokens, tokens_now

ROW_PIXELS = 56
_SIDE = 16
_PICTURE = QSize(56, 40)

Index = QModelIndex | QPersistentModelIndex


class RowRole(IntEnum):
    """The role under which a model hands out a `Row`."""

    ROW = Qt.ItemDataRole.UserRole + 70


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows. `state` names a colour token; `state_word` says the same in a word.

    `title_state` colours the title itself (the DedeCMS title colours are not drawn here). `dim`
    rows are over and done with, `strong` ones are new. Models also answer DisplayRole or
    AccessibleTextRole, so that screen readers have a text.
    """

    title: str
    second: str = ""
    state: str = ""
    state_word: str = ""
    right: str = ""
    top_right: str = ""
    picture: QPixmap | None = None
    with_picture: bool = False
    dim: bool = False
    strong: bool = False
    #: The title says at its end what matters most: it is cut in the middle.
    keep_end: bool = False


class RowDelegate(QStyledItemDelegate):
    """Paints `Row`s. Without `row_of` it asks the model under `RowRole.ROW`."""

    def __init__(
        self, row_of: Callable[[Index], Row | None] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._row_of = row_of

    def row_at(self, index: Index) -> Row:
        """Return what is shown at `index`; the plain text where the model has no `Row`."""
        found = self._row_of(index) if self._row_of else index.data(RowRole.ROW)
        if isinstance(found, Row):
            return found
        return Row(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 56 pixels of height; the width is the view's."""
        return QSize(120, ROW_PIXELS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row; what does not fit is elided, the state's word last of all."""
        row = self.row_at(index)
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        _paint_ground(painter, rect, option.state, tokens)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.with_picture or row.picture is not None:
            box = QRect(inner.left(), rect.top() + 8, _PICTURE.width(), _PICTURE.height())
            paint_thumbnail(painter, QRectF(box), row.picture, tokens)
            inner.setLeft(box.right() + 12)
        if row.dim:
            painter.setOpacity(0.62)
        _paint_title(painter, inner, row, tokens)
        _paint_second(painter, inner, row, tokens)
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, tokens: Tokens) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(rect, tokens.color("card"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, tokens.color("hover"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.color("line"))
    if selected:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.color("red"))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(tokens.color("red"), 1))
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))


def _paint_title(painter: QPainter, inner: QRect, row: Row, tokens: Tokens) -> None:
    line = QRect(inner.left(), inner.top() + 7, inner.width(), 22)
    room = line.width() - _paint_right(painter, line, row.top_right, tokens)
    if row.title and room > 0:
        weight = QFont.Weight.DemiBold if row.strong else QFont.Weight.Normal
        modes = Qt.TextElideMode
        cut = modes.ElideMiddle if row.keep_end else modes.ElideRight
        title = drawn_words(row.title, room, weight=weight, cut=cut)
        title.draw(painter, line.left(), line, tokens.color("ink"))


def _paint_second(painter: QPainter, inner: QRect, row: Row, tokens: Tokens) -> None:
    line = QRect(inner.left(), inner.top() + 30, inner.width(), 18)
    room = line.width() - _paint_right(painter, line, row.right, tokens)
    left = line.left()
    if row.state:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color(row.state))
        painter.drawEllipse(QRectF(left, line.center().y() - 2.5, 6, 6))
        left, room = left + 14, room - 14
    words = " · ".join(part for part in (row.state_word, row.second) if part)
    if words and room > 0:
        drawn_words(words, room, SMALL_PIXELS).draw(painter, left, line, tokens.color("soft"))


def _paint_right(painter: QPainter, line: QRect, text: str, tokens: Tokens) -> int:
    """Draw `text` at the right end of `line`; return how many pixels it and its gap take."""
    if not text:
        return 0
    words = drawn_words(text, max(40, line.width() // 2), SMALL_PIXELS)
    words.draw(painter, line.right() - words.width, line, tokens.color("soft"))
    return words.width + 11
