"""What stands where nothing is yet: what the desk is for, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.styling import label


class EmptyState(QWidget):
    """An icon, a title, a sentence and one button. `acted` tells that the step was taken."""

    acted = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = _Picture(icon_name, self)
        self._title = label("", "title")
        self._sentence = label("", "sentence", wrap=True)
        self.button = push_button()
        self.button.clicked.connect(self.acted)
        self.button.hide()
        self._sentence.setFixedWidth(320)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(0)
        column.addStretch(2)
        for part, gap in (
            (self._picture, 14),
            (self._title, 6),
            (self._sentence, 18),
            (self.button, 0),
        ):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(gap)
        column.addStretch(3)
        for words in (self._title, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_words(self, title: str, sentence: str = "", act: str = "") -> None:
        """Say what this place is for; `act` names the first step, "" offers none."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.button.setText(act)
        self.button.setAccessibleName(act)
        self.button.setVisible(bool(act))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the sentence again: what changed while nobody saw it told no layout."""
        super().showEvent(event)
        self._sentence.updateGeometry()

    def resizeEvent(self, event: object) -> None:
        """Let the sentence be as wide as a narrow pane allows."""
        self._sentence.setFixedWidth(max(120, min(320, self.width() - 32)))


class _Picture(QWidget):
    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setFixedSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = icon_pixmap(self._icon_name, "soft", 40, self.devicePixelRatio())
        QPainter(self).drawPixmap(0, 0, pixmap)
