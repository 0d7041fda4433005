"""What one must know to decide about a comment, read in one go."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.act import Act
from workstation.domain.article import Article
from workstation.domain.comment import AuthorRecord, Comment, takes_comments
from workstation.domain.errors import NotFound
from workstation.domain.moment import now
from workstation.services.newsroom import Newsroom

_KIND = "comment.decide"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`path` are the names of the article's columns; `decisions` are the acts that stand.

    `open` tells whether the article takes further comments.
    """

    comment: Comment
    article: Article | None
    path: str
    site: str
    thread: tuple[Comment, ...]
    record: AuthorRecord
    decisions: tuple[Act, ...]
    open: bool


def read(newsroom: Newsroom, comment_id: int) -> Surroundings:
    """Read everything around a comment; raises `NotFound` when it is gone. For reading threads."""
    comment = newsroom.comments.get(comment_id)
    article, path = None, ""
    try:
        article = newsroom.articles.get(comment.article_id)
        if article.content.column_id is not None:
            path = newsroom.columns.tree().path(article.content.column_id)
    except NotFound:
        pass  # The comment is worth seeing without its article.
    site = newsroom.site.get()
    return Surroundings(
        comment,
        article,
        path,
        site.name,
        newsroom.comments.thread(comment_id),
        newsroom.comments.author_record(comment_id),
        tuple(
            act
            for act in newsroom.history.of("comment", comment_id)
            if act.kind == _KIND and not act.undone
        ),
        article is None or _open(article, site.comments_close_days),
    )


def _open(article: Article, days: int) -> bool:
    content = article.content
    time = content.published_at if content.published_at is not None else now()
    return takes_comments(content.comments_open, time, now(), days)
