"""Keeps what stands at the right true to the comment one is at."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.domain.errors import NotFound
from workstation.ui.comments import surroundings
from workstation.ui.comments.detail_pane import DetailPane
from workstation.ui.comments.list_view import CommentList


class Looking(QObject):
    """Reads what surrounds the spot; who runs down the list gets the last one only."""

    def __init__(self, desk: Desk, view: CommentList, detail: DetailPane) -> None:
        super().__init__(detail)
        self._desk = desk
        self._list = view
        self._detail = detail

    def look(self) -> None:
        """Read what surrounds the comment one is at."""
        entry = self._list.spot()
        if entry is None:
            self._detail.clear()
            return
        newsroom, key = self._desk.newsroom, entry.comment.id
        self._desk.tasks.read(
            lambda: surroundings.read(newsroom, key),
            self._detail.show_around,
            self._gone,
            key="comments.around",
            owner=self,
        )

    def settled(self, touched: frozenset[int]) -> None:
        """Read again when the comment shown is among those that were touched."""
        if self._detail.comment_id() in touched:
            self.look()

    def decided(self) -> None:
        """Read again when the decision was on the comment that is still looked at."""
        entry = self._list.spot()
        if entry is not None and entry.over:
            self.look()

    def _gone(self, error: Exception) -> None:
        self._detail.clear()
        # Between the choosing and the reading somebody took it away: the list says so.
        if not isinstance(error, NotFound):
            self._desk.bus.trouble.emit(error)
