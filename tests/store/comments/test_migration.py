"""An older newsroom gets the counts and marks of the comment desk for what it holds already."""

from __future__ import annotations

import shutil
from pathlib import Path

from playhouse.migrations import Runner

from workstation import paths
from workstation.domain.moment import DAY, MINUTE, now
from workstation.store.comments import days as comment_days
from workstation.store.database import NewsroomDatabase, make_file

_CELLS = (
    "id, article_id, author, mail, region, network_address, text, status, written_at, reports, "
    "votes_up, votes_down, held_for, reason, decided_at, by_newsroom"
)


def test_comments_of_an_older_newsroom_are_counted_and_marked_for_the_index(
    tmp_path: Path,
) -> None:
    older = tmp_path / "migrations"
    shutil.copytree(paths.migrations(), older, ignore=shutil.ignore_patterns("*comment_desk*"))
    make_file(tmp_path / "newsroom.db")
    database = NewsroomDatabase(tmp_path / "newsroom.db")
    with database.connection_context():
        Runner(database, str(older)).up()
        database.execute_sql("PRAGMA foreign_keys = 0")
        for number in range(12):
            key = (10 + number) << 40
            written = now() - number * DAY // 2
            held = ("", "first", "links:2", "words:加微信\nfirst")[number % 4]
            decided = written + number * 7 * MINUTE if number % 3 else None
            cells = (key, 1, "甲", "", "", "", f"第{number}条", "pending", written, 0, 0, 0, held)
            marks = ", ".join("?" * 16)
            database.execute_sql(
                f"INSERT INTO comment ({_CELLS}) VALUES ({marks})",  # noqa: S608
                (*cells, "", decided, int(number == 11)),
            )
        Runner(database, str(paths.migrations())).up()
        found = database.execute_sql("SELECT day, what, comments FROM comment_day").fetchall()
        expected: dict[tuple[int, str], int] = {}
        for day, what, condition in comment_days.contributions("c"):
            rows = database.execute_sql(
                f"SELECT {day}, {what}, count(*) FROM comment c WHERE {condition} GROUP BY 1, 2"  # noqa: S608
            )
            expected |= {(row[0], row[1]): row[2] for row in rows.fetchall()}
        assert {(day, what): number for day, what, number in found} == expected
        assert {what for _day, what in expected} >= {
            "came",
            "held:first",
            "held:links",
            "held:words",
        }
        stale = database.execute_sql("SELECT count(*) FROM comment_stale").fetchone()
        assert stale == (12,)
        own = database.execute_sql("SELECT DISTINCT pinned, original, edited_at FROM comment")
        assert own.fetchall() == [(0, "", None)]
