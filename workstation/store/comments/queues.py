"""The queues of the comment desk, read by keyset: a page costs the same anywhere in a million."""

from __future__ import annotations

from heapq import nlargest

from workstation.domain.article import Cursor
from workstation.domain.comment import Comment, CommentPage, CommentQuery, Queue
from workstation.store.articles.articles import sliced
from workstation.store.comments.rows import ask, execute, many
from workstation.store.comments.search import CommentSearch
from workstation.store.tables import tables

_REPORTED = "c.reports > 0 AND c.status IN ('pending', 'approved')"
#: Queues up to this length are looked through when something is sought in them.
_SMALL = 1_000


def counts() -> dict[Queue, int]:
    """Return how many comments lie in each queue (the lately decided are not counted)."""
    tally = tables.CommentTally
    kept = dict(tally.select(tally.queue, tally.comments).tuples())
    return {queue: kept.get(str(queue), 0) for queue in Queue if queue is not Queue.MINE}


class CommentQueues:
    """Questions to the queues; `search` finds words in them."""

    def __init__(self, search: CommentSearch) -> None:
        self._search = search

    def page(
        self, query: CommentQuery, after: Cursor | None, limit: int, person_id: int | None
    ) -> CommentPage:
        """Return a page of a list, newest first (lately decided first in `Queue.MINE`)."""
        key = "decided_at" if query.queue is Queue.MINE else "id"
        condition, values = _condition(query, person_id)
        if after is not None:
            bound = f"(c.{key}, c.id) < (?, ?)" if key != "id" else "c.id < ?"
            condition += f" AND {bound}"
            values += [after.key, after.id] if key != "id" else [after.id]
        order = "c.id DESC" if key == "id" else f"c.{key} DESC, c.id DESC"
        if query.text:
            found = self._found(query, condition, values, order, limit + 1)
        else:
            clause = f"WHERE {condition} ORDER BY {order} LIMIT ?"
            found = list(ask(clause, *values, limit + 1))
        shown = tuple(found[:limit])
        if len(found) <= limit:
            return CommentPage(shown, None)
        last = shown[-1]
        return CommentPage(shown, Cursor(getattr(last, key) or 0, last.id))

    def unsearched(self) -> int:
        """Return how many comments without a true entry a page of finds does not look through."""
        return self._search.passed_over()

    def anchors(self, query: CommentQuery, below: int, step: int) -> tuple[tuple[int, ...], int]:
        """Return the key of every `step`-th comment of a whole queue that is older than `below`.

        Each is the last of its `step` rows, newest first; and how many come behind them all.
        They are signposts, not a snapshot: a row between two of them may leave or come later.
        """
        condition, values = _condition(query, None)
        older = f"FROM comment c WHERE {condition} AND c.id <"
        # One statement: a loop here would take the interpreter from the window a thousand times.
        step_down = f"SELECT (SELECT c.id {older} {{}} ORDER BY c.id DESC LIMIT 1 OFFSET ?)"
        rows = execute(
            f"WITH RECURSIVE step(id) AS ({step_down.format('?')} UNION ALL "
            f"{step_down.format('step.id')} FROM step WHERE step.id IS NOT NULL) "
            "SELECT id FROM step WHERE id IS NOT NULL",
            *values,
            below,
            step - 1,
            *values,
            step - 1,
        )
        found = tuple(key for (key,) in rows)
        rest = execute(
            f"SELECT count(*) FROM (SELECT 1 {older} ? ORDER BY c.id DESC LIMIT ?)",
            *values,
            found[-1] if found else below,
            step,
        )
        return found, int(rest[0][0])

    def between(self, query: CommentQuery, newest: int, oldest: int) -> tuple[Comment, ...]:
        """Return the rows of a whole queue with `oldest` <= key < `newest`, newest first."""
        condition, values = _condition(query, None)
        clause = f"WHERE {condition} AND c.id < ? AND c.id >= ? ORDER BY c.id DESC"
        return tuple(ask(clause, *values, newest, oldest))

    def keys(self, query: CommentQuery, up_to: int, person_id: int | None) -> list[int]:
        """Return the keys of all a list holds, none newer than `up_to`, oldest first."""
        condition, values = _condition(query, person_id)
        condition += " AND c.id <= ?"
        values.append(up_to)
        if query.text:
            return sorted(self._keys_found(query, condition, values, None))
        rows = execute(f"SELECT c.id FROM comment c WHERE {condition} ORDER BY c.id", *values)
        return [key for (key,) in rows]

    def _found(
        self, query: CommentQuery, condition: str, values: list[object], order: str, limit: int
    ) -> list[Comment]:
        if query.queue is Queue.MINE:
            keys = self._keys_found(query, condition, values, None)
            ordered = sorted(many(keys), key=lambda one: (one.decided_at or 0, one.id))
            return ordered[::-1][:limit]
        keys = self._keys_found(query, condition, values, limit)
        return list(many(nlargest(limit, keys)))[::-1]

    def _keys_found(
        self, query: CommentQuery, condition: str, values: list[object], limit: int | None
    ) -> set[int]:
        """Return the (newest) keys that say the words, in any order."""
        search, phrase = self._search, self._search.phrase(query.text)
        if not phrase:
            return self._signs_found(query.text, condition, values, limit)
        if query.queue is not Queue.MINE and counts()[query.queue] <= _SMALL:
            # What is rare here may be frequent elsewhere: the index would lead a long way round.
            inner = condition.replace("c.", "")
            return set(search.looked_through(query.text, f"WHERE {inner}", tuple(values)))
        rows = execute(
            "SELECT f.rowid FROM comment_text f CROSS JOIN comment c ON c.id = f.rowid "
            f"WHERE f.comment_text MATCH ? AND {condition} "
            "AND f.rowid NOT IN (SELECT comment_id FROM comment_stale) "
            "ORDER BY f.rowid DESC LIMIT ?",
            phrase,
            *values,
            -1 if limit is None else limit,
        )
        found = {key for (key,) in rows}
        for part in sliced(search.without_entry(query.text, whole=limit is None)):
            marks = ", ".join("?" * len(part))
            clause = f"FROM comment c WHERE {condition} AND c.id IN ({marks})"
            found |= {key for (key,) in execute(f"SELECT c.id {clause}", *values, *part)}
        return found

    def _signs_found(
        self, signs: str, condition: str, values: list[object], limit: int | None
    ) -> set[int]:
        """Find what is no word and in no index (★★★, %%), comment by comment, newest first."""
        rows = execute(
            f"SELECT c.id FROM comment c WHERE {condition} AND (instr(c.text, ?) OR "
            "instr(c.author, ?)) ORDER BY c.id DESC LIMIT ?",
            *values,
            signs,
            signs,
            -1 if limit is None else limit,
        )
        return {key for (key,) in rows}


def _condition(query: CommentQuery, person_id: int | None) -> tuple[str, list[object]]:
    values: list[object] = []
    if query.queue is Queue.MINE:
        condition = "c.decided_by_id = ? AND c.decided_at IS NOT NULL"
        values.append(person_id)
    elif query.queue is Queue.REPORTED:
        condition = _REPORTED
    else:
        condition = "c.status = ?"
        values.append(str(query.queue))
    if query.article_id is not None:
        condition += " AND c.article_id = ?"
        values.append(query.article_id)
    return condition, values
