"""Pictures of columns on their way in files: gathered for one, recognised in another, taken in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from workstation.domain.column import PATH_SEPARATOR, Column
from workstation.domain.column_sheet import (
    PICTURE,
    ColumnSheet,
    SheetChange,
    SheetPicture,
    SheetProblem,
    SheetRow,
)
from workstation.domain.errors import BadInput
from workstation.services.media.media import Media, Ready, fresh_or_gone, reencoded
from workstation.store import media
from workstation.store.newsroom import NewsroomStore

_KILO = 1024


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file whose pictures are named by their keys here; those it brings have keys below nought.

    `changes` tell what it brings and what nobody has, `problems` what cannot be taken in.
    """

    sheet: ColumnSheet
    brought: Mapping[int, SheetPicture]
    changes: tuple[SheetChange, ...]
    problems: tuple[SheetProblem, ...]


def names_of(within: Iterable[Column]) -> dict[int, str]:
    """Return the file names of the pictures of columns, by key."""
    keys = {column.picture_id for column in within} - {None}
    found = (media.find(key) for key in keys if key is not None)
    return {picture.id: picture.filename for picture in found if picture is not None}


def gathered(within: Iterable[Column], folder: Path) -> dict[int, SheetPicture]:
    """Return the pictures of columns with their bytes, by key; one whose file is lost stays out."""
    found: dict[int, SheetPicture] = {}
    for key, name in names_of(within).items():
        one, file = media.get(key), folder / name
        if file.is_file():
            words = (one.caption, one.credit, one.alt, one.focus_x, one.focus_y)
            found[key] = SheetPicture(name, file.read_bytes(), *words)
    return found


def recognised(sheet: ColumnSheet) -> Recognised:
    """Look for the pictures of a file here, then in it; those it brings are decoded to the end."""
    carried = {picture.name: place for place, picture in enumerate(sheet.pictures)}
    rows: list[SheetRow] = []
    changes: list[SheetChange] = []
    problems: list[SheetProblem] = []
    brought: dict[int, SheetPicture] = {}
    for row in sheet.rows:
        name = row.cells.get(PICTURE)
        if not isinstance(name, str):
            rows.append(row)
            continue
        cells = {key: value for key, value in row.cells.items() if key != PICTURE}
        path = PATH_SEPARATOR.join((*row.parent, str(row.cells.get("name", ""))))
        present = media.named(name)
        if present is not None:
            cells[PICTURE] = present.id
        elif name in carried:
            key = -carried[name] - 1
            cells[PICTURE] = key
            picture = brought[key] = sheet.pictures[carried[name]]
            problems += _problems(row.line, picture)
            size = max(1, len(picture.data) // _KILO)
            changes.append(SheetChange("picture", row.key, path, PICTURE, None, size))
        else:
            changes.append(SheetChange("no_picture", row.key, path, PICTURE, None, name))
        rows.append(replace(row, cells=cells))
    return Recognised(replace(sheet, rows=tuple(rows)), brought, tuple(changes), tuple(problems))


def _problems(line: int, picture: SheetPicture) -> Iterator[SheetProblem]:
    try:
        reencoded(picture.data, picture.name, own=True)
    except BadInput as error:
        yield SheetProblem(line, error.code, tuple(error.details.items()))


@contextmanager
def taking_in(
    store: NewsroomStore, brought: Mapping[int, SheetPicture]
) -> Iterator[Callable[[], dict[int, int]]]:
    """Have the pictures of a file ready; what is yielded takes them in, within an act inside.

    It returns their keys here by those they have in the file. If the block fails, their files go.
    """
    desk = Media(store)
    made = {key: desk.ready(one.data, one.name, own=True) for key, one in brought.items()}

    def keep() -> dict[int, int]:
        return {key: _kept(desk, ready, brought[key]) for key, ready in made.items()}

    with fresh_or_gone(made.values()):
        yield keep


def _kept(desk: Media, ready: Ready, told: SheetPicture) -> int:
    present = media.with_hash(ready.picture.sha256)
    if present is not None:
        return present.id
    picture = desk.keep(ready, told.caption, told.credit, told.alt)
    media.describe(replace(picture, focus_x=told.focus_x, focus_y=told.focus_y))
    return picture.id
