"""A sentence somebody types, and the words the lists find in it, marked where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from workstation.domain.holding import Hit
from workstation.ui.comments.plain import visible_line
from workstation.ui.comments.rules.rule_names import LIST_STATES, list_name
from workstation.ui.shared.field import Field
from workstation.ui.shared.qt_text import units
from workstation.ui.shared.styling import label
from workstation.ui.shared.tokens import tokens_now

PAUSE_MILLISECONDS = 150
_MOST = 4


class TryBox(QWidget):
    """`asked(text)` wants to know what is found; `show_hits` marks it."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(tabChangesFocus=True)
        self.text.setFixedHeight(72)
        self.field = Field(self.text)
        self.said = label("", "soft", wrap=True)
        self._hits: tuple[Hit, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.ask)
        self.text.textChanged.connect(self._timer.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.said)
        self.retranslate()

    def ask(self) -> None:
        """Ask for what is found in the text as it stands."""
        self._timer.stop()
        self.asked.emit(self.text.toPlainText())

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """Mark what was found in `text`; nothing when another text stands here by now."""
        if text != self.text.toPlainText():
            return
        self._hits = tuple(hits)
        self.text.setExtraSelections([self._mark(text, hit) for hit in hits])
        self._say()

    def marked(self) -> list[str]:
        """Return what is marked, piece by piece."""
        return [one.cursor.selectedText() for one in self.text.extraSelections()]

    def _mark(self, text: str, hit: Hit) -> QTextEdit.ExtraSelection:
        tokens, state = tokens_now(), LIST_STATES[hit.entry.list]
        look = QTextCharFormat()
        look.setBackground(tokens.color(f"{state}_ground"))
        look.setForeground(tokens.color(state))
        mark = QTextEdit.ExtraSelection()
        mark.format = look
        cursor = QTextCursor(self.text.document())
        # Qt counts in UTF-16 units; Python does not.
        cursor.setPosition(units(text[: hit.start]))
        cursor.setPosition(units(text[: hit.end]), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        return mark

    def _say(self) -> None:
        if not self.text.toPlainText().strip():
            self.said.setText(self.tr("Words that are found are marked while you type."))
        elif not self._hits:
            self.said.setText(self.tr("No word of the lists is found."))
        else:
            told = [
                f"{visible_line(hit.entry.word)} ({list_name(hit.entry.list)})"
                for hit in self._hits[:_MOST]
            ]
            more = len(self._hits) - _MOST
            words = self.tr("Found: {words}").format(words=self.tr(", ").join(dict.fromkeys(told)))
            self.said.setText(words + (f" +{more}" if more > 0 else ""))

    def retranslate(self) -> None:
        """Set every text again."""
        self.field.set_label(self.tr("Try a sentence"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
