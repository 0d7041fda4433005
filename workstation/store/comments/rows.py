"""How a row of the comment table becomes a `Comment`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workstation.domain.comment import Comment, CommentStatus
from workstation.store.articles.articles import sliced
from workstation.store.tables import tables

_CELLS = (
    "id",
    "article_id",
    "parent_id",
    "author",
    "mail",
    "region",
    "network_address",
    "text",
    "status",
    "written_at",
    "reports",
    "votes_up",
    "votes_down",
    "held_for",
    "reason",
    "decided_at",
    "decided_by_id",
    "by_newsroom",
)
_FURTHER = ("pinned", "original", "edited_at")
#: The rows a clause is put behind; the comment is `c`, its article `a`.
SELECT = (
    f"SELECT {', '.join(f'c.{name}' for name in _CELLS)}, a.title, "
    f"{', '.join(f'c.{name}' for name in _FURTHER)} "
)
FROM = "FROM comment c JOIN article a ON a.id = c.article_id "


def comment(row: Sequence[Any]) -> Comment:
    """Return a row of `SELECT` as what it means."""
    values = list(row)
    values[8] = CommentStatus(values[8])
    values[17] = bool(values[17])
    values[19] = bool(values[19])
    return Comment(*values)


def ask(clause: str, *values: object) -> Iterator[Comment]:
    """Yield the comments a clause (of ours) finds."""
    return (comment(row) for row in execute(SELECT + FROM + clause, *values))


def execute(sql: str, *values: object) -> list[Sequence[Any]]:
    """Run a statement of ours on the calling thread's connection and return its rows."""
    return list(tables.Comment._meta.database.execute_sql(sql, values or None).fetchall())


def many(comment_ids: Iterable[int]) -> tuple[Comment, ...]:
    """Return the comments of these keys, oldest key first."""
    found: list[Comment] = []
    for part in sliced(comment_ids):
        marks = ", ".join("?" * len(part))
        found += ask(f"WHERE c.id IN ({marks}) ORDER BY c.id", *part)
    return tuple(sorted(found, key=lambda one: one.id))
