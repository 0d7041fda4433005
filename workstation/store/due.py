"""When the live edition changes although nobody does anything: times kept in releases and cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workstation.domain.article import Status
from workstation.domain.identity import id_at
from workstation.domain.moment import Milliseconds
from workstation.store.tables import tables


class DueKind(StrEnum):
    """What happens to the live edition by itself."""

    STORY = "story"
    PIN_ENDS = "pin_ends"
    CARD_STARTS = "card_starts"
    CARD_ENDS = "card_ends"


@dataclass(frozen=True, slots=True)
class DueChange:
    """One such change: when (UTC milliseconds), what, and of which story or card.

    `place` is the title of the card's board, empty for stories. `article_id` is None for a bare
    link.
    """

    at: Milliseconds
    kind: DueKind
    title: str
    place: str = ""
    article_id: int | None = None


#: A story is out when its time *and* its embargo have passed.
_OUT = "max(r.published_at, ifnull(r.embargo_until, 0))"
_STORIES = (
    'FROM article a JOIN "release" r ON r.id = a.release_id '
    "WHERE a.status IN ('published', 'scheduled')"
)
# A release made after its own time was let out by hand: it waits for a person, not for the clock.
_STORY_COMES = (
    f"SELECT {_OUT} AS at, 'story', r.title, '', a.id, 0 {_STORIES} AND r.released_at < {_OUT}"
)
_PIN_ENDS = (
    f"SELECT r.pinned_until AS at, 'pin_ends', r.title, '', a.id, 0 {_STORIES} "
    f"AND r.pinned_until IS NOT NULL AND r.pinned_until > {_OUT}"
)
_CARD = (
    "SELECT c.{time} AS at, '{kind}', "
    "coalesce(nullif(c.headline, ''), r.title, c.link), b.title, c.article_id, c.id "
    "FROM card c JOIN board b ON b.id = c.board_id "
    "LEFT JOIN article a ON a.id = c.article_id "
    'LEFT JOIN "release" r ON r.id = a.release_id '
    "WHERE c.edition = 'live' AND c.{time} IS NOT NULL "
    "AND (c.ends_at IS NULL OR ifnull(c.starts_at, 0) < c.ends_at) "
    f"AND (c.article_id IS NULL OR (a.status IN ('published', 'scheduled') AND {_OUT} <= at)) "
)
_ALL = " UNION ALL ".join(
    (
        _STORY_COMES,
        _PIN_ENDS,
        _CARD.format(time="starts_at", kind="card_starts"),
        _CARD.format(time="ends_at", kind="card_ends"),
    )
)


def first_after(moment: Milliseconds) -> Milliseconds | None:
    """Return the first moment after `moment` at which the live edition changes by itself."""
    found = _ask(f"SELECT min(at) FROM ({_ALL}) WHERE at > ?", moment)
    (at,) = next(found)
    return None if at is None else int(at)


def between(since: Milliseconds, until: Milliseconds) -> tuple[DueChange, ...]:
    """Return what changed by itself after `since`, up to and with `until`, in order of time."""
    rows = _ask(f"SELECT * FROM ({_ALL}) WHERE at > ? AND at <= ? ORDER BY at, 5", since, until)
    return tuple(
        DueChange(at, DueKind(kind), title, place, article_id)
        for at, kind, title, place, article_id, card_id in rows
        # A card's key tells when it was launched: one launched late waits for a person as well.
        if card_id < id_at(at)
    )


def scheduled() -> tuple[tuple[int, Milliseconds], ...]:
    """Return the key of each scheduled article and the moment it comes out, soonest first."""
    sql = (
        f'SELECT a.id, {_OUT} AS at FROM article a JOIN "release" r ON r.id = a.release_id '
        "WHERE a.status = ? ORDER BY at, a.id"
    )
    return tuple((key, at) for key, at in _ask(sql, str(Status.SCHEDULED)))


def _ask(sql: str, *values: Any) -> Iterator[Any]:
    return iter(tables.Release._meta.database.execute_sql(sql, values).fetchall())
