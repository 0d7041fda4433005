"""Pictures as a grid one can walk through by keys, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workstation.desk.desk import Desk
from workstation.domain.media import Picture, Pictures
from workstation.ui.shared.drawn_words import drawn_words
from workstation.ui.shared.picture_thumbnails import PictureThumbnails
from workstation.ui.shared.thumbnail import paint_thumbnail
from workstation.ui.shared.tokens import tokens_now
from workstation.ui.shared.views import dress_list

CELL = QSize(172, 162)
_PICTURE = QSize(152, 108)
_SIDE = (CELL.width() - _PICTURE.width()) // 2

Index = QModelIndex | QPersistentModelIndex


class PictureModel(QAbstractListModel):
    """Pictures in their order (`shown`); `set_pictures` is the only entrance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = Pictures.of(())
        self._rows: dict[int, int] = {}

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show these pictures; where only their words differ, places and choice stay."""
        wanted, before = Pictures.of(pictures), self.shown
        self.shown = wanted
        if list(wanted.keys) == list(before.keys):
            if wanted:
                self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
            return
        self.beginResetModel()
        self._rows = {key: row for row, key in enumerate(wanted.keys)}
        self.endResetModel()

    def picture(self, index: Index) -> Picture | None:
        """Return the picture at an index."""
        return self.shown[index.row()] if index.isValid() else None

    def row_of(self, picture_id: int) -> int:
        """Return the row of a picture, -1 when it is not shown."""
        return self._rows.get(picture_id, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many pictures there are."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is said of a picture; the grid paints it by itself."""
        picture = self.picture(index)
        if picture is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return picture.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{picture.name}, {size_words(picture)}"
        return None


class PictureGrid(QListView):
    """`entered(picture id)` is sent for Return and a double click, `delete_asked` for Delete."""

    entered = Signal(object)
    delete_asked = Signal()
    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = PictureModel(self)
        self.thumbnails = PictureThumbnails(desk, _PICTURE, self)
        self.setModel(self.pictures)
        dress_list(self, "")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setGridSize(CELL)
        self.setItemDelegate(PictureDelegate(self.pictures, self.thumbnails, self))
        self.thumbnails.arrived.connect(self._draw)
        self.activated.connect(self._enter)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def current_picture(self) -> Picture | None:
        """Return the picture one is at."""
        return self.pictures.picture(self.currentIndex())

    def chosen_ids(self) -> list[int]:
        """Return the keys of the chosen pictures, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.pictures.shown.keys[row] for row in rows]

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show other pictures; the one one is at stays, where it is among them."""
        before = self.current_picture()
        self.pictures.set_pictures(pictures)
        if before is not None and self.go_to(before.id):
            return
        if pictures:
            self.setCurrentIndex(self.pictures.index(0))
        self.chosen.emit()

    def go_to(self, picture_id: int) -> bool:
        """Be at a picture; tell whether it is shown."""
        row = self.pictures.row_of(picture_id)
        if row < 0:
            return False
        if self.currentIndex().row() != row:
            self.setCurrentIndex(self.pictures.index(row))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the taking out of what is chosen on Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
            return
        super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        picture = self.pictures.picture(index)
        if picture is not None:
            self.entered.emit(picture.id)

    def _draw(self, picture_id: int) -> None:
        row = self.pictures.row_of(picture_id)
        if row >= 0:
            self.viewport().update(self.visualRect(self.pictures.index(row)))


class PictureDelegate(QStyledItemDelegate):
    """Paints a picture over its words; amber when nobody has described it."""

    def __init__(
        self, pictures: PictureModel, thumbnails: PictureThumbnails, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell."""
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one picture with its words."""
        picture = self._pictures.picture(index)
        if picture is None:
            return
        tokens, rect = tokens_now(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("card" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 8, 8)
        if selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.color("red"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 8, 8)
        box = QRect(rect.left() + _SIDE, rect.top() + 10, _PICTURE.width(), _PICTURE.height())
        paint_thumbnail(painter, QRectF(box), self._thumbnails.get(picture), tokens)
        words = QRect(box.left(), box.bottom() + 4, box.width(), 20)
        _paint(painter, words, picture.name, 13, tokens.color("ink"))
        below = QRect(words.left(), words.bottom(), words.width(), 18)
        if not picture.alt:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("amber"))
            painter.drawEllipse(QRectF(below.left() + 1, below.center().y() - 2, 6, 6))
            below.setLeft(below.left() + 13)
        said = size_words(picture) if picture.alt else self.tr("Not described yet")
        _paint(painter, below, said, 12, tokens.color("soft"))
        painter.restore()


def size_words(picture: Picture) -> str:
    """Return the size of a picture in pixels."""
    return f"{picture.width} × {picture.height}"


def _paint(painter: QPainter, box: QRect, text: str, pixels: int, color: QColor) -> None:
    if text:
        drawn_words(text, box.width(), pixels).draw(painter, box.left(), box, color)
