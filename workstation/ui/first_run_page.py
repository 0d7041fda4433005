"""The calm page one begins with: four ways to get a newsroom, each with its sentence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.ui.shared.banner import Banner
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.icons import icon
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.styling import ground, label, set_mark

_ICON = 28
_WIDTH = 720


class Choice(QFrame):
    """White paper with a title, a sentence and a button; `chosen` when that is pressed."""

    chosen = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_mark(self, "card", True)
        self._icon = label()
        self._icon.setPixmap(icon(icon_name, "red").pixmap(_ICON, _ICON))
        self._title = label("", "title")
        self._sentence = label("", "sentence", wrap=True)
        self.button = push_button()
        self.button.setMinimumWidth(150)
        self.button.clicked.connect(self.chosen)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(4)
        self._texts.addWidget(self._title)
        self._texts.addWidget(self._sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._texts, 1)
        row.addWidget(self.button)

    def set_words(self, title: str, sentence: str, act: str) -> None:
        """Say what this way is."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.button.setText(act)
        self.button.setAccessibleName(act)
        self.button.setAccessibleDescription(f"{title}. {sentence}")

    def act(self) -> str:
        """Return what its button does."""
        return self.button.text()

    def add(self, widget: QWidget) -> None:
        """Put a field below the sentence."""
        self._texts.addWidget(widget)


class FirstRunPage(QWidget):
    """Four choices, where a new newsroom would lie, and what happens meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._folder = Path()
        self.title = label("", "heading")
        self.sentence = label("", "sentence", wrap=True)
        self.banner = Banner()
        self.progress = ProgressStrip()
        self.demo = Choice("newspaper")
        self.empty = Choice("file-plus")
        self.existing = Choice("folder-open")
        self.backup = Choice("archive-restore")
        self.name = QLineEdit()
        self.empty.add(self.name)
        self.place = label("", "soft", wrap=True)
        self.elsewhere = push_button("", small=True)
        self._lay()
        self.retranslate()

    def _lay(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.place, 1)
        where.addWidget(self.elsewhere)
        page = QWidget()
        page.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(2)
        for part in (self.title, self.sentence, self.banner):
            column.addWidget(part)
        for choice in (self.demo, self.empty, self.existing, self.backup):
            column.addWidget(choice)
        column.addLayout(where)
        column.addWidget(self.progress)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(page, 12)
        whole.addStretch(1)

    def set_place(self, folder: Path) -> None:
        """Say where a new newsroom would be made."""
        self._folder = folder
        told = self.tr("A new newsroom will be made in {folder}")
        self.place.setText(told.format(folder=folder))

    def enable(self, on: bool) -> None:
        """Let nothing else be begun while something is being made."""
        for part in (self.demo, self.empty, self.existing, self.backup, self.elsewhere):
            part.setEnabled(on)

    def retranslate(self) -> None:
        """Say everything again."""
        self.title.setText(self.tr("Welcome to the Editorial Workstation"))
        self.sentence.setText(
            self.tr(
                "A newsroom is one folder on this machine: articles, pictures, backups and the"
                " built site. Nothing leaves it unless you publish."
            )
        )
        self._name_new()
        self._name_old()
        self.elsewhere.setText(self.tr("Another place …"))
        self.set_place(self._folder)

    def _name_new(self) -> None:
        self.demo.set_words(
            self.tr("Look around in a demo newsroom"),
            self.tr("An invented city with about sixty articles, boards and comments."),
            self.tr("Open the demo"),
        )
        self.empty.set_words(
            self.tr("Start an empty newsroom"),
            self.tr("Name the site; everything else can be set later."),
            self.tr("Create it"),
        )
        self.name.setPlaceholderText(self.tr("Name of the site"))
        self.name.setAccessibleName(self.tr("Name of the site"))

    def _name_old(self) -> None:
        self.existing.set_words(
            self.tr("Open a newsroom that exists"),
            self.tr("Choose its folder: the one with newsroom.db in it."),
            self.tr("Choose a folder …"),
        )
        self.backup.set_words(
            self.tr("Restore a backup"),
            self.tr("It is checked first and restored beside what exists; nothing is replaced."),
            self.tr("Choose a backup …"),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
