"""The rows of a queue. Rows come at the end or when let in; none ever leaves by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import chain
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from workstation.domain.comment import Comment
from workstation.ui.comments.entry import Entry, entry_of
from workstation.ui.comments.plain import visible_line

Index = QModelIndex | QPersistentModelIndex


class EntryRole(IntEnum):
    """The role under which the model hands out an `Entry`."""

    ENTRY = Qt.ItemDataRole.UserRole + 90


class CommentsModel(QAbstractListModel):
    """`more_wanted` asks for the next page; nothing is read here and nothing is counted.

    `state_words` says in words what became of an entry, for screen readers.
    """

    more_wanted = Signal()

    def __init__(
        self, state_words: Callable[[Entry], str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._state_words = state_words
        self._entries: list[Entry] = []
        self._rows: dict[int, int] = {}
        self._more = False

    @property
    def more(self) -> bool:
        """Tell whether the queue goes on behind the last row."""
        return self._more

    def set_rows(self, comments: Sequence[Comment], more: bool) -> None:
        """Show these comments and no others."""
        self.beginResetModel()
        self._entries = [entry_of(comment) for comment in comments]
        self._number()
        self._more = more
        self.endResetModel()

    def append_rows(self, comments: Sequence[Comment], more: bool) -> None:
        """Show a further page; comments that are here already are passed over."""
        fresh = [entry_of(one) for one in comments if one.id not in self._rows]
        self._more = more
        if not fresh:
            return
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self._entries += fresh
        for row, entry in enumerate(fresh, first):
            self._rows[entry.comment.id] = row
        self.endInsertRows()

    def insert_rows(self, comments: Iterable[Comment]) -> None:
        """Let arrivals in, each at its place among the rows (newest first)."""
        for comment in sorted(comments, key=lambda one: one.id, reverse=True):
            if comment.id in self._rows:
                continue
            entries = enumerate(self._entries)
            place = next((row for row, one in entries if one.comment.id < comment.id), None)
            row = len(self._entries) if place is None else place
            self.beginInsertRows(QModelIndex(), row, row)
            self._entries.insert(row, entry_of(comment))
            self._number()
            self.endInsertRows()

    def replace(self, entries: Iterable[Entry]) -> None:
        """Show something else of rows that are here, in their places."""
        for entry in entries:
            row = self._rows.get(entry.comment.id)
            if row is not None and self._entries[row] != entry:
                self._entries[row] = entry
                self.dataChanged.emit(self.index(row), self.index(row))

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, or None where there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, comment_id: int) -> int | None:
        """Return where a comment stands, or None."""
        return self._rows.get(comment_id)

    def found(self, comment_ids: Iterable[int]) -> list[Entry]:
        """Return the entries of those comments that are here."""
        return [self._entries[self._rows[key]] for key in comment_ids if key in self._rows]

    def next_open(self, row: int) -> int | None:
        """Return the next row after `row` with something to decide, else the nearest before."""
        onward = range(row + 1, len(self._entries))
        backward = range(min(row, len(self._entries)) - 1, -1, -1)
        for place in chain(onward, backward):
            if not self._entries[place].over:
                return int(place)
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows have been read."""
        return 0 if parent.isValid() else len(self._entries)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether the queue goes on."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry, or its words for screen readers."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == EntryRole.ENTRY:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self._state_words(entry) if self._state_words is not None else ""
            words = f"{visible_line(entry.comment.author)}: {visible_line(entry.comment.text)}"
            return f"{words} {state}".strip()
        return None

    def _number(self) -> None:
        self._rows = {entry.comment.id: row for row, entry in enumerate(self._entries)}
