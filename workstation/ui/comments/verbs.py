"""What keys, buttons and menus of this desk ask for."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from workstation.domain.comment import CommentStatus


class Verb(StrEnum):
    """One thing a person can do here."""

    APPROVE = "approve"
    REJECT = "reject"
    SPAM = "spam"
    TRASH = "trash"
    PENDING = "pending"
    REPLY = "reply"
    UNDO = "undo"
    NEXT = "next"
    PREVIOUS = "previous"
    SELECT = "select"
    EXTEND_DOWN = "extend_down"
    EXTEND_UP = "extend_up"
    SELECT_ALL = "select_all"
    SELECT_NONE = "select_none"
    FIRST = "first"
    LAST = "last"
    SEARCH = "search"
    HELP = "help"
    ARTICLE = "article"
    COPY = "copy"
    IMPORT = "import"


#: Where each decision puts a comment.
DECISIONS: dict[Verb, CommentStatus] = {
    Verb.APPROVE: CommentStatus.APPROVED,
    Verb.REJECT: CommentStatus.REJECTED,
    Verb.SPAM: CommentStatus.SPAM,
    Verb.TRASH: CommentStatus.TRASH,
    Verb.PENDING: CommentStatus.PENDING,
}
#: The key of each verb as it is written everywhere; the help sheet shows them in this order.
KEYS: dict[Verb, str] = {
    Verb.NEXT: "J",
    Verb.PREVIOUS: "K",
    Verb.APPROVE: "A",
    Verb.REJECT: "R",
    Verb.SPAM: "S",
    Verb.TRASH: "T",
    Verb.REPLY: "E",
    Verb.UNDO: "Z",
    Verb.SELECT: "X",
    Verb.EXTEND_DOWN: "Shift+J",
    Verb.EXTEND_UP: "Shift+K",
    Verb.SELECT_ALL: "Ctrl+A",
    Verb.SELECT_NONE: "Esc",
    Verb.FIRST: "Home",
    Verb.LAST: "End",
    Verb.SEARCH: "/",
    Verb.HELP: "?",
}
#: Held down, these go on and on; every other verb is done once per press.
_REPEATING = frozenset({Verb.NEXT, Verb.PREVIOUS, Verb.EXTEND_DOWN, Verb.EXTEND_UP})

_Key = Qt.Key
_PLAIN: dict[int, Verb] = {
    _Key.Key_J: Verb.NEXT,
    _Key.Key_K: Verb.PREVIOUS,
    _Key.Key_Down: Verb.NEXT,
    _Key.Key_Up: Verb.PREVIOUS,
    _Key.Key_A: Verb.APPROVE,
    _Key.Key_R: Verb.REJECT,
    _Key.Key_S: Verb.SPAM,
    _Key.Key_T: Verb.TRASH,
    _Key.Key_E: Verb.REPLY,
    _Key.Key_Z: Verb.UNDO,
    _Key.Key_X: Verb.SELECT,
    _Key.Key_Space: Verb.SELECT,
    _Key.Key_Home: Verb.FIRST,
    _Key.Key_End: Verb.LAST,
    _Key.Key_Escape: Verb.SELECT_NONE,
}
_SHIFTED: dict[int, Verb] = {
    _Key.Key_J: Verb.EXTEND_DOWN,
    _Key.Key_K: Verb.EXTEND_UP,
    _Key.Key_Down: Verb.EXTEND_DOWN,
    _Key.Key_Up: Verb.EXTEND_UP,
}
_WITH_CONTROL: dict[int, Verb] = {_Key.Key_A: Verb.SELECT_ALL, _Key.Key_C: Verb.COPY}
_BY_TEXT = {"/": Verb.SEARCH, "?": Verb.HELP, "？": Verb.HELP}


def verb_of(event: QKeyEvent) -> Verb | None:
    """Return what a key asks for, or None; decisions are never repeated by a key held down."""
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control = Qt.KeyboardModifier.ControlModifier
    if pressed == control:
        return _WITH_CONTROL.get(event.key())
    if pressed & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    shifted = bool(pressed & Qt.KeyboardModifier.ShiftModifier)
    verb = _BY_TEXT.get(event.text()) or (_SHIFTED if shifted else _PLAIN).get(event.key())
    return None if event.isAutoRepeat() and verb not in _REPEATING else verb
