"""What was published where, and the pages that lie there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peewee import SQL

from workstation.domain.article import ArticleLine, Status
from workstation.domain.identity import new_id
from workstation.domain.moment import Milliseconds
from workstation.store.articles import articles
from workstation.store.tables import tables

_T = tables.Publication
_PAGE = tables.PublishedPage


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication: when (UTC milliseconds), its generation, and how much it changed."""

    at: Milliseconds
    generation: int
    written: int
    removed: int
    act_sequence: int


def insert(
    target: str,
    at: Milliseconds,
    act_sequence: int,
    generation: int,
    written: int,
    removed: int,
) -> None:
    """Write down one publication."""
    # Written out: making it of tables takes longer than the answer.
    _T._meta.database.execute_sql(
        "INSERT INTO publication (id, target, at, act_sequence, generation, written, removed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (new_id(), target, at, act_sequence, generation, written, removed),
    )


def last(target: str) -> Publication | None:
    """Return the latest publication to a target, or None."""
    cells = (_T.at, _T.generation, _T.written, _T.removed, _T.act_sequence)
    row = _T.select(*cells).where(_T.target == target).order_by(_T.id.desc()).tuples().first()
    return None if row is None else Publication(*row)


def latest_target() -> str:
    """Return where the site was published to last, "" when it never was."""
    return str(_T.select(_T.target).order_by(_T.id.desc()).limit(1).scalar() or "")


def remember_pages(target: str, pages: Mapping[str, str], gone: Iterable[str]) -> None:
    """Keep the hash of each page written at a target, by address; forget those removed."""
    connection = _PAGE._meta.database.connection()
    connection.executemany(
        "INSERT OR REPLACE INTO published_page (target, address, record) VALUES (?, ?, ?)",
        ((target, address, told) for address, told in pages.items()),
    )
    connection.executemany(
        "DELETE FROM published_page WHERE target = ? AND address = ?",
        ((target, address) for address in gone),
    )


def pages(target: str) -> dict[str, str]:
    """Return the hashes of the pages that lie at a target, by address, as they were written."""
    rows = _PAGE.select(_PAGE.address, _PAGE.record).where(_PAGE.target == target).tuples()
    return dict(rows)


def unreleased() -> tuple[ArticleLine, ...]:
    """Return the published articles whose working copy differs from their release."""
    table = tables.Article
    rows = (
        table.select(table.id)
        # Written out, and the status kept from its index: these few have one of their own.
        .where(SQL("unreleased = 1 AND +status IN ('published', 'scheduled')"))
        .order_by(table.changed_at.desc())
        .tuples()
    )
    return articles.lines([key for (key,) in rows])


def scheduled_are_out(moment: Milliseconds) -> None:
    """Mark the scheduled articles whose time has come by `moment` as published."""
    found = _T._meta.database.execute_sql(
        # Of those that wait alone the release is asked for: there are few, and releases are many.
        "SELECT id FROM article WHERE status = 'scheduled' AND EXISTS "
        '(SELECT 1 FROM "release" r WHERE r.id = article.release_id '
        "AND r.published_at <= ? AND ifnull(r.embargo_until, 0) <= ?)",
        (moment, moment),
    )
    # To prepare a change of articles, with all its triggers, takes a millisecond: none most often.
    articles.update([key for (key,) in found.fetchall()], status=Status.PUBLISHED)
