"""What an article list asks of the table: ways in by an index, and conditions on each row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workstation.domain.article import ArticleLine, ArticleQuery, Order, Status
from workstation.domain.column import ColumnTree
from workstation.store.tables import tables

LINE = (
    "a.id, a.number, a.title, a.status, a.column_id, a.author, a.flags, a.cover_id, "
    "a.published_at, a.changed_at, a.unreleased"
)
KEY = {
    Order.CHANGED: "a.changed_at",
    Order.PUBLISHED: "ifnull(a.published_at, 0)",
    Order.NUMBER: "a.number",
    Order.NEWEST: "a.id",
    Order.BEST: "a.changed_at",
    Order.READ: "ifnull((SELECT t.reads FROM tally t WHERE t.article_id = a.id), 0)",
}
#: Of a status this rare all articles are sorted; of a more common one the order's index is read.
_FEW = 4_000
#: SQLite joins at most 500 questions; a site of more columns than this below one is unheard of.
_MOST_STREAMS = 400
_AFTER_ALL_NAMES = "\U0010ffff"


@dataclass
class Where:
    """Conditions joined by AND, and their values."""

    parts: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, part: str, *values: Any) -> None:
        """Ask for something more."""
        self.parts.append(part)
        self.values += values

    @property
    def sql(self) -> str:
        """Return all of it as one condition."""
        return " AND ".join(self.parts) or "1"


@dataclass(frozen=True, slots=True)
class Stream:
    """One way into the table by an index; the lists of several are merged.

    `key` is what this one is sorted by where that is not what the list's order says, `id` where it
    reads the article's key, `source` which tables it reads. One that is `last` holds only what
    comes after everything the others hold, and is read where they leave room.
    """

    condition: str
    values: tuple[Any, ...] = ()
    key: str = ""
    id: str = "a.id"
    source: str = "article a"
    last: bool = False


#: What readers opened stands in the tallies in order; what nobody opened follows.
_BY_READS = (
    Stream(
        "t.reads > 0",
        key="t.reads",
        id="t.article_id",
        source="tally t CROSS JOIN article a ON a.id = t.article_id",
    ),
    Stream(
        "NOT EXISTS (SELECT 1 FROM tally t WHERE t.article_id = a.id AND t.reads > 0)",
        key="0",
        last=True,
    ),
)


def streams_of(query: ArticleQuery, tree: ColumnTree) -> tuple[list[Stream], Where]:
    """Return the ways in, and what is left to be asked of each row."""
    narrow = _narrowest(query)
    if narrow is not None:
        return [narrow], where_of(query, tree)
    if query.column_id is not None:
        branch = [column.id for column in tree.branch(query.column_id)][:_MOST_STREAMS]
        further = f"SELECT article_id FROM article_column WHERE column_id IN ({marks(branch)})"
        found = [Stream("a.column_id = ?", (key,)) for key in branch]
        found.append(Stream(f"a.id IN ({further})", tuple(branch)))
        return found, where_of(replace(query, column_id=None), tree)
    where = where_of(query, tree)
    if query.order is Order.READ:
        return list(_BY_READS), where
    by_status = [Stream("a.status = ?", (str(status),)) for status in query.statuses]
    if by_status and query.order is not Order.CHANGED:
        known = counts()
        if sum(known.get(status, 0) for status in query.statuses) > _FEW:
            by_status = []
    return by_status or [Stream("1")], where


def _narrowest(query: ArticleQuery) -> Stream | None:
    if query.number is not None:
        return Stream("a.number = ?", (query.number,))
    if query.tag:
        tagged = "SELECT article_id FROM article_tag WHERE tag = ?"
        return Stream(f"a.id IN ({tagged})", (query.tag,))
    if query.author:
        return Stream("a.author = ?", (query.author,))
    for name, begin in (
        ("author", query.author_begins),
        ("source", query.source_begins),
        ("responsible_editor", query.editor_begins),
    ):
        if begin:
            return Stream(f"a.{name} >= ? AND a.{name} < ?", _names(begin))
    return Stream("a.flags != ''") if query.flag else None


def _names(begin: str) -> tuple[str, str]:
    return begin, begin + _AFTER_ALL_NAMES


def where_of(query: ArticleQuery, tree: ColumnTree) -> Where:
    """Return every condition of a query but its text; the `+` leaves the index to the stream."""
    where = Where()
    if query.statuses:
        names = [str(status) for status in query.statuses]
        where.add(f"+a.status IN ({marks(names)})", *names)
    else:
        where.add("+a.status != ?", str(Status.TRASHED))
    if query.column_id is not None:
        branch = [column.id for column in tree.branch(query.column_id)]
        where.add(
            f"(+a.column_id IN ({marks(branch)}) OR EXISTS (SELECT 1 FROM article_column c "
            f"WHERE c.article_id = a.id AND c.column_id IN ({marks(branch)})))",
            *branch,
            *branch,
        )
    if query.author:
        where.add("+a.author = ?", query.author)
    for name, begin in (
        ("author", query.author_begins),
        ("source", query.source_begins),
        ("responsible_editor", query.editor_begins),
    ):
        if begin:
            where.add(f"(+a.{name} >= ? AND +a.{name} < ?)", *_names(begin))
    if query.tag:
        where.add(
            "EXISTS (SELECT 1 FROM article_tag t WHERE t.article_id = a.id AND t.tag = ?)",
            query.tag,
        )
    if query.title:
        where.add("instr(lower(a.title), lower(?))", query.title)
    if query.number is not None:
        where.add("a.number = ?", query.number)
    if query.flag:
        where.add("instr(a.flags, ?)", query.flag)
    if query.unplaced:
        where.add(
            "NOT EXISTS (SELECT 1 FROM card p WHERE p.article_id = a.id AND p.edition = 'draft')"
        )
    return _within(query, where)


def _within(query: ArticleQuery, where: Where) -> Where:
    key = "a.changed_at" if query.order in (Order.NEWEST, Order.BEST) else KEY[query.order]
    if query.since is not None:
        where.add(f"{key} >= ?", query.since)
    if query.until is not None:
        where.add(f"{key} < ?", query.until)
    return where


def counts() -> dict[Status, int]:
    """Return how many articles stand in each status."""
    found = rows("SELECT status, articles FROM article_tally WHERE articles > 0")
    return {Status(status): number for status, number in found}


def line_of(row: Sequence[Any]) -> ArticleLine:
    """Return the cells of `LINE` as a line."""
    values = list(row)
    values[3] = Status(values[3])
    values[10] = bool(values[10])
    return ArticleLine(*values)


def marks(values: Iterable[Any]) -> str:
    """Return a placeholder for each value."""
    return ", ".join("?" for _ in values)


def rows(sql: str, values: Sequence[Any] = ()) -> list[Any]:
    """Run a question on the calling thread's connection."""
    return list(tables.Article._meta.database.execute_sql(sql, list(values)).fetchall())
