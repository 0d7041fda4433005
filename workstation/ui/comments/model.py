"""The rows of a list. Rows are read where somebody looks; none ever leaves under the hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
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
from workstation.ui.comments.blocks import NEWEST, Block, Blocks
from workstation.ui.comments.entry import Entry, entry_of
from workstation.ui.comments.plain import visible_line

Index = QModelIndex | QPersistentModelIndex
#: So many blocks stay in memory around where somebody looks.
_MOST_READ = 40
#: The rows ahead are there before the person is.
_AHEAD = 60


class EntryRole(IntEnum):
    """The role under which the model hands out an `Entry`."""

    ENTRY = Qt.ItemDataRole.UserRole + 90


class CommentsModel(QAbstractListModel):
    """`more_wanted` asks for the next page, `block_wanted(Block)` for rows somebody looks at.

    Of a whole queue all rows are there at once; they are read piece by piece once `anchors_wanted`
    was answered, of which `anchored` tells. What is found by words grows at its end (`more`).
    `state_words` says in words what became of an entry, for screen readers. `filled` tells which
    rows have been read.
    """

    more_wanted = Signal()
    anchors_wanted = Signal()
    anchored = Signal()
    block_wanted = Signal(object)
    filled = Signal(int, int)

    def __init__(
        self, state_words: Callable[[Entry], str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._state_words = state_words
        self._blocks = Blocks()
        self._more = False

    @property
    def more(self) -> bool:
        """Tell whether the list goes on behind the last row."""
        return self._more

    def set_rows(self, comments: Sequence[Comment], more: bool, beyond: int = 0) -> None:
        """Show these comments and no others, and behind them `beyond` rows to be read later."""
        self.beginResetModel()
        blocks = [_block(comments, NEWEST)] if comments else []
        if blocks and beyond > 0:
            blocks.append(Block(blocks[0].oldest, 0, beyond, vague=True))
        self._blocks.replace(blocks)
        self._more = more
        self.endResetModel()

    def set_anchors(self, anchors: Sequence[int], step: int, rest: int) -> None:
        """Say where every `step`-th of the rows to be read later ends: now each can be read.

        `rest` is how many there are behind the last anchor.
        """
        vague = self._blocks.last()
        if vague is None or not vague.vague:
            return
        first, newest, parts = self._blocks.start(vague), vague.newest, list[Block]()
        for oldest in anchors:
            parts.append(Block(newest, oldest, step))
            newest = oldest
        parts.append(Block(newest, 0, rest))
        after = step * len(anchors) + rest
        self._resize(first, vague.count, after, lambda: self._blocks.split(vague, parts))
        self.anchored.emit()

    def append_rows(self, comments: Sequence[Comment], more: bool) -> None:
        """Show a further page; comments that are here already are passed over."""
        fresh = [one for one in comments if self._blocks.home(one.id) is None]
        self._more = more
        if not fresh:
            return
        last = self._blocks.last()
        first = len(self._blocks)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self._blocks.append(_block(fresh, last.oldest if last is not None else NEWEST))
        self.endInsertRows()

    def fill(self, block: Block, comments: Sequence[Comment]) -> None:
        """Show what has been read of a block; its rows may have become fewer, or more."""
        if block.entries is not None:
            return
        first, before = self._blocks.start(block), block.count

        def put() -> None:
            block.entries = [entry_of(one) for one in comments]
            block.count = len(block.entries)
            self._blocks.keep(block)
            self._blocks.count()

        self._resize(first, before, len(comments), put)
        if comments:
            last = first + len(comments) - 1
            self.dataChanged.emit(self.index(first), self.index(last))
            self.filled.emit(first, last)

    def _resize(self, first: int, before: int, after: int, put: Callable[[], object]) -> None:
        nowhere = QModelIndex()
        if after > before:
            self.beginInsertRows(nowhere, first + before, first + after - 1)
            put()
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(nowhere, first + after, first + before - 1)
            put()
            self.endRemoveRows()
        else:
            put()

    def insert_rows(self, comments: Iterable[Comment]) -> None:
        """Let arrivals in, each at its place among the rows (newest first)."""
        for comment in sorted(comments, key=lambda one: one.id, reverse=True):
            block = self._blocks.around(comment.id)
            if block is None or block.entries is None or self._blocks.home(comment.id):
                continue
            entries = enumerate(block.entries)
            older = next((at for at, one in entries if one.comment.id < comment.id), block.count)
            row = self._blocks.start(block) + older
            self.beginInsertRows(QModelIndex(), row, row)
            block.entries.insert(older, entry_of(comment))
            block.count += 1
            self._blocks.keep(block)
            self._blocks.count()
            self.endInsertRows()

    def replace(self, entries: Iterable[Entry]) -> None:
        """Show something else of rows that are here, in their places."""
        for entry in entries:
            found = self._blocks.home(entry.comment.id)
            if found is None:
                continue
            block, at = found
            if block.entries is not None and block.entries[at] != entry:
                block.entries[at] = entry
                index = self.index(self._blocks.start(block) + at)
                self.dataChanged.emit(index, index)

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, or None where there is none or it was not read yet."""
        found = self._blocks.at(row)
        if found is None or found[0].entries is None:
            return None
        return found[0].entries[found[1]]

    def row_of(self, comment_id: int) -> int | None:
        """Return where a comment stands, or None."""
        found = self._blocks.home(comment_id)
        return None if found is None else self._blocks.start(found[0]) + found[1]

    def found(self, comment_ids: Iterable[int]) -> list[Entry]:
        """Return the entries of those comments that are here."""
        places = (self._blocks.home(key) for key in comment_ids)
        return [found[0].entries[found[1]] for found in places if found and found[0].entries]

    def read_whole(self) -> bool:
        """Tell whether every row of the list has been read."""
        return not self._more and all(block.entries is not None for block in self._blocks)

    def awaits(self, comment_id: int) -> bool:
        """Tell whether a comment belongs among rows that have been read, and is not there."""
        around = self._blocks.around(comment_id)
        read = around is not None and around.entries is not None
        return read and self._blocks.home(comment_id) is None

    def want(self, comment_id: int) -> bool:
        """Ask for the rows among which a comment belongs; False where they have been read."""
        around = self._blocks.around(comment_id)
        if around is None or around.entries is not None:
            return False
        _ask_for(self, around)
        return True

    def need(self, first: int, last: int, keep: Callable[[int, int], bool]) -> None:
        """Ask for rows somebody looks at; far blocks nothing happened in are let go.

        `keep(first, last)` tells whether rows must stay (they are selected).
        """
        for row in (first, last, min(last + _AHEAD, self.rowCount() - 1)):
            found = self._blocks.at(row)
            if found and found[0].entries is None:
                _ask_for(self, found[0])
        read = self._blocks.read()
        if len(read) > _MOST_READ:
            here = self._blocks.at(first)
            place = here[0].place if here else 0
            read.sort(key=lambda block: abs(block.place - place))
            for block in read[_MOST_READ:]:
                start = self._blocks.start(block)
                kept = block.place == 0 or self._more or keep(start, start + block.count - 1)
                if block.untouched() and not kept:
                    self._blocks.forget(block)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are, read or not."""
        return 0 if parent.isValid() else len(self._blocks)

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


def next_open(model: CommentsModel, row: int) -> int | None:
    """Return the next row after `row` with something to decide, else the nearest before."""
    after = range(row + 1, model.rowCount())
    before = range(min(row, model.rowCount()) - 1, -1, -1)
    entries = ((place, model.entry(place)) for place in (*after, *before))
    return next((place for place, one in entries if one is None or not one.over), None)


def _ask_for(model: CommentsModel, block: Block) -> None:
    if block.asked:
        return
    block.asked = True
    if block.vague:
        model.anchors_wanted.emit()
    else:
        model.block_wanted.emit(block)


def _block(comments: Sequence[Comment], newest: int) -> Block:
    entries = [entry_of(one) for one in comments]
    return Block(newest, min(one.id for one in comments), len(entries), entries)
