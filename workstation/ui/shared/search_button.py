"""What looks like the search field of the top bar, and opens the palette where one types."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workstation.ui.shared.focus_ring import paint_focus_ring, rings
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.key_hint import key_words
from workstation.ui.shared.tokens import tokens_now


class SearchButton(QAbstractButton):
    """An outline with what can be searched and the key for it; 200 to 340 pixels wide."""

    def __init__(self, sequence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sequence = sequence
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumWidth(150)
        self.setMaximumWidth(340)
        self.setFixedHeight(30)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width it likes best."""
        return QSize(340, 30)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note whether the keyboard brought the focus: only then a ring helps."""
        self._ringed = rings(event.reason(), self._ringed)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, icon, words and key."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.setPen(QPen(tokens.color("soft" if self.underMouse() else "edge"), 1))
        painter.setBrush(tokens.color("desk"))
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.drawPixmap(10, 7, icon_pixmap("search", "soft", 16, self.devicePixelRatio()))
        right = self.width() - 6 - self._paint_key(painter)
        painter.setFont(sans_font(13))
        painter.setPen(tokens.color("soft"))
        words = QRect(34, 0, right - 40, self.height())
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus() and self._ringed:
            paint_focus_ring(painter, whole, tokens.color("red"), 6)

    def _paint_key(self, painter: QPainter) -> int:
        """Draw the key at the right edge; return its width in pixels."""
        tokens = tokens_now()
        font = sans_font(11)
        text = key_words(self._sequence)
        width = QFontMetrics(font).horizontalAdvance(text) + 12
        key = QRectF(self.width() - 6 - width + 0.5, 6.5, width - 1, 17)
        painter.setPen(QPen(tokens.color("edge"), 1))
        painter.setBrush(tokens.color("paper"))
        painter.drawRoundedRect(key, 4, 4)
        painter.setFont(font)
        painter.setPen(tokens.color("soft"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, text)
        return width
