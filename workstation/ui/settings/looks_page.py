"""How the window looks and which language it speaks: both change at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from workstation.desk.language import CHINESE, CHOICES, ENGLISH, SYSTEM
from workstation.ui.shared.appearance import Scheme
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.field import Field


class LooksPage(QWidget):
    """`scheme_chosen` and `language_chosen` carry what was chosen."""

    scheme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schemes = {str(scheme): FilterChip() for scheme in Scheme}
        self.languages = {code: FilterChip() for code in CHOICES}
        self._scheme = Field(_row(self.schemes, self))
        self._language = Field(_row(self.languages, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self._scheme)
        column.addWidget(self._language)
        column.addStretch()
        for name, chip in self.schemes.items():
            chip.clicked.connect(lambda _on=False, name=name: self.scheme_chosen.emit(name))
        for code, chip in self.languages.items():
            chip.clicked.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
        self.retranslate()

    def show_choices(self, scheme: str, language: str) -> None:
        """Show what is chosen now."""
        self.schemes[scheme].setChecked(True)
        self.languages[language].setChecked(True)

    def retranslate(self) -> None:
        """Set every text again."""
        self._scheme.set_label(self.tr("Appearance"))
        self._language.set_label(self.tr("Language"))
        as_system = self.tr("Like the system")
        self.schemes[Scheme.LIGHT].set_word(self.tr("Light"))
        self.schemes[Scheme.DARK].set_word(self.tr("Dark"))
        self.schemes[Scheme.SYSTEM].set_word(as_system)
        # A language is called what it calls itself, so that one finds back.
        self.languages[CHINESE].set_word("中文")
        self.languages[ENGLISH].set_word("English")
        self.languages[SYSTEM].set_word(as_system)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _row(chips: dict[str, FilterChip], owner: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 2, 0, 0)
    row.setSpacing(8)
    group = QButtonGroup(owner)
    for chip in chips.values():
        group.addButton(chip)
        row.addWidget(chip)
    row.addStretch()
    return holder
