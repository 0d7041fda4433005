"""Queries over comments: one by one, by thread and by author, and the writing of them.

Queues are read by `store.comment_queues`, words are found by `store.comment_search`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from workstation.domain.comment import AuthorRecord, Comment, CommentStatus
from workstation.domain.errors import NotFound
from workstation.domain.holding import NAMELESS
from workstation.domain.moment import Milliseconds
from workstation.store.articles.articles import sliced
from workstation.store.comments.rows import ask, execute, many
from workstation.store.tables import tables

_T = tables.Comment
#: Of the comments of one author, so many of the latest are counted.
_COUNTED = 1_000
_THREAD = 500
_SLICE = 500

__all__ = [
    "approved",
    "articles_with_approved",
    "author_record",
    "by_source",
    "change",
    "count_under",
    "decide",
    "get",
    "insert_many",
    "known_authors",
    "many",
    "thread",
    "waiting_of",
]


def get(comment_id: int) -> Comment:
    """Return one comment; raise `NotFound("comment.missing")`."""
    for found in ask("WHERE c.id = ?", comment_id):
        return found
    raise NotFound("comment.missing", id=comment_id)


def approved(article_id: int) -> tuple[Comment, ...]:
    """Return the comments of an article readers may see, oldest first."""
    clause = "WHERE c.article_id = ? AND c.status = 'approved' ORDER BY c.written_at, c.id"
    return tuple(ask(clause, article_id))


def articles_with_approved() -> frozenset[int]:
    """Return the articles under which readers see a comment."""
    # Leaps from article to article in the index: there are fewer of them than comments.
    sql = (
        "WITH RECURSIVE step(article) AS (SELECT min(article_id) FROM comment UNION ALL SELECT "
        "(SELECT min(article_id) FROM comment WHERE article_id > step.article) FROM step "
        "WHERE step.article IS NOT NULL) SELECT article FROM step WHERE article IS NOT NULL AND "
        "EXISTS (SELECT 1 FROM comment WHERE article_id = step.article AND status = 'approved')"
    )
    return frozenset(key for (key,) in execute(sql))


def count_under(article_ids: Iterable[int]) -> int:
    """Return how many comments, in any queue, lie under the articles."""
    total = 0
    for part in sliced(article_ids):
        total += int(_T.select().where(_T.article_id.in_(part)).count())
    return total


def insert_many(rows: Sequence[dict[str, Any]]) -> int:
    """Add comments given as cells; those whose `source_id` is already here are passed over."""
    database, added = _T._meta.database, 0
    blank = {name: field.default for name, field in _T._meta.fields.items()}
    columns = [field.column_name for field in _T._meta.sorted_fields]
    names = [field.name for field in _T._meta.sorted_fields]
    marks = ", ".join("?" * len(columns))
    # One statement for all rows: building each anew would cost more than writing it.
    sql = (
        f"INSERT INTO comment ({', '.join(columns)}) VALUES ({marks}) "
        "ON CONFLICT (source_id) DO NOTHING"
    )
    for row in rows:
        whole = {**blank, **row}
        added += database.execute_sql(sql, [whole[name] for name in names]).rowcount
    return added


def by_source(source_ids: Iterable[str]) -> dict[str, int]:
    """Return the keys of comments already imported under these source ids."""
    found: dict[str, int] = {}
    wanted = list(source_ids)
    for start in range(0, len(wanted), 10_000):
        part = wanted[start : start + 10_000]
        rows = _T.select(_T.source_id, _T.id).where(_T.source_id.in_(part)).tuples()
        found.update(dict(rows))
    return found


def known_authors(names: Iterable[str]) -> frozenset[str]:
    """Return those of `names` somebody has written a comment under."""
    found: set[str] = set()
    wanted = sorted(set(names))
    for start in range(0, len(wanted), 10_000):
        part = wanted[start : start + 10_000]
        found |= {name for (name,) in _T.select(_T.author).where(_T.author.in_(part)).tuples()}
    return frozenset(found)


def decide(
    comment_ids: Sequence[int],
    status: CommentStatus,
    reason: str,
    at: Milliseconds,
    person_id: int | None,
    progress: Callable[[int, int], object] | None = None,
) -> int:
    """Put comments into a queue; return how many there were. `progress` is told how far it is."""
    cells: dict[str, Any] = {
        "status": str(status),
        "reason": reason,
        "decided_at": at,
        "decided_by": person_id,
    }
    if status is CommentStatus.APPROVED:
        # Approving what readers reported answers their reports.
        cells["reports"] = 0
    else:
        # Nobody sees a pinned comment that is not approved.
        cells["pinned"] = 0
    count = 0
    for start in range(0, len(comment_ids), _SLICE):
        if progress is not None:
            progress(start, len(comment_ids))
        part = list(comment_ids[start : start + _SLICE])
        count += int(_T.update(**cells).where(_T.id.in_(part)).execute())
    return count


def waiting_of(cell: str, value: str) -> list[int]:
    """Return the keys of the pending comments whose `cell` is just `value`."""
    sql = f"SELECT id FROM comment WHERE {cell} = ? AND status = 'pending' ORDER BY id"
    return [key for (key,) in execute(sql, value)]


def change(comment_id: int, **cells: Any) -> None:
    """Write cells of one comment."""
    _T.update(**cells).where(_T.id == comment_id).execute()


def thread(comment: Comment) -> tuple[Comment, ...]:
    """Return the conversation a comment belongs to, oldest first; of a very long one, a part."""
    root, climbed = comment, {comment.id}
    while root.parent_id is not None and root.parent_id not in climbed:
        root = get(root.parent_id)
        climbed.add(root.id)
    found = {root.id: root, comment.id: comment}
    wanted, seen = [root.id], {root.id}
    while wanted and len(found) < _THREAD:
        marks = ", ".join("?" * len(wanted))
        clause = f"WHERE c.parent_id IN ({marks}) ORDER BY c.id LIMIT ?"
        answers = {one.id: one for one in ask(clause, *wanted, _THREAD) if one.id not in seen}
        seen |= answers.keys()
        found |= answers
        wanted = list(answers)
    return tuple(sorted(found.values(), key=lambda c: (c.written_at, c.id)))


def author_record(comment: Comment, latest: int = 20) -> AuthorRecord:
    """Return what else the author of `comment` wrote, told by name, mail or network address."""
    told = {"author": comment.author, "mail": comment.mail}
    told["network_address"] = comment.network_address
    # Nobody in particular is not one person.
    cells = [n for n, value in told.items() if value and (n != "author" or value not in NAMELESS)]
    found = {comment.id: (str(comment.status), comment.author)}
    more = False
    for cell in cells:
        sql = f"SELECT id, status, author FROM comment WHERE {cell} = ? ORDER BY id DESC LIMIT ?"
        rows = execute(sql, told[cell], _COUNTED)
        more = more or len(rows) == _COUNTED
        found |= {key: (status, author) for key, status, author in rows}
    by_status: dict[CommentStatus, int] = {}
    for status, _author in found.values():
        by_status[CommentStatus(status)] = by_status.get(CommentStatus(status), 0) + 1
    names = dict.fromkeys(name for _, name in found.values() if name not in NAMELESS)
    names.pop(comment.author, None)
    others = sorted(found.keys() - {comment.id}, reverse=True)[:latest]
    return AuthorRecord(len(found), by_status, many(others)[::-1], more, tuple(names)[:5])
