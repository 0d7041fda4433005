"""What comments did day by day, counted by triggers: a chart costs as much as it has bars.

Each comment adds one to `came` on the day it was written, to `held:<rule>` on the same day when a
rule held it, and to `waited:<minutes>` on the day somebody decided it.
"""

from __future__ import annotations

from workstation.domain.comment_figures import Discussed
from workstation.store.tables import tables

#: Limits of the time to a decision in minutes; 0 stands for longer than all of them.
WAITS = (5, 15, 60, 240, 1440, 4320, 0)
_ZONE_MS, _DAY_MS = 8 * 3_600_000, 86_400_000
#: A key says when its row was made: the upper bits are milliseconds since 1990.
_EPOCH_MS, _RANDOM = 631_152_000_000, 1 << 21


def contributions(row: str) -> list[tuple[str, str, str]]:
    """Return (day, what, condition) of all a comment adds to, as SQL about `row`."""
    # Of several reasons, one a line, the first is what held it; behind a colon stands what it hit.
    first = f"substr({row}.held_for, 1, instr({row}.held_for || char(10), char(10)) - 1)"
    rule = f"substr({first}, 1, instr({first} || ':', ':') - 1)"
    waited = f"({row}.decided_at - ({row}.id / {_RANDOM} + {_EPOCH_MS})) / 60000"
    limits = " ".join(f"WHEN {waited} < {limit} THEN {limit}" for limit in WAITS if limit)
    return [
        (_day(f"{row}.written_at"), "'came'", f"{row}.by_newsroom = 0"),
        (_day(f"{row}.written_at"), f"'held:' || {rule}", f"{row}.held_for != ''"),
        (
            _day(f"{row}.decided_at"),
            f"'waited:' || (CASE {limits} ELSE 0 END)",
            f"{row}.decided_at IS NOT NULL AND {row}.by_newsroom = 0",
        ),
    ]


def _day(moment: str) -> str:
    return f"({moment} + {_ZONE_MS}) / {_DAY_MS}"


def day_of(moment: int) -> int:
    """Return the day of a moment as the table counts it."""
    return (moment + _ZONE_MS) // _DAY_MS


def statements() -> list[str]:
    """Return the CREATE TRIGGER statements."""
    cells = ("written_at", "held_for", "decided_at", "by_newsroom")
    differs = " OR ".join(f"OLD.{cell} IS NOT NEW.{cell}" for cell in cells)
    return [
        f"CREATE TRIGGER day_comment_insert AFTER INSERT ON comment BEGIN {_step('NEW', 1)} END",
        f"CREATE TRIGGER day_comment_delete AFTER DELETE ON comment BEGIN {_step('OLD', -1)} END",
        f"CREATE TRIGGER day_comment_update AFTER UPDATE ON comment WHEN {differs} "
        f"BEGIN {_step('OLD', -1)} {_step('NEW', 1)} END",
    ]


def _step(row: str, by: int) -> str:
    return " ".join(
        f"INSERT INTO comment_day (day, what, comments) SELECT {day}, {what}, {by} "
        f"WHERE {condition} "
        f"ON CONFLICT (day, what) DO UPDATE SET comments = comments + {by};"
        for day, what, condition in contributions(row)
    )


def between(first: int, last: int) -> dict[str, dict[int, int]]:
    """Return what was counted from day `first` to day `last`, by what and day."""
    table = tables.CommentDay
    rows = (
        table.select(table.what, table.day, table.comments)
        .where(table.day.between(first, last) & (table.comments != 0))
        .tuples()
    )
    found: dict[str, dict[int, int]] = {}
    for what, day, number in rows:
        found.setdefault(what, {})[day] = number
    return found


def most_discussed(first: int, most: int = 8) -> tuple[Discussed, ...]:
    """Return the articles with most comments written since day `first`, most first."""
    sql = (
        "SELECT n.article_id, a.title, n.comments FROM (SELECT article_id, count(*) AS comments "
        "FROM comment INDEXED BY comment_written_at_article_id WHERE written_at >= ? "
        "GROUP BY article_id ORDER BY comments DESC, article_id LIMIT ?) n "
        "JOIN article a ON a.id = n.article_id ORDER BY 3 DESC, 1"
    )
    database = tables.CommentDay._meta.database
    rows = database.execute_sql(sql, (first * _DAY_MS - _ZONE_MS, most)).fetchall()
    return tuple(Discussed(*row) for row in rows)
