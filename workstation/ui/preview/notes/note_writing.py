"""Where a note is written: what it is pinned to, its text, and the button that keeps it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workstation.domain.note import Note
from workstation.ui.shared.buttons import icon_button, name_button, push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.qt_text import for_qt
from workstation.ui.shared.styling import rule

_HEIGHT, _ICON = 78, 24
_KEEPING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NoteWriting(QWidget):
    """`kept()` asks to keep what is written, `choosing(on)` to choose a passage by pointing.

    `reworded` is the note whose text is written anew, None for a new one.
    """

    kept = Signal()
    choosing = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.before = "", ""
        self.reworded: Note | None = None
        self._selected = False
        self.target = ElidedLabel(role="soft")
        self.target.setFixedHeight(_ICON)
        self.choose_button = FilterChip()
        self.drop_button = icon_button("x", "")
        self.drop_button.setFixedSize(_ICON, _ICON)
        self.text = QPlainTextEdit(tabChangesFocus=True)
        self.text.setFixedHeight(_HEIGHT)
        self.text.installEventFilter(self)
        self.keep_button = push_button("", "pin")
        target, acts = QHBoxLayout(), QHBoxLayout()
        for part, stretch in ((self.target, 1), (self.drop_button, 0)):
            target.addWidget(part, stretch)
        acts.addWidget(self.choose_button)
        acts.addStretch()
        acts.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(target)
        column.addWidget(self.text)
        column.addLayout(acts)
        column.addWidget(rule())
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self.choosing)
        self.drop_button.clicked.connect(self.let_go)
        self.keep_button.clicked.connect(self.kept)
        self.text.textChanged.connect(self._show_keeping)

    def written(self) -> str:
        """Return the text, as it was typed."""
        return self.text.document().toRawText().replace("\u2029", "\n")

    def pin_to(self, words: str, before: str) -> None:
        """Let the note be about these words."""
        self.words, self.before = words, before
        self.choose_button.setChecked(False)
        self.retranslate()
        self.text.setFocus()

    def reword(self, note: Note) -> None:
        """Write the text of a note anew."""
        self.reworded = note
        self.words, self.before = note.words, note.before
        self.text.setPlainText(for_qt(note.text))
        self.retranslate()
        self.text.setFocus()

    def let_go(self) -> None:
        """Be about the page as a whole again; a note that was written anew stays as it is."""
        if self.reworded is not None:
            self.text.clear()
        self.reworded = None
        self.words, self.before = "", ""
        self.retranslate()

    def empty(self) -> None:
        """Begin with nothing: what was written is kept."""
        self.text.clear()
        self.let_go()

    def tell_selected(self, on: bool) -> None:
        """Say whether words of the page are selected, which would be taken."""
        self._selected = on
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        about = self.tr("About: %1").replace("%1", f"「{self.words}」")
        if self.reworded is not None:
            about = self.tr("Reword the note")
        elif not self.words:
            about = self.tr("About the page as a whole")
        self.target.set_words(about)
        self.drop_button.setVisible(bool(self.words) or self.reworded is not None)
        name_button(self.drop_button, self.tr("Leave the passage out"))
        if self.reworded is not None:
            name_button(self.drop_button, self.tr("Leave the note as it is"))
        self.choose_button.setVisible(self.reworded is None)
        words = self.tr("Pin to selection") if self._selected else self.tr("Pin to words…")
        self.choose_button.set_word(words)
        self.choose_button.setToolTip(
            self.tr("Click on a passage of the page, or select words of it before")
        )
        self.text.setPlaceholderText(self.tr("What should be changed here?"))
        self.text.setAccessibleName(self.tr("Text of the note"))
        keep = self.tr("Pin note") if self.reworded is None else self.tr("Keep")
        self.keep_button.setText(keep)
        name_button(self.keep_button, keep, "Ctrl+Enter")
        self._show_keeping()

    def _show_keeping(self) -> None:
        self.keep_button.setEnabled(bool(self.text.document().toRawText().strip()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note by Ctrl+Enter."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() not in _KEEPING or not held:
            return False
        if self.keep_button.isEnabled():
            self.kept.emit()
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
