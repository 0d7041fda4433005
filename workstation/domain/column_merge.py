"""Merging a file of columns into the tree: three-way by field, by key, never deleting.

What the file changed since it was written is taken; what only we changed stays; what both changed
differently is a clash, and ours stays unless the person says otherwise. A column the file does
not name is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workstation.domain.column import PATH_SEPARATOR, Column, ColumnTree
from workstation.domain.column_sheet import (
    ColumnSheet,
    SheetChange,
    SheetPlan,
    SheetProblem,
    SheetRow,
)

Path = tuple[str, ...]
#: (key, field) of the clashes in which the file's value is wanted.
Taken = Container[tuple[int, str]]
_WHERE = "parent_id"
_LINE_END = re.compile(r"\r\n?")


@dataclass
class _Merge:
    """The work on one file: which column each row is, and what it becomes."""

    tree: ColumnTree
    base: ColumnTree | None
    sheet: ColumnSheet
    taken: Taken
    wanted: dict[int, Column] = field(default_factory=dict)
    keys: list[int] = field(default_factory=list)
    changes: list[SheetChange] = field(default_factory=list)
    problems: list[SheetProblem] = field(default_factory=list)


def merged(
    tree: ColumnTree, base: ColumnTree | None, sheet: ColumnSheet, taken: Taken = ()
) -> SheetPlan:
    """Return what merging `sheet` into `tree` does; `base` is the tree the file was written from.

    Rules of names and addresses are not looked after here; loops and unknown parents are.
    """
    work = _Merge(tree, base, sheet, taken, {column.id: column for column in tree})
    work.problems += sheet.problems
    _recognise(work)
    parents = _parents(work)
    for row, key, parent in zip(sheet.rows, work.keys, parents, strict=True):
        if key and not isinstance(parent, _Unknown):
            _take(work, row, key, parent)
    _refuse_loops(work)
    if not work.problems:
        _arrange(work)
    return SheetPlan(
        tuple(work.changes),
        tuple(work.problems),
        base is not None,
        len(tree) - sum(1 for key in set(work.keys) if key in tree),
        columns=tuple(work.wanted.values()),
    )


class _Unknown:
    """Stands for a parent nobody knows."""


_UNKNOWN = _Unknown()
Parent = int | None | _Unknown


def _recognise(work: _Merge) -> None:
    """Find out which column each row is: by its key, else by its place; new ones get a key < 0.

    A row whose column was deleted here gets the key 0.
    """
    by_path = {_path(work.tree, column.id): column.id for column in work.tree}
    claimed = {row.key for row in work.sheet.rows if row.key in work.tree}
    seen: set[int] = set()
    for number, row in enumerate(work.sheet.rows):
        key = row.key if row.key in work.tree else 0
        if not key and work.base is not None and row.key in work.base:
            _tell_lost(work, work.base.get(row.key), work.base.path(row.key), row)
        elif not key:
            there = by_path.get((*row.parent, str(row.cells.get("name", ""))))
            key = there if there is not None and there not in claimed else -number - 1
        if key and key in seen:
            work.problems.append(SheetProblem(row.line, "sheet.twice", (("name", _name(row)),)))
            key = 0
        seen.add(key)
        work.keys.append(key)


def _tell_lost(work: _Merge, was: Column, path: str, row: SheetRow) -> None:
    if not all(_alike(value, getattr(was, name)) for name, value in row.cells.items()):
        work.changes.append(SheetChange("lost", row.key, path, clash=True))


def _parents(work: _Merge) -> list[Parent]:
    """Return the parent the file wants for each row."""
    written = {
        (*row.parent, _name(row)): key
        for row, key in zip(work.sheet.rows, work.keys, strict=True)
        if key
    }
    exported = work.base or work.tree
    # Who renames a column need not write its new name beside everything below it.
    before = {_path(exported, key): key for key in work.keys if key in exported}
    present = {_path(work.tree, column.id): column.id for column in work.tree}
    found: list[Parent] = []
    for row, key in zip(work.sheet.rows, work.keys, strict=True):
        found.append(_parent(work, row, key, exported, (written, before, present)))
    return found


def _parent(
    work: _Merge,
    row: SheetRow,
    key: int,
    exported: ColumnTree,
    known: Sequence[Mapping[Path, int]],
) -> Parent:
    if row.within is not None and row.within >= 0:
        return work.keys[row.within] or _orphan(work, row, key)
    if key in exported:
        at = exported.get(key).parent_id
        if row.parent == (() if at is None else _path(exported, at)):
            return at
    if not row.parent:
        return None
    for paths in known:
        if row.parent in paths:
            return paths[row.parent]
    if key:
        details = (("name", _name(row)), ("path", PATH_SEPARATOR.join(row.parent)))
        work.problems.append(SheetProblem(row.line, "sheet.no_parent", details))
    return _UNKNOWN


def _orphan(work: _Merge, row: SheetRow, key: int) -> Parent:
    """Return where a row goes whose parent was deleted here: it stays, a new one is given up."""
    if key in work.tree:
        return work.tree.get(key).parent_id
    path = PATH_SEPARATOR.join((*row.parent, _name(row)))
    work.changes.append(SheetChange("lost", row.key, path, clash=True))
    return _UNKNOWN


def _take(work: _Merge, row: SheetRow, key: int, parent: int | None) -> None:
    if key < 0:
        cells: dict[str, Any] = {"name": "", "directory": "", **row.cells}
        work.wanted[key] = Column(key, parent, position=0, **cells)
        above = work.wanted[parent].name if parent in work.wanted else ""
        path = PATH_SEPARATOR.join(row.parent or ((above,) if above else ()))
        work.changes.append(SheetChange("new", key, f"{path}/{_name(row)}".lstrip("/")))
        return
    ours = work.tree.get(key)
    was = work.base.get(key) if work.base is not None and key in work.base else None
    theirs: dict[str, Any] = {**row.cells, _WHERE: parent}
    chosen: dict[str, Any] = {}
    for name, value in theirs.items():
        mine, before = getattr(ours, name), getattr(was, name) if was is not None else None
        if _alike(value, mine) or (was is not None and _alike(value, before)):
            continue
        clash = was is not None and not _alike(mine, before)
        work.changes.append(_change(work, ours, name, value, before, clash=clash))
        if not clash or (key, name) in work.taken:
            chosen[name] = value
    if chosen:
        work.wanted[key] = replace(ours, **chosen)


def _change(
    work: _Merge, ours: Column, name: str, value: Any, before: Any, *, clash: bool
) -> SheetChange:
    what = {"name": "rename", _WHERE: "move"}.get(name, "setting")
    path = work.tree.path(ours.id)
    mine = getattr(ours, name)
    if name == _WHERE:
        mine, value, before = (_place(work, one) for one in (mine, value, before))
    return SheetChange(what, ours.id, path, name, mine, value, before, clash)


def _place(work: _Merge, parent: int | None) -> str:
    """Return a parent in words; "" is the top."""
    if parent is None:
        return ""
    if parent in work.tree:
        return work.tree.path(parent)
    if work.base is not None and parent in work.base:
        return work.base.path(parent)
    return (
        work.wanted[parent].name if parent in work.wanted else _name(work.sheet.rows[-parent - 1])
    )


def _refuse_loops(work: _Merge) -> None:
    """Refuse columns that would lie inside themselves, or under one that is not there."""
    lines = {key: row.line for row, key in zip(work.sheet.rows, work.keys, strict=True)}
    for key, column in work.wanted.items():
        seen, at = {key}, column.parent_id
        while at is not None and at in work.wanted and at not in seen:
            seen.add(at)
            at = work.wanted[at].parent_id
        details: tuple[tuple[str, object], ...] = (("name", column.name),)
        if at == key:
            into = work.wanted[column.parent_id or key].name
            problem = SheetProblem(lines.get(key, 0), "column.loop", (*details, ("into", into)))
            work.problems.append(problem)
        elif at is not None and at not in work.wanted:
            problem = SheetProblem(lines.get(key, 0), "sheet.no_parent", (*details, ("path", "")))
            work.problems.append(problem)


def _arrange(work: _Merge) -> None:
    """Give every child its position: ours stay in their order unless the file changed it."""
    filed: dict[int | None, list[int]] = {}
    for key in work.keys:
        if key in work.wanted:
            filed.setdefault(work.wanted[key].parent_id, []).append(key)
    for parent, rows in filed.items():
        stay = [c.id for c in work.tree.children(parent) if work.wanted[c.id].parent_id == parent]
        ordered = _reordered(work, parent, stay, rows)
        place = 0
        for key in rows:
            if key in ordered:
                place = ordered.index(key) + 1
            else:
                ordered.insert(place, key)
                place += 1
        for position, key in enumerate(ordered):
            work.wanted[key] = replace(work.wanted[key], position=position)


def _reordered(work: _Merge, parent: int | None, stay: list[int], rows: list[int]) -> list[int]:
    here = [key for key in rows if key in stay]
    exported = work.base or work.tree
    before = [c.id for c in exported.children(parent) if c.id in here]
    if here == before or here == [key for key in stay if key in here] or len(before) < len(here):
        return list(stay)
    path = work.tree.path(parent) if parent is not None else ""
    work.changes.append(SheetChange("order", parent or 0, path))
    inside, following = set(here), iter(here)
    return [next(following) if key in inside else key for key in stay]


def _path(tree: ColumnTree, key: int) -> Path:
    return tuple(column.name for column in tree.line(key))


def _alike(one: object, other: object) -> bool:
    """Tell whether two values are the same; files know one kind of line end only."""
    if isinstance(one, str) and isinstance(other, str):
        return _LINE_END.sub("\n", one) == _LINE_END.sub("\n", other)
    return one == other


def _name(row: SheetRow) -> str:
    return str(row.cells.get("name", ""))
