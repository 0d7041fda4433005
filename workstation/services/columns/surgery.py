"""Surgery on the tree: moving, splitting, merging and deleting columns, moving articles between.

An article's address is frozen once published, so only the pages of columns move; each old address
leaves a redirect to the column, wherever that goes afterwards. Nothing is ever deleted with a
column: its articles go where the person says, and undo brings all back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from workstation.domain.column import Column, ColumnTree, Split
from workstation.domain.errors import AddressTaken, Refused
from workstation.domain.own_pages import is_own_page
from workstation.press.markdown.conversion import to_html
from workstation.services.articles.column_care import check_keepers, check_workers
from workstation.services.articles.relinking import Convert, Relinking
from workstation.services.columns.plans import ColumnPlans, check_split, moved_pages, own_page
from workstation.services.columns.rules import (
    check_free,
    check_merge,
    check_name,
)
from workstation.store import columns, redirects
from workstation.store.articles import filing
from workstation.store.articles.filing import Step
from workstation.store.column_reach import Reach, articles_like_columns
from workstation.store.newsroom import NewsroomStore

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class ColumnSurgery(ColumnPlans):
    """Verbs that change the shape of the tree; each is one act.

    Those that take their time tell `progress` (articles done, of how many) and ask `cancelled`
    between; stopped, they raise `Refused("column.cancelled")` and nothing has happened. All raise
    `Refused("column.not_yours_to_change")` where others work on one of the columns. With `relink`
    links in texts to pages that move lead to where those are then; as part of the same act.
    """

    def __init__(self, store: NewsroomStore, to_html: Convert = to_html) -> None:
        super().__init__(store)
        self._relinking = Relinking(store, to_html)

    def move(
        self,
        column_id: int,
        parent_id: int | None,
        position: int | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        relink: bool = False,
    ) -> Column:
        """Move a column with all below it; `position` counts among the new siblings from 0."""
        tree = columns.tree()
        tree.check_move(column_id, parent_id)
        self._check_keepers(tree, [column_id, parent_id])
        column = tree.get(column_id)
        check_name(tree, parent_id, column.name, column_id)
        check_free(tree, parent_id, column.directory, column_id)
        siblings = [c.id for c in tree.children(parent_id) if c.id != column_id]
        place = len(siblings) if position is None else max(0, min(position, len(siblings)))
        siblings.insert(place, column_id)
        into = tree.get(parent_id).name if parent_id is not None else ""
        details: dict[str, str | int | None] = {"name": column.name, "into": into}
        with self._store.journal.act("column.move", details):
            columns.place(parent_id, siblings)
            if column.parent_id != parent_id:
                self._leave_redirects(tree, columns.tree(), tree.branch(column_id))
            if relink:
                self._relinking.follow(tree, _step(progress, cancelled))
        return columns.get(column_id)

    def delete(
        self,
        column_id: int,
        articles_to: int | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        relink: bool = False,
    ) -> None:
        """Take a column and all below it away; its articles go to another one, or to none.

        Raises `Refused("column.into_deleted")` when the other one is itself taken away.
        """
        tree = columns.tree()
        branch = tree.branch(column_id)
        gone = [column.id for column in branch]
        if articles_to in gone:
            raise Refused("column.into_deleted", name=tree.get(column_id).name)
        self._check_keepers(tree, [*gone, articles_to])
        if articles_to is not None:
            tree.check_holds(articles_to)
        details: dict[str, str | int | None] = {
            "name": tree.get(column_id).name,
            "articles": Reach.under(gone).articles(),
            "into": tree.path(articles_to) if articles_to is not None else "",
        }
        with self._store.journal.act("column.delete", details):
            if articles_to is not None:
                self._lead(tree, branch, articles_to)
            filing.refile(gone, articles_to, _step(progress, cancelled))
            columns.delete(gone)
            if relink:
                self._relinking.follow(tree, _step(progress, cancelled))

    def merge(
        self,
        column_id: int,
        into: int,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        relink: bool = False,
    ) -> None:
        """Put a column's articles and its children under another one and take it away."""
        tree = columns.tree()
        check_merge(tree, column_id, into)
        self._check_keepers(tree, [*(one.id for one in tree.branch(column_id)), into])
        source, target = tree.get(column_id), tree.get(into)
        if Reach.under([column_id]).articles():
            tree.check_holds(into)
        # The column itself goes away, so its children may bear its name.
        rest = ColumnTree(column for column in tree if column.id != column_id)
        for child in tree.children(column_id):
            check_name(rest, into, child.name, child.id)
            check_free(rest, into, child.directory, child.id)
        details: dict[str, str | int | None] = {"name": source.name, "into": target.name}
        with self._store.journal.act("column.merge", details):
            children = [c.id for c in tree.children(into) if c.id != column_id]
            moved = [c.id for c in tree.children(column_id)]
            columns.place(into, [*children, *moved])
            self._lead(tree, [source], into)
            filing.refile([column_id], into, _step(progress, cancelled))
            columns.delete([column_id])
            below = [one for top in moved for one in tree.branch(top)]
            self._leave_redirects(tree, columns.tree(), below)
            if relink:
                self._relinking.follow(tree, _step(progress, cancelled))

    def split(
        self,
        column_id: int,
        split: Split,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        relink: bool = False,
    ) -> Column:
        """Make a new column beside or below one, and put the articles that fit there.

        Raises `Refused` (`column.split_nothing`, `column.split_child`, names and directories as
        in `create`).
        """
        tree = columns.tree()
        wanted, chosen = check_split(tree, column_id, split)
        branch = [one for key in split.children for one in tree.branch(key)]
        self._check_keepers(tree, [column_id, wanted.parent_id, *(one.id for one in branch)])
        beside = tree.children(wanted.parent_id)
        siblings = [column.id for column in beside if column.id not in split.children]
        place = len(siblings) if split.below else siblings.index(column_id) + 1
        details: dict[str, str | int | None] = {
            "name": tree.get(column_id).name,
            "into": wanted.name,
            "count": len(chosen),
            "columns": len(split.children),
        }
        with self._store.journal.act("column.split", details):
            made = columns.insert(wanted)
            siblings.insert(place, made.id)
            columns.place(wanted.parent_id, siblings)
            columns.place(
                made.id, [c.id for c in tree.children(column_id) if c.id in split.children]
            )
            self._take_addresses([made.id])
            self._leave_redirects(tree, columns.tree(), branch)
            filing.transfer(chosen, [column_id], made.id, _step(progress, cancelled))
            if relink:
                self._relinking.follow(tree, _step(progress, cancelled))
        return columns.get(made.id)

    def move_articles(
        self,
        article_ids: Sequence[int],
        column_id: int,
        out_of: int | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> int:
        """Put articles under another column, live ones at once; return how many there are.

        They are taken out of their main column; out of a further one when only that lies in the
        branch `out_of`. All their other columns stay, and so do their addresses.
        """
        tree = columns.tree()
        target = tree.check_holds(column_id)
        within = [one.id for one in tree.branch(out_of)] if out_of is not None else []
        step = _step(progress, cancelled)
        details: dict[str, str | int | None] = {"count": len(article_ids), "into": target.name}
        with self._store.journal.act("column.articles", details):
            done, places = 0, filing.place_of(article_ids, within)
            check_workers(self._store.journal.person, (*places, column_id))
            for source, keys in places.items():
                if source is None:
                    filing.without_column(keys, column_id)
                elif source != column_id:
                    filing.transfer(keys, [source], column_id, _after(step, done, len(article_ids)))
                done += len(keys)
        return done

    def _check_keepers(self, tree: ColumnTree, column_ids: Iterable[int | None]) -> None:
        check_keepers(self._store.journal.person, tree, column_ids)

    def _lead(self, tree: ColumnTree, gone: Iterable[Column], to: int) -> None:
        """Let the pages of columns that go away lead to another one."""
        for column in gone:
            if old := own_page(tree, column):
                redirects.from_column(old, to)

    def _leave_redirects(
        self, before: ColumnTree, after: ColumnTree, branch: Iterable[Column]
    ) -> None:
        """Let each page of the branch that moved leave a redirect; raise `AddressTaken`."""
        moved = [one for one in moved_pages(before, after, branch) if one[2]]
        self._take_addresses([column.id for column, _, _ in moved])
        there = {own_page(after, column) for column in after}
        for column, old, _ in moved:
            if old not in there:
                redirects.from_column(old, column.id)

    def _take_addresses(self, column_ids: Sequence[int]) -> None:
        """Let no redirect stand where the columns' pages are now.

        Raises `AddressTaken` when an article has one of them: it was there first.
        """
        if not column_ids:
            return
        tree = columns.tree()
        pages = {own_page(tree, tree.get(key)): tree.directory(key) for key in column_ids}
        folders = {folder for page, folder in pages.items() if page}
        for address, title in articles_like_columns():
            if is_own_page(address, folders):
                raise AddressTaken("address.taken", address=address, title=title)
        redirects.forget(*(page for page in pages if page))


def _step(progress: Progress | None, cancelled: Cancelled | None) -> Step:
    def step(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise Refused("column.cancelled")
        if progress is not None:
            progress(done, total)

    return step


def _after(step: Step, before: int, total: int) -> Step:
    return lambda done, _part: step(before + done, total)
