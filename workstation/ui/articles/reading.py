"""What the list reads, on the reading threads."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from workstation.domain.article import (
    Article,
    ArticleLine,
    ArticlePage,
    ArticleQuery,
    Order,
    Status,
)
from workstation.domain.column import ColumnTree
from workstation.domain.errors import NotFound
from workstation.domain.list_filter import SharedFilter
from workstation.services.newsroom import Newsroom

#: Of a list scrolled far down only its head is read again when something changes.
MOST_HEAD = 300


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers on the filter chips, and the chips everybody is offered."""

    by_status: dict[Status, int]
    mine: int
    shared: tuple[SharedFilter, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """What became of a list: how it begins now, and what became of rows asked for by key."""

    head: ArticlePage
    changed: dict[int, ArticleLine | None]
    counts: Counts
    tree: ColumnTree


def read_counts(newsroom: Newsroom) -> Counts:
    """Return what the chips show."""
    mine = newsroom.articles.count(ArticleQuery(author=newsroom.person))
    return Counts(newsroom.articles.counts(), mine, newsroom.filters.all())


def read_news(newsroom: Newsroom, query: ArticleQuery, rows: int, ids: Collection[int]) -> News:
    """Return what became of a list of `rows` rows after articles `ids` changed."""
    head = newsroom.articles.page(query, None, min(MOST_HEAD, max(rows, 100)))
    present = {line.id for line in head.lines}
    whole = head.next is None
    changed: dict[int, ArticleLine | None] = {}
    for key in ids:
        if key not in present:
            changed[key] = None if _left(query, whole) else _line(newsroom, query, key)
    return News(head, changed, read_counts(newsroom), newsroom.columns.tree())


def _left(query: ArticleQuery, whole: bool) -> bool:
    """Tell whether a changed article that is not in the head cannot be in the list at all.

    By time of change it would stand at the top.
    """
    return whole or query.order is Order.CHANGED


def _line(newsroom: Newsroom, query: ArticleQuery, key: int) -> ArticleLine | None:
    try:
        article = newsroom.articles.get(key)
    except NotFound:
        return None
    shown = query.statuses or tuple(status for status in Status if status is not Status.TRASHED)
    return _as_line(article) if article.status in shown else None


def _as_line(article: Article) -> ArticleLine:
    content = article.content
    return ArticleLine(
        article.id,
        article.number,
        content.title,
        article.status,
        content.column_id,
        content.author,
        content.flags,
        content.cover_id,
        content.published_at,
        article.changed_at,
        short_title=content.short_title,
    )


def narrowed(query: ArticleQuery, **asked: object) -> ArticleQuery:
    """Return `query` with something else asked."""
    return replace(query, **asked)  # type: ignore[arg-type]
