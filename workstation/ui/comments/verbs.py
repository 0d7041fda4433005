"""What keys, buttons and menus of this desk ask for."""

from __future__ import annotations

from enum import StrEnum

from workstation.domain.comment import CommentStatus


class Verb(StrEnum):
    """One thing a person can do here."""

    APPROVE = "approve"
    REJECT = "reject"
    SPAM = "spam"
    TRASH = "trash"
    PENDING = "pending"
    REPLY = "reply"
    EDIT = "edit"
    PIN = "pin"
    BAN = "ban"
    CLOSE = "close"
    UNDO = "undo"
    UNDO_THIS = "undo_this"
    NEXT = "next"
    PREVIOUS = "previous"
    SELECT = "select"
    EXTEND_DOWN = "extend_down"
    EXTEND_UP = "extend_up"
    SELECT_ALL = "select_all"
    SELECT_NONE = "select_none"
    ALL_MATCHING = "all_matching"
    FIRST = "first"
    LAST = "last"
    LET_IN = "let_in"
    ZEN = "zen"
    SEARCH = "search"
    NUMBERS = "numbers"
    HELP = "help"
    BANS = "bans"
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
#: The keys a desk begins with; the help sheet shows them in this order.
KEYS: dict[Verb, str] = {
    Verb.APPROVE: "A",
    Verb.REJECT: "R",
    Verb.SPAM: "S",
    Verb.TRASH: "T",
    Verb.PENDING: "U",
    Verb.REPLY: "E",
    Verb.EDIT: "D",
    Verb.PIN: "P",
    Verb.BAN: "B",
    Verb.CLOSE: "C",
    Verb.UNDO: "Z",
    Verb.UNDO_THIS: "Shift+Z",
    Verb.NEXT: "J",
    Verb.PREVIOUS: "K",
    Verb.SELECT: "X",
    Verb.EXTEND_DOWN: "Shift+J",
    Verb.EXTEND_UP: "Shift+K",
    Verb.SELECT_ALL: "Ctrl+A",
    Verb.SELECT_NONE: "Esc",
    Verb.ALL_MATCHING: "Ctrl+Shift+A",
    Verb.FIRST: "Home",
    Verb.LAST: "End",
    Verb.LET_IN: "N",
    Verb.ZEN: "V",
    Verb.SEARCH: "/",
    Verb.NUMBERS: "G",
    Verb.HELP: "?",
}
#: Always here beside the keys one may change.
FIXED: dict[str, Verb] = {
    "Down": Verb.NEXT,
    "Up": Verb.PREVIOUS,
    "Shift+Down": Verb.EXTEND_DOWN,
    "Shift+Up": Verb.EXTEND_UP,
    "Space": Verb.SELECT,
    "Ctrl+C": Verb.COPY,
    "Home": Verb.FIRST,
    "End": Verb.LAST,
    "Esc": Verb.SELECT_NONE,
}
#: Held down, these go on and on; every other verb is done once per press.
REPEATING = frozenset({Verb.NEXT, Verb.PREVIOUS, Verb.EXTEND_DOWN, Verb.EXTEND_UP})
