"""Above the list: the decisions with their keys, and the keys one moves by."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.ui.comments.comment_words import verb_name, verb_on
from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.verb_button import VerbButton
from workstation.ui.comments.verbs import DECISIONS, Verb
from workstation.ui.shared.buttons import icon_button, name_button, quiet_button
from workstation.ui.shared.key_hint import KeyHint, key_words
from workstation.ui.shared.styling import State, ground, label

_BUTTONS: dict[Verb, State] = {
    Verb.APPROVE: "green",
    Verb.REJECT: "red",
    Verb.SPAM: "",
    Verb.TRASH: "",
    Verb.REPLY: "",
}
_SIDE, _GAP = 14, 8
DETAIL_KEY = "F8"


class Toolbar(QWidget):
    """Sends `wished(Verb)` and `detail_wanted`. What finds no room is left to the help sheet."""

    wished = Signal(str)
    detail_wanted = Signal()
    more_wanted = Signal(QPoint)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self._keymap = keymap
        self.buttons = {
            verb: VerbButton(keymap.key(verb), state) for verb, state in _BUTTONS.items()
        }
        self.more_button = icon_button("ellipsis", "")
        self.zen_button = icon_button("focus", "", checkable=True)
        self.clear_button = quiet_button()
        self.help_button = icon_button("circle-question-mark", "")
        self.detail_button = icon_button("panel-right", "")
        self._move, self._undo = label("", "soft"), label("", "soft")
        self._keys = {verb: KeyHint("J") for verb in (Verb.NEXT, Verb.PREVIOUS, Verb.UNDO)}
        self._hints = QWidget()
        self._count = 0
        self._on = True
        self._place()
        self.clear_button.clicked.connect(partial(self.wished.emit, str(Verb.SELECT_NONE)))
        self.help_button.clicked.connect(partial(self.wished.emit, str(Verb.HELP)))
        self.zen_button.clicked.connect(partial(self.wished.emit, str(Verb.ZEN)))
        self.more_button.clicked.connect(self._offer_more)
        keymap.changed.connect(self.retranslate)
        self.detail_button.clicked.connect(self.detail_wanted)
        for verb, button in self.buttons.items():
            button.clicked.connect(partial(self.wished.emit, str(verb)))
        self.retranslate()

    def _place(self) -> None:
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 4, 0)
        hints.setSpacing(5)
        keys = self._keys
        for part in (
            keys[Verb.NEXT],
            keys[Verb.PREVIOUS],
            self._move,
            keys[Verb.UNDO],
            self._undo,
        ):
            hints.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            if part is self._move:
                hints.addSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 9, _SIDE - 6, 9)
        row.setSpacing(_GAP)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.more_button)
        row.addStretch(1)
        row.addWidget(self._hints)
        row.addWidget(self.clear_button)
        row.addWidget(self.zen_button)
        row.addWidget(self.help_button)
        row.addWidget(self.detail_button)

    def show_selection(self, count: int) -> None:
        """Name the decisions with how many comments they touch."""
        self._count = count
        for verb, button in self.buttons.items():
            button.set_words(verb_on(verb, count) if verb in DECISIONS else verb_name(verb))
        self.clear_button.setText(self.tr("%n selected", "", count))
        name_button(self.clear_button, self.tr("Select nothing"), "Esc")
        self._enable()
        self._fit()

    def show_enabled(self, on: bool) -> None:
        """Let nothing be pressed where there is nothing to decide."""
        self._on = on
        self._enable()

    def _offer_more(self) -> None:
        self.more_wanted.emit(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _enable(self) -> None:
        self.more_button.setEnabled(self._on)
        for verb, button in self.buttons.items():
            button.setEnabled(self._on and (verb is not Verb.REPLY or self._count < 2))

    def _fit(self) -> None:
        """Give up what is least missed first, and never cut a word."""
        beside = (self.more_button, self.zen_button, self.help_button, self.detail_button)
        spare = self.width() - 2 * _SIDE
        spare -= sum(button.sizeHint().width() + _GAP for button in beside)
        for button in self.buttons.values():
            button.set_compact(False)
        self.buttons[Verb.REPLY].show()
        hints = self._hints.sizeHint().width() + _GAP
        self._hints.setVisible(not self._count and self._needed() + hints <= spare)
        clear = self.clear_button.sizeHint().width() + _GAP if self._count else 0
        if self._needed() + clear > spare:
            for button in self.buttons.values():
                button.set_compact(True)
        # One does not reply to several: the button says nothing then.
        self.buttons[Verb.REPLY].setVisible(self._count < 2 or self._needed() + clear <= spare)
        self.clear_button.setVisible(bool(self._count) and self._needed() + clear <= spare)

    def _needed(self) -> int:
        shown = (button for button in self.buttons.values() if not button.isHidden())
        return sum(button.sizeHint().width() + _GAP for button in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the hints where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Set every text again."""
        self._move.setText(self.tr("up, down"))
        self._undo.setText(self.tr("undo"))
        key = self._keymap.key
        for verb, button in self.buttons.items():
            button.set_key(key(verb))
        for verb, hint in self._keys.items():
            hint.setText(key_words(key(verb)))
        name_button(self.more_button, self.tr("More"), "")
        name_button(self.zen_button, verb_name(Verb.ZEN), key(Verb.ZEN))
        name_button(self.help_button, verb_name(Verb.HELP), key(Verb.HELP))
        name_button(self.detail_button, self.tr("Article and author"), DETAIL_KEY)
        self.show_selection(self._count)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
