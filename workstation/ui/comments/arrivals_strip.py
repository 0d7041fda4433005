"""The line over the list: how much is here, and what waits outside until it is let in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workstation.ui.shared.focus_ring import paint_focus_ring, rings
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.tokens import tokens_now

_HEIGHT = 28


class ArrivalsStrip(QAbstractButton):
    """Always there, so that its news never pushes the rows down. A click lets arrivals in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._and_more, self._calm = 0, False, ""
        self._ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def show_arrivals(self, count: int, and_more: bool) -> None:
        """Say how many have come; with `and_more` there are still others."""
        self._count, self._and_more = count, and_more
        self._say()

    def show_calm(self, words: str) -> None:
        """Say `words` while nothing waits."""
        self._calm = words
        self._say()

    def waiting(self) -> int:
        """Return how many wait."""
        return self._count

    def _say(self) -> None:
        if not self._count:
            words = self._calm
        elif self._and_more:
            words = self.tr("More than %n new, click to let them in", "", self._count)
        else:
            words = self.tr("%n new, click to let them in", "", self._count)
        self.setText(words)
        self.setAccessibleName(words)
        self.setEnabled(bool(self._count))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._count else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if self._count else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note whether the keyboard brought the focus: only then a ring helps."""
        self._ringed = rings(event.reason(), self._ringed)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words: red on its ground when something waits, small and soft otherwise."""
        tokens, painter, rect = tokens_now(), QPainter(self), self.rect()
        if self._count:
            painter.fillRect(rect, tokens.color("red_ground"))
        painter.fillRect(0, rect.bottom(), rect.width(), 1, tokens.color("line"))
        painter.setFont(sans_font(13 if self._count else 12))
        painter.setPen(tokens.color("red" if self._count else "soft"))
        inner = rect.adjusted(18, 0, -18, -1)
        side = Qt.AlignmentFlag.AlignHCenter if self._count else Qt.AlignmentFlag.AlignLeft
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine, words
        )
        if self.hasFocus() and self._ringed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus_ring(painter, QRectF(rect), tokens.color("red"), 3)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
