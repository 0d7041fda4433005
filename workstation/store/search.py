"""Full-text search that is right for Chinese: pieces of two characters, asked as phrases.

SQLite's own tokenizers miss two-character words (青岛, 仲裁). Here the text is cut in Python and
handed to FTS5 ready; a query is cut the same way and each word asked as a phrase, so nothing
that is typed can be an FTS5 operator. Entries older than their text are marked by a trigger and
brought up to date when the writer rests; until then those few articles are searched directly.
"""

from __future__ import annotations

import re
import unicodedata

from peewee import Database

from workstation.domain.text import storable
from workstation.store.tables import Article

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_BATCH = 200
_SEARCHED = (
    Article.title,
    Article.short_title,
    Article.kicker,
    Article.subtitle,
    Article.author,
    Article.keywords,
    Article.body,
)
_CREATE = (
    "CREATE VIRTUAL TABLE article_text USING fts5(pieces, content='', {delete}tokenize=\"{how}\")"
)
_HOW = "unicode61 remove_diacritics 0"


def folded(text: str) -> str:
    """Return `text` as search compares it: full width, case and compatibility forms made one."""
    return unicodedata.normalize("NFKC", storable(text)).casefold()


def pieces(text: str) -> list[str]:
    """Cut `text` for the index: each Han run into pairs (and its last character), words whole."""
    found: list[str] = []
    for match in _RUN.finditer(folded(text)):
        run = match[0]
        if _is_han(run):
            found += [run[i : i + 2] for i in range(len(run))]
        else:
            found.append(run)
    return found


def phrases(query: str) -> list[str]:
    """Return the FTS5 phrases of a query; an empty list means it holds nothing to look for."""
    made: list[str] = []
    for match in _RUN.finditer(folded(query)):
        run = match[0]
        if not _is_han(run) or len(run) == 1:
            made.append(f'"{run}"*')
        else:
            made.append('"' + " ".join(run[i : i + 2] for i in range(len(run) - 1)) + '"')
    return made


def _is_han(run: str) -> bool:
    return not run[0].isascii() and unicodedata.name(run[0], "").startswith("CJK")


class Search:
    """The index over title, body and names of all articles. The key is the article's key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ensure(self) -> None:
        """Create the index when it is missing or this SQLite cannot read it; mark all as stale."""
        try:
            self._database.execute_sql("SELECT rowid FROM article_text LIMIT 1")
        except Exception:
            self._database.execute_sql("DROP TABLE IF EXISTS article_text")
            # contentless_delete came with SQLite 3.43; before it the pieces themselves are kept.
            new = self._database.server_version >= (3, 43, 0)
            statement = _CREATE.format(delete="contentless_delete=1, ", how=_HOW)
            if not new:
                statement = statement.replace("content='', contentless_delete=1, ", "")
            self._database.execute_sql(statement)
            self._database.execute_sql(
                "INSERT OR IGNORE INTO search_stale (article_id) SELECT id FROM article"
            )

    def catch_up(self, limit: int = _BATCH) -> int:
        """Index up to `limit` stale articles in one transaction; return how many were left."""
        with self._database.atomic():
            rows = self._database.execute_sql(
                "SELECT article_id FROM search_stale LIMIT ?", (limit,)
            ).fetchall()
            for (article_id,) in rows:
                self._index(article_id)
                self._database.execute_sql(
                    "DELETE FROM search_stale WHERE article_id = ?", (article_id,)
                )
        return self.stale()

    def stale(self) -> int:
        """Return how many articles wait to be indexed."""
        found = self._database.execute_sql("SELECT count(*) FROM search_stale").fetchone()
        return int(found[0])

    def matching(self, query: str) -> tuple[str, list[object]]:
        """Return a condition on `article.id` and its values; ("", []) when nothing is asked.

        Never raises for what was typed. A query of signs alone finds nothing.
        """
        if not query.strip():
            return "", []
        asked = phrases(query)
        if not asked:
            return "0", []
        fresh = (
            "article.id IN (SELECT rowid FROM article_text WHERE article_text MATCH ?) "
            "AND article.id NOT IN (SELECT article_id FROM search_stale)"
        )
        stale = self._stale_matches(query)
        marks = ", ".join("?" * len(stale))
        return f"({fresh} OR article.id IN ({marks}))", [" AND ".join(asked), *stale]

    def _stale_matches(self, query: str) -> list[object]:
        words = [match[0] for match in _RUN.finditer(folded(query))]
        rows = self._database.execute_sql(
            "SELECT id, title || ' ' || short_title || ' ' || kicker || ' ' || subtitle || ' ' || "
            "author || ' ' || keywords || ' ' || body FROM article "
            "WHERE id IN (SELECT article_id FROM search_stale)"
        )
        return [key for key, text in rows if all(word in folded(text) for word in words)]

    def _index(self, article_id: int) -> None:
        self._database.execute_sql("DELETE FROM article_text WHERE rowid = ?", (article_id,))
        columns = ", ".join(f'"{field.column_name}"' for field in _SEARCHED)
        found = self._database.execute_sql(
            f"SELECT {columns} FROM article WHERE id = ?", (article_id,)
        ).fetchone()
        if found is None:
            return
        cut: list[str] = []
        for text in found:
            # A sign between the fields keeps a phrase from running over their border.
            cut += [*pieces(text), "\u0001"]
        self._database.execute_sql(
            "INSERT INTO article_text (rowid, pieces) VALUES (?, ?)", (article_id, " ".join(cut))
        )
