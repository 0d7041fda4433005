"""Full-text search that is right for Chinese: pieces of two characters, asked as phrases.

SQLite's own tokenizers miss two-character words (青岛, 仲裁). Here the text is cut in Python and
handed to FTS5 ready; a query is cut the same way and each word asked as a phrase, so nothing
that is typed can be an FTS5 operator. Entries older than their text are marked by a trigger and
brought up to date when the writer rests; until then those few articles are searched directly.
"""

from __future__ import annotations

import json
import re
import time
import unicodedata

from peewee import Database

from workstation.domain.text import storable

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_BATCH = 200
_HEAD = "title, short_title, kicker, subtitle, author, keywords"
_CREATE = (
    "CREATE VIRTUAL TABLE article_text "
    "USING fts5(head, pieces, content='', {delete}tokenize=\"{how}\")"
)
#: Words in the head of a story weigh this much more than in its text.
_HEAD_WEIGHT = 8.0
#: Any number of articles by their keys, given as a JSON list: SQLite binds no more than 32,766.
AMONG = "a.id IN (SELECT value FROM json_each(?))"
_STALE = "SELECT article_id FROM search_stale"
#: Finds nothing, and is no mistake.
_NOTHING = '""'
#: So long the writer is kept from the next save while it indexes, and so many pages it merges.
_SECONDS, _PAGES = 0.012, 40
#: More articles than this that wait for the index are not all folded for each question.
_MANY = 500
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


def words_of(query: str) -> list[str]:
    """Return the words of a query as they stand in a folded text."""
    return [match[0] for match in _RUN.finditer(folded(query))]


def says(text: str, words: list[str]) -> bool:
    """Tell whether a text holds all words, as the index would: other than Han from their start."""
    plain, runs = folded(text), words_of(text)
    return all(
        word in plain if _is_han(word) else any(run.startswith(word) for run in runs)
        for word in words
    )


def _is_han(run: str) -> bool:
    return not run[0].isascii() and unicodedata.name(run[0], "").startswith("CJK")


