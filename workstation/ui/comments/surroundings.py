"""What one must know to decide about a comment, read in one go."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.act import Act
from workstation.domain.article import Article
from workstation.domain.comment import AuthorRecord, Comment
from workstation.domain.errors import NotFound
from workstation.services.newsroom import Newsroom

_KIND = "comment.decide"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`path` are the names of the article's columns; `decisions` are the acts that stand."""

    comment: Comment
    article: Article | None
    path: str
    site: str
    thread: tuple[Comment, ...]
    record: AuthorRecord
    decisions: tuple[Act, ...]


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
    return Surroundings(
        comment,
        article,
        path,
        newsroom.site.get().name,
        newsroom.comments.thread(comment_id),
        newsroom.comments.author_record(comment_id),
        tuple(
            act
            for act in newsroom.history.of("comment", comment_id)
            if act.kind == _KIND and not act.undone
        ),
    )
