"""The form of one word: what it is, what it does, where, and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.holding import Scope, WordEntry, WordList
from workstation.ui.comments.rules.rule_names import list_explained, list_name, scope_name
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.field import Field
from workstation.ui.shared.styling import label

PAUSE_MILLISECONDS = 350


class WordForm(QWidget):
    """`kept(entry)` asks for saving, `typed(entry)` tells what stands here after a short pause.

    `typed` carries None while there is nothing to try.
    """

    kept = Signal(object)
    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = WordEntry("")
        self.word, self.note = QLineEdit(), QLineEdit()
        self.which, self.scope = QComboBox(), QComboBox()
        self.pinyin, self.active = QCheckBox(), QCheckBox()
        self.save_button = push_button(icon_name="check")
        self._head, self._about = label("", "title"), label("", "soft", wrap=True)
        self.fields = {
            "word": Field(self.word),
            "list": Field(self.which),
            "scope": Field(self.scope),
            "note": Field(self.note),
        }
        for which in WordList:
            self.which.addItem("", which)
        for scope in Scope:
            self.scope.addItem("", scope)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.tell)
        for field in self.fields.values():
            # Beside a list that takes all the room there is, they would be pressed flat.
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._place()
        self._connect()
        self.retranslate()
        self.show_entry(None)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self.fields["word"])
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.fields["list"], 1)
        pair.addWidget(self.fields["scope"], 1)
        column.addLayout(pair)
        column.addWidget(self._about)
        column.addWidget(self.fields["note"])
        column.addWidget(self.pinyin)
        last = QHBoxLayout()
        last.addWidget(self.active)
        last.addStretch(1)
        last.addWidget(self.save_button)
        column.addLayout(last)

    def _connect(self) -> None:
        self.word.textEdited.connect(self._edited)
        self.note.textEdited.connect(self._edited)
        self.which.activated.connect(self._edited)
        self.scope.activated.connect(self._edited)
        self.pinyin.clicked.connect(self._edited)
        self.active.clicked.connect(self._edited)
        self.word.returnPressed.connect(self._save)
        self.note.returnPressed.connect(self._save)
        self.save_button.clicked.connect(self._save)

    def show_entry(self, entry: WordEntry | None) -> None:
        """Show a word of the lists, or an empty form for a new one."""
        self._entry = entry or WordEntry("")
        shown = self._entry
        self.word.setText(shown.word)
        self.note.setText(shown.note)
        self.note.setCursorPosition(0)
        self.which.setCurrentIndex(self.which.findData(shown.list))
        self.scope.setCurrentIndex(self.scope.findData(shown.scope))
        self.pinyin.setChecked(shown.pinyin)
        self.active.setChecked(shown.active)
        self.fields["word"].set_error("")
        self._timer.stop()
        self._say()
        self.tell()

    def entry(self) -> WordEntry:
        """Return the word as the form has it."""
        return WordEntry(
            self.word.text().strip(),
            WordList(self.which.currentData()),
            Scope(self.scope.currentData()),
            self.pinyin.isChecked(),
            self.note.text(),
            self._entry.pack,
            self.active.isChecked(),
            self._entry.id,
        )

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the word."""
        self.fields["word"].set_error(sentence)
        self.word.setFocus()

    def tell(self) -> None:
        """Tell at once what is to be tried."""
        entry = self.entry()
        self.typed.emit(entry if entry.word else None)

    def _edited(self, *_what: object) -> None:
        self.fields["word"].set_error("")
        self._say()
        self._timer.start()

    def _save(self) -> None:
        self._timer.stop()
        self.kept.emit(self.entry())

    def _say(self) -> None:
        entry = self.entry()
        new = not entry.id
        self._head.setText(self.tr("New word") if new else self.tr("Change this word"))
        self.save_button.setText(self.tr("Add to the list") if new else self.tr("Save"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.save_button.setEnabled(bool(entry.word) and entry != self._entry)
        self._about.setText(list_explained(entry.list))

    def retranslate(self) -> None:
        """Set every text again."""
        for row, which in enumerate(WordList):
            self.which.setItemText(row, list_name(which))
        for row, scope in enumerate(Scope):
            self.scope.setItemText(row, scope_name(scope))
        self.fields["word"].set_label(self.tr("Word"))
        self.fields["list"].set_label(self.tr("What it does"))
        self.fields["scope"].set_label(self.tr("Looked for in"))
        self.fields["note"].set_label(self.tr("Why it is here"))
        self.pinyin.setText(self.tr("Also in pinyin and in characters read alike"))
        self.active.setText(self.tr("Switched on"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
