"""Queries over comments: queues by keyset, counts kept by triggers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from peewee import fn

from workstation.domain.article import Cursor
from workstation.domain.comment import AuthorRecord, Comment, CommentPage, CommentStatus, Queue
from workstation.domain.errors import NotFound
from workstation.domain.holding import NAMELESS
from workstation.domain.moment import DAY, Milliseconds
from workstation.store import tables
from workstation.store.articles import sliced

_T = tables.Comment
_CELLS = (
    _T.id,
    _T.article_id,
    _T.parent_id,
    _T.author,
    _T.mail,
    _T.region,
    _T.network_address,
    _T.text,
    _T.status,
    _T.written_at,
    _T.reports,
    _T.votes_up,
    _T.votes_down,
    _T.held_for,
    _T.reason,
    _T.decided_at,
    _T.decided_by_id,
    _T.by_newsroom,
    tables.Article.title,
)


def _chosen() -> Any:
    return _T.select(*_CELLS).join(tables.Article)


def _comment(row: Sequence[Any]) -> Comment:
    values = list(row)
    values[8] = CommentStatus(values[8])
    values[17] = bool(values[17])
    return Comment(*values)


def get(comment_id: int) -> Comment:
    """Return one comment; raise `NotFound("comment.missing")`."""
    for row in _chosen().where(_T.id == comment_id).tuples():
        return _comment(row)
    raise NotFound("comment.missing", id=comment_id)


def many(comment_ids: Iterable[int]) -> tuple[Comment, ...]:
    """Return the comments of these keys, oldest key first."""
    found: list[Comment] = []
    for part in sliced(comment_ids):
        rows = _chosen().where(_T.id.in_(part)).order_by(_T.id).tuples()
        found += [_comment(row) for row in rows]
    return tuple(found)


def page(
    queue: Queue,
    after: Cursor | None,
    limit: int,
    *,
    text: str = "",
    article_id: int | None = None,
    person_id: int | None = None,
) -> CommentPage:
    """Return a page of a queue, newest first (lately decided first in `Queue.MINE`)."""
    key = _T.decided_at if queue is Queue.MINE else _T.id
    condition = _in_queue(queue, person_id)
    if text:
        condition &= _T.text.contains(text) | _T.author.contains(text)
    if article_id is not None:
        condition &= _T.article_id == article_id
    if after is not None:
        condition &= (key < after.key) | ((key == after.key) & (_T.id < after.id))
    rows = list(
        _chosen().where(condition).order_by(key.desc(), _T.id.desc()).limit(limit + 1).tuples()
    )
    shown = [_comment(row) for row in rows[:limit]]
    if len(rows) <= limit:
        return CommentPage(tuple(shown), None)
    last = shown[-1]
    last_key = (last.decided_at or 0) if queue is Queue.MINE else last.id
    return CommentPage(tuple(shown), Cursor(last_key, last.id))


def _in_queue(queue: Queue, person_id: int | None) -> Any:
    if queue is Queue.MINE:
        return _T.decided_at.is_null(False) & (_T.decided_by_id == person_id)
    if queue is Queue.REPORTED:
        return (_T.reports > 0) & _T.status.in_(["pending", "approved"])
    return _T.status == str(queue)


def counts() -> dict[Queue, int]:
    """Return how many comments lie in each queue (the lately decided are not counted)."""
    tally = tables.CommentTally
    kept = dict(tally.select(tally.queue, tally.comments).tuples())
    return {queue: kept.get(str(queue), 0) for queue in Queue if queue is not Queue.MINE}


def approved(article_id: int) -> tuple[Comment, ...]:
    """Return the comments of an article readers may see, oldest first."""
    seen = (_T.article == article_id) & (_T.status == "approved")
    rows = _chosen().where(seen).order_by(_T.written_at, _T.id).tuples()
    return tuple(_comment(row) for row in rows)


def articles_with_approved() -> frozenset[int]:
    """Return the articles under which readers see a comment."""
    rows = _T.select(_T.article_id).where(_T.status == "approved").distinct().tuples()
    return frozenset(key for (key,) in rows)


def count_under(article_ids: Iterable[int]) -> int:
    """Return how many comments, in any queue, lie under the articles."""
    total = 0
    for part in sliced(article_ids):
        total += int(_T.select().where(_T.article_id.in_(part)).count())
    return total


def insert_many(rows: Sequence[dict[str, Any]]) -> int:
    """Add comments given as cells; those whose `source_id` is already here are passed over."""
    if not rows:
        return 0
    return sum(int(_T.insert(**row).on_conflict_ignore().as_rowcount().execute()) for row in rows)


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
    comment_ids: Iterable[int],
    status: CommentStatus,
    reason: str,
    at: Milliseconds,
    person_id: int | None,
) -> int:
    """Put comments into a queue; return how many there were."""
    cells: dict[str, Any] = {
        "status": str(status),
        "reason": reason,
        "decided_at": at,
        "decided_by": person_id,
    }
    if status is CommentStatus.APPROVED:
        # Approving what readers reported answers their reports.
        cells["reports"] = 0
    count = 0
    for part in sliced(comment_ids):
        count += int(_T.update(**cells).where(_T.id.in_(part)).execute())
    return count


def thread(comment: Comment) -> tuple[Comment, ...]:
    """Return the whole conversation a comment belongs to, oldest first."""
    root, climbed = comment, {comment.id}
    while root.parent_id is not None and root.parent_id not in climbed:
        root = get(root.parent_id)
        climbed.add(root.id)
    found, wanted = {root.id: root}, [root.id]
    while wanted:
        rows = _chosen().where(_T.parent_id.in_(wanted) & _T.id.not_in(list(found)))
        answers = {answer.id: answer for answer in map(_comment, rows.tuples())}
        found |= answers
        wanted = list(answers)
    return tuple(sorted(found.values(), key=lambda c: (c.written_at, c.id)))


def author_record(comment: Comment, latest: int = 20) -> AuthorRecord:
    """Return what else the author of `comment` wrote, told by name or network address."""
    by_address = _T.network_address == comment.network_address
    if comment.author in NAMELESS:
        # Nobody in particular is not one person.
        same = by_address if comment.network_address else _T.id == comment.id
    else:
        same = _T.author == comment.author
        if comment.network_address:
            same |= by_address
    rows = _T.select(_T.status, fn.count(_T.id)).where(same).group_by(_T.status).tuples()
    by_status = {CommentStatus(status): number for status, number in rows}
    others = _chosen().where(same & (_T.id != comment.id)).order_by(_T.id.desc()).limit(latest)
    return AuthorRecord(
        sum(by_status.values()), by_status, tuple(_comment(row) for row in others.tuples())
    )


def per_day(since: Milliseconds, days: int) -> tuple[int, ...]:
    """Return how many comments were written on each of `days` days from `since` on."""
    day = ((_T.written_at - since) / DAY).alias("day")
    rows = (
        _T.select(day, fn.count(_T.id))
        .where((_T.written_at >= since) & (_T.written_at < since + days * DAY))
        .group_by(day)
        .tuples()
    )
    found: dict[int, int] = {}
    for index, number in rows:
        found[int(index)] = found.get(int(index), 0) + number
    return tuple(found.get(index, 0) for index in range(days))
