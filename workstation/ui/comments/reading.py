"""Reads queues page by page, and watches them without ever moving a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from workstation.desk.desk import Desk
from workstation.domain.article import Cursor
from workstation.domain.comment import Comment, CommentPage, CommentQuery, Queue
from workstation.domain.errors import NotFound
from workstation.ui.comments.blocks import NEWEST, Block
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.model import CommentsModel

PAGE = 200
_DAYS = 14
#: More touched rows than this are read again as a whole queue.
_MOST_TOUCHED = 2000


@dataclass(frozen=True, slots=True)
class _Loaded:
    page: CommentPage
    counts: dict[Queue, int]
    days: tuple[int, ...]
    unsearched: int


@dataclass(frozen=True, slots=True)
class _Seen:
    touched: frozenset[int]
    fresh: dict[int, Comment]
    top: CommentPage
    counts: dict[Queue, int]


class Reading(QObject):
    """Fills the model. `loaded` tells of a new list, `counted` of the numbers of all queues.

    `days_read` carries how many comments came on each of the last days, `arrived(count, and_more)`
    how many wait outside, `settled(ids)` which rows were read again in their places.
    """

    loaded = Signal()
    counted = Signal(object)
    days_read = Signal(object)
    arrived = Signal(int, bool)
    settled = Signal(object)

    def __init__(self, desk: Desk, model: CommentsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._next: Cursor | None = None
        self._fetching = False
        self._touched: frozenset[int] = frozenset()
        self._waiting: tuple[Comment, ...] = ()
        self._too_many = False
        self.queue = Queue.PENDING
        self.text = ""
        #: How many older comments the search has passed over.
        self.unsearched = 0
        #: Older than this are the rows that are to be read later.
        self._below = 0
        model.more_wanted.connect(self.more)
        # Later: the wish may come while rows are being put in or taken away.
        model.block_wanted.connect(self._read_block, Qt.ConnectionType.QueuedConnection)
        model.anchors_wanted.connect(self._read_anchors, Qt.ConnectionType.QueuedConnection)

    def query(self) -> CommentQuery:
        """Return what the list shows."""
        return CommentQuery(self.queue, self.text.strip())

    @property
    def busy(self) -> bool:
        """Tell whether rows are on their way that may replace those shown."""
        return self._fetching

    def newest(self) -> int:
        """Return the key nothing in the list is newer than."""
        first = self._model.entry(0)
        if first is not None and self.queue is Queue.MINE:
            # Ordered by the time of the decision: any key may stand anywhere.
            return NEWEST
        return first.comment.id if first is not None else 0

    def load(self) -> None:
        """Read the queue from its newest comment on, and all numbers."""
        newsroom, queue, text = self._desk.newsroom, self.queue, self.text

        def question() -> _Loaded:
            page = newsroom.comments.page(queue, None, PAGE, text=text)
            days = newsroom.comment_counts.per_day(_DAYS)
            unsearched = newsroom.comments.unsearched() if text else 0
            return _Loaded(page, newsroom.comments.counts(), days, unsearched)

        self._fetching = True
        self._touched = frozenset()
        self._desk.tasks.read(question, self._show, self._failed, key="comments.page", owner=self)

    def more(self) -> None:
        """Read the next page, unless one is on its way."""
        if self._fetching or self._next is None:
            return
        self._fetching = True
        comments, queue, text, after = (
            self._desk.newsroom.comments,
            self.queue,
            self.text,
            self._next,
        )
        self._desk.tasks.read(
            lambda: comments.page(queue, after, PAGE, text=text),
            self._append,
            self._failed,
            key="comments.page",
            owner=self,
        )

    def look(self, touched: Iterable[int] = ()) -> None:
        """Count again, see what arrived, and read the touched rows again in their places."""
        here = frozenset(key for key in touched if self._model.row_of(key) is not None)
        self._touched |= here
        asked = self._touched
        if len(asked) > _MOST_TOUCHED:
            self.load()
            return
        comments, queue, text = self._desk.newsroom.comments, self.queue, self.text

        def question() -> _Seen:
            fresh: dict[int, Comment] = {}
            for key in asked:
                try:
                    fresh[key] = comments.get(key)
                except NotFound:
                    continue
            top = comments.page(queue, None, PAGE, text=text)
            return _Seen(asked, fresh, top, comments.counts())

        self._desk.tasks.read(question, self._see, key="comments.look", owner=self)

    def let_in(self) -> int | None:
        """Put what has arrived among the rows; return the newest of it, or None.

        More than a page of arrivals is read as a new list.
        """
        waiting, self._waiting = self._waiting, ()
        self.arrived.emit(0, False)
        if self._too_many or not waiting:
            self.load()
            return None
        self._model.insert_rows(waiting)
        return max(one.id for one in waiting)

    def read_days(self) -> None:
        """Count again what came day by day."""
        counts = self._desk.newsroom.comment_counts
        self._desk.tasks.read(
            lambda: counts.per_day(_DAYS), self.days_read.emit, key="comments.days", owner=self
        )

    def _show(self, read: _Loaded) -> None:
        self._fetching = False
        self._next = read.page.next
        self._waiting, self._too_many = (), False
        query, shown = self.query(), read.page.comments
        beyond = 0
        if query.whole and self._next is not None:
            # A whole queue is there at once; each piece is read when somebody looks at it.
            beyond = max(1, read.counts[query.queue] - len(shown))
            self._next = None
        self.unsearched = read.unsearched
        self._model.set_rows(shown, self._next is not None, beyond)
        self._below = shown[-1].id if beyond else 0
        self.arrived.emit(0, False)
        self.counted.emit(read.counts)
        self.days_read.emit(read.days)
        self.loaded.emit()

    def _read_anchors(self) -> None:
        comments, query, below = self._desk.newsroom.comments, self.query(), self._below

        def know(found: tuple[tuple[int, ...], int]) -> None:
            # A list read anew meanwhile has other rows.
            if below == self._below:
                self._model.set_anchors(found[0], PAGE, found[1])

        question = partial(comments.anchors, query, below, PAGE)
        self._desk.tasks.read(question, know, key="comments.anchors", owner=self)

    def _read_block(self, block: Block) -> None:
        comments, query = self._desk.newsroom.comments, self.query()
        self._desk.tasks.read(
            lambda: comments.between(query, block.newest, block.oldest),
            partial(self._model.fill, block),
            owner=self,
        )

    def _append(self, page: CommentPage) -> None:
        self._fetching = False
        self._next = page.next
        self._model.append_rows(page.comments, page.next is not None)

    def _failed(self, error: Exception) -> None:
        self._fetching = False
        self._desk.bus.trouble.emit(error)

    def _see(self, seen: _Seen) -> None:
        self._touched -= seen.touched
        changed = [
            _settled(entry, seen.fresh.get(entry.comment.id))
            for entry in self._model.found(seen.touched)
        ]
        self._model.replace(changed)
        self.counted.emit(seen.counts)
        self._watch(seen.top)
        self.settled.emit(seen.touched)

    def _watch(self, top: CommentPage) -> None:
        """Find what is in the queue and not in the list; in “decided by me” nothing arrives."""
        if self.queue is Queue.MINE:
            return
        if not self._model.rowCount() and top.comments:
            # Nobody's hand is on an empty list.
            self.load()
            return
        waiting = [one for one in top.comments if self._model.awaits(one.id)]
        self._waiting = tuple(waiting)
        self._too_many = len(waiting) == len(top.comments) == PAGE and top.next is not None
        self.arrived.emit(len(waiting), self._too_many)


def _settled(entry: Entry, fresh: Comment | None) -> Entry:
    """Return a row as it stands now; back where it came from, it is open again."""
    if fresh is None:
        return replace(entry, gone=True, mine=False)
    if fresh.status is entry.came_as:
        return replace(entry, comment=fresh, mine=False, act=None, gone=False)
    return replace(entry, comment=fresh, gone=False)
