"""Lists read by pages: the next one is asked for where the rows read so far end."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from workstation.domain.article import ArticlePage, Cursor

Index = QModelIndex | QPersistentModelIndex


class PagedModel(QAbstractListModel):
    """Keeps where the next page begins; whoever derives from it keeps the rows.

    `more_wanted(Cursor)` is sent once when somebody comes to the end of what was read.
    """

    more_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: Cursor | None = None
        self._asked: Cursor | None = None

    @property
    def complete(self) -> bool:
        """Tell whether all that the list finds has been read."""
        return self._next is None

    def begin(self, page: ArticlePage) -> None:
        """Take note of the first page of a list: what was asked of another is not waited for."""
        self._next, self._asked = page.next, None

    def goes_on(self, after: Cursor, page: ArticlePage) -> bool:
        """Take note of the page that follows `after`; False for one nobody waits for any more."""
        if after != self._asked:
            return False
        self._next, self._asked = page.next, None
        return True

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is a page after the last one read, and nobody asked for it yet."""
        return not parent.isValid() and self._next is not None and self._asked is None

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if self._next is not None and self._asked is None:
            self._asked = self._next
            self.more_wanted.emit(self._next)
