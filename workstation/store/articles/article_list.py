"""The list of articles: pages by keyset, counts off tallies, the newest hits of a search first.

A page is read off an index from where the last one ended: its cost does not grow with the number
of articles nor with how far down it is. A branch of columns, or several statuses, are read as one
stream each and merged.
"""

from __future__ import annotations

from typing import Any

from workstation.domain.article import ArticlePage, ArticleQuery, Cursor, Order, Status
from workstation.domain.column import ColumnTree
from workstation.store.articles.conditions import (
    KEY,
    LINE,
    Stream,
    Where,
    counts,
    line_of,
    rows,
    streams_of,
)
from workstation.store.articles.hits import best_hits, newest_hits
from workstation.store.search import Search

__all__ = ["count", "counts", "ids", "page"]


def page(
    query: ArticleQuery, tree: ColumnTree, search: Search, after: Cursor | None, limit: int
) -> ArticlePage:
    """Return a page of what a query finds."""
    asked = search.asked(query.text, query.title)
    if asked is None:
        return _page(query, tree, None, after, limit)
    if query.order is Order.BEST:
        return best_hits(query, tree, search, asked, after, limit)
    if query.order is Order.NEWEST:
        return newest_hits(query, tree, search, asked, after, limit)
    return _page(query, tree, search.condition(query.text, query.title), after, limit)


def _page(
    query: ArticleQuery,
    tree: ColumnTree,
    found: tuple[str, list[Any]] | None,
    after: Cursor | None,
    limit: int,
) -> ArticlePage:
    streams, where = streams_of(query, tree)
    if found is not None:
        where.add(found[0], *found[1])
    found_rows: list[Any] = []
    for ending in (False, True):
        together = [stream for stream in streams if stream.last is ending]
        if together and len(found_rows) <= limit:
            found_rows += _merged(query, together, where, after, limit)
    end = found_rows[limit - 1] if len(found_rows) > limit else None
    last = None if end is None else Cursor(end[-1], end[0])
    return ArticlePage(tuple(line_of(row[:-1]) for row in found_rows[:limit]), last)


def _merged(
    query: ArticleQuery, streams: list[Stream], where: Where, after: Cursor | None, limit: int
) -> list[Any]:
    """Return the first rows of several streams after a place, each with what it is sorted by."""

    parts = [_part(query, stream, where, after, limit) for stream in streams]
    together = " UNION ".join(f"SELECT * FROM ({sql})" for sql, _ in parts)
    return rows(
        f"SELECT {LINE}, s.k FROM ({together}) s CROSS JOIN article a ON a.id = s.id "
        f"ORDER BY s.k DESC, a.id DESC LIMIT {limit + 1}",
        [value for _, values in parts for value in values],
    )


def _part(
    query: ArticleQuery, stream: Stream, where: Where, after: Cursor | None, limit: int
) -> tuple[str, list[Any]]:
    """Return the question for the first rows of one stream after a place, and its values."""
    key, begin, below, order = stream.key or KEY[query.order], [], "", ""
    if not stream.last:
        order = "k DESC, "
        if after is not None:
            below, begin = f" AND ({key}, {stream.id}) < (?, ?)", [after.key, after.id]
    elif after is not None and after.key == 0:
        # Its key is the same for all: named in the order, it would have all of them sorted.
        below, begin = f" AND {stream.id} < ?", [after.id]
    return (
        f"SELECT {stream.id} AS id, {key} AS k FROM {stream.source} "
        f"WHERE {stream.condition} AND {where.sql}{below} "
        f"ORDER BY {order}{stream.id} DESC LIMIT {limit + 1}",
        [*stream.values, *where.values, *begin],
    )


def count(query: ArticleQuery, tree: ColumnTree, search: Search) -> int:
    """Return how many articles the query finds; without conditions it is read off the tallies."""
    if query == ArticleQuery(statuses=query.statuses, order=query.order):
        known = counts()
        among = set(query.statuses) or set(Status) - {Status.TRASHED}
        return sum(known.get(status, 0) for status in among)
    found, values = _found(query, tree, search)
    return int(rows(f"SELECT count(*) FROM ({found})", values)[0][0])


def ids(query: ArticleQuery, tree: ColumnTree, search: Search) -> tuple[int, ...]:
    """Return the keys of everything the query finds, the newest story first."""
    found, values = _found(query, tree, search)
    return tuple(key for (key,) in rows(f"SELECT id FROM ({found}) ORDER BY id DESC", values))


def _found(query: ArticleQuery, tree: ColumnTree, search: Search) -> tuple[str, list[Any]]:
    """Return a question for the keys of everything a query finds, each once, and its values."""
    streams, where = streams_of(query, tree)
    if search.asked(query.text, query.title) is not None:
        condition, asked = search.condition(query.text, query.title)
        where.add(condition, *asked)
    parts = " UNION ".join(
        f"SELECT a.id AS id FROM {stream.source} WHERE {stream.condition} AND {where.sql}"
        for stream in streams
    )
    return parts, [value for stream in streams for value in (*stream.values, *where.values)]
