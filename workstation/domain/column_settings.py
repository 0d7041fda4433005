"""What a column takes from those above it, and what it asks of its articles.

A setting left empty is taken from the nearest column above that has one. Required fields add up:
a column may ask for more than the one above, never for less.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.article import Content
from workstation.domain.column import Column, ColumnTree

Setting = str | int | tuple[str, ...]


class ColumnOrder(StrEnum):
    """How the articles of a list follow one another; pinned ones always come first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    WEIGHT = "weight"


#: Fields of an article that a column may require, besides the headline that all need.
REQUIRABLE = (
    "short_title",
    "source",
    "author",
    "responsible_editor",
    "summary",
    "keywords",
    "tags",
    "cover_id",
    "copyright_kind",
)


@dataclass(frozen=True, slots=True)
class Inherited:
    """A setting and the column it stands in; `column` is None where nobody has set it."""

    value: Setting
    column: Column | None = None


def inherited(tree: ColumnTree, column_id: int, name: str) -> Inherited:
    """Return what a column would take from above if it said nothing itself.

    A list template fits columns of its own kind only, so others above are passed over.
    """
    column = tree.get(column_id)
    for above in _above(tree, column):
        fits = name != "list_template" or above.kind is column.kind
        if fits and getattr(above, name):
            return Inherited(getattr(above, name), above)
    return Inherited(type(getattr(column, name))())


def effective(tree: ColumnTree, column_id: int, name: str) -> Setting:
    """Return what holds for a column: its own setting, or the one from above; empty for none."""
    own: Setting = getattr(tree.get(column_id), name)
    return own or inherited(tree, column_id, name).value


def order_of(tree: ColumnTree, column_id: int) -> str:
    """Return the order of a column's list, "" for the usual one: the newest first."""
    order = str(effective(tree, column_id, "sorting")) if column_id in tree else ""
    return "" if order == ColumnOrder.NEWEST else order


def required_of(tree: ColumnTree, column_id: int) -> tuple[str, ...]:
    """Return the fields an article must have before it may go out under a column."""
    asked = {name for column in tree.line(column_id) for name in column.required}
    return tuple(name for name in REQUIRABLE if name in asked)


def missing_in(content: Content, tree: ColumnTree) -> tuple[str, ...]:
    """Return the required fields an article lacks, for its main column."""
    if content.column_id is None or content.column_id not in tree:
        return ()
    return tuple(name for name in required_of(tree, content.column_id) if not _there(content, name))


def _there(content: Content, name: str) -> bool:
    value = getattr(content, name)
    return bool(value.strip()) if isinstance(value, str) else bool(value)


def _above(tree: ColumnTree, column: Column) -> Iterator[Column]:
    return reversed(tree.line(column.id)[:-1])
