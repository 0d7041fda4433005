"""What stands where nothing is yet: what the desk is for, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.styling import label

_WIDEST = 320  # pixels of the sentence
#: The sentence takes its width before the air beside it does.
_GREEDY = 1000


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
        self._sentence.setMaximumWidth(_WIDEST)
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
            # Not by alignment: the column would measure the sentence as wide as itself.
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(part, _GREEDY if part is self._sentence else 0)
            row.addStretch()
            column.addLayout(row)
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


class _Picture(QWidget):
    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setFixedSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = icon_pixmap(self._icon_name, "soft", 40, self.devicePixelRatio())
        QPainter(self).drawPixmap(0, 0, pixmap)
