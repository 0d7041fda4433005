"""Banning an author, and the list of bans."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.ban import Ban
from workstation.domain.comment import Comment
from workstation.ui.comments.ban_dialog import BanDialog, BanWish
from workstation.ui.comments.bans_dialog import BansDialog


class Banning(QObject):
    """`did(code, name)` tells what was done, `said` why not, `failed` what was refused."""

    did = Signal(str, str)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.dialog: BanDialog | None = None
        self.bans: BansDialog | None = None

    def ask(self, comment: Comment) -> None:
        """Ask by what, and for how long, the author of a comment is banned."""
        if not BanDialog.possible(comment):
            self.said.emit(self.tr("Neither name, mail nor address tells who wrote this."))
            return
        self.dialog = BanDialog(comment, self.ban, self._window)
        self.dialog.open()

    def ban(self, wish: BanWish) -> None:
        """Ban somebody."""
        speaking = self._desk.newsroom.speaking
        self._desk.tasks.change(
            partial(speaking.ban, wish.kind, wish.value, wish.days, wish.reason, sweep=wish.sweep),
            lambda _ban: self.did.emit("banned", wish.value),
            self.failed.emit,
            initiator=self,
            owner=self,
        )

    def show_bans(self) -> None:
        """Open the list of all bans."""
        dialog = BansDialog(self._lift, self._window)
        dialog.destroyed.connect(self._closed)
        self.bans = dialog
        self._read()
        dialog.open()

    def _closed(self) -> None:
        self.bans = None

    def _read(self) -> None:
        speaking = self._desk.newsroom.speaking
        self._desk.tasks.read(speaking.bans, self._show, key="comments.bans", owner=self)

    def _show(self, bans: tuple[Ban, ...]) -> None:
        if self.bans is not None:
            self.bans.show_bans(bans)

    def _lift(self, ban: Ban) -> None:
        def done(_none: None) -> None:
            self.did.emit("lifted", ban.value)
            self._read()

        lift = partial(self._desk.newsroom.speaking.lift, ban.id)
        self._desk.tasks.change(lift, done, self.failed.emit, initiator=self, owner=self)
