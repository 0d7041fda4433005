"""Many columns at once: what each line of a list will become, told before anything is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workstation.domain.address import check_directory
from workstation.domain.column import ColumnTree
from workstation.domain.errors import AddressTaken, Refused
from workstation.services.columns.rules import fit_name, free_part

_TOP = -1


@dataclass(frozen=True, slots=True)
class ComingColumn:
    """What a line becomes: a new column, one that is there (`key`), or that of the line `like`.

    `parent` is the line it lies under, -1 for the top; `address` the whole path of directories;
    `fault` why it cannot be so.
    """

    name: str
    directory: str
    address: str
    parent: int = _TOP
    key: int | None = None
    like: int | None = None
    fault: Refused | None = None

    @property
    def new(self) -> bool:
        """Tell whether a column is made."""
        return self.key is None and self.like is None


@dataclass
class _Level:
    """What lies under one parent: lines and keys by name, names by directory."""

    lines: dict[str, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)


def coming(
    tree: ColumnTree, lines: Sequence[tuple[str, int]], wished: Mapping[int, str] | None = None
) -> tuple[ComingColumn, ...]:
    """Return what each line, a name and the place of its parent (-1: top), becomes in the tree.

    Directories are made from pinyin where none is `wished` at the line's place. Raises
    `Refused("column.no_name")`.
    """
    made: list[ComingColumn] = []
    levels: dict[int, _Level] = {}
    for place, (name, above) in enumerate(lines):
        other = made[above].like if above >= 0 else None
        parent = max(_TOP, above) if other is None else other
        if parent not in levels:
            levels[parent] = _level(tree, None if parent == _TOP else made[parent])
        directory = (wished or {}).get(place, "").strip()
        begin = made[parent].address if parent != _TOP else ""
        one = _column(tree, levels[parent], fit_name(name), directory, parent, begin)
        if one.like is not None:
            like = made[one.like]
            one = replace(one, directory=like.directory, address=like.address)
        levels[parent].lines.setdefault(one.name, place)
        made.append(one)
    return tuple(made)


def _level(tree: ColumnTree, above: ComingColumn | None) -> _Level:
    if above is not None and above.key is None:
        return _Level()
    siblings = tree.children(above.key if above is not None else None)
    return _Level(
        keys={column.name: column.id for column in siblings},
        taken={column.directory: column.name for column in siblings},
    )


def _column(
    tree: ColumnTree, level: _Level, name: str, wished: str, parent: int, begin: str
) -> ComingColumn:
    key = level.keys.get(name)
    if key is not None:
        return ComingColumn(name, tree.get(key).directory, tree.directory(key), parent, key)
    part = wished or free_part(name, level.taken)
    address = f"{begin}/{part}" if begin else part
    if name in level.lines:
        return ComingColumn(name, part, address, parent, like=level.lines[name])
    fault: Refused | None = None
    try:
        check_directory(part)
        if part in level.taken:
            raise AddressTaken("address.taken", address=part, title=level.taken[part])
    except Refused as error:
        fault = error
    level.taken.setdefault(part, name)
    return ComingColumn(name, part, address, parent, fault=fault)
