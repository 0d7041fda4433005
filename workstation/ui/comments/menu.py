"""The context menu of the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.comment import CommentStatus
from workstation.ui.comments.comment_words import verb_name, verb_on
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.verbs import DECISIONS, Verb
from workstation.ui.shared.icons import icon

_SIGNS = {
    Verb.APPROVE: "check",
    Verb.REJECT: "x",
    Verb.SPAM: "ban",
    Verb.TRASH: "trash-2",
    Verb.PENDING: "inbox",
    Verb.REPLY: "reply",
    Verb.EDIT: "pencil",
    Verb.PIN: "pin",
    Verb.BAN: "user",
    Verb.CLOSE: "lock",
    Verb.ZEN: "focus",
    Verb.NUMBERS: "table",
    Verb.HELP: "keyboard",
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


def menu_for(
    entries: list[Entry], keymap: Keymap, wish: Callable[[str], object], parent: QWidget
) -> QMenu:
    """Return what can be done with these comments."""
    menu = QMenu(parent)

    def add(verb: Verb, text: str) -> None:
        # The key stands beside the text and is held by the list, not by the menu.
        key = keymap.key(verb)
        action = menu.addAction(f"{text}\t{key}" if key else text)
        sign = sign_of(verb)
        if sign:
            action.setIcon(icon(sign))
        action.triggered.connect(lambda _checked=False: wish(str(verb)))

    for verb in DECISIONS:
        pending = all(one.comment.status is CommentStatus.PENDING for one in entries)
        if verb is not Verb.PENDING or not pending:
            add(verb, verb_on(verb, len(entries)))
    menu.addSeparator()
    if len(entries) == 1:
        for verb in (Verb.REPLY, Verb.EDIT, Verb.PIN, Verb.BAN, Verb.CLOSE):
            add(verb, verb_name(verb))
        menu.addSeparator()
        for verb in (Verb.ARTICLE, Verb.COPY, Verb.UNDO_THIS):
            add(verb, verb_name(verb))
        menu.addSeparator()
    for verb in (Verb.SELECT, Verb.SELECT_ALL, Verb.ALL_MATCHING, Verb.UNDO, Verb.ZEN):
        add(verb, verb_name(verb))
    return menu
