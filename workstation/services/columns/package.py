"""The tree of columns on its way out and back: exported, edited elsewhere, merged three-way."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from workstation.domain.address import check_rule
from workstation.domain.column import Column, ColumnTree
from workstation.domain.column_merge import merged
from workstation.domain.column_sheet import (
    ColumnSheet,
    Exported,
    SheetPicture,
    SheetPlan,
    SheetProblem,
)
from workstation.domain.errors import Refused, WorkstationError
from workstation.intake.column_sheet_csv import column_csv, read_column_csv
from workstation.intake.column_sheet_json import column_json, read_column_json
from workstation.intake.reading import decode, read_bytes
from workstation.services.articles.column_care import check_admin
from workstation.services.columns.pictures import (
    Recognised,
    gathered,
    names_of,
    recognised,
    taking_in,
)
from workstation.services.columns.plans import moved_pages
from workstation.services.columns.rules import check_free, check_name, clean, free_part
from workstation.services.columns.surgery import ColumnSurgery
from workstation.store import column_past, columns

#: Acts a file remembers: how far back the tree it came from may have branched off.
_MARKS = 2_000
#: A file of columns with their pictures, in bytes.
_LARGEST = 128 * 1024 * 1024
_CSV = ".csv"
#: Excel takes a file without this mark for the code page of the machine.
_BOM = "\ufeff"


class ColumnPackage(ColumnSurgery):
    """Verbs and questions about files of columns."""

    def export(self, file: Path, column_id: int | None = None) -> Exported:
        """Write the tree, or a branch, to a file; return what went out.

        `.csv` is for spreadsheets, anything else is JSON of ours, which carries the pictures of
        the columns as well. It is an act, so that what changes afterwards can be told from what
        the file says. Raises storage trouble, and `Refused` (`column.admins_only`,
        `sheet.too_large`).
        """
        check_admin(self._store.journal.person)
        tree = columns.tree()
        tops = tree.children(None) if column_id is None else (tree.get(column_id),)
        within = tuple(one for top in tops for one in tree.branch(top.id))
        above = () if column_id is None else tree.line(column_id)[:-1]
        if not self._store.read_only:
            details: dict[str, str | int | None] = {"name": file.name, "count": len(within)}
            with self._store.journal.act("column.export", details, outward=True):
                pass
        marks = column_past.marks(self._store.journal, _MARKS)
        pictures: dict[int, SheetPicture] = {}
        if file.suffix.lower() == _CSV:
            text = _BOM + column_csv(tree, within, marks[0] if marks else 0, names_of(within))
        else:
            pictures = gathered(within, self._store.media_folder)
            text = column_json(tree, tops, marks, pictures, (one.name for one in above))
        data = text.encode()
        if len(data) > _LARGEST:
            raise Refused("sheet.too_large", megabytes=_LARGEST // 1024 // 1024)
        _write(file, data)
        return Exported(len(within), len(pictures), len(data))

    def read_package(self, file: Path) -> ColumnSheet:
        """Return what a file says; raise `BadInput` for what is no file of columns."""
        text = decode(read_bytes(file, _LARGEST), file.name).text
        if text.lstrip()[:1] == "{":
            return read_column_json(text, file.name)
        return read_column_csv(text, file.name)

    def plan_package(self, sheet: ColumnSheet, taken: Container[tuple[int, str]] = ()) -> SheetPlan:
        """Tell what merging a file would do; `taken` are the clashes won by the file."""
        return self._plan(recognised(sheet), taken)

    def _plan(self, found: Recognised, taken: Container[tuple[int, str]]) -> SheetPlan:
        sheet, tree = found.sheet, columns.tree()
        since = column_past.latest_of(self._store.journal, sheet.marks)
        base = column_past.tree_after(self._store.journal, since) if since is not None else None
        plan = merged(tree, base, sheet, taken)
        if plan.problems or found.problems:
            return replace(plan, problems=(*plan.problems, *found.problems))
        plan = replace(plan, changes=(*plan.changes, *found.changes))
        after, problems = _fitted(ColumnTree(plan.columns), tree, sheet)
        moved = moved_pages(tree, after, tuple(tree))
        moves = tuple((old, new) for _, old, new in moved)
        return replace(plan, problems=problems, moves=moves, columns=tuple(after))

    def merge_package(self, sheet: ColumnSheet, taken: Container[tuple[int, str]] = ()) -> int:
        """Merge a file in one act; return how many columns were made or changed.

        Raises `Refused` (`sheet.problems` when a row cannot be, `column.admins_only`),
        `AddressTaken`.
        """
        check_admin(self._store.journal.person)
        found, tree = recognised(sheet), columns.tree()
        plan = self._plan(found, taken)
        if plan.problems:
            raise Refused("sheet.problems", count=len(plan.problems))
        wanted = ColumnTree(plan.columns)
        changed = [c for c in wanted if c.id not in tree or tree.get(c.id) != c]
        details: dict[str, str | int | None] = {"count": len(changed)}
        wished = {c.picture_id for c in changed}
        brought = {key: one for key, one in found.brought.items() if key in wished}
        with (
            taking_in(self._store, brought) as keep,
            self._store.journal.act("column.package", details),
        ):
            keys = self._put_in(tree, ColumnTree(_pictured(wanted, keep())))
            self._take_addresses([keys[column.id] for column in changed])
            self._leave_redirects(tree, columns.tree(), tuple(tree))
        return len(changed)

    def _put_in(self, tree: ColumnTree, wanted: ColumnTree) -> dict[int, int]:
        """Write the wanted tree, parents first; return the key each column has now."""
        keys: dict[int, int] = {}
        for column in wanted:
            parent = keys[column.parent_id] if column.parent_id is not None else None
            placed = replace(column, parent_id=parent)
            if column.id not in tree:
                keys[column.id] = columns.insert(placed).id
            else:
                keys[column.id] = column.id
                columns.write(tree.get(column.id), placed)
        return keys


def _pictured(wanted: Iterable[Column], kept: Mapping[int, int]) -> Iterator[Column]:
    """Yield columns with pictures by the keys they have been kept under."""
    for column in wanted:
        key = kept.get(column.picture_id or 0, column.picture_id)
        yield replace(column, picture_id=key)


def _fitted(
    wanted: ColumnTree, present: ColumnTree, sheet: ColumnSheet
) -> tuple[ColumnTree, tuple[SheetProblem, ...]]:
    """Return the wanted tree with directories for new columns, and what is wrong with it."""
    lines = {-number - 1: row.line for number, row in enumerate(sheet.rows)}
    lines |= {row.key: row.line for row in sheet.rows if row.key}
    problems: list[SheetProblem] = []

    def told(column: Column, error: WorkstationError) -> None:
        line = lines.get(column.id, 0)
        problems.append(SheetProblem(line, error.code, tuple(error.details.items())))

    changed = [c for c in wanted if c.id not in present or present.get(c.id) != c]
    fit = {column.id: column for column in wanted}
    taken: dict[int | None, set[str]] = {}
    for column in wanted:
        taken.setdefault(column.parent_id, set()).add(column.directory)
    for column in changed:
        try:
            fit[column.id] = _fit(column, taken[column.parent_id])
        except WorkstationError as error:
            told(column, error)
    tree = ColumnTree(fit.values())
    for column in changed:
        try:
            _check(tree, fit[column.id])
        except WorkstationError as error:
            told(column, error)
    return tree, tuple(problems)


def _fit(column: Column, taken: set[str]) -> Column:
    made = clean(column)
    if not made.directory and made.id < 0:
        made = replace(made, directory=free_part(made.name, taken))
        taken.add(made.directory)
    if made.address_rule:
        check_rule(made.address_rule)
    return made


def _check(tree: ColumnTree, column: Column) -> None:
    check_name(tree, column.parent_id, column.name, column.id)
    check_free(tree, column.parent_id, column.directory, column.id)


def _write(file: Path, data: bytes) -> None:
    beside = file.with_name(f"{file.name}.part")
    with beside.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(file)
