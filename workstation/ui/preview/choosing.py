"""Reads what can be chosen, and finds the page of what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.article import ArticleLine, ArticleQuery
from workstation.domain.column import ColumnTree
from workstation.ui.preview.chooser import Chooser

_MOST = 60


class Choosing(QObject):
    """Fills a `Chooser`. `found(address)` tells of a page; "" when an article has none."""

    found = Signal(str)

    def __init__(self, desk: Desk, chooser: Chooser) -> None:
        super().__init__(chooser)
        self._desk = desk
        self._chooser = chooser
        self._text = ""
        self._address = ""
        #: The article whose page is looked for.
        self._finding: int | None = None
        chooser.searched.connect(self.search)
        chooser.page_chosen.connect(self.found)
        chooser.article_chosen.connect(self.find)

    def refresh(self) -> None:
        """Read everything again."""
        newsroom = self._desk.newsroom

        def question() -> tuple[ColumnTree, str]:
            return newsroom.columns.tree(), newsroom.site.get().home_name

        self._desk.tasks.read(question, self._show_columns, key="columns", owner=self)
        self.search(self._text)

    def search(self, text: str) -> None:
        """Show the articles a text is found in; the latest without one."""
        self._text = text
        articles = self._desk.newsroom.articles

        def question() -> tuple[ArticleLine, ...]:
            return articles.page(ArticleQuery(text=text), None, _MOST).lines

        self._desk.tasks.read(question, self._chooser.articles.set_lines, key="search", owner=self)

    def find(self, article_id: int) -> None:
        """Look for the page of an article, published or not.

        Whoever goes elsewhere before it is found does not want it any more.
        """
        self._finding = article_id
        preview = self._desk.newsroom.preview

        def tell(address: str) -> None:
            if self._finding == article_id:
                self.found.emit(address)

        self._desk.tasks.read(
            lambda: preview.address_of(article_id), tell, key="address", owner=self
        )

    def mark(self, address: str) -> None:
        """Let the page at an address be the chosen one."""
        self._address = address
        self._finding = None
        self._chooser.mark(address)

    def _show_columns(self, told: tuple[ColumnTree, str]) -> None:
        self._chooser.set_columns(*told)
        self._chooser.mark(self._address)
