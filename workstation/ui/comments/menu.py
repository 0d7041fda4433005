"""The context menu of the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.comment import CommentStatus
from workstation.ui.comments.comment_words import verb_name, verb_on
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.verbs import DECISIONS, KEYS, Verb
from workstation.ui.shared.icons import icon

_SIGNS = {
    Verb.APPROVE: "check",
    Verb.REJECT: "x",
    Verb.SPAM: "ban",
    Verb.TRASH: "trash-2",
    Verb.PENDING: "inbox",
    Verb.REPLY: "reply",
    Verb.UNDO: "undo-2",
    Verb.ARTICLE: "newspaper",
    Verb.COPY: "copy",
    Verb.SEARCH: "search",
    Verb.IMPORT: "download",
    Verb.SELECT_ALL: "square-check",
}


def sign_of(verb: Verb) -> str:
    """Return the icon of a verb, or ""."""
    return _SIGNS.get(verb, "")


def menu_for(entries: list[Entry], wish: Callable[[str], object], parent: QWidget) -> QMenu:
    """Return what can be done with these comments."""
    menu = QMenu(parent)
    for verb in DECISIONS:
        pending = all(one.comment.status is CommentStatus.PENDING for one in entries)
        if verb is not Verb.PENDING or not pending:
            _add(menu, verb, verb_on(verb, len(entries)), wish)
    menu.addSeparator()
    if len(entries) == 1:
        for verb in (Verb.REPLY, Verb.ARTICLE, Verb.COPY):
            _add(menu, verb, verb_name(verb), wish)
        menu.addSeparator()
    for verb in (Verb.SELECT, Verb.SELECT_ALL, Verb.UNDO):
        _add(menu, verb, verb_name(verb), wish)
    return menu


def _add(menu: QMenu, verb: Verb, text: str, wish: Callable[[str], object]) -> None:
    # The key stands beside the text and is held by the list, not by the menu.
    key = KEYS.get(verb, "")
    action = menu.addAction(f"{text}\t{key}" if key else text)
    sign = sign_of(verb)
    if sign:
        action.setIcon(icon(sign))
    action.triggered.connect(lambda _checked=False: wish(str(verb)))
