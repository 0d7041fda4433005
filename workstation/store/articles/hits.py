"""What a search finds: the newest hits as the index hands them out, or the best of the newest."""

from __future__ import annotations

import json

from workstation.domain.article import ArticleLine, ArticlePage, ArticleQuery, Cursor
from workstation.domain.column import ColumnTree
from workstation.store.articles.conditions import LINE, line_of, rows, where_of
from workstation.store.search import AMONG, Search

#: Of the hits of a search this many, the newest, are ranked.
RANKED = 2_000


def newest_hits(
    query: ArticleQuery,
    tree: ColumnTree,
    search: Search,
    asked: str,
    after: Cursor | None,
    limit: int,
) -> ArticlePage:
    """Read hits off the index by key, newest first: the cost does not grow with their number."""
    where = where_of(query, tree)
    bound = after.id if after is not None else 2**63 - 1
    found = rows(
        f"SELECT {LINE} FROM article_text f CROSS JOIN article a ON a.id = f.rowid "
        "WHERE f.article_text MATCH ? AND f.rowid < ? "
        f"AND f.rowid NOT IN (SELECT article_id FROM search_stale) AND {where.sql} "
        f"ORDER BY f.rowid DESC LIMIT {limit + 1}",
        [asked, bound, *where.values],
    )
    stale = [key for key in search.stale_matches(query.text, query.title) if key < bound]
    if stale:
        fresh = rows(
            f"SELECT {LINE} FROM article a WHERE {AMONG} AND {where.sql}",
            [json.dumps(stale), *where.values],
        )
        found = sorted([*found, *fresh], key=lambda row: -row[0])[: limit + 1]
    last = Cursor(found[limit - 1][0], found[limit - 1][0]) if len(found) > limit else None
    return ArticlePage(tuple(line_of(row) for row in found[:limit]), last)


def best_hits(
    query: ArticleQuery,
    tree: ColumnTree,
    search: Search,
    asked: str,
    after: Cursor | None,
    limit: int,
) -> ArticlePage:
    """Rank the newest hits; what is older follows by age. `Cursor.key` counts the ranked."""
    ranked, oldest = search.ranked(asked, RANKED)
    shown = after.key if after is not None else 0
    if shown >= len(ranked):
        start = after if after is not None else Cursor(0, 2**63 - 1)
        return newest_hits(query, tree, search, asked, start, limit)
    where = where_of(query, tree)
    lines: dict[int, ArticleLine] = {}
    taken = shown
    while taken < len(ranked) and len(lines) < limit:
        part = ranked[taken : taken + limit]
        found = rows(
            f"SELECT {LINE} FROM article a WHERE {AMONG} AND {where.sql}",
            [json.dumps(part), *where.values],
        )
        by_key = {row[0]: line_of(row) for row in found}
        for key in part:
            if len(lines) == limit:
                break
            taken += 1
            if key in by_key:
                lines[key] = by_key[key]
    if not shown:
        lines = {**_stale_lines(query, tree, search), **lines}
    whole = taken == len(ranked) < RANKED
    return ArticlePage(tuple(lines.values()), None if whole else Cursor(taken, oldest))


def _stale_lines(query: ArticleQuery, tree: ColumnTree, search: Search) -> dict[int, ArticleLine]:
    stale = search.stale_matches(query.text, query.title)
    if not stale:
        return {}
    where = where_of(query, tree)
    found = rows(
        f"SELECT {LINE} FROM article a WHERE {AMONG} AND {where.sql}",
        [json.dumps(stale), *where.values],
    )
    return {row[0]: line_of(row) for row in found}
