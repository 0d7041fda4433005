"""The article at the spot: its real page where the window can show pages, a card otherwise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.article import Article
from workstation.ui.comments.article_card import ArticleCard
from workstation.ui.shared.page_view import PageView

PageFactory = Callable[[], PageView]
_PAGE_HEIGHT = 320
#: Who runs down the list does not want a page for every row.
_PAUSE_MILLISECONDS = 250


class ArticlePane(QWidget):
    """Makes the page view when it is first seen: an engine for pages is slow to start."""

    def __init__(self, factory: PageFactory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factory = factory
        self._page: PageView | None = None
        self._wanted: Article | None = None
        self._shown: tuple[int, int] | None = None
        self.card = ArticleCard()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.card)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._show_page)

    def show_article(self, article: Article, path: str, site: str) -> None:
        """Show an article; its page follows when the person stays."""
        if self._page is None:
            self.card.show_article(article, path, site)
        if self._factory is not None:
            self._wanted = article
            self._pause.start()

    def _show_page(self) -> None:
        article = self._wanted
        if article is None or self._factory is None or not self.isVisible():
            return
        if self._page is None:
            self._page = self._factory()
            self._page.widget().setFixedHeight(_PAGE_HEIGHT)
            self._column.addWidget(self._page.widget())
            self.card.hide()
        wanted = (article.id, article.version)
        if wanted != self._shown:
            self._shown = wanted
            self._page.show_article(article.id, article.content)
