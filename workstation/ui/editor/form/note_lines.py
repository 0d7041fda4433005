"""What reviewers pinned to the pages of a story and nobody has settled yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workstation.domain.note import Note
from workstation.ui.shared.buttons import name_button, quiet_button
from workstation.ui.shared.styling import label

#: The icon before the words, with the room around both (pixels).
_BESIDE = 44


class NoteLines(QWidget):
    """A line for each open note; `asked(id)` wants to see one on its page."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QPushButton] = []
        self._said: list[str] = []
        self._title = label("", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self.hide()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show the open notes of a story, the first one first."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._said = [" ".join(note.text.split()) for note in notes]
        self.lines = [self._line(note) for note in notes]
        self.retranslate()
        self._fit()
        self.setVisible(bool(notes))

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self._title.setText(self.tr("Notes of reviewers"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of each note as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _line(self, note: Note) -> QPushButton:
        line = quiet_button("", "message-square", small=True)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.setStyleSheet("text-align: left")
        passage = f"「{note.words}」\n" if note.words else ""
        name_button(line, f"{passage}{note.text}\n{note.person}")
        line.clicked.connect(lambda: self.asked.emit(note.id))
        self._column.addWidget(line)
        return line

    def _fit(self) -> None:
        room = max(0, self.width() - _BESIDE)
        for line, said in zip(self.lines, self._said, strict=True):
            words = line.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
            line.setText(words.replace("&", "&&"))
