"""Keeps the pool filled: its first articles anew when asked, and what follows when scrolled to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.article import ArticlePage, ArticleQuery, Cursor
from workstation.domain.column import ColumnTree
from workstation.ui.boards.pool_pane import PoolPane
from workstation.ui.boards.thumbnails import Thumbnails

#: So many articles are read at once.
_PAGE = 60


@dataclass(frozen=True, slots=True)
class _Read:
    page: ArticlePage
    tree: ColumnTree
    total: int


class PoolReading(QObject):
    """Fills `pane`; sends `tree_read(ColumnTree)` with the columns its articles are in."""

    tree_read = Signal(object)

    def __init__(self, desk: Desk, pane: PoolPane, thumbnails: Thumbnails) -> None:
        super().__init__(pane)
        self._desk = desk
        self._pane = pane
        self._thumbnails = thumbnails
        pane.asked.connect(lambda: self._read(_PAGE))
        pane.list.lines.more_wanted.connect(self._read_on)

    def renew(self) -> None:
        """Read again as many articles as were read before."""
        self._read(max(_PAGE, self._pane.list.lines.rowCount()))

    def _read(self, rows: int) -> None:
        newsroom, asked = self._desk.newsroom, self._pane.wanted()

        def question() -> _Read:
            tree = newsroom.columns.tree()
            page = newsroom.boards.pool(asked, None, rows)
            return _Read(page, tree, newsroom.articles.count(ArticleQuery()))

        self._desk.tasks.read(question, self._show, key="boards.pool", owner=self)

    def _read_on(self, after: Cursor) -> None:
        question = partial(self._desk.newsroom.boards.pool, self._pane.wanted(), after, _PAGE)
        answer = partial(self._show_more, after)
        self._desk.tasks.read(question, answer, key="boards.pool_on", owner=self)

    def _show(self, read: _Read) -> None:
        self._thumbnails.want(line.cover_id for line in read.page.lines)
        self._pane.show_page(read.page, read.tree, read.total)
        self.tree_read.emit(read.tree)

    def _show_more(self, after: Cursor, page: ArticlePage) -> None:
        self._thumbnails.want(line.cover_id for line in page.lines)
        self._pane.list.lines.add_page(after, page)
