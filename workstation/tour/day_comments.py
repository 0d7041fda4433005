"""The further care of comments: words changed, authors banned, all at once, one by one, numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, found, gone, over
from workstation.ui.comments.ban_dialog import BanDialog
from workstation.ui.comments.bans_dialog import BansDialog
from workstation.ui.comments.figures_dialog import FiguresDialog
from workstation.ui.comments.help_sheet import HelpSheet
from workstation.ui.comments.panel import CommentsPanel

SAID = "这里原有一个电话号码，已由编辑部隐去。"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order; the comment desk is seen before and after."""
    return [
        Scene("editing and pinning a comment", lambda: caring(room)),
        Scene("banning an author", lambda: banning(room)),
        Scene("all that match", lambda: all_that_match(room)),
        Scene("one by one", lambda: one_by_one(room)),
        Scene("numbers and keys of the comment desk", lambda: numbers(room)),
    ]


def caring(room: Room) -> Play:
    """Change the words of a comment, keep the original, approve it and pin it."""
    panel = room.present(CommentsPanel)
    room.put_toasts_away()
    hand.press(panel.list, Qt.Key.Key_Home)
    hand.press(panel.list, Qt.Key.Key_D)
    box = panel.pane.reply
    yield Until(box.isVisible, "the box for other words")
    hand.write_over(box.text, SAID)
    yield from room.picture("comment-edit")
    hand.click(box.send_button)
    yield Until(lambda: not box.isVisible(), "the words to be kept")
    hand.press(panel.list, Qt.Key.Key_A)
    hand.press(panel.list, Qt.Key.Key_Home)
    yield room.written()
    hand.press(panel.list, Qt.Key.Key_P)
    yield Until(lambda: _pinned(panel), "the pin")
    yield room.written()
    room.put_toasts_away()
    yield from room.picture("comment-pinned")


def banning(room: Room) -> Play:
    """Ban an author for a week, look at the list of bans and lift it again."""
    panel = room.present(CommentsPanel)
    hand.press(panel.list, Qt.Key.Key_J)
    hand.press(panel.list, Qt.Key.Key_B)
    yield over(BanDialog, "the question whom to ban")
    dialog = found(BanDialog)
    yield from room.picture("comment-ban")
    hand.click(dialog.act)
    yield gone(BanDialog, "the question whom to ban")
    yield room.written()
    panel.gestures.wish("bans")
    yield over(BansDialog, "the bans")
    yield room.written()
    yield from room.picture("comment-bans")
    found(BansDialog).reject()
    yield gone(BansDialog, "the bans")
    room.come_back()
    hand.press(panel.list, Qt.Key.Key_Z)
    yield room.written()
    room.put_toasts_away()


def all_that_match(room: Room) -> Play:
    """See what deciding all that match would do, and step back."""
    panel = room.present(CommentsPanel)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    hand.press(panel.list, Qt.Key.Key_A, both)
    yield over(QMessageBox, "the question about all")
    yield from room.picture("comments-all")
    found(QMessageBox).reject()
    yield gone(QMessageBox, "the question about all")
    room.come_back()


def one_by_one(room: Room) -> Play:
    """Look at comments one by one."""
    panel = room.present(CommentsPanel)
    hand.press(panel.list, Qt.Key.Key_V)
    zen = panel.pane.zen
    yield Until(zen.isVisible, "one comment alone")
    hand.press(zen, Qt.Key.Key_J)
    yield from room.picture("comments-one-by-one")
    hand.press(zen, Qt.Key.Key_Escape)
    yield Until(panel.list.isVisible, "the list")


def numbers(room: Room) -> Play:
    """Look at the charts, and at the keys one may change."""
    panel = room.present(CommentsPanel)
    hand.press(panel.list, Qt.Key.Key_G)
    yield over(FiguresDialog, "the numbers")
    yield Until(lambda: found(FiguresDialog).view.accessibleName() != "", "the numbers to be read")
    yield from room.picture("comments-numbers")
    found(FiguresDialog).reject()
    yield gone(FiguresDialog, "the numbers")
    room.come_back()
    hand.press(panel.list, Qt.Key.Key_Question)
    yield over(HelpSheet, "the keys")
    yield from room.picture("comments-keys")
    found(HelpSheet).reject()
    yield gone(HelpSheet, "the keys")
    room.come_back()


def _pinned(panel: CommentsPanel) -> bool:
    entry = panel.list.spot()
    return entry is not None and entry.comment.pinned
