"""Releases: an article's content exactly as it went out."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from peewee import fn

from workstation.domain.article import Content, Release
from workstation.domain.identity import new_id
from workstation.domain.moment import Milliseconds
from workstation.store.tables import tables

_T = tables.Release


def insert(article_id: int, content: Content, released_at: Milliseconds) -> int:
    """Freeze `content` as the article's next release and return its key.

    `content.published_at` must be set: it is the time the page prints and lists sort by.
    """
    written = json.dumps(asdict(content), ensure_ascii=False)
    key = new_id()
    last = _T.select(fn.max(_T.number)).where(_T.article_id == article_id).scalar()
    _T.insert(
        id=key,
        article_id=article_id,
        number=(last or 0) + 1,
        released_at=released_at,
        content=written,
        sha256=hashlib.sha256(written.encode()).hexdigest(),
        title=content.title,
        column=content.column_id,
        flags=content.flags,
        published_at=content.published_at,
        embargo_until=content.embargo_until,
        pinned_until=content.pinned_until,
        weight=content.weight,
    ).execute()
    columns = dict.fromkeys(
        column for column in (content.column_id, *content.further_columns) if column is not None
    )
    for column_id in columns:
        tables.ReleaseColumn.insert(release=key, column=column_id).execute()
    for tag in dict.fromkeys(content.tags):
        tables.ReleaseTag.insert(release=key, tag=tag).execute()
    return key


def get(release_id: int) -> Release | None:
    """Return one release, or None."""
    row = _T.select().where(_T.id == release_id).dicts().first()
    return None if row is None else _release(row)


def of(article_id: int) -> tuple[Release, ...]:
    """Return all releases of an article, latest first."""
    rows = _T.select().where(_T.article_id == article_id).order_by(_T.number.desc()).dicts()
    return tuple(_release(row) for row in rows)


def _release(row: dict[str, Any]) -> Release:
    return Release(
        id=row["id"],
        article_id=row["article_id"],
        number=row["number"],
        content=content_of(row["content"]),
        released_at=row["released_at"],
        sha256=row["sha256"],
    )


def content_of(written: str) -> Content:
    """Return the content a release keeps as JSON."""
    cells = json.loads(written)
    cells["tags"] = tuple(cells["tags"])
    cells["further_columns"] = tuple(cells["further_columns"])
    return Content(**cells)


def placed(release_id: int) -> tuple[int | None, frozenset[int]]:
    """Return where a release stands in the tree now: its main column, and all its columns."""
    main = _T.select(_T.column_id).where(_T.id == release_id).scalar()
    listed = tables.ReleaseColumn
    rows = listed.select(listed.column_id).where(listed.release == release_id).tuples()
    return main, frozenset(key for (key,) in rows)
