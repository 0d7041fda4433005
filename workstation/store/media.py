"""Queries over pictures. The bytes lie in `media/`, never in the database."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.domain.media import Crop, Picture, Pictures
from workstation.domain.moment import Milliseconds
from workstation.store.tables import tables

_T = tables.Media
_TOUCHED = (
    "SELECT json_extract(CASE c.operation WHEN 'D' THEN c.before ELSE c.after END, '$.filename') "
    "FROM change c JOIN act a ON a.id = c.act_id WHERE c.kind = 'media' AND a.at >= ?"
)
_TAKEN_OUT = (
    "SELECT json_extract(before, '$.filename'), json_extract(before, '$.caption') FROM change "
    "WHERE act_id = ? AND kind = 'media' AND operation = 'D'"
)
#: The cells of a picture in the order of its fields.
_CELLS = tuple(getattr(_T, field.name) for field in fields(Picture))


def get(picture_id: int) -> Picture:
    """Return one picture; raise `NotFound("media.missing")`."""
    found = find(picture_id)
    if found is None:
        raise NotFound("media.missing", id=picture_id)
    return found


def find(picture_id: int) -> Picture | None:
    """Return one picture, or None."""
    row = _T.select(*_CELLS).where(_T.id == picture_id).tuples().first()
    return None if row is None else _picture(row)


def with_hash(sha256: str) -> Picture | None:
    """Return the picture of this content, or None."""
    row = _T.select(*_CELLS).where(_T.sha256 == sha256).tuples().first()
    return None if row is None else _picture(row)


def named(filename: str) -> Picture | None:
    """Return the picture kept under this file name, or None."""
    row = _T.select(*_CELLS).where(_T.filename == filename).tuples().first()
    return None if row is None else _picture(row)


def search(text: str, limit: int) -> Pictures:
    """Return the newest pictures whose caption, credit, alt or name holds `text`.

    Rows stay as the engine gives them until somebody looks at a picture.
    """
    chosen = _T.select(*_CELLS)
    if text:
        chosen = chosen.where(
            _T.caption.contains(text)
            | _T.credit.contains(text)
            | _T.alt.contains(text)
            | _T.filename.contains(text)
        )
    statement, values = chosen.order_by(_T.id.desc()).limit(limit).sql()
    rows = _T._meta.database.execute_sql(statement, values).fetchall()
    return Pictures([row[0] for row in rows], lambda place: _picture(rows[place]))


def keys() -> set[int]:
    """Return the keys of all pictures."""
    return {key for (key,) in _T.select(_T.id).tuples()}


def filenames() -> set[str]:
    """Return the names of the files of all pictures."""
    return {name for (name,) in _T.select(_T.filename).tuples()}


def touched_since(moment: Milliseconds) -> set[str]:
    """Return the files of the pictures that acts since a moment brought in or took out."""
    return {name for (name,) in _ask(_TOUCHED, moment) if name}


def taken_out_by(act_id: int) -> tuple[tuple[str, str], ...]:
    """Return file and name (its caption, else the file) of the pictures an act took out."""
    return tuple((file, caption or file) for file, caption in _ask(_TAKEN_OUT, act_id))


def insert(picture: Picture) -> Picture:
    """Add a picture (its key is given here) and return it."""
    key = new_id()
    cells = {**asdict(picture), "crops": _written(picture.crops), "id": key}
    _T.insert(**cells).execute()
    return get(key)


def describe(picture: Picture) -> None:
    """Write caption, credit, alt, focus and crops of a picture; what it shows never changes."""
    _T.update(
        caption=picture.caption,
        credit=picture.credit,
        alt=picture.alt,
        focus_x=picture.focus_x,
        focus_y=picture.focus_y,
        crops=_written(picture.crops),
    ).where(_T.id == picture.id).execute()


def delete(picture_ids: list[int]) -> None:
    """Take pictures out; their files stay, for the undo."""
    _T.delete().where(_T.id << picture_ids).execute()


def _ask(sql: str, value: int) -> list[Any]:
    return list(_T._meta.database.execute_sql(sql, (value,)).fetchall())


def _picture(row: Sequence[Any]) -> Picture:
    # Thousands are read at once, and nobody has chosen parts of most of them.
    written = row[-1]
    parts = () if written == "[]" else tuple(Crop(*crop) for crop in json.loads(written))
    cells: list[Any] = [*row[:-1], parts]
    return Picture(*cells)


def _written(crops: tuple[Crop, ...]) -> str:
    cells = [[crop.name, crop.left, crop.top, crop.width, crop.height] for crop in crops]
    return json.dumps(cells, ensure_ascii=False)
