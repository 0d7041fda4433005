"""One remark of the copy desk at a time, below the text: what is wrong, why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.proof.remark import Remark
from workstation.ui.editor.proof.marks import STATES
from workstation.ui.editor.proof.remark_words import level_name, proposal, said_of
from workstation.ui.shared.buttons import icon_button, name_button, push_button, quiet_button
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.styling import ground, label, rule, set_tooltip

#: The key for the next remark: that of the next misspelling in Word.
NEXT_KEYS = "Alt+F7"


class ProofBar(QWidget):
    """Hidden until asked for; Escape puts it away."""

    take_asked = Signal()
    take_all_asked = Signal()
    #: These words are right as they are, or with True all of their kind.
    pass_asked = Signal(bool)
    #: The next remark, or with True the one before.
    walk_asked = Signal(bool)
    closed = Signal()
    #: The colours are others.
    recoloured = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self._remark: Remark | None = None
        self._language = ""
        self._reading = False
        self._alike = 0
        self.level = Chip()
        self.said = label("", wrap=True)
        self.place = label("", "soft")
        self.take_button = push_button(small=True)
        self.all_button = push_button(small=True)
        self.pass_button = quiet_button(small=True)
        self.kind_button = quiet_button(small=True)
        self.previous_button = icon_button("chevron-up", "")
        self.next_button = icon_button("chevron-down", "")
        self.close_button = icon_button("x", "")
        self._deeds = QWidget()
        self._lay_out()
        self.take_button.clicked.connect(self.take_asked)
        self.all_button.clicked.connect(self.take_all_asked)
        self.pass_button.clicked.connect(lambda: self.pass_asked.emit(False))
        self.kind_button.clicked.connect(lambda: self.pass_asked.emit(True))
        self.previous_button.clicked.connect(lambda: self.walk_asked.emit(True))
        self.next_button.clicked.connect(lambda: self.walk_asked.emit(False))
        self.close_button.clicked.connect(self.put_away)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.put_away)
        self._name_buttons()
        self.hide()

    def show_remark(
        self, remark: Remark, place: tuple[int, int], alike: int, language: str
    ) -> None:
        """Show a remark; it is the n-th of so many (`place`), `alike` are of its rule."""
        self._remark, self._alike, self._language = remark, alike, language
        self.place.setText(f"{place[0]:,} / {place[1]:,}")
        self._say()
        self.show()

    def show_none(self, said: str) -> None:
        """Show that there is nothing to remark on, and why."""
        self._remark = None
        self.level.hide()
        self._deeds.hide()
        self.place.setText("")
        self.said.setText(said)
        self.show()

    def set_reading(self, reading: bool) -> None:
        """Offer to mend only where one may write."""
        self._reading = reading
        for button in (self.take_button, self.all_button):
            button.setEnabled(not reading)

    def put_away(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language, and of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()
        elif event.type() == QEvent.Type.PaletteChange:
            self.recoloured.emit()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.level)
        first.addWidget(self.place)
        first.addStretch()
        for sign in (self.previous_button, self.next_button, self.close_button):
            first.addWidget(sign)
        flow = FlowLayout(self._deeds)
        for button in (self.take_button, self.all_button, self.pass_button, self.kind_button):
            flow.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 8, 10, 8)
        inner.setSpacing(6)
        inner.addLayout(first)
        inner.addWidget(self.said)
        inner.addWidget(self._deeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(inner)

    def _say(self) -> None:
        remark = self._remark
        if remark is None:
            return
        self.level.show_state(level_name(remark.level), STATES[remark.level])
        self.level.show()
        self._deeds.show()
        self.said.setText(said_of(remark, self._language))
        self.take_button.setVisible(remark.replacement is not None)
        self.take_button.setText(proposal(remark))
        self.all_button.setVisible(self._alike > 1)
        all_alike = self.tr("Mend all {n} of this kind")
        self.all_button.setText(all_alike.replace("{n}", f"{self._alike:,}"))

    def _name_buttons(self) -> None:
        self.pass_button.setText(self.tr("Not this again"))
        set_tooltip(self.pass_button, self.tr("Do not remark on these words again, in any story"))
        self.kind_button.setText(self.tr("None of this kind"))
        set_tooltip(self.kind_button, self.tr("Do not remark on anything of this kind again"))
        name_button(self.previous_button, self.tr("Previous remark"), f"Shift+{NEXT_KEYS}")
        name_button(self.next_button, self.tr("Next remark"), NEXT_KEYS)
        name_button(self.close_button, self.tr("Close"), "Esc")
        self._say()
