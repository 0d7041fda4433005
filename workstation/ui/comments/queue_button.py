"""One queue at the left: its name, and how many comments lie in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workstation.ui.shared.focus_ring import paint_focus_ring, rings
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.tokens import tokens_now

_HEIGHT, _SIDE = 40, 16


class QueueButton(QAbstractButton):
    """Checked, it carries the red bar. `strong` queues show their number in bold."""

    def __init__(self, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._strong = strong
        self._count: int | None = None
        self._ringed = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Name the queue."""
        self.setText(name)
        self._tell()

    def set_count(self, count: int | None) -> None:
        """Show how many comments there are; None shows no number."""
        self._count = count
        self._tell()

    def count(self) -> int | None:
        """Return the number shown."""
        return self._count

    def _tell(self) -> None:
        number = "" if self._count is None else f" {self._count:,}"
        self.setAccessibleName(f"{self.text()}{number}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a width that holds name and number."""
        return QSize(190, _HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note whether the keyboard brought the focus: only then a ring helps."""
        self._ringed = rings(event.reason(), self._ringed)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, bar, name and number."""
        tokens, painter, rect = tokens_now(), QPainter(self), self.rect()
        if self.isChecked():
            painter.fillRect(rect, tokens.color("card"))
        elif self.underMouse():
            painter.fillRect(rect, tokens.color("hover"))
        painter.fillRect(0, rect.bottom(), rect.width(), 1, tokens.color("line"))
        if self.isChecked():
            painter.fillRect(0, 0, 3, rect.height(), tokens.color("red"))
        number = "" if self._count is None else f"{self._count:,}"
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        bold = self._strong and bool(self._count)
        painter.setFont(sans_font(weight=QFont.Weight.Bold if bold else QFont.Weight.Normal))
        painter.setPen(tokens.color("ink" if self.isChecked() or bold else "soft"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
        taken = painter.fontMetrics().horizontalAdvance(number) + 8 if number else 0
        painter.setFont(sans_font())
        painter.setPen(tokens.color("ink"))
        name = QRect(inner.left(), 0, inner.width() - taken, rect.height())
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self.hasFocus() and self._ringed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus_ring(painter, QRectF(rect), tokens.color("red"), 4)
