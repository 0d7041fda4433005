"""Queries over the reviews of a story, read off the journal: that is where they are signed."""

from __future__ import annotations

import json

from peewee import JOIN

from workstation.domain.article import Status
from workstation.domain.review import ReviewStep
from workstation.store.tables.records import Act, Change


def steps_of(article_id: int) -> tuple[ReviewStep, ...]:
    """Return every change of a story's status that stands, oldest first."""
    rows = (
        Change.select(Change.before, Change.after, Act.person, Act.at, Act.details)
        .join(Act, JOIN.INNER, on=Change.act == Act.id)
        .where(
            Change.kind == "article",
            Change.row_id == article_id,
            Change.operation == "U",
            Change.after.contains('"status"'),
            Act.undone == 0,
            Act.undoes.is_null(),
        )
        .order_by(Change.sequence)
        .tuples()
    )
    return tuple(
        ReviewStep(
            Status(json.loads(before)["status"]),
            Status(json.loads(after)["status"]),
            person,
            at,
            _words(json.loads(details)),
        )
        for before, after, person, at, details in rows
        if "status" in json.loads(after)
    )


def _words(details: dict[str, str | None]) -> str:
    return "；".join(filter(None, (details.get("opinion"), details.get("reason"))))
