"""How many comments came day by day, as small bars."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workstation.domain.moment import local, now
from workstation.ui.shared.tokens import tokens_now

_HEIGHT = 64


class DayChart(QWidget):
    """Today is the bar at the right; the number of a day is in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[int, ...] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_days(self, days: Sequence[int]) -> None:
        """Show these numbers, today last."""
        self._days = tuple(days)
        self.setAccessibleName(self.tr("%n comment(s) in the last 14 days", "", sum(self._days)))
        self.update()

    def bars(self) -> list[QRectF]:
        """Return where the bars stand; a day without comments is a line of one pixel."""
        if not self._days:
            return []
        step, most = self.width() / len(self._days), max(max(self._days), 1)
        made = []
        for place, number in enumerate(self._days):
            height = max(1.0, number / most * (self.height() - 2))
            made.append(QRectF(place * step, self.height() - height, max(2.0, step * 0.6), height))
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        tokens, painter = tokens_now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, bar in zip(self._days, self.bars(), strict=True):
            painter.setBrush(tokens.color("red" if number else "edge"))
            painter.drawRoundedRect(bar, 2, 2)

    def event(self, event: QEvent) -> bool:
        """Tell the number of the day under the pointer."""
        if isinstance(event, QHelpEvent) and self._days:
            place = int(event.pos().x() / max(1.0, self.width() / len(self._days)))
            place = max(0, min(place, len(self._days) - 1))
            day = local(now()) - timedelta(days=len(self._days) - 1 - place)
            words = self.tr("%n comment(s)", "", self._days[place])
            QToolTip.showText(event.globalPos(), f"{day:%m-%d} · {words}", self)
            return True
        return super().event(event)
