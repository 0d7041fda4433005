"""The list of the palette: a model with one entrance and a delegate that draws its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.ui.palette.items import Item
from workstation.ui.shared.fonts import SMALL_PIXELS, mono_font, sans_font
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.tokens import tokens_now

ITEM = Qt.ItemDataRole.UserRole + 1
_ROW = 36
_MARGIN = 12
_ICON = 18

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ItemModel(QAbstractListModel):
    """Lines of the palette; `set_items` is the only way to change them."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Item] = []

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def item(self, row: int) -> Item | None:
        """Return a line, or None when there is none."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_like(self, item: Item | None) -> int:
        """Return the row of the line that names the same thing, or the first."""
        if item is not None:
            for row, one in enumerate(self._items):
                if (one.kind, one.text, one.detail) == (item.kind, item.text, item.detail):
                    return row
        return 0

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's text, its sentence for screen readers, or the line itself."""
        item = self.item(index.row())
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (item.text, item.detail, item.shortcut) if part)
        return item if role == ITEM else None


class ItemDelegate(QStyledItemDelegate):
    """Draws icon, name, what stands softly beside it, and the shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(option.rect.width(), _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line in the colours of now."""
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        tokens = tokens_now()
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.color("red_ground"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), tokens.color("red"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.color("hover"))
        left = rect.left() + _MARGIN
        if item.icon:
            ratio = painter.device().devicePixelRatioF()
            top = rect.center().y() - _ICON // 2 + 1
            painter.drawPixmap(left, top, icon_pixmap(item.icon, "soft", _ICON, ratio))
        left += _ICON + _MARGIN
        right = rect.right() - _MARGIN
        right -= self._shortcut(painter, item.shortcut, right, rect)
        self._words(painter, item, QRect(left, rect.top(), right - left, rect.height()))
        painter.restore()

    @staticmethod
    def _shortcut(painter: QPainter, shortcut: str, right: int, rect: QRect) -> int:
        if not shortcut:
            return 0
        painter.setFont(mono_font(SMALL_PIXELS))
        painter.setPen(tokens_now().color("soft"))
        width = painter.fontMetrics().horizontalAdvance(shortcut)
        place = QRect(right - width, rect.top(), width, rect.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shortcut)
        return width + _MARGIN

    @staticmethod
    def _words(painter: QPainter, item: Item, place: QRect) -> None:
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(sans_font())
        painter.setPen(tokens_now().color("ink"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, middle, text)
        place = place.adjusted(metrics.horizontalAdvance(text) + _MARGIN, 0, 0, 0)
        if item.detail and place.width() > 4 * _MARGIN:
            painter.setFont(sans_font(SMALL_PIXELS))
            painter.setPen(tokens_now().color("soft"))
            detail = painter.fontMetrics().elidedText(
                item.detail, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, middle, detail)
