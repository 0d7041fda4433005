"""A list of rows of different heights that costs the same with ten rows and with a million.

The scroll bar counts rows (in thirty-second parts), not pixels: only the rows in sight are ever
measured. What stands at the top stays there when rows above it come, go or grow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex
_PARTS = 32
_FAR = 400
#: Pixels of one notch of a wheel.
_NOTCH = 150
_Hint = QAbstractItemView.ScrollHint


class RowsView(QAbstractItemView):
    """Shows one column. `seen(first, last)` tells which rows are in sight."""

    seen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = QPersistentModelIndex()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAutoScroll(False)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model."""
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._measure)
            model.modelReset.connect(self._begin)

    def _measure(self, *_: object) -> None:
        self.updateGeometries()
        self.viewport().update()

    def _begin(self) -> None:
        self.updateGeometries()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self.tell_seen()

    def height_of(self, row: int) -> int:
        """Return the height of a row in pixels."""
        option = QStyleOptionViewItem()
        return int(self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height())

    def rows_in_sight(self) -> Iterator[tuple[int, int, int]]:
        """Yield (row, top, height) of what is seen, from the top down."""
        row, top = self._top()
        room, count = self.viewport().height(), self._count()
        while row < count and top < room:
            height = self.height_of(row)
            yield row, top, height
            top += height
            row += 1

    def place(self, row: int, top: int) -> None:
        """Scroll so that a row begins `top` pixels below the upper edge, as far as that goes."""
        while row > 0 and top > 0:
            row -= 1
            top -= self.height_of(row)
        height = max(1, self.height_of(row)) if self._count() else 1
        while top < -height and row < self._count() - 1:
            top += height
            row += 1
            height = max(1, self.height_of(row))
        part = round(-top / height * _PARTS) if top < 0 else 0
        self.verticalScrollBar().setValue(row * _PARTS + min(part, _PARTS - 1))

    def _count(self) -> int:
        model = self.model()
        return int(model.rowCount()) if model is not None else 0

    def _top(self) -> tuple[int, int]:
        """Return the first row in sight and where it begins."""
        row, part = divmod(self.verticalScrollBar().value(), _PARTS)
        if not part or row >= self._count():
            return row, 0
        return row, -round(self.height_of(row) * part / _PARTS)

    def updateGeometries(self) -> None:
        """Let the bar reach just so far that the last row stands at the lower edge."""
        count, bar = self._count(), self.verticalScrollBar()
        row, left = count, self.viewport().height()
        while row > 0 and left > 0:
            row -= 1
            left -= self.height_of(row)
        most = 0
        if left < 0:
            height = max(1, self.height_of(row))
            most = row * _PARTS + -(left * _PARTS // height)
        bar.setSingleStep(_PARTS)
        bar.setPageStep(max(_PARTS, (count - row) * _PARTS))
        bar.setRange(0, most)
        super().updateGeometries()

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is drawn; of rows far away, somewhere outside."""
        if not index.isValid():
            return QRect()
        wanted, (row, top) = index.row(), self._top()
        width = self.viewport().width()
        if abs(wanted - row) > _FAR:
            outside = -10_000 if wanted < row else self.viewport().height() + 10_000
            return QRect(0, outside, width, self.height_of(wanted))
        while row < wanted:
            top += self.height_of(row)
            row += 1
        while row > wanted:
            row -= 1
            top -= self.height_of(row)
        return QRect(0, top, width, self.height_of(wanted))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row under a point."""
        for row, top, height in self.rows_in_sight():
            if top <= point.y() < top + height:
                return self.model().index(row, 0)
        return QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible
    ) -> None:
        """Bring a row into sight, moving as little as possible."""
        if not index.isValid():
            return
        rect, room = self.visualRect(index), self.viewport().height()
        if hint is _Hint.PositionAtCenter:
            self.place(index.row(), (room - rect.height()) // 2)
        elif rect.top() < 0 or rect.height() >= room:
            self.place(index.row(), 0)
        elif rect.bottom() >= room:
            self.place(index.row(), room - rect.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Enabled
        model, picked = self.model(), self.selectionModel()
        hovered = self._hovered.row() if self._hovered.isValid() else -1
        for row, top, height in self.rows_in_sight():
            rect = QRect(0, top, self.viewport().width(), height)
            if not event.rect().intersects(rect):
                continue
            index = model.index(row, 0)
            state = plain
            if picked.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == hovered:
                state |= QStyle.StateFlag.State_MouseOver
            option.state = state
            option.rect = rect
            self.itemDelegate().paint(painter, option, index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels, whatever the rows are high."""
        pixels = event.pixelDelta().y() or round(event.angleDelta().y() / 120 * _NOTCH)
        row, top = self._top()
        self.place(row, top + pixels)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow the pointer: the row under it is drawn so."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._hover(self.indexAt(event.position().toPoint()))
        elif event.type() == QEvent.Type.Leave:
            self._hover(QModelIndex())
        return super().viewportEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        before = self._hovered
        if before != index:
            self._hovered = QPersistentModelIndex(index)
            for one in (before, self._hovered):
                if one.isValid():
                    self.viewport().update(self.visualRect(one))

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Keep in place what is in sight when rows come above it."""
        self._shift(
            start, end - start + 1, lambda: super(RowsView, self).rowsInserted(parent, start, end)
        )

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """Keep in place what is in sight when rows above it go."""
        self._shift(
            start,
            start - end - 1,
            lambda: super(RowsView, self).rowsAboutToBeRemoved(parent, start, end),
        )

    def _shift(self, start: int, by: int, then: Callable[[], None]) -> None:
        bar = self.verticalScrollBar()
        top, part = divmod(bar.value(), _PARTS)
        then()
        self.updateGeometries()
        if start < top or (start == top and by > 0 and part):
            bar.setValue(bar.value() + by * _PARTS)
        self.viewport().update()
        self.tell_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure how far the bar reaches anew."""
        super().resizeEvent(event)
        self.updateGeometries()
        self.tell_seen()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw everything anew: rows are of different heights."""
        self.viewport().update()
        self.tell_seen()

    def tell_seen(self) -> None:
        """Say which rows are in sight."""
        rows = [row for row, _top, _height in self.rows_in_sight()]
        if rows:
            self.seen.emit(rows[0], rows[-1])

    def horizontalOffset(self) -> int:
        """Return 0: there is one column."""
        return 0

    def verticalOffset(self) -> int:
        """Return the value of the bar; Qt only compares it."""
        return int(self.verticalScrollBar().value())

    def isIndexHidden(self, index: Index) -> bool:
        """Return False: every row is shown."""
        return False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Stay: keys are taken by who uses this."""
        return self.currentIndex()

    def setSelection(self, rect: QRect, command: object) -> None:
        """Select nothing by dragging."""

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Return all that is seen: a selection is drawn whole."""
        return QRegion(self.viewport().rect())
