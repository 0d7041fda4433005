"""The keys of this desk on one page, and the place to choose others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from workstation.ui.comments.comment_words import verb_name
from workstation.ui.comments.keymap import Keymap, key_of
from workstation.ui.comments.verbs import FIXED, KEYS, Verb
from workstation.ui.shared.buttons import name_button, push_button, quiet_button
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.key_hint import key_words
from workstation.ui.shared.styling import label, set_mark

_AT_LEFT = 12


class HelpSheet(DialogFrame):
    """Opened by `?`. Pressing the button of a key and then another key changes it."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(680)
        self._keymap = keymap
        self._asking: Verb | None = None
        title = verb_name(Verb.HELP)
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr(
                "Decisions hold for all selected comments, or for the one you are at. "
                "Click a key to choose another one."
            )
        )
        self.keys = {verb: self._button(verb) for verb in KEYS}
        row = QHBoxLayout()
        row.setSpacing(36)
        verbs = tuple(KEYS)
        for part in (verbs[:_AT_LEFT], verbs[_AT_LEFT:]):
            row.addLayout(self._page(part), 1)
        self.body.addLayout(row)
        self.news = label("", "soft", wrap=True)
        self.body.addWidget(self.news)
        self.reset_button = quiet_button(self.tr("All keys as they came"))
        name_button(self.reset_button, self.reset_button.text())
        self.reset_button.clicked.connect(self._reset)
        self._acts.insertWidget(0, self.reset_button)
        self.back_button.setText(self.tr("Close"))
        self.back_button.setDefault(True)
        self._say()

    def _button(self, verb: Verb) -> QPushButton:
        button = push_button(small=True)
        set_mark(button, "key", True)
        button.setMinimumWidth(64)
        # Signs and letters would be eaten by the input method.
        button.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        button.clicked.connect(partial(self._ask, verb))
        button.installEventFilter(self)
        return button

    def _page(self, verbs: tuple[Verb, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for place, verb in enumerate(verbs):
            grid.addWidget(self.keys[verb], place, 0)
            grid.addWidget(label(verb_name(verb)), place, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(verbs), 1)
        return grid

    def _say(self) -> None:
        for verb, button in self.keys.items():
            key = key_words(self._keymap.key(verb))
            button.setText(self.tr("press…") if verb is self._asking else key)
            words = self.tr("%1, now %2: choose another key")
            name_button(button, words.replace("%1", verb_name(verb)).replace("%2", key))

    def _ask(self, verb: Verb) -> None:
        self._asking = verb
        self.keys[verb].setFocus()
        words = self.tr("Press the new key for “%1”; Esc leaves it as it is.")
        self.news.setText(words.replace("%1", verb_name(verb)))
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the next key pressed, whatever it would do otherwise."""
        if self._asking is None or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            self._take(event)
        return event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)

    def _take(self, event: QKeyEvent) -> None:
        key, verb = key_of(event), self._asking
        if verb is None or not key:
            return
        self._asking = None
        if key == "Esc":
            self.news.setText("")
        elif key in FIXED or key in ("Tab", "Shift+Tab", "Return", "Enter"):
            words = self.tr("“%1” always does the same here. Choose another key.")
            self.news.setText(words.replace("%1", key_words(key)))
        else:
            other = self._keymap.taken_by(key)
            self._keymap.set_key(verb, key)
            words = ""
            if other is not None and other is not verb:
                words = self.tr("“%1” had this key and has “%2” now.")
                words = words.replace("%1", verb_name(other))
                words = words.replace("%2", key_words(self._keymap.key(other)))
            self.news.setText(words)
        self._say()

    def _reset(self) -> None:
        self._asking = None
        self._keymap.as_it_came()
        self.news.setText("")
        self._say()
