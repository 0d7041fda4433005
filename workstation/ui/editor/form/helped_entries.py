"""Fields with a helping hand: words suggested, a name in pinyin, a colour, a summary to begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout

from workstation.ui.editor.form.entries import ChoiceEntry, LongEntry, TextEntry
from workstation.ui.editor.form.proposals import BETWEEN_WORDS
from workstation.ui.editor.form.suggestions import Suggestions
from workstation.ui.shared.buttons import quiet_button

#: Colours that can be read on white; the old system kept any.
_COLORS = {
    "": "",
    "#b3391f": "red",
    "#c26a00": "orange",
    "#2e7d32": "green",
    "#1f5fa8": "blue",
    "#6a3d9a": "purple",
}


class KeywordsEntry(TextEntry):
    """Several words in one line of text, with more of them suggested below."""

    def __init__(self, name: str, good: int = 0, old_bytes: int = 0) -> None:
        super().__init__(name, good, old_bytes, several=True)
        self.suggestions = Suggestions()
        self.suggestions.taken.connect(self._add)
        self._column.setSpacing(6)
        self._column.addWidget(self.suggestions)

    def suggest(self, words: Sequence[str]) -> None:
        """Suggest words that are not written here yet."""
        present = set(BETWEEN_WORDS.split(self.line.text()))
        self.suggestions.suggest([word for word in words if word not in present])

    def _add(self, word: str) -> None:
        present = self.line.text().rstrip("，,、；; ")
        self.line.setText(f"{present}，{word}" if present else word)
        self._edited(self.line.text())
        self.suggestions.suggest([one for one in self.suggestions.words() if one != word])


class TagsEntry(KeywordsEntry):
    """Several words, divided by commas of either kind."""

    def show_value(self, value: Any) -> None:
        """Fill in the words."""
        if tuple(value) != self.value_of(self.line.text()):
            super().show_value("，".join(value))

    def value_of(self, text: str) -> object:
        """Return the words."""
        parts = (part.strip() for part in BETWEEN_WORDS.split(text))
        return tuple(dict.fromkeys(part for part in parts if part))


class SlugEntry(TextEntry):
    """The name of the page in its address; pinyin of the headline is one click away."""

    pinyin_asked = Signal()

    def __init__(self) -> None:
        self.button = quiet_button(small=True)
        super().__init__("slug")
        self.button.clicked.connect(self.pinyin_asked)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        self._column.setSpacing(4)
        self._column.addLayout(row)

    def take(self, name: str) -> None:
        """Write a name as if the person had typed it."""
        self.line.setText(name)
        self._edited(name)

    def retranslate(self) -> None:
        """Say label and button again."""
        super().retranslate()
        self.button.setText(self.tr("Pinyin of the headline"))


class SummaryEntry(LongEntry):
    """The summary; while none is written, the automatic one can be taken to work on."""

    take_asked = Signal()

    def __init__(self) -> None:
        self.button = quiet_button(small=True)
        super().__init__("summary", old_bytes=250)
        self.button.clicked.connect(self.take_asked)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        self._column.setSpacing(4)
        self._column.addLayout(row)

    def take(self, words: str) -> None:
        """Write words as if the person had typed them."""
        self.text.selectAll()
        self.text.textCursor().insertText(words)
        self.text.setFocus()

    def retranslate(self) -> None:
        """Say label and button again."""
        super().retranslate()
        self.button.setText(self.tr("Write it from the first paragraph"))

    def _judge(self) -> None:
        super()._judge()
        self.button.setVisible(not self.text.text().strip())


class ColorEntry(ChoiceEntry):
    """The colour of a headline in lists: a few that can be read, or what the old system kept."""

    def __init__(self) -> None:
        super().__init__("color", _colors)
        self.box.setIconSize(QSize(14, 14))

    def show_value(self, value: Any) -> None:
        """Choose the colour."""
        super().show_value(str(value).lower() if str(value).lower() in _COLORS else value)
        self._paint()

    def retranslate(self) -> None:
        """Say label and colours again."""
        super().retranslate()
        self._paint()

    def _paint(self) -> None:
        for place in range(self.box.count()):
            color = QColor(str(self.box.itemData(place)))
            if color.isValid():
                square = QPixmap(14, 14)
                square.fill(color)
                self.box.setItemIcon(place, QIcon(square))


def _colors() -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    words = {
        "": translate("ArticleFields", "As usual"),
        "red": translate("ArticleFields", "Red"),
        "orange": translate("ArticleFields", "Orange"),
        "green": translate("ArticleFields", "Green"),
        "blue": translate("ArticleFields", "Blue"),
        "purple": translate("ArticleFields", "Purple"),
    }
    return [(color, words[name]) for color, name in _COLORS.items()]
