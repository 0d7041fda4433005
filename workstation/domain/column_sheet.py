"""A tree of columns as it travels in a file, and what became of it there.

A `ColumnSheet` is a file read: rows that name columns by their key. `column_merge` compares it
with the tree as it stands and, three-way, with the tree as it stood when the file was written.
"""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.column import Column
from workstation.domain.media import CENTRE

#: Fields of a column that travel as they are, in the order of the spreadsheet.
TRAVELLING: tuple[str, ...] = (
    "name",
    "directory",
    "kind",
    "hidden",
    "link",
    "seo_title",
    "description",
    "keywords",
    "address_rule",
    "page_size",
    "sorting",
    "list_template",
    "article_template",
    "source",
    "editor",
    "required",
    "workers",
    "body",
)
#: The field that travels by the file name of the picture, which is made of its content.
PICTURE = "picture_id"
Cell = str | int | bool | tuple[str, ...] | None
#: Letters of a long value that are told.
_SHORT = 60
#: Fields whose values are codes, and are told in words of their own.
_CODED = frozenset({"kind", "sorting", "required", "hidden", PICTURE})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One column of a file. `line` is where it stands there, for telling what is wrong with it.

    `key` is 0 for a new column. `parent` are the names above it as the file writes them;
    `within` is the row it hangs under where the file is nested, -1 for none and None where the
    file only has the names. `cells` holds the fields the file speaks of.
    """

    line: int
    key: int
    parent: tuple[str, ...]
    cells: dict[str, Cell]
    within: int | None = None


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A picture that travels along: `name` is that of its file, `focus_x` and `…_y` as it has."""

    name: str
    data: bytes
    caption: str = ""
    credit: str = ""
    alt: str = ""
    focus_x: int = CENTRE
    focus_y: int = CENTRE


@dataclass(frozen=True, slots=True)
class ColumnSheet:
    """A file of columns; `marks` are the acts it knows of, the latest first."""

    rows: tuple[SheetRow, ...]
    marks: tuple[int, ...] = ()
    problems: tuple[SheetProblem, ...] = ()
    pictures: tuple[SheetPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """Why a row, or the file, cannot be taken in: a code with its details, as an error has."""

    line: int
    code: str
    details: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class SheetChange:
    """One thing the file would change, or could not: `what` is new, rename, move, setting, order,
    lost, picture or no_picture.

    `path` names the column as it stands (a new one as it will), `field` what changes; `before`
    and `after` are its present and its coming value. `clash` tells that both sides changed it
    since the file was written: `base` is what it was then, and ours stays unless the person
    takes the file's. A `lost` column was deleted here and changed there: it stays deleted.
    `no_picture` tells that the picture `after` is not in this newsroom: the column keeps its own;
    `picture` that the file brings it, and `after` how large it is, in kilobytes.
    """

    what: str
    key: int
    path: str
    field: str = ""
    before: Cell | None = None
    after: Cell | None = None
    base: Cell | None = None
    clash: bool = False

    @property
    def code(self) -> str:
        """Return the code of the sentence that tells it; its details are `details`."""
        if self.what == "lost":
            return "sheet.lost"
        if self.clash:
            return f"sheet.clash_{self.field}" if self.field in _CODED else "sheet.clash"
        if self.what == "move":
            return "sheet.move" if self.after else "sheet.move_top"
        if self.what != "setting":
            return f"sheet.{self.what}"
        return f"sheet.{self.field}" if self.field in _CODED else self._setting()

    def _setting(self) -> str:
        if not self.after:
            return "sheet.emptied"
        return "sheet.setting" if self.before else "sheet.filled"

    @property
    def details(self) -> dict[str, object]:
        """Return what fills the sentence."""
        told = {"before": self.before, "after": self.after, "base": self.base}
        short = {
            name: f"{value[:_SHORT]}…" if isinstance(value, str) and len(value) > _SHORT else value
            for name, value in told.items()
        }
        return {"path": self.path, "field": self.field, **short}


@dataclass(frozen=True, slots=True)
class Exported:
    """What went out in a file of columns; `size` is that of the file, in bytes."""

    columns: int
    pictures: int
    size: int


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What merging a file would do, before it does it.

    `known_base` is False when nobody knows how the tree stood when the file was written: then
    whatever differs counts as the file's wish. `untouched` is how many columns the file does not
    name: they stay. `moves` are (old, new) addresses of column pages; `columns` the tree it would
    leave, new columns with keys below nought.
    """

    changes: tuple[SheetChange, ...] = ()
    problems: tuple[SheetProblem, ...] = ()
    known_base: bool = True
    untouched: int = 0
    moves: tuple[tuple[str, str], ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def clashes(self) -> tuple[SheetChange, ...]:
        """Return what both sides changed."""
        return tuple(change for change in self.changes if change.clash)
