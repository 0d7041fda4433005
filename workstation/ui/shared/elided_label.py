"""One line of words that gives way to its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workstation.ui.shared.styling import LabelRole, set_mark, set_tooltip
from workstation.ui.shared.tokens import tokens_now


class ElidedLabel(QLabel):
    """What does not fit ends in an ellipsis and is whole in the tooltip."""

    def __init__(self, parent: QWidget | None = None, role: LabelRole | None = "soft") -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._color = "soft" if role in ("soft", "section", "sentence", "counter") else "ink"
        if role is not None:
            set_mark(self, "role", role)

    def set_words(self, text: str) -> None:
        """Say `text`; line breaks become spaces."""
        one_line = " ".join(text.split())
        self.setText(one_line)
        set_tooltip(self, one_line)
        self.setAccessibleName(one_line)

    def minimumSizeHint(self) -> QSize:
        """Let it shrink to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(tokens_now().color(self._color))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
        )
