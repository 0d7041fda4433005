"""The line at the bottom: whether all is saved, in words; counts; messages; language and scheme."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.ui.shared.buttons import name_button
from workstation.ui.shared.choice_button import ChoiceButton
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.state_dot import StateDot
from workstation.ui.shared.styling import ground, label, set_mark

LINE_PIXELS = 28
_BETWEEN = 22


class SaveState(StrEnum):
    """Where what was typed stands."""

    SAVED = "saved"
    SAVING = "saving"
    UNSAVED = "unsaved"
    FAILED = "failed"


_COLORS = {
    SaveState.SAVED: "green",
    SaveState.SAVING: "blue",
    SaveState.UNSAVED: "amber",
    SaveState.FAILED: "red",
}

# A language is always named in itself, so that one finds the way back.
_LANGUAGES = {"zh_CN": "中文", "en": "English"}


class StatusLine(QWidget):
    """Save state, counts and place at the left; a passing message; language and scheme right."""

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.setFixedHeight(LINE_PIXELS)
        self._state: SaveState | None = None
        self._at = ""
        self._language = "zh_CN"
        self._scheme = "light"
        self._dot = StateDot("green", self)
        self._saved = label("", "soft")
        self._counts = label("", "soft")
        self._place_words = label("", "soft")
        self._message = ElidedLabel(self)
        self.language_button = ChoiceButton()
        self.scheme_button = ChoiceButton()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear_message)
        self._place()
        self.language_button.chosen.connect(self.language_chosen)
        self.scheme_button.chosen.connect(self.scheme_chosen)
        self.retranslate()

    def _place(self) -> None:
        set_mark(self, "bar", "bottom")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 1, 8, 0)
        row.setSpacing(0)
        row.addWidget(self._dot)
        for words in (self._saved, self._counts, self._place_words):
            # The room belongs to the words: none is left where nothing is said.
            words.setContentsMargins(6 if words is self._saved else 0, 0, _BETWEEN, 0)
            words.hide()
            row.addWidget(words)
        row.addWidget(self._message, 1)
        row.addWidget(self.language_button)
        row.addWidget(self.scheme_button)

    def set_save_state(self, state: SaveState | None, at: str = "") -> None:
        """Say how saving stands; `at` is the local time as people write it. None hides it."""
        self._state, self._at = state, at
        self._show_state()

    def set_counts(self, text: str) -> None:
        """Say how long the text is, or how many rows are shown."""
        self._counts.setText(text)
        self._counts.setVisible(bool(text))

    def set_place(self, text: str) -> None:
        """Say where one is: a line of the text, or the newsroom's name."""
        self._place_words.setText(text)
        self._place_words.setVisible(bool(text))

    def say(self, text: str, milliseconds: int = 8000) -> None:
        """Show `text` for a while; 0 milliseconds lets it stay."""
        self._message.set_words(text)
        self._timer.stop()
        if milliseconds:
            self._timer.start(milliseconds)

    def message(self) -> str:
        """Return the passing message, or ""."""
        return self._message.text()

    def save_words(self) -> str:
        """Return how saving stands, as it is shown."""
        return self._saved.text() if self._state is not None else ""

    def words(self) -> list[str]:
        """Return counts and place, as far as they are shown."""
        parts = (self._counts, self._place_words)
        return [part.text() for part in parts if not part.isHidden()]

    def clear_message(self) -> None:
        """Take the passing message away."""
        self._message.set_words("")

    def set_language(self, code: str) -> None:
        """Show which language is on: `zh_CN` or `en`."""
        self._language = code
        self.retranslate()

    def set_scheme(self, scheme: str) -> None:
        """Show which scheme was chosen: `light`, `dark` or `system`."""
        self._scheme = scheme
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.language_button.set_choices(_LANGUAGES, self._language)
        language = self.language_button.text()
        name_button(self.language_button, self.tr("Language: {name}").format(name=language))
        self.scheme_button.set_choices(self._schemes(), self._scheme)
        scheme = self.scheme_button.text()
        name_button(self.scheme_button, self.tr("Appearance: {name}").format(name=scheme))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _schemes(self) -> dict[str, str]:
        return {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "system": self.tr("As the system"),
        }

    def _show_state(self) -> None:
        shown = self._state is not None
        self._dot.setVisible(shown)
        self._saved.setVisible(shown)
        if self._state is None:
            return
        self._dot.set_color(_COLORS[self._state])
        self._saved.setText(saved_words(self._state, self._at))


def saved_words(state: SaveState, at: str = "") -> str:
    """Return how saving stands, the same words wherever it is told."""
    words = {
        SaveState.SAVED: QCoreApplication.translate("StatusLine", "Saved"),
        SaveState.SAVING: QCoreApplication.translate("StatusLine", "Saving…"),
        SaveState.UNSAVED: QCoreApplication.translate("StatusLine", "Not saved yet"),
        SaveState.FAILED: QCoreApplication.translate("StatusLine", "Could not be saved"),
    }
    return f"{words[state]} {at}" if at else words[state]
