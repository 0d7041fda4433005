"""The kinds of fields in the form. Each tells only what the person does: filling sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from workstation.domain.moment import now
from workstation.domain.text import hidden_controls, kept_by_old_system, shortened
from workstation.ui.editor.form.field_names import field_name
from workstation.ui.editor.form.moment_words import read_moment, say_moment
from workstation.ui.editor.form.proposals import Proposals
from workstation.ui.editor.text.growing_text import GrowingText
from workstation.ui.shared.field import Field, words_in
from workstation.ui.shared.icons import icon

_STAND_IN = 42  # characters of three lines in a narrow pane


_NOTHING = object()


class LineInput(QLineEdit):
    """A line that knows whether a word is being composed in it."""

    composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is still being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class Entry(QWidget):
    """One field of an article. `changed(name, value)` is sent for the person's own edits."""

    changed = Signal(str, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._value: object = _NOTHING
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def fill(self, value: object) -> None:
        """Fill in what the article holds, if that is something new.

        What a person is in the middle of writing (half a time, a comma) is left alone when the
        same value comes back from a save.
        """
        if value != self._value:
            self._value = value
            self.show_value(value)

    def forget(self) -> None:
        """Take whatever is shown next as new: another article is opened."""
        self._value = _NOTHING

    def show_value(self, value: Any) -> None:
        """Fill in a value."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say the label again."""

    def tell(self, value: object) -> None:
        """Tell of an edit."""
        self._value = value
        self.changed.emit(self.name, value)


class TextEntry(Entry):
    """A line of words. `good` characters fit on the page; `old_bytes` is where DedeCMS cut.

    With `several` it holds many words, and proposes for the last of them.
    """

    #: A value was chosen among those proposed, or written out and left.
    settled = Signal(str)

    def __init__(
        self, name: str, good: int = 0, old_bytes: int = 0, *, several: bool = False
    ) -> None:
        super().__init__(name)
        self._good, self._old_bytes, self._several = good, old_bytes, several
        self.line = LineInput()
        self.field = Field(self.line)
        self._column.addWidget(self.field)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(lambda: self.settled.emit(self.line.text()))
        self._proposals: Proposals | None = None
        self._arrow: QAction | None = None
        self.retranslate()

    def show_value(self, value: Any) -> None:
        """Fill in the words; the caret stays where the person is writing the same."""
        if self.line.text() != str(value) and not self.line.composing:
            self.line.setText(str(value))
            self.line.setCursorPosition(0)
        self._judge(str(value))

    def offer(self, known: Sequence[str]) -> None:
        """Propose `known` values while one types, and all of them under an arrow."""
        if self._proposals is None:
            self._proposals = Proposals(self, several=self._several)
            self._proposals.activated.connect(self._edited)
            self._proposals.activated.connect(self.settled)
            self.line.setCompleter(self._proposals)
            place = QLineEdit.ActionPosition.TrailingPosition
            self._arrow = self.line.addAction(icon("chevron-down", "soft"), place)
            self._arrow.triggered.connect(self._show_all)
            self._name_arrow()
        self._proposals.learn(known)
        if self._arrow is not None:
            self._arrow.setVisible(bool(known))

    def retranslate(self) -> None:
        """Say the label again."""
        self.field.set_label(field_name(self.name))
        self._name_arrow()

    def value_of(self, text: str) -> object:
        """Return what `text` means to the article."""
        return text

    def _show_all(self) -> None:
        if self._proposals is not None:
            self.line.setFocus()
            self._proposals.show_all(self.line.text())

    def _name_arrow(self) -> None:
        if self._arrow is not None:
            self._arrow.setText(self.tr("Values used before"))

    def _edited(self, text: str) -> None:
        self._judge(text)
        self.tell(self.value_of(text))

    def _judge(self, text: str) -> None:
        if hidden_controls(text):
            self.field.set_error(self.tr("Hidden characters turn the direction of reading here."))
        elif self.field.hint():
            self.field.set_error("")
        if not self._good:
            return
        cut = bool(self._old_bytes) and kept_by_old_system(text, self._old_bytes) != text
        count = words_in(text)
        state = "red" if cut else "amber" if count > self._good else ""
        self.field.set_note(f"{count} / {self._good}", state)  # type: ignore[arg-type]


class NumberEntry(TextEntry):
    """A whole number; what is none is said so and not taken."""

    def show_value(self, value: Any) -> None:
        """Fill in the number; 0 is nothing."""
        super().show_value(str(value) if value else "")
        self.field.set_error("")

    def _edited(self, text: str) -> None:
        try:
            number = int(text.strip() or 0)
        except ValueError:
            number = None
        if number is None or abs(number) > 999_999_999:
            self.field.set_error(self.tr("Not a whole number"))
            return
        self.field.set_error("")
        self.tell(number)


class MomentEntry(TextEntry):
    """A point in time, written as people do; taken when the field is left."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.line.editingFinished.connect(self._finished)
        self._shown = ""

    def show_value(self, value: Any) -> None:
        """Fill in the moment."""
        self._shown = say_moment(value)
        super().show_value(self._shown)
        self.field.set_error("")

    def retranslate(self) -> None:
        """Say the label again."""
        super().retranslate()
        self.line.setPlaceholderText(self.tr("e.g. today 18:00"))
        self.field.set_note(self.tr("Beijing time"))

    def _edited(self, text: str) -> None:
        self.field.set_error("")

    def _finished(self) -> None:
        text = self.line.text()
        if text == self._shown:
            return
        try:
            moment = read_moment(text, now())
        except (ValueError, OverflowError, OSError):
            self.field.set_error(self.tr("Write a time like 2026-11-23 18:00"))
            return
        self.show_value(moment)
        self.tell(moment)


class LongEntry(Entry):
    """A few lines; while nothing is written, `automatic` words stand in and it says 自动."""

    def __init__(self, name: str, old_bytes: int = 0) -> None:
        super().__init__(name)
        self._old_bytes = old_bytes
        self.text = GrowingText(78, 160)
        self.field = Field(self.text)
        self._column.addWidget(self.field)
        self.text.edited.connect(self._edited)
        self.retranslate()

    def show_value(self, value: Any) -> None:
        """Fill in the words."""
        self.text.show_text(str(value))
        self._judge()

    def show_automatic(self, words: str) -> None:
        """Show, in soft letters, what stands in as long as nothing is written."""
        self.text.stand_in(shortened(words, _STAND_IN))

    def retranslate(self) -> None:
        """Say the label again."""
        self.field.set_label(field_name(self.name))
        self._judge()

    def _edited(self) -> None:
        self._judge()
        self.tell(self.text.text())

    def _judge(self) -> None:
        text = self.text.text()
        if not text.strip():
            self.field.set_note(self.tr("automatic"), "green")
            return
        cut = bool(self._old_bytes) and kept_by_old_system(text, self._old_bytes) != text
        self.field.set_note(f"{words_in(text)}", "red" if cut else "")


class ChoiceEntry(Entry):
    """One of several; `options` gives (value, word) in the language of now."""

    def __init__(self, name: str, options: Callable[[], list[tuple[str, str]]]) -> None:
        super().__init__(name)
        self._options = options
        self.box = QComboBox()
        self.field = Field(self.box)
        self._column.addWidget(self.field)
        self.box.activated.connect(lambda place: self.tell(self.box.itemData(place)))
        self.retranslate()

    def show_value(self, value: Any) -> None:
        """Choose the value; one nobody knows is shown as it is."""
        place = self.box.findData(value)
        if place < 0:
            self.box.addItem(str(value), value)
            place = self.box.count() - 1
        self.box.setCurrentIndex(place)

    def retranslate(self) -> None:
        """Say label and options again."""
        present = self.box.currentData()
        self.field.set_label(field_name(self.name))
        self.box.clear()
        for value, word in self._options():
            self.box.addItem(word, value)
        if present is not None:
            self.show_value(present)


class CheckEntry(Entry):
    """Yes or no."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.box = QCheckBox()
        self._column.addWidget(self.box)
        self.box.clicked.connect(self.tell)
        self.retranslate()

    def show_value(self, value: Any) -> None:
        """Tick it or not."""
        self.box.setChecked(bool(value))

    def retranslate(self) -> None:
        """Say the label again."""
        self.box.setText(field_name(self.name))
