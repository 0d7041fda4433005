"""Readers' comments in the order they came in, in slices: for trying rules and for going out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workstation.domain.comment import Comment
from workstation.domain.holding import Remark
from workstation.store.articles.articles import sliced
from workstation.store.comments import comments
from workstation.store.tables import tables

_T = tables.Comment
_SLICE = 2_000


def remarks(after: int = 0) -> Iterator[list[tuple[int, Remark]]]:
    """Yield slices of (key, what rules look at) of the comments of readers, by key."""
    sql = (
        "SELECT id, text, author, network_address, written_at FROM comment "
        "WHERE id > ? AND by_newsroom = 0 ORDER BY id LIMIT ?"
    )
    while True:
        rows = _T._meta.database.execute_sql(sql, (after, _SLICE)).fetchall()
        if not rows:
            return
        yield [(key, Remark(text, author, address, at)) for key, text, author, address, at in rows]
        after = rows[-1][0]


def whole(after: int = 0) -> Iterator[Sequence[Comment]]:
    """Yield slices of all comments, by key, those of the newsroom among them."""
    while True:
        sql = "SELECT id FROM comment WHERE id > ? ORDER BY id LIMIT ?"
        keys = [row[0] for row in _T._meta.database.execute_sql(sql, (after, _SLICE)).fetchall()]
        if not keys:
            return
        yield comments.many(keys)
        after = keys[-1]


def count() -> int:
    """Return how many comments there are, from the counts kept by triggers."""
    tally = tables.CommentTally
    rows = tally.select(tally.queue, tally.comments).tuples()
    return sum(number for queue, number in rows if queue != "reported")


def last_key() -> int:
    """Return the key of the comment that came last, 0 when there is none."""
    rows = _T._meta.database.execute_sql("SELECT ifnull(max(id), 0) FROM comment").fetchall()
    return int(rows[0][0])


def source_ids(keys: Sequence[int]) -> dict[int, str]:
    """Return under which id of which import comments came in, those that did."""
    marks = ", ".join("?" * len(keys))
    sql = f"SELECT id, source_id FROM comment WHERE source_id IS NOT NULL AND id IN ({marks})"
    return dict(_T._meta.database.execute_sql(sql, tuple(keys)).fetchall())


def here(keys: Sequence[int]) -> frozenset[int]:
    """Return those of `keys` that are comments of this newsroom."""
    found: set[int] = set()
    for part in sliced(keys):
        marks = ", ".join("?" * len(part))
        sql = f"SELECT id FROM comment WHERE id IN ({marks})"
        found |= {key for (key,) in _T._meta.database.execute_sql(sql, tuple(part)).fetchall()}
    return frozenset(found)
