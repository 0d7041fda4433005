"""Opens the past of a board and brings back what is chosen there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.board import BoardView, CardView
from workstation.ui.boards.arranging import Arranging
from workstation.ui.boards.history_dialog import HistoryDialog
from workstation.ui.boards.removed_dialog import RemovedDialog
from workstation.ui.boards.thumbnails import Thumbnails


class Past(QObject):
    """Two windows, two verbs; both verbs are one act and can be undone."""

    def __init__(
        self, desk: Desk, panel: QWidget, arranging: Arranging, thumbnails: Thumbnails
    ) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._arranging = arranging
        self._thumbnails = thumbnails

    def open_history(self, view: BoardView) -> HistoryDialog:
        """Show the states of a board."""
        dialog = HistoryDialog(self._desk, view, self._thumbnails, self._panel)
        dialog.restore_wanted.connect(partial(self._restore, view))
        dialog.open()
        return dialog

    def open_removed(self, view: BoardView) -> RemovedDialog:
        """Show what was taken off a board."""
        dialog = RemovedDialog(self._desk, view, self._thumbnails, self._panel)
        dialog.put_back_wanted.connect(partial(self._put_back, view))
        dialog.open()
        return dialog

    def _restore(self, view: BoardView, act_id: int, when: str) -> None:
        verb = partial(self._desk.newsroom.board_history.restore, view.board.id, act_id)
        said = self.tr("The draft of “%1” is as it was %2").replace("%2", when)
        self._arranging.act(verb, said.replace("%1", view.board.title))

    def _put_back(self, view: BoardView, card: CardView) -> None:
        verb = partial(self._desk.newsroom.board_history.put_back, view.board.id, card.card)
        said = self.tr("Put “%1” back on “%2”").replace("%2", view.board.title)
        self._arranging.act(verb, said.replace("%1", card.headline))
