"""Above the page: back and forth, its address, which edition, how wide, and printing."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.page_view import WHY_KEY
from workstation.ui.shared.styling import ground


class Mode(StrEnum):
    """Which edition is shown."""

    WORKING = "working"
    LIVE = "live"
    BOTH = "both"


#: Widths in CSS pixels; 0 is the room there is.
WIDTHS = (0, 390, 768, 1200)
#: Shows and hides the notes on the page.
NOTES_KEY = "F7"
_ONE_LINE = 860
#: Between two of what can be chosen; and what is left free beside all of them.
_GAP, _MARGINS = 6, 50


class PageBar(QWidget):
    """Sends what the person asks for; showing it is the panel's."""

    back = Signal()
    forward = Signal()
    reload = Signal()
    printing = Signal()
    asked = Signal(str)
    mode_chosen = Signal(str)
    width_chosen = Signal(int)
    why_turned = Signal(bool)
    notes_turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.back_button = icon_button("arrow-left", "")
        self.forward_button = icon_button("arrow-right", "")
        self.reload_button = icon_button("refresh-cw", "")
        self.print_button = icon_button("printer", "")
        self.address = QLineEdit()
        self.modes = {mode: FilterChip() for mode in Mode}
        self.widths = {width: FilterChip() for width in WIDTHS}
        self.why = FilterChip()
        self.notes = FilterChip()
        self._online = False
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        way, choices, acts = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for button in (self.back_button, self.forward_button, self.reload_button):
            way.addWidget(button)
        way.addWidget(self.address, 1)
        for chips in (self.modes, self.widths):
            group = QButtonGroup(self)
            for chip in chips.values():
                group.addButton(chip)
                choices.addWidget(chip)
            choices.addSpacing(8)
        choices.addStretch()
        for widget in (self.why, self.notes, self.print_button):
            acts.addWidget(widget)
        acts.addStretch()
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._second.addLayout(choices, 1)
        self._second.addLayout(acts)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(12, 0, 14, 0)
        for row in (way, choices, acts):
            row.setSpacing(_GAP)
        self._rows.addLayout(way)
        self._rows.addLayout(self._second)
        self._rows.setStretchFactor(way, 1)
        self._rows.setSpacing(14)
        self.address.setMinimumWidth(160)
        self.modes[Mode.WORKING].setChecked(True)
        self.widths[0].setChecked(True)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.forward_button.clicked.connect(self.forward)
        self.reload_button.clicked.connect(self.reload)
        self.print_button.clicked.connect(self.printing)
        self.address.returnPressed.connect(lambda: self.asked.emit(self.address.text()))
        self.why.clicked.connect(self.why_turned)
        self.notes.clicked.connect(self.notes_turned)
        for mode, chip in self.modes.items():
            chip.clicked.connect(lambda _on=False, mode=mode: self.mode_chosen.emit(mode))
        for width, chip in self.widths.items():
            chip.clicked.connect(lambda _on=False, width=width: self.width_chosen.emit(width))

    def show_address(self, address: str) -> None:
        """Say which page is shown; what is being typed there is left alone."""
        if not (self.address.hasFocus() and self.address.isModified()):
            self.address.setText(f"/{address}")
        self.address.setModified(False)

    def tell_online(self, on: bool) -> None:
        """Say whether there is a published site; before, readers' pages are what is released."""
        if on != self._online:
            self._online = on
            self.retranslate()

    def show_history(self, back: bool, forward: bool) -> None:
        """Say whether there is somewhere to go back or forward to."""
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def tell_notes(self, count: int) -> None:
        """Say how many notes of the page nobody has settled."""
        self.notes.set_count(count or None)

    def choose(self, mode: Mode) -> None:
        """Let a mode be the chosen one, without telling of it."""
        self.modes[mode].setChecked(True)

    def retranslate(self) -> None:
        """Set every text again."""
        name_button(self.back_button, self.tr("Back"), "Alt+Left")
        name_button(self.forward_button, self.tr("Forward"), "Alt+Right")
        name_button(self.reload_button, self.tr("Make the page again"), "F5")
        name_button(self.print_button, self.tr("Save as PDF…"))
        self.why.set_word(self.tr("Why here?"))
        pointing = self.tr("Point at anything on the page to see why it stands there")
        self.why.setToolTip(f"{pointing}  {WHY_KEY}")
        self.notes.set_word(self.tr("Notes"))
        shown = self.tr("Show the notes on this page")
        self.notes.setToolTip(f"{shown}  {NOTES_KEY}")
        self.address.setPlaceholderText(self.tr("Address of a page"))
        self.address.setAccessibleName(self.tr("Address of a page"))
        words = {
            Mode.WORKING: self.tr("On the desk"),
            Mode.LIVE: self.tr("Live") if self._online else self.tr("Released"),
            Mode.BOTH: self.tr("Before / after"),
        }
        for mode, word in words.items():
            self.modes[mode].set_word(word)
        sizes = (self.tr("Fit"), self.tr("Phone"), self.tr("Tablet"), self.tr("Desktop"))
        for width, word in zip(WIDTHS, sizes, strict=True):
            self.widths[width].set_word(word)
            self.widths[width].setToolTip(self.tr("%1 pixels wide").replace("%1", str(width)))
        self.widths[0].setToolTip(self.tr("As wide as there is room"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two lines where one would be cramped, in three where two would."""
        super().resizeEvent(event)
        narrow, tight = self.width() < _ONE_LINE, self.width() < self._two_lines()
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._second.setDirection(directions.TopToBottom if tight else directions.LeftToRight)
        self._second.setSpacing(2 if tight else _GAP)
        self._rows.setSpacing(2 if narrow else 14)
        self._rows.setContentsMargins(12, 6 if narrow else 0, 14, 6 if narrow else 0)
        self.setFixedHeight(114 if tight else 82 if narrow else 46)

    def _two_lines(self) -> int:
        chips = [*self.modes.values(), *self.widths.values(), self.why, self.notes]
        widest = sum(chip.sizeHint().width() + _GAP for chip in chips)
        return widest + self.print_button.sizeHint().width() + _MARGINS

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
