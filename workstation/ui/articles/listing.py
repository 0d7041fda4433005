"""Keeps the list in step with the newsroom: reads it anew when asked, else only what changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.article import ArticlePage, ArticleQuery, Cursor
from workstation.domain.column import ColumnTree
from workstation.ui.articles.filters import Filters
from workstation.ui.articles.gestures import Gestures
from workstation.ui.articles.list_model import PAGE_ROWS
from workstation.ui.articles.list_pane import ListPane
from workstation.ui.articles.reading import MOST_HEAD, Counts, News, read_counts, read_news
from workstation.ui.articles.saved_filters import cells_of

_GATHER_MILLISECONDS = 120
#: The longest page, read in a few milliseconds.
_MOST_ROWS = 2_000


class Listing(QObject):
    """Fills `pane`. `open_article` is the one selected after each reading."""

    def __init__(self, desk: Desk, pane: ListPane, gestures: Gestures) -> None:
        super().__init__(pane)
        self._desk = desk
        self._pane = pane
        self._gestures = gestures
        self._changed: set[int] = set()
        self.open_article: int | None = None
        # One act often comes as several changes: the list reads once for all of them.
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MILLISECONDS)
        self._gather.timeout.connect(self.read_news)
        pane.changed.connect(lambda _filters: self.read())
        pane.lines.more_wanted.connect(self._read_more)
        pane.filters.further.share_wanted.connect(self._share)
        pane.filters.further.unshare_wanted.connect(self._unshare)
        pane.strip.all_asked.connect(self.select_found)

    def hear(self, change: Change) -> None:
        """Take note of changed rows; they are read a moment later."""
        self._changed |= change.ids("article")
        self._gather.start()

    def read(self) -> None:
        """Read the list anew, from its beginning."""
        self._gather.stop()
        self._changed.clear()
        newsroom, query = self._desk.newsroom, self.query()
        self._desk.tasks.read(
            lambda: (newsroom.articles.page(query), read_counts(newsroom), newsroom.columns.tree()),
            self._show,
            key="list",
            owner=self,
        )

    def read_news(self) -> None:
        """Read what became of the rows that changed; the others stay where they are.

        When very many changed, few are where they were: the list is read anew.
        """
        if len(self._changed) > MOST_HEAD:
            self.read()
            return
        newsroom, query = self._desk.newsroom, self.query()
        rows, ids = self._pane.lines.rowCount(), frozenset(self._changed)
        self._changed.clear()
        self._desk.tasks.read(
            lambda: read_news(newsroom, query, rows, ids),
            lambda news: self._show_news(query, news),
            owner=self,
        )

    def select_found(self) -> None:
        """Select everything the list finds, rows not read yet among it."""
        newsroom, query = self._desk.newsroom, self.query()

        def select(ids: tuple[int, ...]) -> None:
            if query == self.query():
                self._pane.view.select_found(ids)

        self._desk.tasks.read(lambda: newsroom.articles.ids(query), select, key="found", owner=self)

    def _share(self, name: str, filters: Filters) -> None:
        shared = self._desk.newsroom.filters
        self._desk.tasks.change(lambda: shared.keep(name, cells_of(filters)), owner=self)

    def _unshare(self, filter_id: int) -> None:
        shared = self._desk.newsroom.filters
        self._desk.tasks.change(lambda: shared.remove(filter_id), owner=self)

    def query(self) -> ArticleQuery:
        """Return what the list shows."""
        return self._pane.filters.query(self._desk.newsroom.person)

    def _show(self, read: tuple[ArticlePage, Counts, ColumnTree]) -> None:
        page, counts, tree = read
        self._show_around(counts, tree)
        self._pane.lines.show_page(page)
        self._pane.view.scrollToTop()
        self._pane.view.show_as_open(self.open_article)

    def _read_more(self, after: Cursor) -> None:
        newsroom, query = self._desk.newsroom, self.query()
        # Qt lays all rows out again for each page: the longer the list, the longer the pages.
        limit = min(_MOST_ROWS, max(PAGE_ROWS, self._pane.lines.rowCount() // 4))
        self._desk.tasks.read(
            lambda: newsroom.articles.page(query, after, limit),
            lambda page: self._pane.lines.add_page(after, page),
            key="more",
            owner=self,
        )

    def _show_news(self, query: ArticleQuery, news: News) -> None:
        self._show_around(news.counts, news.tree)
        if query != self.query():
            return  # another list was asked for meanwhile
        pane = self._pane
        pane.view.keeping_place(lambda: pane.lines.freshen(news.head.lines, news.changed))
        pane.view.show_as_open(self.open_article)

    def _show_around(self, counts: Counts, tree: ColumnTree) -> None:
        self._gestures.tree = tree
        self._pane.lines.show_tree(tree)
        self._pane.filters.show_counts(counts)
        self._pane.filters.show_tree(tree)
