"""The acts as lines: what was done, when, by whom; those taken back are struck through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation import words
from workstation.domain.act import Act
from workstation.domain.moment import local, now
from workstation.ui.shared.fonts import SMALL_PIXELS, sans_font
from workstation.ui.shared.tokens import tokens_now

ACT = Qt.ItemDataRole.UserRole + 1
_ROW = 56
_MARGIN = 14
_INVERSE = frozenset({"undo", "redo"})

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """`set_acts` is the only way in; undos are not lines of their own but strike lines through."""

    def __init__(self) -> None:
        super().__init__()
        self._acts: list[Act] = []
        self._undone_by: dict[int, Act] = {}
        self._language = words.CHINESE

    def set_acts(self, acts: Sequence[Act], language: str) -> None:
        """Show these acts, the latest first."""
        self.beginResetModel()
        self._language = language
        self._acts = [act for act in acts if act.kind not in _INVERSE]
        self._undone_by = {
            act.undoes: act for act in reversed(acts) if act.undoes is not None and not act.undone
        }
        self.endResetModel()

    def act(self, row: int) -> Act | None:
        """Return the act of a line."""
        return self._acts[row] if 0 <= row < len(self._acts) else None

    def undo_of(self, act: Act) -> Act | None:
        """Return the undo that took an act back."""
        return self._undone_by.get(act.id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._acts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's sentence, its full text for screen readers, or the act."""
        act = self.act(index.row())
        if act is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return words.act_sentence(act, self._language)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            undone = self.tr("undone") if act.undone else ""
            sentence = words.act_sentence(act, self._language)
            return " ".join(part for part in (when(act), act.person, sentence, undone) if part)
        return act if role == ACT else None


class HistoryDelegate(QStyledItemDelegate):
    """Two lines: the sentence, and below it time and person."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(option.rect.width(), _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one act in the colours of now."""
        act = index.data(ACT)
        if not isinstance(act, Act):
            return
        tokens = tokens_now()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, tokens.color("red_ground"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, tokens.color("hover"))
        box = option.rect.adjusted(_MARGIN, 8, -_MARGIN, -8)
        font = sans_font()
        font.setStrikeOut(act.undone)
        painter.setFont(font)
        painter.setPen(tokens.color("soft" if act.undone else "ink"))
        sentence = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, int(Qt.AlignmentFlag.AlignTop), sentence)
        painter.setFont(sans_font(SMALL_PIXELS))
        painter.setPen(tokens.color("soft"))
        below = "  ".join(part for part in (when(act), act.person) if part)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom), below)
        painter.setPen(tokens.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def when(act: Act) -> str:
    """Return the time of an act on the site's clock, with the date unless it was today."""
    at = local(act.at)
    return f"{at:%H:%M}" if at.date() == local(now()).date() else f"{at:%Y-%m-%d %H:%M}"
