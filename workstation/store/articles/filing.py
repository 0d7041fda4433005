"""Under which columns stories are filed, when columns go away or stories change their place.

Working copies and live stories go together: what was filed under one column is filed under
another, once, in the same place among its further columns. Statements take thousands of stories
at a time, and whoever waits is told between them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from peewee import fn

from workstation.domain.column import Split
from workstation.store import boards, redirects
from workstation.store.articles import articles
from workstation.store.tables import tables
from workstation.store.tables.table import among

#: Told (stories done, of how many) between statements; it raises to stop the act.
Step = Callable[[int, int], object]
#: Stories a statement takes: short enough that progress moves and stopping is quick.
_AT_ONCE = 4_000
_THESE = "IN (SELECT value FROM json_each(?))"
_PROMOTING = (
    "UPDATE article SET version = version + 1, column_id = (SELECT f.column_id "
    "FROM article_column f "
    "WHERE f.article_id = article.id ORDER BY f.position LIMIT 1) "
    "WHERE column_id IS NULL AND id IN (SELECT article_id FROM article_column) "
    f"AND id {_THESE}",
    "DELETE FROM article_column WHERE column_id = "
    "(SELECT a.column_id FROM article a WHERE a.id = article_column.article_id) "
    f"AND article_id {_THESE}",
    'UPDATE "release" SET column_id = (SELECT l.column_id FROM release_column l '
    'WHERE l.release_id = "release".id ORDER BY l.id LIMIT 1) '
    "WHERE column_id IS NULL AND id IN (SELECT release_id FROM release_column) "
    f"AND article_id {_THESE}",
)
_ARTICLE, _FURTHER = tables.Article, tables.ArticleColumn
_RELEASE, _LISTED = tables.Release, tables.ReleaseColumn


def refile(gone: Sequence[int], to: int | None, step: Step) -> None:
    """Let nothing refer to the columns `gone` any more: stories, live stories, boards, redirects.

    What was filed under one of them is filed under `to`. With None it stays in its other columns,
    the first of them becoming the main one, or nowhere; a board filled from one of them is then
    filled with nothing, rather than with stories nobody chose for it.
    """
    left = articles.in_columns(gone) if to is None else ()
    transfer(_filed(gone), gone, to, step)
    _promote(left)
    if to is not None:
        boards.fill_from(gone, to)
    redirects.retarget_columns(list(gone), to)


def transfer(
    article_ids: Sequence[int], sources: Sequence[int], to: int | None, step: Step
) -> None:
    """Put stories that are filed under `sources` under `to` instead (None: nowhere).

    Other columns of theirs stay. Stories filed under none of the sources are left as they are.
    """
    done = 0
    for start in range(0, len(article_ids), _AT_ONCE):
        part = list(article_ids[start : start + _AT_ONCE])
        _transfer_working(part, list(sources), to)
        _transfer_live(part, list(sources), to)
        done += len(part)
        step(done, len(article_ids))


def without_column(article_ids: Sequence[int], to: int) -> None:
    """Put stories that have no column yet under one."""
    for part in articles.sliced(article_ids):
        _put(among(_ARTICLE.id, part) & _ARTICLE.column_id.is_null(), to)
        _FURTHER.delete().where(
            among(_FURTHER.article_id, part) & (_FURTHER.column_id == to)
        ).execute()


def place_of(article_ids: Sequence[int], within: Iterable[int]) -> dict[int | None, list[int]]:
    """Return the stories by the column they are to be taken out of.

    That is the main one, unless only a further one lies among the columns `within`; None stands
    for stories without a column.
    """
    inside = set(within)
    places: dict[int, int | None] = {}
    further: dict[int, int] = {}
    for part in articles.sliced(dict.fromkeys(article_ids)):
        rows = _ARTICLE.select(_ARTICLE.id, _ARTICLE.column_id).where(among(_ARTICLE.id, part))
        places.update(dict(list(rows.tuples())))
        listed = (
            _FURTHER.select(_FURTHER.article_id, _FURTHER.column_id)
            .where(among(_FURTHER.article_id, part))
            .order_by(_FURTHER.position.desc())
        )
        further.update({key: at for key, at in listed.tuples() if at in inside})
    found: dict[int | None, list[int]] = {}
    for key, main in places.items():
        at = main if main in inside or key not in further else further[key]
        found.setdefault(at, []).append(key)
    return found


def _filed(columns: Sequence[int]) -> list[int]:
    """Return every story that refers to one of the columns, also only as it went out."""
    gone = list(columns)
    asked = (
        _ARTICLE.select(_ARTICLE.id).where(among(_ARTICLE.column_id, gone)),
        _FURTHER.select(_FURTHER.article_id).where(among(_FURTHER.column_id, gone)),
        _RELEASE.select(_RELEASE.article_id).where(among(_RELEASE.column_id, gone)),
        _LISTED.select(_RELEASE.article_id).join(_RELEASE).where(among(_LISTED.column_id, gone)),
    )
    database = _ARTICLE._meta.database
    # Read past Peewee's rows: there may be a hundred thousand.
    found = (database.execute_sql(*query.sql()).fetchall() for query in asked)
    return sorted({key for rows in found for (key,) in rows})


def _put(which: Any, to: int | None) -> None:
    """Set the main column of stories. Nobody worked on them: `changed_at` stays as it is."""
    _ARTICLE.update(column=to, version=_ARTICLE.version + 1).where(which).execute()


def _transfer_working(part: list[int], sources: list[int], to: int | None) -> None:
    _put(among(_ARTICLE.id, part) & among(_ARTICLE.column_id, sources), to)
    here = among(_FURTHER.article_id, part)
    if to is not None:
        main = _ARTICLE.select(_ARTICLE.id).where(
            among(_ARTICLE.id, part) & (_ARTICLE.column == to)
        )
        _FURTHER.delete().where((_FURTHER.column == to) & _FURTHER.article_id.in_(main)).execute()
        already = _FURTHER.select(_FURTHER.article_id).where(here & (_FURTHER.column == to))
        moving = here & among(_FURTHER.column_id, sources)
        moving &= _FURTHER.article_id.not_in(main) & _FURTHER.article_id.not_in(already)
        rows = _FURTHER.select(_FURTHER.article_id, _FURTHER.id).where(moving)
        _keep_one(_FURTHER, rows.order_by(_FURTHER.position.desc()), to)
    _FURTHER.delete().where(here & among(_FURTHER.column_id, sources)).execute()


def _transfer_live(part: list[int], sources: list[int], to: int | None) -> None:
    of = _RELEASE.select(_RELEASE.id).where(among(_RELEASE.article_id, part))
    _RELEASE.update(column=to).where(
        among(_RELEASE.article_id, part) & among(_RELEASE.column_id, sources)
    ).execute()
    here = _LISTED.release_id.in_(of) & among(_LISTED.column_id, sources)
    if to is not None:
        already = _LISTED.select(_LISTED.release_id).where(
            _LISTED.release_id.in_(of) & (_LISTED.column == to)
        )
        rows = _LISTED.select(_LISTED.release_id, _LISTED.id)
        rows = rows.where(here & _LISTED.release_id.not_in(already))
        _keep_one(_LISTED, rows.order_by(_LISTED.id.desc()), to)
    _LISTED.delete().where(here).execute()


def _promote(article_ids: Sequence[int]) -> None:
    """Let the first further column of stories without a main one be it; the same where live."""
    database = _ARTICLE._meta.database
    for part in articles.sliced(article_ids):
        keys = (json.dumps(part),)
        for statement in _PROMOTING:
            database.execute_sql(statement, keys)


def _keep_one(table: Any, rows: Any, to: int) -> None:
    """Let one row of each story (the last that is read) name the column `to`."""
    first = dict(list(rows.tuples()))
    table.update(column=to).where(among(table.id, first.values())).execute()


def chosen(column_id: int, split: Split) -> tuple[int, ...]:
    """Return the stories filed under a column, as main or further one, that a split takes."""
    further = _FURTHER.select(_FURTHER.article_id).where(_FURTHER.column_id == column_id)
    fits = (_ARTICLE.column_id == column_id) | _ARTICLE.id.in_(further)
    moment = fn.ifnull(_ARTICLE.published_at, _ARTICLE.created_at)
    if split.title:
        fits &= fn.instr(_ARTICLE.title, split.title) > 0
    if split.tag:
        tag = tables.ArticleTag
        fits &= _ARTICLE.id.in_(tag.select(tag.article_id).where(tag.tag == split.tag))
    if split.since is not None:
        fits &= moment >= split.since
    if split.until is not None:
        fits &= moment < split.until
    found = [key for (key,) in _ARTICLE.select(_ARTICLE.id).where(fits).tuples()]
    named = frozenset(split.article_ids)
    return tuple(key for key in found if not named or key in named)
