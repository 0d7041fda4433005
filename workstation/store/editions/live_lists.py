"""Lists of the live edition out of the rows kept ready: each answer costs what it gives.

Columns are named by their keys, None for the whole site; a column lists all below it too.
"""

from __future__ import annotations

from typing import Any

from peewee import Database

from workstation.domain.moment import Milliseconds
from workstation.store.editions.listing import SITE

#: More than a newsroom will ever have, and still a number SQLite counts with.
ALL = 1 << 40
_NEXT = (
    "(SELECT article_id FROM listed WHERE column_id = ? AND out_at <= ? "
    "AND (time, article_id) {0} (?, ?) ORDER BY time {1}, article_id {1} LIMIT 1)"
)
_AROUND = f"SELECT {_NEXT.format('<', 'DESC')}, {_NEXT.format('>', 'ASC')}"


class LiveLists:
    """Questions to the lists as they are at one moment; they must be fresh (`Listing.fresh`)."""

    def __init__(self, database: Database, moment: Milliseconds) -> None:
        self._database = database
        self._moment = moment

    def newest(self, column_id: int | None, limit: int = ALL, offset: int = 0) -> list[int]:
        """Return the keys of a column's stories: those pinned first, then by time."""
        pinned = self._pinned(column_id)
        found = pinned[offset : offset + limit]
        if len(found) == limit:
            return found
        rest = self._ask(
            "SELECT article_id FROM listed WHERE column_id = ? AND out_at <= ? "
            "AND pinned_until <= ? ORDER BY time DESC, article_id DESC LIMIT ? OFFSET ?",
            column_id or SITE,
            self._moment,
            self._moment,
            limit - len(found),
            max(0, offset - len(pinned)),
        )
        return [*found, *(key for (key,) in rest)]

    def ordered(self, column_id: int | None, flag: str) -> list[int]:
        """Return all of a column's stories, or those of the site that carry a flag."""
        return self._flagged(column_id, flag) if flag else self.newest(column_id)

    def _pinned(self, column_id: int | None) -> list[int]:
        """Return the keys of stories pinned to the top of a column, newest first."""
        # The sign keeps the engine from going through the whole column in the order of time.
        rows = self._ask(
            "SELECT article_id FROM listed WHERE column_id = ? AND pinned_until > ? "
            "AND out_at <= ? ORDER BY +time DESC, article_id DESC",
            column_id or SITE,
            self._moment,
            self._moment,
        )
        return [key for (key,) in rows]

    def _flagged(self, column_id: int | None, flag: str) -> list[int]:
        rows = self._ask(
            "SELECT article_id FROM listed WHERE column_id = ? AND flags LIKE ? AND out_at <= ? "
            "ORDER BY (pinned_until > ?) DESC, time DESC, article_id DESC",
            column_id or SITE,
            f"%{flag}%",
            self._moment,
            self._moment,
        )
        return [key for (key,) in rows]

    def count(self, column_id: int | None) -> int:
        """Return how many stories a column lists."""
        sql = "SELECT count(*) FROM listed WHERE column_id = ? AND out_at <= ?"
        ((count,),) = self._ask(sql, column_id or SITE, self._moment)
        return int(count)

    def in_time(self, column_id: int | None) -> list[tuple[int, int]]:
        """Return (time, key) of every story of a column, oldest first."""
        line: list[tuple[int, int]] = self._ask(
            "SELECT time, article_id FROM listed WHERE column_id = ? AND out_at <= ? "
            "ORDER BY time, article_id",
            column_id or SITE,
            self._moment,
        )
        return line

    def newer(self, column_id: int | None, time: int, key: int) -> int:
        """Return how many stories of a column are newer than a place in the order of time."""
        ((count,),) = self._ask(
            "SELECT count(*) FROM listed WHERE column_id = ? AND out_at <= ? "
            "AND (time, article_id) > (?, ?)",
            column_id or SITE,
            self._moment,
            time,
            key,
        )
        return int(count)

    def around(self, column_id: int, time: int, key: int) -> tuple[int | None, int | None]:
        """Return the keys next to a place in a column's order of time: the older, the newer."""
        ((older, newer),) = self._ask(_AROUND, *(column_id, self._moment, time, key) * 2)
        return older, newer

    def most_read(self, column_id: int | None, limit: int) -> list[int]:
        """Return the keys of a column's most read stories."""
        rows = self._ask(
            "SELECT y.article_id FROM tally y CROSS JOIN listed l "
            "ON l.column_id = ? AND l.article_id = y.article_id "
            "WHERE y.reads > 0 AND l.out_at <= ? "
            "ORDER BY y.reads DESC, l.time DESC, y.article_id DESC LIMIT ?",
            column_id or SITE,
            self._moment,
            limit,
        )
        return [key for (key,) in rows]

    def tagged(self, tag: str, time: int, key: int, limit: int) -> list[tuple[int, int]]:
        """Return (time, key) of the stories with a tag that come before a place, newest first."""
        return self._ask(
            "SELECT time, article_id FROM listed_tag WHERE tag = ? AND out_at <= ? "
            "AND (time, article_id) < (?, ?) ORDER BY time DESC, article_id DESC LIMIT ?",
            tag,
            self._moment,
            time,
            key,
            limit,
        )

    def tagged_after(self, tag: str, time: int, key: int, limit: int) -> tuple[int, ...]:
        """Return the keys of the stories with a tag that come after a place, oldest first."""
        rows = self._ask(
            "SELECT article_id FROM listed_tag WHERE tag = ? AND out_at <= ? "
            "AND (time, article_id) > (?, ?) ORDER BY time, article_id LIMIT ?",
            tag,
            self._moment,
            time,
            key,
            limit,
        )
        return tuple(found for (found,) in rows)

    def by_numbers(self, numbers: str) -> list[tuple[int, int]]:
        """Return (number, key) of the stories that bear one of these numbers, a list of JSON."""
        return self._ask(
            # Numbers first: the engine would rather go through all of the site.
            "SELECT a.number, a.id FROM article a "
            "CROSS JOIN listed l ON l.column_id = 0 AND l.article_id = a.id "
            "WHERE a.number IN (SELECT value FROM json_each(?)) AND l.out_at <= ?",
            numbers,
            self._moment,
        )

    def columns_of(self, article_id: int) -> frozenset[int]:
        """Return the columns that list a story, with all above them; without the site."""
        sql = "SELECT column_id FROM listed WHERE article_id = ? AND column_id != 0"
        return frozenset(key for (key,) in self._ask(sql, article_id))

    def _ask(self, sql: str, *values: Any) -> list[Any]:
        found: list[Any] = self._database.execute_sql(sql, values).fetchall()
        return found
