"""A field of a form: its label above, a counter at the label's right, a hint below.

The counter tells, it never stops: whatever is typed stays, however long it is.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.text import count
from workstation.ui.shared.styling import State, label, set_mark, set_state
from workstation.ui.shared.views import dress_calendar

_NO_MAXIMUM = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not name


def words_in(text: str) -> int:
    """Return 字数 as Word counts them."""
    return count(text).words


class Field(QWidget):
    """`editor` with its label. `editor` keeps its own signals; this only dresses it.

    `good` is the length that still fits on the page, `limit` the one beyond which it surely does
    not; the counter turns amber above `good` and red above `limit`. 0 means no such length.
    `measure` counts, by default 字数.
    """

    def __init__(
        self,
        editor: QWidget,
        text: str = "",
        *,
        good: int = 0,
        limit: int = 0,
        measure: Callable[[str], int] = words_in,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._good, self._limit = good or limit, limit
        self._measure = measure
        self._hint_text = ""
        self._error_text = ""
        self._label = label("", "section")
        self._note = label("", "counter")
        self._hint = label("", "soft", wrap=True)
        self._hint.hide()
        self._label.setBuddy(editor)
        if isinstance(editor, QAbstractSpinBox):
            _indent(editor)
        if isinstance(editor, QDateTimeEdit) and editor.calendarPopup():
            dress_calendar(editor.calendarWidget())
        self._place()
        self.set_label(text)
        if good or limit:
            self._listen()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label)
        head.addStretch()
        head.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addWidget(self._hint)
        # A form with room to spare keeps its fields together; only a text may grow.
        grows = self.editor.sizePolicy().expandingDirections() & Qt.Orientation.Vertical
        held = self.editor.maximumHeight() < _NO_MAXIMUM
        policy = QSizePolicy.Policy.Expanding if grows and not held else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def set_label(self, text: str) -> None:
        """Name the field, for eyes and for screen readers."""
        self._label.setText(text)
        self.editor.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """Say below the field what belongs in it; "" says nothing."""
        self._hint_text = text
        self._show_words()

    def set_error(self, text: str) -> None:
        """Say in red below the field what is wrong with it; "" brings the hint back."""
        self._error_text = text
        self._show_words()

    def _show_words(self) -> None:
        shown = self._error_text or self._hint_text
        self._hint.setText(shown)
        self._hint.setVisible(bool(shown))
        set_state(self._hint, "red" if self._error_text else "")
        set_mark(self.editor, "over", bool(self._error_text))
        self.editor.setAccessibleDescription(shown)

    def set_note(self, text: str, state: State = "") -> None:
        """Say a word at the right of the label, such as 自动; not for fields that count."""
        self._note.setText(text)
        set_state(self._note, state)

    def note(self) -> str:
        """Return what stands at the right of the label."""
        return self._note.text()

    def note_state(self) -> str:
        """Return the colour of that note: "", amber or red for a counter."""
        return str(self._note.property("state") or "")

    def hint(self) -> str:
        """Return what stands below the field."""
        return self._hint.text()

    def set_lengths(self, good: int, limit: int) -> None:
        """Change the lengths the counter judges by."""
        first = not (self._good or self._limit)
        self._good, self._limit = good or limit, limit
        if first:
            self._listen()
        self._recount()

    def _listen(self) -> None:
        if isinstance(self.editor, (QLineEdit, QTextEdit, QPlainTextEdit)):
            self.editor.textChanged.connect(self._recount)
        self._recount()

    def _text(self) -> str:
        if isinstance(self.editor, QLineEdit):
            return self.editor.text()
        if isinstance(self.editor, (QTextEdit, QPlainTextEdit)):
            return self.editor.toPlainText()
        return ""

    def _recount(self) -> None:
        length = self._measure(self._text())
        state: State = ""
        if self._limit and length > self._limit:
            state = "red"
        elif self._good and length > self._good:
            state = "amber"
        self._note.setText(f"{length:,} / {self._good:,}" if self._good else f"{length:,}")
        set_state(self._note, state)


def _indent(editor: QAbstractSpinBox) -> None:
    """Move the figures off the left edge: Qt gives a spin box no padding from a style sheet."""
    line = editor.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(10, 0, 0, 0)
