"""The journal read back: acts, what they changed, the versions of a record, the hash chain."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from peewee import Database

from workstation.domain.act import Act, Change, ChangeRun, Operation, RowChange, Value
from workstation.domain.errors import NotFound
from workstation.domain.moment import Milliseconds, now
from workstation.store.tables.indexes import LISTED_ARTICLE, LISTED_KINDS

#: How many different texts of cells are kept while the changes of one act are read.
_SAID = 64
_HASHED_AT_ONCE = 500
_OPERATIONS = {str(operation): operation for operation in Operation}
_ACT_CELLS = "id, sequence, kind, details, at, person, undoes, undone, touched"
#: The rows of `change` that are an article's own or those of its tags and further columns.
_OF_ARTICLE = (
    "row_id IN (SELECT ?1 UNION ALL SELECT id FROM article_column WHERE article_id = ?1 "
    "UNION ALL SELECT id FROM article_tag WHERE article_id = ?1 UNION ALL "
    f"SELECT row_id FROM change WHERE {LISTED_KINDS} AND {LISTED_ARTICLE} = ?1) "
    "AND kind IN ('article', 'article_column', 'article_tag')"
)


class JournalRecord:
    """Questions to the journal of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def acts(self, limit: int, before: int | None = None) -> tuple[Act, ...]:
        """Return the latest acts first, those with a sequence below `before` if given."""
        rows = self.execute(
            f"SELECT {_ACT_CELLS} FROM act WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
            before if before is not None else 2**62,
            limit,
        )
        return tuple(_act(row) for row in rows)

    def get(self, act_id: int) -> Act:
        """Return one act; raise `NotFound("act.missing")`."""
        for row in self.execute(f"SELECT {_ACT_CELLS} FROM act WHERE id = ?", act_id):
            return _act(row)
        raise NotFound("act.missing", id=act_id)

    def changes(self, act_id: int) -> tuple[RowChange, ...]:
        """Return what an act did, in the order it did it."""
        return tuple(change for run in self.runs(act_id) for change in run)

    def runs(self, act_id: int) -> tuple[ChangeRun, ...]:
        """Return what an act did, in the order it did it, neighbours that are alike together."""
        rows = self.execute(
            "SELECT sequence, kind, row_id, operation, before, after FROM change "
            "WHERE act_id = ? ORDER BY sequence",
            act_id,
        )
        # An act on a hundred thousand rows says the same few things of them over and over.
        read = lru_cache(_SAID)(_cells)
        made: list[ChangeRun] = []
        for (kind, operation, before, after), found in groupby(rows, itemgetter(1, 3, 4, 5)):
            sequences, _, row_ids, *_ = zip(*found, strict=True)
            cells = (read(before), read(after))
            made.append(ChangeRun(kind, _OPERATIONS[operation], *cells, sequences, row_ids))
        return tuple(made)

    def of(self, kind: str, row_id: int) -> tuple[Act, ...]:
        """Return the acts that touched one row, latest first: the versions of a record."""
        touching = _OF_ARTICLE if kind == "article" else "row_id = ?1 AND kind = ?2"
        rows = self.execute(
            f"SELECT {_ACT_CELLS} FROM act WHERE id IN (SELECT act_id FROM change "
            f"WHERE {touching} AND ?2 = ?2) ORDER BY sequence DESC",
            row_id,
            kind,
        )
        return tuple(_act(row) for row in rows)

    def changes_of_article(self, article_id: int) -> tuple[tuple[int, RowChange], ...]:
        """Return (act, change) of an article and of its tags and columns, latest first."""
        rows = self.execute(
            "SELECT act_id, sequence, kind, row_id, operation, before, after FROM change "
            f"WHERE {_OF_ARTICLE} ORDER BY sequence DESC",
            article_id,
        )
        return tuple((row[0], row_change(row[1:])) for row in rows)

    def since(self, sequence: int) -> Change:
        """Return what was touched by the act of a sequence, which may still grow, and later ones.

        A screen that shows an article shows its tags and columns: those count as the article.
        """
        acts = self.execute("SELECT id FROM act WHERE sequence >= ? ORDER BY sequence", sequence)
        rows: dict[str, set[int]] = {}
        for (act_id,) in acts:
            for kind, row_id in self.execute(
                "SELECT kind, row_id FROM change WHERE act_id = ?", act_id
            ):
                rows.setdefault(kind, set()).add(row_id)
            listed = listed_of(self._database, act_id)
            if listed:
                rows.setdefault("article", set()).update(listed)
        return Change({kind: frozenset(ids) for kind, ids in rows.items()})

    def last_sequence(self) -> int:
        """Return the sequence of the latest act, 0 when there is none."""
        return int(self.execute("SELECT ifnull(max(sequence), 0) FROM act")[0][0])

    def last_act(self) -> tuple[int, int]:
        """Return the key and the sequence of the latest act, zeros when there is none."""
        rows = self.execute("SELECT id, sequence FROM act ORDER BY sequence DESC LIMIT 1")
        return (int(rows[0][0]), int(rows[0][1])) if rows else (0, 0)

    def sequence_of(self, act_id: int) -> int | None:
        """Return the sequence of an act, or None when this journal has no such act."""
        rows = self.execute("SELECT sequence FROM act WHERE id = ?", act_id)
        return int(rows[0][0]) if rows else None

    @property
    def begun_at(self) -> Milliseconds:
        """Return when the first act was done, now if there is none."""
        found = self.execute("SELECT at FROM act ORDER BY sequence LIMIT 1")
        return int(found[0][0]) if found else now()

    def last_of(self, kind: str, moment: Milliseconds) -> Act | None:
        """Return the latest act of a kind ("" any) that was done until a moment, or None."""
        rows = self.execute(
            f"SELECT {_ACT_CELLS} FROM act WHERE at <= ? AND (? = '' OR kind = ?) "
            "ORDER BY sequence DESC LIMIT 1",
            moment,
            kind,
            kind,
        )
        return _act(rows[0]) if rows else None

    def first_broken(self) -> int | None:
        """Return the sequence of the first act that does not fit the hash chain, or None."""
        previous = ""
        rows = self.execute(
            "SELECT id, sequence, previous_hash, hash FROM act WHERE hash != '' ORDER BY sequence"
        )
        for act_id, sequence, chained, kept in rows:
            if chained != previous or kept != self.chain_hash(act_id, previous):
                return int(sequence)
            previous = kept
        return None

    def chain_hash(self, act_id: int, previous: str) -> str:
        """Return the chain hash of an act: SHA-256 over its line, its changes and `previous`."""
        digest = hashlib.sha256(previous.encode())
        cells = "id, sequence, kind, details, at, person, undoes"
        for row in self.execute(f"SELECT {cells} FROM act WHERE id = ?", act_id):
            digest.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
        rows = self.execute(
            "SELECT kind, row_id, operation, before, after FROM change "
            "WHERE act_id = ? ORDER BY sequence",
            act_id,
        )
        for start in range(0, len(rows), _HASHED_AT_ONCE):
            told = "".join(repr(tuple(row)) for row in rows[start : start + _HASHED_AT_ONCE])
            digest.update(told.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def execute(self, sql: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        """Run one statement on the calling thread's connection and return its rows."""
        return list(self._database.execute_sql(sql, values or None).fetchall())


def listed_of(database: Database, act_id: int) -> set[int]:
    """Return the articles whose tags or further columns an act touched."""
    found: set[int] = set()
    for table in ("article_column", "article_tag"):
        # A row that only points elsewhere now says in itself alone whose it is.
        rows = database.execute_sql(
            f"SELECT DISTINCT coalesce({LISTED_ARTICLE}, r.article_id) FROM change c "
            f"LEFT JOIN {table} r ON r.id = c.row_id WHERE c.act_id = ? AND c.kind = ?",
            (act_id, table),
        )
        found.update(key for (key,) in rows.fetchall() if key is not None)
    return found


def _act(row: tuple) -> Act:  # type: ignore[type-arg]
    act_id, sequence, kind, details, at, person, undoes, undone, touched = row
    return Act(
        act_id, sequence, kind, json.loads(details), at, person, undoes, bool(undone), touched
    )


def _cells(written: str) -> dict[str, Value]:
    cells: dict[str, Value] = json.loads(written)
    return cells


def row_change(row: tuple) -> RowChange:  # type: ignore[type-arg]
    """Return a row of the `change` table (all cells but the act) as what it means."""
    sequence, kind, row_id, operation, before, after = row
    return RowChange(
        sequence, kind, row_id, Operation(operation), json.loads(before), json.loads(after)
    )
