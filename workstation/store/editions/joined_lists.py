"""Whole lists of keys of one edition, read by joining what its stories are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.domain.column_settings import ColumnOrder

if TYPE_CHECKING:
    from workstation.store.editions.story_source import Cells, StorySource


class JoinedLists:
    """Lists of the stories of `source`; columns are named by their keys, None for the site."""

    def __init__(self, source: StorySource) -> None:
        self._source = source

    def ordered(self, column_id: int | None, flag: str, order: str = "") -> list[int]:
        """Return a column's stories: those still pinned first, then by time or another `order`."""
        cells = self._source.cells
        where, values = self._source.in_branch(column_id)
        if flag:
            where += f" AND {cells.flags} LIKE :flag"
            values["flag"] = f"%{flag}%"
        return self._source.keys(
            f"WHERE {cells.listed}{where} "
            f"ORDER BY (ifnull({cells.pinned}, 0) > :moment) DESC, {_order(cells, order)}",
            **values,
        )

    def most_read(self, column_id: int | None, limit: int) -> list[int]:
        """Return a column's most read stories."""
        cells = self._source.cells
        where, values = self._source.in_branch(column_id)
        return self._source.keys(
            "JOIN tally y ON y.article_id = a.id "
            f"WHERE {cells.listed}{where} AND y.reads > 0 "
            f"ORDER BY y.reads DESC, {cells.time} DESC, a.id DESC LIMIT :limit",
            **values,
            limit=limit,
        )

    def in_time(self, column_id: int | None) -> list[tuple[int, int]]:
        """Return (time, key) of every story of a column, oldest first."""
        cells = self._source.cells
        where, values = self._source.in_branch(column_id)
        found: list[Any] = self._source.ask(
            f"SELECT {cells.time}, a.id FROM {cells.tables} "
            f"WHERE {cells.listed}{where} ORDER BY 1, 2",
            **values,
        )
        return found

    def tagged_line(self, tag: str) -> list[tuple[int, int]]:
        """Return (time, key) of every story that carries a tag, oldest first."""
        cells = self._source.cells
        found: list[Any] = self._source.ask(
            f"SELECT {cells.time}, a.id FROM {cells.tables} "
            f"JOIN {cells.tagged} WHERE {cells.listed} AND t.tag = :tag ORDER BY 1, 2",
            tag=tag,
        )
        return found


def _order(cells: Cells, order: str) -> str:
    newest = f"{cells.time} DESC, a.id DESC"
    if order == ColumnOrder.OLDEST:
        return f"{cells.time}, a.id"
    # As in the old system: the lighter stand higher.
    return f"{cells.weight}, {newest}" if order == ColumnOrder.WEIGHT else newest
