"""What one change costs does not grow with the newsroom: no question goes through a table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.services.desks import Desks
from workstation.domain.draft import DraftComment
from workstation.domain.moment import HOUR, now
from workstation.store import tallies

#: A few rows in any newsroom, or as many as are waiting.
_SMALL = ("setting", "board", "column", "listed_stale", "json_each", "CONSTANT")


def _statements(desks: Desks) -> list[str]:
    """Publish, and return what the engine was asked meanwhile, with all values."""
    asked: list[str] = []
    connection: Any = desks.store.database.connection()
    connection.set_trace_callback(asked.append)
    try:
        assert desks.newsroom.publishing.publish().plan.partial
    finally:
        connection.set_trace_callback(None)
    return [sql for sql in asked if sql.split()[0] in ("SELECT", "UPDATE", "DELETE", "WITH")]


def _goes_through(desks: Desks, sql: str) -> str:
    """Return which table the engine would go through to its end for a statement, "" for none."""
    plan = desks.store.database.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    steps = [str(step) for *_, step in plan]
    for step in steps:
        in_order = "USING" in step and " LIMIT " in sql and not any("B-TREE" in s for s in steps)
        if step.startswith("SCAN") and not in_order and not any(name in step for name in _SMALL):
            return step
    return ""


def test_a_publication_of_one_change_goes_through_no_table(desks: Desks) -> None:
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, address="https://linhe.example"))
    column = desks.column("国内")
    *_, spoken, story = [desks.released(f"稿件{n}", column, tags=("法院",)) for n in range(4)]
    # One waits for its hour, one was read and spoken about.
    desks.released("明日见报", column, published_at=now() + HOUR)
    desks.newsroom.rest()
    desks.newsroom.publishing.publish()
    with desks.newsroom.together("demo.tally", {}):
        tallies.set_tally(spoken.id, 7, 1)
    said = DraftComment(str(spoken.number), "读者", "好。", now(), status="approved")
    desks.newsroom.comments.bring_in([said], "day")
    saved = desks.newsroom.articles.save(story, replace(story.content, title="改过的题"))
    desks.newsroom.articles.release(saved.id)
    desks.newsroom.rest()
    asked = _statements(desks)
    assert any("status = 'scheduled'" in sql for sql in asked)
    # Which stories are related is what their pages say, and who is silent is told by a tally.
    assert not any("FROM listed_tag" in sql for sql in asked)
    assert (
        sum("FROM comment c" in sql and "approved" in sql for sql in asked if "c.text" in sql) == 1
    )
    assert {sql: step for sql in asked if (step := _goes_through(desks, sql))} == {}
