"""What the palette learns from the newsroom, read beside the typing."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.desk.desk import Desk
from workstation.domain.article import ArticleLine, ArticleQuery, Order
from workstation.domain.column import ColumnTree
from workstation.domain.query_words import read_words
from workstation.ui.palette.match import score

_LATEST = 200
_FOUND = 20


@dataclass(frozen=True, slots=True)
class Known:
    """The stories changed last and all columns."""

    articles: tuple[ArticleLine, ...] = ()
    columns: ColumnTree | None = None


def latest(desk: Desk) -> Known:
    """Read what can be opened. Reader thread; also learns the readings of the names."""
    page = desk.newsroom.articles.page(ArticleQuery(), limit=_LATEST)
    columns = desk.newsroom.columns.tree()
    for name in (*(line.title for line in page.lines), *(column.name for column in columns)):
        # Looks every character up once here, so that no key press has to.
        score("a", name)
    return Known(tuple(page.lines), columns)


def found(desk: Desk, text: str) -> tuple[ArticleLine, ...]:
    """Search the whole newsroom for stories. Reader thread."""
    asked = read_words(text, desk.newsroom.columns.tree())
    query = asked.over(ArticleQuery(order=Order.BEST if asked.text else Order.CHANGED))
    return tuple(desk.newsroom.articles.page(query, limit=_FOUND).lines)
