"""How large a table is to be: one moves over squares, or over them with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.ui.shared.styling import ground, label
from workstation.ui.shared.tokens import tokens_now

COLUMNS, ROWS = 8, 8
_SQUARE, _GAP = 20, 4
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TablePopup(QFrame):
    """Sends `chosen(columns, rows)`, the rows without the head, and closes."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        ground(self, "card")
        self.squares = _Squares()
        self._size = label("", "soft")
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.squares)
        column.addWidget(self._size)
        self.setFocusProxy(self.squares)
        self.squares.moved.connect(self._say)
        self.squares.taken.connect(self._take)

    def open_below(self, anchor: QWidget) -> None:
        """Show the squares under `anchor`; three columns and two rows are marked."""
        self.squares.setAccessibleName(self.tr("Size of the table"))
        self.squares.mark(3, 2)
        self.adjustSize()
        place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        screen = anchor.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        self.move(place)
        self.show()
        self.squares.setFocus()

    def _say(self, columns: int, rows: int) -> None:
        said = self.tr("{columns} columns, {rows} rows and a head")
        said = said.replace("{columns}", str(columns)).replace("{rows}", str(rows))
        self._size.setText(said)
        self.squares.setAccessibleDescription(said)

    def _take(self) -> None:
        self.close()
        self.chosen.emit(self.squares.columns, self.squares.rows)


class _Squares(QWidget):
    moved = Signal(int, int)
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.columns, self.rows = 3, 2
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        step = _SQUARE + _GAP
        self.setFixedSize(COLUMNS * step - _GAP, ROWS * step - _GAP)

    def sizeHint(self) -> QSize:
        return self.size()

    def mark(self, columns: int, rows: int) -> None:
        self.columns = max(1, min(COLUMNS, columns))
        self.rows = max(1, min(ROWS, rows))
        self.moved.emit(self.columns, self.rows)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        step = _SQUARE + _GAP
        place = event.position().toPoint()
        self.mark(place.x() // step + 1, place.y() // step + 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.mouseMoveEvent(event)
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            right, down = _STEPS[key]
            self.mark(self.columns + right, self.rows + down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, step = tokens_now(), _SQUARE + _GAP
        painter = QPainter(self)
        for row in range(ROWS):
            for column in range(COLUMNS):
                chosen = column < self.columns and row < self.rows
                painter.setPen(tokens.color("red" if chosen else "edge"))
                painter.setBrush(tokens.color("red_ground" if chosen else "card"))
                square = QRect(column * step, row * step, _SQUARE, _SQUARE)
                painter.drawRoundedRect(square.adjusted(0, 0, -1, -1), 3, 3)
        painter.end()
