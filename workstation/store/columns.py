"""Queries over the tree of columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from peewee import fn

from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.store.tables import tables
from workstation.store.tables.table import among

_T = tables.Column
_AT_ONCE = 500
#: Fields of `Column` that are cells by the same name (the parent is a reference).
CELLS: tuple[str, ...] = tuple(
    field.name for field in fields(Column) if field.name not in ("id", "version")
)
#: Fields that hold several words, as one text in the table.
_LISTS = ("required", "workers")
_BETWEEN = ","
_PLACES = {field.name: place for place, field in enumerate(fields(Column))}
_KIND, _HIDDEN = _PLACES["kind"], _PLACES["hidden"]
_LIST_PLACES = tuple(_PLACES[name] for name in _LISTS)
_KINDS = {str(kind): kind for kind in ColumnKind}


#: Read as they stand in `Column`: a tree of thousands is read for every screen of the desk.
_WHOLE = ", ".join(f'"{field.name}"' for field in fields(Column))


def tree() -> ColumnTree:
    """Return the whole tree."""
    rows = _T._meta.database.execute_sql(f'SELECT {_WHOLE} FROM "column"').fetchall()
    return ColumnTree(map(_of_row, rows))


def _of_row(row: Sequence[Any]) -> Column:
    cells = list(row)
    cells[_KIND] = _KINDS[cells[_KIND]]
    cells[_HIDDEN] = bool(cells[_HIDDEN])
    for place in _LIST_PLACES:
        cells[place] = tuple(cells[place].split(_BETWEEN)) if cells[place] else ()
    return Column(*cells)


def get(column_id: int) -> Column:
    """Return one column; raise `NotFound("column.missing")`."""
    row = _T.select().where(_T.id == column_id).dicts().first()
    if row is None:
        raise NotFound("column.missing", id=column_id)
    return _column(row)


def _column(row: dict[str, Any]) -> Column:
    cells = dict(row)
    cells["parent_id"] = cells.pop("parent")
    cells["kind"] = ColumnKind(cells["kind"])
    cells["hidden"] = bool(cells["hidden"])
    cells["picture_id"] = cells.pop("picture")
    for name in _LISTS:
        cells[name] = tuple(cells[name].split(_BETWEEN)) if cells[name] else ()
    return Column(**cells)


def of_cells(key: int, cells: Mapping[str, Any]) -> Column:
    """Return a column from the cells the journal keeps of it; those it knew not are usual."""
    row = {"picture_id": None, **dict.fromkeys(_LISTS, ""), **cells}
    row["parent"], row["picture"] = row.pop("parent_id"), row.pop("picture_id")
    return _column({**row, "id": key, "version": 1})


def insert(column: Column) -> Column:
    """Add a column (its key and version are given here) and return it."""
    key = new_id()
    _T.insert(id=key, **{name: _cell(name, column) for name in CELLS}).execute()
    return get(key)


def write(base: Column, changed: Column) -> bool:
    """Write the fields that differ from `base`; False if its version is outdated."""
    cells = {
        name: _cell(name, changed)
        for name in CELLS
        if getattr(changed, name) != getattr(base, name)
    }
    if not cells:
        return True
    guard = (_T.id == base.id) & (_T.version == base.version)
    return bool(_T.update(**cells).where(guard).execute())


def _cell(name: str, column: Column) -> Any:
    value = getattr(column, name)
    if name == "kind":
        return str(value)
    if name in _LISTS:
        return _BETWEEN.join(value)
    return int(value) if isinstance(value, bool) else value


def insert_many(made: Sequence[Column]) -> None:
    """Add columns that bear their keys already, parents before children."""
    for start in range(0, len(made), _AT_ONCE):
        part = made[start : start + _AT_ONCE]
        rows = [{"id": one.id, **{name: _cell(name, one) for name in CELLS}} for one in part]
        _T.insert_many(rows).execute()


def place(parent_id: int | None, ordered: Iterable[int]) -> None:
    """Make the columns the children of `parent_id`, in this order; untouched ones stay quiet."""
    keys = list(ordered)
    rows = _T.select(_T.id, _T.parent_id, _T.position).where(among(_T.id, keys)).tuples()
    present = {key: (parent, position) for key, parent, position in rows}
    for position, column_id in enumerate(keys):
        if present.get(column_id) != (parent_id, position):
            _T.update(parent=parent_id, position=position).where(_T.id == column_id).execute()


def delete(column_ids: Iterable[int]) -> None:
    """Take columns away; their articles, cards and redirects must have been seen to."""
    _T.delete().where(_T.id.in_(list(column_ids))).execute()


def workers_of(column_id: int) -> tuple[str, ...]:
    """Return who may work on the articles of a column, its own or inherited; empty: everybody."""
    rows = _T._meta.database.execute_sql(
        "WITH RECURSIVE line (parent_id, workers, height) AS ("
        'SELECT parent_id, workers, 0 FROM "column" WHERE id = ? UNION ALL '
        'SELECT c.parent_id, c.workers, height + 1 FROM "column" c '
        "JOIN line l ON c.id = l.parent_id) "
        "SELECT workers FROM line WHERE workers != '' ORDER BY height LIMIT 1",
        (column_id,),
    ).fetchall()
    return tuple(rows[0][0].split(_BETWEEN)) if rows else ()


def article_counts() -> dict[int, int]:
    """Return how many articles, trash left out, have each column as main or further one."""
    article, further = tables.Article, tables.ArticleColumn
    kept = article.status != "trashed"
    found: dict[int, int] = {}
    main = (
        article.select(article.column_id, fn.count(article.id))
        .where(kept & article.column_id.is_null(False))
        .group_by(article.column_id)
        .tuples()
    )
    extra = (
        further.select(further.column_id, fn.count(further.id))
        .join(article)
        .where(kept & (article.column_id.is_null() | (article.column_id != further.column_id)))
        .group_by(further.column_id)
        .tuples()
    )
    for rows in (main, extra):
        for column_id, count in rows:
            found[column_id] = found.get(column_id, 0) + count
    return found
