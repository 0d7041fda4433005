"""What one does at this desk beside deciding: its rules, and comments that go out."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.ui.comments.list_pane import ListPane
from workstation.ui.comments.queue_pane import QueuePane
from workstation.ui.comments.rules.dialog import RulesDialog
from workstation.ui.comments.sending_out import SendingOut
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Command


class SettingUp(QObject):
    """Opens the rules; `dialog` is the one that was opened last. `sending` writes files."""

    def __init__(
        self, desk: Desk, pane: ListPane, queues: QueuePane, work: LongWork, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.dialog: RulesDialog | None = None
        self.sending = SendingOut(desk, pane.banner, work, window)
        queues.rules_wanted.connect(self.open_rules)
        queues.export_wanted.connect(self.sending.ask)

    def open_rules(self) -> None:
        """Open word lists and the other rules."""
        self.dialog = RulesDialog(self._desk, self._window)
        self.dialog.open()

    def commands(self) -> list[Command]:
        """Return what the palette offers of it."""
        rules, export = self.tr("Rules for comments…"), self.tr("Export comments…")
        return [
            Command("comment.rules", rules, self.open_rules, "", "list-filter"),
            Command("comment.export", export, self.sending.ask, "", "upload"),
        ]
