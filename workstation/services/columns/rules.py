"""The rules of the column tree: names, directories, what may be merged."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from workstation.domain.address import check_directory
from workstation.domain.column import Column, ColumnTree
from workstation.domain.column_settings import REQUIRABLE, ColumnOrder
from workstation.domain.errors import AddressTaken, Refused
from workstation.domain.pinyin import directory_of
from workstation.domain.text import one_line, storable


def fit_name(name: str) -> str:
    """Return a name as it is kept, or raise `Refused("column.no_name")`.

    A slash would look like a step of a path, so the full-width one takes its place.
    """
    title = one_line(name).replace("/", "／")
    if not title:
        raise Refused("column.no_name")
    return title


def clean(column: Column) -> Column:
    """Return a column as it is kept."""
    return replace(
        column,
        name=fit_name(column.name),
        directory=column.directory.strip(),
        link=one_line(column.link),
        description=storable(column.description),
        keywords=one_line(column.keywords),
        address_rule=one_line(column.address_rule),
        body=storable(column.body),
        page_size=max(0, column.page_size),
        sorting=column.sorting if column.sorting in set(ColumnOrder) else "",
        seo_title=one_line(column.seo_title),
        source=one_line(column.source),
        editor=one_line(column.editor),
        required=tuple(name for name in REQUIRABLE if name in column.required),
        workers=tuple(dict.fromkeys(filter(None, map(_person, column.workers)))),
    )


def _person(name: str) -> str:
    # A comma stands between names where they are kept.
    return one_line(name.replace(",", "，"))


def check_name(tree: ColumnTree, parent_id: int | None, name: str, but: int | None) -> None:
    """Raise `Refused("column.same_name")` if a sibling, other than `but`, has the name."""
    if any(c.name == name and c.id != but for c in tree.children(parent_id)):
        raise Refused("column.same_name", name=name)


def check_free(tree: ColumnTree, parent_id: int | None, directory: str, but: int | None) -> None:
    """Raise `Refused` or `AddressTaken` unless the directory is fit and no sibling has it."""
    check_directory(directory)
    for column in tree.children(parent_id):
        if column.directory == directory and column.id != but:
            raise AddressTaken("address.taken", address=directory, title=column.name)


def free_directory(tree: ColumnTree, parent_id: int | None, name: str) -> str:
    """Return the name in pinyin, numbered when a sibling has it already."""
    return free_part(name, {column.directory for column in tree.children(parent_id)})


def free_part(name: str, taken: Container[str]) -> str:
    """Return the name in pinyin, numbered when it is among those `taken`."""
    stem = directory_of(name) or "lanmu"
    tried, number = stem, 2
    while tried in taken:
        tried, number = f"{stem}{number}", number + 1
    return tried


def check_merge(tree: ColumnTree, column_id: int, into: int) -> None:
    """Raise `Refused` or `WouldLoop` unless a column may be merged into another."""
    if column_id == into:
        raise Refused("column.merge_self", name=tree.get(into).name)
    tree.check_move(column_id, into)
