"""What a change of the tree would touch, in numbers, before it is done."""

from __future__ import annotations

from collections.abc import Iterable

from workstation.domain.column import ColumnKind, ColumnPlan, ColumnTree
from workstation.services.column_rules import check_free, check_merge
from workstation.store import articles, boards, columns, comments
from workstation.store.editions import INDEX
from workstation.store.newsroom import NewsroomStore


class ColumnPlans:
    """Questions about columns."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def tree(self) -> ColumnTree:
        """Return the whole tree."""
        return columns.tree()

    def counts(self) -> dict[int, int]:
        """Return how many articles each column has as main or further one."""
        return columns.article_counts()

    def plan_directory(self, column_id: int, directory: str) -> ColumnPlan:
        """Tell what another directory would touch."""
        tree = columns.tree()
        check_free(tree, tree.get(column_id).parent_id, directory, column_id)
        return self._plan(tree, column_id, moves=True)

    def plan_move(self, column_id: int, parent_id: int | None) -> ColumnPlan:
        """Tell what a move under `parent_id` would touch; raise `WouldLoop` into itself."""
        tree = columns.tree()
        tree.check_move(column_id, parent_id)
        return self._plan(tree, column_id, moves=tree.get(column_id).parent_id != parent_id)

    def plan_delete(self, column_id: int) -> ColumnPlan:
        """Tell what taking the column and all below it away would touch."""
        return self._plan(columns.tree(), column_id, moves=True)

    def plan_merge(self, column_id: int, into: int) -> ColumnPlan:
        """Tell what merging a column into another would touch."""
        tree = columns.tree()
        check_merge(tree, column_id, into)
        return self._plan(tree, column_id, moves=True)

    def _pages(self, tree: ColumnTree, column_ids: Iterable[int]) -> list[str]:
        kept = (tree.get(key) for key in column_ids)
        return [
            f"{tree.directory(column.id)}/{INDEX}"
            for column in kept
            if column.kind is not ColumnKind.LINK
        ]

    def _plan(self, tree: ColumnTree, column_id: int, *, moves: bool) -> ColumnPlan:
        branch = tree.branch(column_id)
        inside = articles.in_columns(column.id for column in branch)
        pages = len(self._pages(tree, [column.id for column in branch])) if moves else 0
        return ColumnPlan(
            columns=len(branch),
            articles=len(inside),
            comments=comments.count_under(inside),
            addresses=pages,
            redirects=pages,
            cards=boards.count_cards(inside),
            names=tuple(column.name for column in branch),
        )
