"""Where live stories are listed, kept ready: a list of a hundred thousand costs what it shows.

The rows follow from releases and the tree of columns. Triggers name the stories to look at again;
`catch_up` does so when the writer rests, and nothing may trust the rows before (`fresh`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Database

from workstation.domain.column import ColumnTree
from workstation.domain.moment import Milliseconds
from workstation.store import columns

#: Stands for the whole site among the columns, and for all stories among those to look at.
SITE = 0
_MANY = 2_000
_LIVE = (
    'FROM article a JOIN "release" r ON r.id = a.release_id '
    "WHERE a.status IN ('published', 'scheduled')"
)
_OUT = "max(r.published_at, ifnull(r.embargo_until, 0))"


class Listing:
    """Keeps the lists ready; `store.live_lists` asks them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fresh(self) -> bool:
        """Tell whether the lists tell what is live now."""
        return not self._ask("SELECT 1 FROM listed_stale LIMIT 1")

    def catch_up(self) -> bool:
        """Bring the lists up to date, on the writing thread outside an act; False: nothing to."""
        if self.fresh():
            return False
        with self._database.atomic():
            marked = [key for (key,) in self._ask("SELECT article_id FROM listed_stale")]
            tree = columns.tree()
            if SITE in marked or len(marked) > _MANY:
                self._write(tree, None)
            else:
                self._write(tree, marked)
            self._database.execute_sql("DELETE FROM listed_stale")
        return True

    def came(self, since: Milliseconds, until: Milliseconds) -> set[int]:
        """Return the stories that came out after one moment, up to and with another."""
        sql = "SELECT article_id FROM listed WHERE column_id = 0 AND out_at > ? AND out_at <= ?"
        return {key for (key,) in self._ask(sql, since, until)}

    def listing(self, article_ids: Iterable[int], moment: Milliseconds) -> dict[int, int]:
        """Return how many of these stories each column lists at a moment, and the site."""
        sql = (
            "SELECT column_id, count(*) FROM listed WHERE article_id IN "
            "(SELECT value FROM json_each(?)) AND out_at <= ? GROUP BY column_id"
        )
        rows = self._ask(sql, f"[{','.join(map(str, article_ids))}]", moment)
        return {int(column): int(count) for column, count in rows}

    def unpinned(self, since: Milliseconds, until: Milliseconds) -> bool:
        """Tell whether the pin of a story ended between two moments."""
        sql = "SELECT 1 FROM listed WHERE column_id = 0 AND pinned_until > ? AND pinned_until <= ?"
        return bool(self._ask(sql, since, until))

    def _write(self, tree: ColumnTree, articles: Sequence[int] | None) -> None:
        """Write the rows of some stories anew; of all for None."""
        which = "" if articles is None else f" IN ({', '.join(map(str, articles))})"
        for table in ("listed", "listed_tag"):
            where = f" WHERE article_id{which}" if which else ""
            self._database.execute_sql(f"DELETE FROM {table}{where}")
        only = f" AND a.id{which}" if which else ""
        cells = f"a.id, r.published_at, {_OUT}, ifnull(r.pinned_until, 0), r.flags"
        connection = self._database.connection()
        connection.executemany(
            "INSERT INTO listed (column_id, article_id, time, out_at, pinned_until, flags) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            _placed(tree, self._ask(f"SELECT {cells}, r.id {_LIVE}{only}"), self._columns(only)),
        )
        self._database.execute_sql(
            "INSERT OR IGNORE INTO listed_tag (tag, article_id, time, out_at) "
            f"SELECT t.tag, a.id, r.published_at, {_OUT} "
            'FROM article a JOIN "release" r ON r.id = a.release_id '
            "JOIN release_tag t ON t.release_id = r.id "
            f"WHERE a.status IN ('published', 'scheduled'){only}"
        )

    def _columns(self, only: str) -> dict[int, list[int]]:
        """Return the columns of each current release."""
        found: dict[int, list[int]] = {}
        for release, column in self._ask(
            "SELECT c.release_id, c.column_id FROM article a "
            f"JOIN release_column c ON c.release_id = a.release_id WHERE 1{only}"
        ):
            found.setdefault(release, []).append(column)
        return found

    def _ask(self, sql: str, *values: Any) -> list[Sequence[Any]]:
        return list(self._database.execute_sql(sql, values).fetchall())


def _placed(
    tree: ColumnTree, stories: Iterable[Sequence[Any]], of_release: dict[int, list[int]]
) -> Iterator[tuple[Any, ...]]:
    """Yield a row for the site and for each column above each story, every column once."""
    above: dict[int, tuple[int, ...]] = {}
    for *told, release in stories:
        found = {SITE}
        for column in of_release.get(release, ()):
            if column not in above:
                line = tree.line(column) if column in tree else ()
                above[column] = tuple(one.id for one in line)
            found.update(above[column])
        yield from ((column, *told) for column in found)
