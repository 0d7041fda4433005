"""Draws the cards of a list and says how high they are; what was measured is remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.ui.boards.card_face import GAP, Face, placed
from workstation.ui.boards.card_model import FACE_ROLE
from workstation.ui.boards.card_painter import paint_card, paint_cut, paint_rule
from workstation.ui.boards.thumbnails import Thumbnails

#: What stands above a card: the cut line, or the rule of the automatic ones.
ABOVE = 26

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """`lifted_rows` tells which rows are in the hand and drawn as ghosts."""

    def __init__(
        self,
        view: QAbstractItemView,
        thumbnails: Thumbnails,
        lifted_rows: Callable[[], frozenset[int]] = frozenset,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._thumbnails = thumbnails
        self._lifted_rows = lifted_rows

    def height(self, face: Face, width: int) -> int:
        """Return the pixels a card takes in a list `width` pixels wide, its gap included."""
        return placed(face, width).height + GAP + (ABOVE if face.above else 0)

    def forget(self) -> None:
        """Measure anew: the font or the language was switched."""
        placed.cache_clear()

    def picture(self, face: Face) -> QPixmap | None:
        """Return the picture of a card if it has arrived."""
        return self._thumbnails.get(face.picture_id)

    def card_rect(self, face: Face, rect: QRect) -> QRect:
        """Return the card itself within the place of its row."""
        return rect.adjusted(0, ABOVE if face.above else 0, 0, -GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room one line takes."""
        width = self._view.viewport().width()
        face = index.data(FACE_ROLE)
        return QSize(width, self.height(face, width)) if isinstance(face, Face) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        face = index.data(FACE_ROLE)
        if not isinstance(face, Face):
            return
        rect = QRect(option.rect)
        if face.above:
            band = QRect(rect.left(), rect.top(), rect.width(), ABOVE - 4)
            (paint_cut if face.cut else paint_rule)(painter, band, face.above)
        state = option.state
        paint_card(
            painter,
            self.card_rect(face, rect),
            face,
            self.picture(face),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
            ghost=index.row() in self._lifted_rows(),
        )
