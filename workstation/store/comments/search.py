"""Full-text search in comments: the pieces of `store.search` over words, names and addresses.

The key of an entry is the comment's key, so what was written last is found first and a page of
finds costs the same among a million. Entries are made when the writer rests; the newest comments
that have none yet, and small queues, are looked through directly.
"""

from __future__ import annotations

from peewee import Database

from workstation.store.search import phrases, pieces, says, words_of

SEARCHED = ("author", "mail", "network_address", "text")
#: So many comments without an entry are looked through one by one; older ones wait.
_LOOKED_THROUGH = 1_000
_CREATE = (
    "CREATE VIRTUAL TABLE comment_text USING fts5(pieces, content='', contentless_delete=1, "
    'tokenize="unicode61 remove_diacritics 0")'
)


class CommentSearch:
    """The index over all comments; made anew when it is missing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ensure(self) -> None:
        """Create the index when it is missing or this SQLite cannot read it; mark all as stale."""
        try:
            self._database.execute_sql("SELECT rowid FROM comment_text LIMIT 1")
        except Exception:
            self._database.execute_sql("DROP TABLE IF EXISTS comment_text")
            # contentless_delete came with SQLite 3.43; before it the pieces themselves are kept.
            new = self._database.server_version >= (3, 43, 0)
            kept = _CREATE if new else _CREATE.replace("content='', contentless_delete=1, ", "")
            self._database.execute_sql(kept)
            self._database.execute_sql(
                "INSERT OR IGNORE INTO comment_stale (comment_id) SELECT id FROM comment"
            )

    def catch_up(self, limit: int) -> bool:
        """Index up to `limit` stale comments, the newest first; tell whether others are left."""
        with self._database.atomic():
            marked = self._database.execute_sql(
                "SELECT comment_id FROM comment_stale ORDER BY comment_id DESC LIMIT ?", (limit,)
            ).fetchall()
            if not marked:
                return False
            keys = [key for (key,) in marked]
            marks = ", ".join("?" * len(keys))
            cells = ", ".join(SEARCHED)
            rows = self._database.execute_sql(
                f"SELECT id, {cells} FROM comment WHERE id IN ({marks})", keys
            ).fetchall()
            self._database.execute_sql(f"DELETE FROM comment_text WHERE rowid IN ({marks})", keys)
            cursor = self._database.cursor()
            cursor.executemany(
                "INSERT INTO comment_text (rowid, pieces) VALUES (?, ?)",
                [(key, _cut(texts)) for key, *texts in rows],
            )
            self._database.execute_sql(
                f"DELETE FROM comment_stale WHERE comment_id IN ({marks})", keys
            )
        return len(keys) == limit

    def waiting(self) -> int:
        """Return how many comments wait to be indexed."""
        found = self._database.execute_sql("SELECT count(*) FROM comment_stale").fetchone()
        return int(found[0])

    def passed_over(self) -> int:
        """Return how many of them a search for a page does not look through."""
        return max(0, self.waiting() - _LOOKED_THROUGH)

    def phrase(self, query: str) -> str:
        """Return what the index is asked; "" when `query` holds nothing to look for.

        Nothing that is typed can be an operator of the index.
        """
        return " AND ".join(phrases(query))

    def without_entry(self, query: str, *, whole: bool) -> list[int]:
        """Return those comments without a true entry that say `query`.

        Unless the `whole` answer is wanted, only the newest of them are looked through.
        """
        marked = (
            "WHERE id IN (SELECT comment_id FROM comment_stale ORDER BY comment_id DESC LIMIT ?)"
        )
        return self.looked_through(query, marked, (-1 if whole else _LOOKED_THROUGH,))

    def looked_through(self, query: str, where: str, values: tuple[object, ...]) -> list[int]:
        """Return the comments a WHERE clause (of ours) finds that say `query`, one by one."""
        words = words_of(query)
        rows = self._database.execute_sql(
            "SELECT id, author || ' ' || mail || ' ' || network_address || ' ' || text "
            f"FROM comment {where}",
            values,
        )
        return [key for key, text in rows if says(text, words)]


def _cut(texts: list[str]) -> str:
    cut: list[str] = []
    for text in texts:
        # A sign between the cells keeps a phrase from running over their border.
        cut += [*pieces(text), "\u0001"]
    return " ".join(cut)
