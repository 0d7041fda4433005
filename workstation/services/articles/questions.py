"""Questions about articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.article import (
    Article,
    ArticleLine,
    ArticlePage,
    ArticleQuery,
    Content,
    Cursor,
    Release,
    Status,
)
from workstation.domain.edition import EditionName
from workstation.domain.text import one_line
from workstation.services.articles.column_care import check_workers
from workstation.store import columns
from workstation.store.articles import article_list, articles, releases
from workstation.store.editions.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore


class ArticleQuestions:
    """What one may ask about articles, on any thread."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def page(
        self, query: ArticleQuery, after: Cursor | None = None, limit: int = 100
    ) -> ArticlePage:
        """Return a page of the list a query finds."""
        return article_list.page(query, columns.tree(), self._store.search, after, limit)

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a query finds."""
        return article_list.count(query, columns.tree(), self._store.search)

    def ids(self, query: ArticleQuery) -> tuple[int, ...]:
        """Return the keys of everything a query finds, the newest story first."""
        return article_list.ids(query, columns.tree(), self._store.search)

    def counts(self) -> dict[Status, int]:
        """Return how many articles stand in each status."""
        return article_list.counts()

    def get(self, article_id: int) -> Article:
        """Return one article; raise `NotFound`."""
        return articles.get(article_id)

    def by_number(self, number: int) -> Article:
        """Return the article people know by its number; raise `NotFound`."""
        return articles.by_number(number)

    def known(self, name: str) -> tuple[str, ...]:
        """Return what a field (`author`, `source`, `tags`, …) holds, most used first."""
        return articles.known(name)

    def source_address(self, source: str) -> str:
        """Return the address last written beside a source, or ""."""
        return articles.source_address(one_line(source))

    def alike(self, title: str, but: int | None = None) -> tuple[ArticleLine, ...]:
        """Return other articles of the same title."""
        return articles.alike(one_line(title), but)

    def address(self, article_id: int) -> str:
        """Return an article's address: frozen, or what it would be if published now."""
        kept = articles.get(article_id).address
        return kept or self._edition().address_of(article_id)

    def _all(self, article_ids: Sequence[int]) -> list[Article]:
        return [articles.get(key) for key in dict.fromkeys(article_ids)]

    def _theirs(self, article_ids: Sequence[int], to: int | None = None) -> list[Article]:
        """Return stories the person may work on, also under the column `to`; raise `Refused`."""
        chosen = self._all(article_ids)
        self._check_workers(*(article.content for article in chosen), to=to)
        return chosen

    def _check_workers(self, *contents: Content, to: int | None = None) -> None:
        main = (content.column_id for content in contents)
        check_workers(self._store.journal.person, (*main, to))

    def _edition(self) -> StoredEdition:
        return StoredEdition(self._store.database, EditionName.WORKING)


def unreleased_mark(base: Article, content: Content) -> dict[str, int]:
    """Return the mark that `content` differs from what readers see; none without a release."""
    if base.release_id is None:
        return {}
    release = releases.get(base.release_id)
    return {"unreleased": int(release is None or _differs(release, content))}


def _differs(release: Release, content: Content) -> bool:
    """Tell whether readers see something else: column surgery moves a release, not its text."""
    if release.content == content:
        return False
    main, listed = releases.placed(release.id)
    places = {"column_id": content.column_id, "further_columns": content.further_columns}
    if replace(release.content, **places) != content:  # type: ignore[arg-type]
        return True
    here = {content.column_id, *content.further_columns} - {None}
    return main != content.column_id or listed != here
