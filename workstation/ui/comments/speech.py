"""One comment as it stands in its conversation, whole and as plain text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.comment import Comment
from workstation.ui.comments.comment_words import STATES, moment_words, status_word
from workstation.ui.comments.plain import visible, visible_line
from workstation.ui.shared.buttons import quiet_button
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.styling import label
from workstation.ui.shared.tokens import tokens_now

#: A longer text is unfolded by a button: laying out a whole book would keep the window waiting.
_MOST = 1500
_MOST_LINES = 24
_INDENT = 14


class Speech(QWidget):
    """`here` is the comment the desk is at: it carries the red bar."""

    def __init__(self, comment: Comment, *, here: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comment = comment
        self._here = here
        self._name = ElidedLabel(role=None)
        self._name.setFont(sans_font(13, weight=QFont.Weight.DemiBold))
        self._name.set_words(visible_line(comment.author))
        self._state = Chip()
        self._when = label("", "soft")
        self._whole = visible(comment.text)
        self.words = label("", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.original = label("", "soft", wrap=True)
        self.original.setVisible(here and bool(comment.original))
        self.more_button = quiet_button(small=True)
        self.more_button.clicked.connect(self.unfold)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._when)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        left = 16 + (_INDENT if comment.parent_id is not None else 0)
        column.setContentsMargins(left, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.original)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(_beginning(self._whole))
        self.retranslate()

    def unfold(self) -> None:
        """Show the whole text."""
        self._show(self._whole)

    def _show(self, text: str) -> None:
        self.words.setText(text)
        self.more_button.setVisible(text != self._whole)

    def retranslate(self) -> None:
        """Set every text again."""
        comment = self._comment
        self._when.setText(moment_words(comment.written_at))
        if comment.by_newsroom:
            self._state.show_state(self.tr("newsroom"), "blue")
        else:
            self._state.show_state(status_word(comment.status), STATES[comment.status])
        self.more_button.setText(self.tr("Show the whole text"))
        words = self.tr("The reader's own words: %1")
        self.original.setText(words.replace("%1", _beginning(visible(comment.original))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark the comment the desk is at."""
        if self._here:
            tokens, painter = tokens_now(), QPainter(self)
            painter.fillRect(self.rect(), tokens.color("card"))
            painter.fillRect(0, 0, 3, self.height(), tokens.color("red"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _beginning(text: str) -> str:
    lines = text.split("\n")
    shown = "\n".join(lines[:_MOST_LINES])[:_MOST]
    return text if shown == text else f"{shown.rstrip()}…"
