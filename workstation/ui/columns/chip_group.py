"""Several of a few things, as chips to press; what comes from above is pressed and stays so."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.flow import FlowLayout


class ChipGroup(QWidget):
    """Sends `changed()` for the person's own presses."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self.chips: dict[str, FilterChip] = {}

    def show_choice(
        self, words: Iterable[tuple[str, str]], chosen: Container[str], fixed: Container[str] = ()
    ) -> None:
        """Show (code, word) of each thing; those `fixed` cannot be taken away here."""
        offered = dict(words)
        if list(offered) != list(self.chips):
            self._flow.clear()
            self.chips = {}
            for code in offered:
                chip = FilterChip()
                chip.clicked.connect(lambda _on: self.changed.emit())
                self.chips[code] = chip
                self._flow.addWidget(chip)
        for code, chip in self.chips.items():
            chip.set_word(offered[code])
            chip.setChecked(code in chosen or code in fixed)
            chip.setEnabled(code not in fixed)

    def chosen(self) -> tuple[str, ...]:
        """Return the codes pressed here."""
        return tuple(
            code for code, chip in self.chips.items() if chip.isChecked() and chip.isEnabled()
        )
