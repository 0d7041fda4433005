"""What a change of the tree would touch, in numbers and lists, before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workstation.domain.column import Column, ColumnKind, ColumnPlan, ColumnTree, Split
from workstation.domain.errors import Refused
from workstation.services.columns.rules import (
    check_free,
    check_merge,
    check_name,
    fit_name,
    free_directory,
)
from workstation.store import column_reach, columns, settings
from workstation.store.articles import filing
from workstation.store.column_reach import Reach
from workstation.store.editions.editions import INDEX
from workstation.store.newsroom import NewsroomStore

#: Headlines and addresses a plan lists; the numbers count all of them.
LISTED = 500
#: Columns no deeper than this stand in the navigation, which is on every page.
_NAVIGATION_DEPTH = 2
#: Stands for the key of a column that is not made yet.
_COMING = -1


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

    def inside(self, column_id: int) -> ColumnPlan:
        """Tell what lies in a column and below it, without any change in mind."""
        branch = columns.tree().branch(column_id)
        reach = Reach.under(column.id for column in branch)
        cards = sum(number for _, number in reach.boards())
        return ColumnPlan(len(branch), reach.articles(), reach.comments(), cards=cards)

    def plan_directory(self, column_id: int, directory: str) -> ColumnPlan:
        """Tell what another directory would touch."""
        tree = columns.tree()
        column = tree.get(column_id)
        check_free(tree, column.parent_id, directory, column_id)
        return _plan(
            tree, tree.branch(column_id), tree.placed(column_id, column.parent_id, directory)
        )

    def plan_move(self, column_id: int, parent_id: int | None) -> ColumnPlan:
        """Tell what a move under `parent_id` would touch; raise `WouldLoop` into itself."""
        tree = columns.tree()
        tree.check_move(column_id, parent_id)
        return _plan(tree, tree.branch(column_id), tree.placed(column_id, parent_id))

    def plan_delete(self, column_id: int, articles_to: int | None = None) -> ColumnPlan:
        """Tell what taking the column and all below it away would touch."""
        tree = columns.tree()
        branch = tree.branch(column_id)
        gone = {column.id for column in branch}
        after = ColumnTree(column for column in tree if column.id not in gone)
        return _plan(tree, branch, after, articles_to)

    def plan_merge(self, column_id: int, into: int) -> ColumnPlan:
        """Tell what merging a column into another would touch."""
        tree = columns.tree()
        check_merge(tree, column_id, into)
        if Reach.under([column_id]).articles():
            tree.check_holds(into)
        after = ColumnTree(
            replace(column, parent_id=into) if column.parent_id == column_id else column
            for column in tree
            if column.id != column_id
        )
        return _plan(tree, tree.branch(column_id), after, into)

    def plan_split(self, column_id: int, split: Split) -> ColumnPlan:
        """Tell what splitting a column would touch; raise what `split` would raise."""
        tree = columns.tree()
        wanted, chosen = check_split(tree, column_id, split)
        made = replace(wanted, id=_COMING)
        gone = set(split.children)
        after = ColumnTree(
            (made, *(replace(c, parent_id=made.id) if c.id in gone else c for c in tree))
        )
        branch = [one for key in split.children for one in tree.branch(key)]
        plan = self._plan_articles(chosen)
        if branch:
            below = Reach.under(column.id for column in branch)
            plan = _plan(tree, branch, after, reach=Reach.named(below.keys().union(chosen)))
        if len(after.line(made.id)) <= _NAVIGATION_DEPTH:
            plan = replace(plan, pages=max(plan.pages, column_reach.published_pages()))
        return plan

    def plan_articles(self, article_ids: Sequence[int]) -> ColumnPlan:
        """Tell what putting articles under another column would touch."""
        return self._plan_articles(article_ids)

    def _plan_articles(self, article_ids: Sequence[int]) -> ColumnPlan:
        reach = Reach.named(article_ids)
        boards = reach.boards()
        return ColumnPlan(
            articles=reach.articles(),
            comments=reach.comments(),
            cards=sum(number for _, number in boards),
            pages=reach.live(),
            boards=boards,
            titles=reach.titles(LISTED),
        )


def check_split(tree: ColumnTree, column_id: int, split: Split) -> tuple[Column, tuple[int, ...]]:
    """Return the column a split would make (without key), and the articles that would go there.

    Raises `Refused` (`column.split_nothing`, `column.split_child`, names and directories as in
    `create`).
    """
    source, title = tree.get(column_id), fit_name(split.name)
    parent_id = column_id if split.below else source.parent_id
    check_name(tree, parent_id, title, None)
    part = split.directory.strip() or free_directory(tree, parent_id, title)
    check_free(tree, parent_id, part, None)
    chosen = filing.chosen(column_id, split) if split.articles else ()
    if not {child.id for child in tree.children(column_id)}.issuperset(split.children):
        raise Refused("column.split_child", name=source.name)
    if not chosen and not split.children:
        raise Refused("column.split_nothing", name=source.name)
    position = len(tree.children(parent_id)) if split.below else source.position + 1
    return Column(0, parent_id, title, part, position, source.kind), chosen


def own_page(tree: ColumnTree, column: Column) -> str:
    """Return the address of a column's own page, "" when it has none."""
    return "" if column.kind is ColumnKind.LINK else f"{tree.directory(column.id)}/{INDEX}"


def moved_pages(
    before: ColumnTree, after: ColumnTree, branch: Iterable[Column]
) -> tuple[tuple[Column, str, str], ...]:
    """Return (column, old, new) of the column pages of a branch that move; new is "" if gone."""
    found = (
        (column, own_page(before, column), own_page(after, column) if column.id in after else "")
        for column in branch
    )
    return tuple(one for one in found if one[1] and one[1] != one[2])


def _plan(
    before: ColumnTree,
    branch: Sequence[Column],
    after: ColumnTree,
    leads_to: int | None = None,
    reach: Reach | None = None,
) -> ColumnPlan:
    """Compare the trees before and after; pages that go lead to the column `leads_to`, if any.

    `reach` are the articles it is about, by default those of the branch.
    """
    reach = reach or Reach.under(column.id for column in branch)
    boards, moved = reach.boards(), moved_pages(before, after, branch)
    instead = own_page(after, after.get(leads_to)) if leads_to is not None else ""
    depths = {len(tree.line(branch[0].id)) for tree in (before, after) if branch[0].id in tree}
    changed = bool(moved) or any(column.id not in after for column in branch)
    everywhere = changed and min(depths) <= _NAVIGATION_DEPTH
    pages = column_reach.published_pages() if everywhere else 0
    folders = {old.removesuffix(f"/{INDEX}") for _, old, _ in moved} - {""}
    site = settings.site().address
    texts = column_reach.texts_linking_to(folders, site)
    return ColumnPlan(
        columns=len(branch),
        articles=reach.articles(),
        comments=reach.comments(),
        addresses=len(moved),
        redirects=sum(1 for _, _, new in moved if new or instead),
        cards=sum(number for _, number in boards),
        names=tuple(column.name for column in branch),
        pages=max(pages, reach.live() + len(moved)) if changed else 0,
        links=column_reach.links_to(folders, site),
        text_links=sum(text.links for text in texts),
        texts=tuple((text.title, text.links) for text in texts[:LISTED]),
        boards=boards,
        moves=tuple((old, new or instead) for _, old, new in moved[:LISTED]),
        titles=reach.titles(LISTED),
    )