class Search:
    """The index over title, body and names of all articles. The key is the article's key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ensure(self) -> None:
        """Create the index when it is missing or this SQLite cannot read it; mark all as stale.

        Merging inside the index is left to `merge`: while somebody saves, none goes on.
        """
        try:
            self._database.execute_sql("SELECT head FROM article_text LIMIT 1")
        except Exception:
            self._database.execute_sql("DROP TABLE IF EXISTS article_text")
            # contentless_delete came with SQLite 3.43; before it the pieces themselves are kept.
            new = self._database.server_version >= (3, 43, 0)
            statement = _CREATE.format(delete="contentless_delete=1, ", how=_HOW)
            if not new:
                statement = statement.replace("content='', contentless_delete=1, ", "")
            self._database.execute_sql(statement)
            self._database.execute_sql(
                "INSERT INTO article_text (article_text, rank) VALUES ('automerge', 0)"
            )
            self._database.execute_sql(
                "INSERT OR IGNORE INTO search_stale (article_id) SELECT id FROM article"
            )

    def catch_up(self, limit: int = _BATCH, seconds: float = 60.0) -> int:
        """Index up to `limit` stale articles in one transaction; return how many were left.

        It stops early when `seconds` have passed: a save may be waiting.
        """
        end = time.monotonic() + seconds
        with self._database.atomic():
            rows = self._database.execute_sql(
                "SELECT article_id FROM search_stale LIMIT ?", (limit,)
            ).fetchall()
            for (article_id,) in rows:
                self._index(article_id)
                self._database.execute_sql(
                    "DELETE FROM search_stale WHERE article_id = ?", (article_id,)
                )
                if time.monotonic() > end:
                    break
        return self.stale()

    def rest(self) -> bool:
        """Do a little of what waits: index what changed, else merge; tell whether more is left."""
        if self.stale():
            return self.catch_up(20, _SECONDS) > 0 or self.merge()
        return self.merge()

    def merge(self) -> bool:
        """Merge a few pages of the index into larger runs; tell whether there was work."""
        changes = self._database.connection().total_changes
        self._database.execute_sql(
            "INSERT INTO article_text (article_text, rank) VALUES ('merge', ?)", (_PAGES,)
        )
        # The statement itself counts as one change (sqlite.org/fts5.html, "merge").
        return bool(self._database.connection().total_changes - changes >= 2)

    def stale(self) -> int:
        """Return how many articles wait to be indexed."""
        found = self._database.execute_sql("SELECT count(*) FROM search_stale").fetchone()
        return int(found[0])

    def asked(self, text: str, title: str = "") -> str | None:
        """Return the FTS5 question for words anywhere and words in the head, None for none.

        Never raises for what was typed. Signs alone find nothing.
        """
        if not text.strip() and not title.strip():
            return None
        found = [*phrases(text), *(f"head : {phrase}" for phrase in phrases(title))]
        return " AND ".join(found) or _NOTHING

    def condition(self, text: str, title: str = "") -> tuple[str, list[object]]:
        """Return a condition on `a.id` and its values, for a list sorted by something else."""
        stale = json.dumps(self.stale_matches(text, title))
        return (
            "(a.id IN (SELECT rowid FROM article_text WHERE article_text MATCH ?) "
            f"AND a.id NOT IN (SELECT article_id FROM search_stale) OR {AMONG})"
        ), [self.asked(text, title), stale]

    def ranked(self, asked: str, most: int) -> tuple[list[int], int]:
        """Return the newest `most` hits, the best first, and the smallest key among them.

        Fewer hits than that are ranked by bm25. Of more, those with the words in their head come
        first: bm25 counts every hit there is to weigh a word, and common words have too many.
        """
        newest = [
            key
            for (key,) in self._database.execute_sql(
                "SELECT rowid FROM article_text WHERE article_text MATCH ? "
                "ORDER BY rowid DESC LIMIT ?",
                (asked, most),
            ).fetchall()
        ]
        oldest = newest[-1] if newest else 0
        if len(newest) < most:
            first, rule, weight = asked, "bm25(article_text, ?, 1.0)", _HEAD_WEIGHT
        else:
            first, rule, weight = f"head : ({asked})", "-?", 1.0
        rows = self._database.execute_sql(
            "SELECT rowid FROM article_text WHERE article_text MATCH ? AND rowid >= ? "
            f"ORDER BY {rule}, rowid DESC",
            (first, oldest, weight),
        )
        stale = {key for (key,) in self._database.execute_sql(_STALE).fetchall()}
        ordered = dict.fromkeys([*(key for (key,) in rows.fetchall()), *newest])
        return [key for key in ordered if key not in stale], int(oldest)

    def stale_matches(self, text: str, title: str = "") -> list[int]:
        """Return the articles not indexed yet that fit."""
        if self.asked(text, title) in (None, _NOTHING):
            return []
        words = [match[0] for match in _RUN.finditer(folded(text))]
        heads = [match[0] for match in _RUN.finditer(folded(title))]
        head = " || ' ' || ".join(_HEAD.split(", "))
        asked, values = "", []
        if self.stale() > _MANY:
            # Just after an import: the engine sifts, and forms of other width wait for the index.
            asked = "".join(f" AND ({head} || ' ' || body) LIKE ?" for _ in (*words, *heads))
            values = [f"%{word}%" for word in (*words, *heads)]
        rows = self._database.execute_sql(
            f"SELECT id, {head}, body FROM article "
            f"WHERE id IN (SELECT article_id FROM search_stale){asked}",
            values,
        )
        return [
            key
            for key, head, body in rows.fetchall()
            if _all_in(heads, folded(head)) and _all_in(words, folded(f"{head} {body}"))
        ]

    def _index(self, article_id: int) -> None:
        self._database.execute_sql("DELETE FROM article_text WHERE rowid = ?", (article_id,))
        found = self._database.execute_sql(
            f"SELECT {_HEAD}, body FROM article WHERE id = ?", (article_id,)
        ).fetchone()
        if found is None:
            return
        *heads, body = found
        cut: list[str] = []
        for text in heads:
            # A sign between the fields keeps a phrase from running over their border.
            cut += [*pieces(text), "\u0001"]
        self._database.execute_sql(
            "INSERT INTO article_text (rowid, head, pieces) VALUES (?, ?, ?)",
            (article_id, " ".join(cut), " ".join(pieces(body))),
        )


def _all_in(words: list[str], text: str) -> bool:
    return all(word in text for word in words)
