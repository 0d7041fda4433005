"""The newsroom's own words, and what its copy desk was told to let pass."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workstation.domain.house_word import HouseWord, LetPass
from workstation.ui.shared.buttons import name_button, push_button, quiet_button
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.field import Field
from workstation.ui.shared.styling import label, rule


class WordsPage(QWidget):
    """`added(words, replacement, reason)`; `removed(key)`, `heeded(key)` of a line of a list."""

    added = Signal(str, str, str)
    removed = Signal(object)
    heeded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[HouseWord, ...] = ()
        self._passed: tuple[LetPass, ...] = ()
        self.words, self.replacement, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.add_button = push_button(icon_name="plus")
        self._fields = {
            "words": Field(self.words),
            "replacement": Field(self.replacement),
            "reason": Field(self.reason),
        }
        self._about = label("", "soft", wrap=True)
        self._heads = {name: label("", "title") for name in ("own", "passed")}
        #: What each list shows now.
        self.lists = {name: QWidget() for name in ("own", "passed")}
        self._column = QVBoxLayout(self)
        self._place()
        self.add_button.clicked.connect(self._add)
        for entry in (self.words, self.replacement, self.reason):
            entry.returnPressed.connect(self._add)
        self.retranslate()

    def show_words(self, words: tuple[HouseWord, ...], passed: tuple[LetPass, ...]) -> None:
        """Show what is on both lists."""
        self._words, self._passed = words, passed
        self._fill("own", [self._word(one) for one in words])
        self._fill("passed", [self._pass(one) for one in passed])

    def added_one(self) -> None:
        """Make room for another: the one typed has been taken."""
        for entry in (self.words, self.replacement, self.reason):
            entry.clear()
        self._fields["words"].set_error("")
        self.words.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with what was typed."""
        self._fields["words"].set_error(sentence)

    def retranslate(self) -> None:
        """Set every text again."""
        self._about.setText(
            self.tr(
                "The copy desk reads every text on the writing desk and underlines what should be "
                "looked at. It changes nothing by itself."
            )
        )
        self._fields["words"].set_label(self.tr("Words to remark on"))
        self._fields["replacement"].set_label(self.tr("To be written instead (may be empty)"))
        self._fields["reason"].set_label(self.tr("Reason the writer is told"))
        self.add_button.setText(self.tr("Add"))
        self._heads["own"].setText(self.tr("House words"))
        self._heads["passed"].setText(self.tr("Not remarked on any more"))
        self.show_words(self._words, self._passed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _place(self) -> None:
        new = QHBoxLayout()
        new.setSpacing(12)
        new.addWidget(self._fields["words"], 1)
        new.addWidget(self._fields["replacement"], 1)
        button = QHBoxLayout()
        button.addWidget(self.add_button)
        button.addStretch()
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._about)
        column.addWidget(self._heads["own"])
        column.addLayout(new)
        column.addWidget(self._fields["reason"])
        column.addLayout(button)
        column.addWidget(self.lists["own"])
        column.addSpacing(10)
        column.addWidget(self._heads["passed"])
        column.addWidget(self.lists["passed"])
        column.addStretch()

    def _fill(self, name: str, lines: Sequence[QWidget]) -> None:
        before, shown = self.lists[name], QWidget()
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line in lines:
            layout.addWidget(line)
            layout.addWidget(rule())
        if not lines:
            layout.addWidget(label(self._nothing(name), "soft", wrap=True))
        self._column.replaceWidget(before, shown)
        before.deleteLater()
        self.lists[name] = shown

    def _nothing(self, name: str) -> str:
        if name == "own":
            return self.tr("None yet: names your newsroom writes in one way, words it avoids.")
        return self.tr("Nothing: what you let pass in a text can be taken back here.")

    def _word(self, word: HouseWord) -> QWidget:
        said = f"{word.words} → {word.replacement}" if word.replacement else word.words
        button = quiet_button(self.tr("Remove"), small=True)
        name_button(button, self.tr("Remove “{words}”").replace("{words}", word.words))
        button.clicked.connect(partial(self.removed.emit, word.id))
        return _line(said, word.reason, button)

    def _pass(self, passed: LetPass) -> QWidget:
        button = quiet_button(self.tr("Remark on it again"), small=True)
        name = self.tr("Remark on “{words}” again").replace("{words}", passed.words)
        name_button(button, name)
        button.clicked.connect(partial(self.heeded.emit, passed.id))
        more = self.tr("and all of its kind") if passed.every else ""
        return _line(passed.words, more, button)

    def _add(self) -> None:
        self.added.emit(self.words.text(), self.replacement.text(), self.reason.text())


def _line(said: str, more: str, button: QPushButton) -> QWidget:
    words = QVBoxLayout()
    words.setSpacing(2)
    for text, role in ((said, None), (more, "soft")):
        if text:
            shown = ElidedLabel(role=role)  # type: ignore[arg-type]
            shown.set_words(text)
            words.addWidget(shown)
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 7, 0, 7)
    row.addLayout(words, 1)
    row.addWidget(button)
    return made
