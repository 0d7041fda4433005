"""One desk of the rail: an icon over its word, and how many things wait there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from workstation.ui.shared.focus_ring import paint_focus_ring, rings
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.tokens import tokens_now

RAIL_PIXELS = 76
_REST_MILLISECONDS = 450
#: What the desks drag (articles, cards, columns) begins with this.
_OURS = "application/x-workstation-"


class RailButton(QAbstractButton):
    """One desk: an icon over its word, and how many things wait there."""

    stepped = Signal(int)

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._count = 0
        self._ringed = False
        self._waiting = ""
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAcceptDrops(True)
        self._rested = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rested.timeout.connect(self.click)

    def set_word(self, word: str, shortcut: str, waiting: str) -> None:
        """Name the desk; `waiting` says a badge in words and holds `{count}`."""
        self._waiting = waiting
        self.setText(word)
        self.setToolTip(f"{word}  {shortcut}")
        self.set_count(self._count)
        self.updateGeometry()

    def set_count(self, count: int) -> None:
        """Show `count` in a badge; none for 0."""
        self._count = max(0, count)
        told = self._waiting.format(count=self._count) if self._count else ""
        self.setAccessibleName(f"{self.text()}, {told}" if told else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Return 64 by 56 pixels: the rail without its margins."""
        return QSize(RAIL_PIXELS - 12, 56)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note whether the keyboard brought the focus: only then a ring helps."""
        self._ringed = rings(event.reason(), self._ringed)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the rail with the arrow keys."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self.stepped.emit(by)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Open the desk when something dragged rests here: its columns or boards may take it."""
        if any(one.startswith(_OURS) for one in event.mimeData().formats()):
            event.acceptProposedAction()
            self._rested.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Only passing by."""
        self._rested.stop()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A drop on the button itself goes nowhere."""
        self._rested.stop()
        event.setDropAction(Qt.DropAction.IgnoreAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, word, badge and focus."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        lit = self.isChecked() or self.underMouse()
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("rail_selected" if self.isChecked() else "rail_hover"))
            painter.drawRoundedRect(whole, 8, 8)
        role = "rail_ink" if lit else "rail_soft"
        left = (self.width() - 20) // 2
        painter.drawPixmap(left, 8, icon_pixmap(self._icon_name, role, 20, self.devicePixelRatio()))
        font = sans_font(12)
        if QFontMetrics(font).horizontalAdvance(self.text()) > self.width() - 2:
            font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(tokens.color(role))
        word = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRect(0, 30, self.width(), 20), Qt.AlignmentFlag.AlignCenter, word)
        if self._count:
            self._paint_badge(painter, left + 13)
        if self.hasFocus() and self._ringed:
            paint_focus_ring(painter, whole, tokens.color("rail_ink"))

    def _paint_badge(self, painter: QPainter, left: int) -> None:
        tokens = tokens_now()
        font = sans_font(11, weight=QFont.Weight.DemiBold)
        text = "99+" if self._count > 99 else str(self._count)
        width = max(16, QFontMetrics(font).horizontalAdvance(text) + 9)
        badge = QRect(min(left, self.width() - width - 2), 3, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("red_fill"))
        painter.drawRoundedRect(badge, 8, 8)
        painter.setFont(font)
        painter.setPen(tokens.color("on_red"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
