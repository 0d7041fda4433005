"""Which key does what on this desk: as it comes, or as the person has chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from workstation.ui.comments.verbs import FIXED, KEYS, REPEATING, Verb

_KEPT = "comments/keys"
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)
#: Signs an input method writes in full width.
_WIDE = {"？": "?", "／": "/", "；": ";", "，": ",", "。": "."}


def key_of(event: QKeyEvent) -> str:
    """Return the key of an event as it is written everywhere (`Shift+J`), "" for a modifier."""
    if event.key() in _MODIFIERS or event.key() == Qt.Key.Key_unknown:
        return ""
    text = _WIDE.get(event.text(), event.text())
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace():
        # Where a sign is on the keyboard, and with what it is reached, differs by country.
        return text if not event.modifiers() & control else ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(held.value | event.key()).toString()


class Keymap(QObject):
    """The keys of the desk, kept between sessions. `changed` tells that some are others now."""

    changed = Signal()

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings or QSettings()
        self._keys = dict(KEYS)
        for kept in str(self._settings.value(_KEPT) or "").split("\n"):
            name, _, key = kept.partition(" ")
            if name in KEYS and key:
                self._keys[Verb(name)] = key
        self._verbs = {key: verb for verb, key in self._keys.items()}

    def key(self, verb: Verb) -> str:
        """Return the key of a verb, "" when it has none."""
        return self._keys.get(verb, "")

    def verb_of(self, event: QKeyEvent) -> Verb | None:
        """Return what a key asks for, or None; decisions are never repeated by a key held down."""
        key = key_of(event)
        verb = self._verbs.get(key) or FIXED.get(key)
        return None if event.isAutoRepeat() and verb not in REPEATING else verb

    def taken_by(self, key: str) -> Verb | None:
        """Return what a key does already."""
        return self._verbs.get(key) or FIXED.get(key)

    def set_key(self, verb: Verb, key: str) -> None:
        """Give a verb another key; who had it gets the verb's former one."""
        other = self._verbs.get(key)
        former = self._keys[verb]
        if other is not None:
            self._keys[other] = former
        self._keys[verb] = key
        self._keep()

    def as_it_came(self) -> None:
        """Give every verb the key it began with."""
        self._keys = dict(KEYS)
        self._keep()

    def _keep(self) -> None:
        self._verbs = {key: verb for verb, key in self._keys.items()}
        own = [f"{verb} {key}" for verb, key in self._keys.items() if KEYS[verb] != key]
        self._settings.setValue(_KEPT, "\n".join(own))
        self.changed.emit()
