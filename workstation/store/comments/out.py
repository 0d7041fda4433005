"""Comments by article, as they go out to a file."""

from __future__ import annotations

from collections.abc import Sequence

from workstation.domain.comment import Comment, CommentStatus
from workstation.store.comments import comments
from workstation.store.tables import tables

_T = tables.Comment


def count(statuses: Sequence[CommentStatus]) -> int:
    """Return how many comments of these statuses there are."""
    return int(_T.select().where(_T.status.in_(_named(statuses))).count())


def stories(statuses: Sequence[CommentStatus]) -> tuple[tuple[int, int, str, str], ...]:
    """Return (key, number, title, address) of the articles with such comments, by number."""
    article = tables.Article
    spoken = _T.select(_T.article_id).where(_T.status.in_(_named(statuses)))
    rows = (
        article.select(article.id, article.number, article.title, article.address)
        .where(article.id.in_(spoken))
        .order_by(article.number)
    )
    return tuple(rows.tuples())


def under(article_id: int, statuses: Sequence[CommentStatus]) -> tuple[Comment, ...]:
    """Return the comments of an article, oldest key first."""
    rows = _T.select(_T.id).where((_T.article == article_id) & _T.status.in_(_named(statuses)))
    return comments.many(key for (key,) in rows.order_by(_T.id).tuples())


def _named(statuses: Sequence[CommentStatus]) -> list[str]:
    return [str(status) for status in statuses]
