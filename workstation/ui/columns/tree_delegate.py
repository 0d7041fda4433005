"""How a line of the tree is drawn: what kind of column it is, its name, how many articles."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workstation.domain.column import Column, ColumnKind
from workstation.ui.columns.tree_model import COLUMN_ROLE, COUNT_ROLE
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.tokens import Tokens, tokens_now

LINE_PIXELS = 34
_ICON = 16
_GAP = 8
ICONS = {
    ColumnKind.LIST: "folder",
    ColumnKind.COVER: "layout-template",
    ColumnKind.PAGE: "file-text",
    ColumnKind.LINK: "link",
}

Index = QModelIndex | QPersistentModelIndex


class ColumnDelegate(QStyledItemDelegate):
    """Draws a column; a hidden one is soft and carries a closed eye."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room one line takes."""
        return QSize(120, LINE_PIXELS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        column = index.data(COLUMN_ROLE)
        if not isinstance(column, Column):
            return
        tokens, rect = tokens_now(), QRect(option.rect)
        painter.save()
        _ground(painter, rect, option.state, tokens)
        left = _drawn_icon(painter, rect, rect.left() + 4, ICONS[column.kind])
        right = _count(painter, rect, int(index.data(COUNT_ROLE) or 0), tokens)
        if column.hidden:
            right -= _ICON + _GAP
            _drawn_icon(painter, rect, right, "eye-off")
        painter.setFont(sans_font())
        painter.setPen(tokens.color("soft" if column.hidden else "ink"))
        box = QRect(left, rect.top(), max(0, right - _GAP - left), rect.height())
        shown = QFontMetrics(painter.font()).elidedText(
            column.name, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the editor over the name only."""
        rect = QRect(option.rect)
        editor.setGeometry(rect.adjusted(4 + _ICON + _GAP - 5, 3, -6, -3))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the name in, unless something was typed already."""
        # Data arriving while a name is typed must not replace what was typed.
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.setAccessibleName(self.tr("Name of the column"))


def _ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, tokens: Tokens) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, tokens.color("red_ground"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, tokens.color("hover"))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(tokens.color("red"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _drawn_icon(painter: QPainter, rect: QRect, left: int, name: str) -> int:
    """Draw an icon at `left`, return where the next thing may begin."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(
        left, rect.center().y() - _ICON // 2 + 1, icon_pixmap(name, "soft", _ICON, ratio)
    )
    return left + _ICON + _GAP


def _count(painter: QPainter, rect: QRect, count: int, tokens: Tokens) -> int:
    """Draw how many articles there are at the right, return where it begins."""
    right = rect.right() - 12
    if not count:
        return right
    painter.setFont(sans_font(12))
    painter.setPen(tokens.color("soft"))
    text = f"{count:,}"
    width = QFontMetrics(painter.font()).horizontalAdvance(text)
    painter.drawText(
        QRect(right - width, rect.top(), width + 1, rect.height()),
        Qt.AlignmentFlag.AlignVCenter,
        text,
    )
    return right - width
