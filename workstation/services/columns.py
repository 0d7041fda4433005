"""What one may do at the columns desk: surgery on the tree, with its plan in numbers first.

An article's address is frozen once published, so only the pages of columns move; each old address
leaves a redirect to the column, wherever that goes afterwards. Nothing is ever deleted with a
column: its articles go where the person says, and undo brings all back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workstation.domain.address import check_rule
from workstation.domain.column import (
    PATH_SEPARATOR,
    Column,
    ColumnKind,
    ColumnTree,
)
from workstation.domain.errors import Conflict, Refused
from workstation.services.column_plans import ColumnPlans
from workstation.services.column_rules import (
    check_free,
    check_merge,
    check_name,
    clean,
    fit_name,
    free_directory,
)
from workstation.store import articles, columns, filing, redirects
from workstation.store.editions import INDEX


class Columns(ColumnPlans):
    """Verbs and questions about columns. Verbs run on the writing thread, one act each."""

    def create(
        self,
        parent_id: int | None,
        name: str,
        directory: str = "",
        kind: ColumnKind = ColumnKind.LIST,
        position: int | None = None,
    ) -> Column:
        """Add a column; without `directory` its name is written in pinyin.

        Raises `Refused` (`column.no_name`, `column.same_name`, `address.part`) or `AddressTaken`.
        """
        tree = columns.tree()
        title = fit_name(name)
        check_name(tree, parent_id, title, None)
        part = directory.strip() or free_directory(tree, parent_id, title)
        check_free(tree, parent_id, part, None)
        siblings = [column.id for column in tree.children(parent_id)]
        place = len(siblings) if position is None else max(0, min(position, len(siblings)))
        wanted = Column(0, parent_id, title, part, len(siblings), kind)
        with self._store.journal.act("column.create", {"name": title}):
            made = columns.insert(wanted)
            siblings.insert(place, made.id)
            columns.place(parent_id, siblings)
            self._take_address(made.id)
        return columns.get(made.id)

    def ensure(self, path: str) -> int:
        """Return the key of the column at a path of names, making what is missing; in an act."""
        parent_id: int | None = None
        for name in (part.strip() for part in path.split(PATH_SEPARATOR) if part.strip()):
            tree = columns.tree()
            among = tree.children(parent_id)
            found = next((column.id for column in among if column.name == fit_name(name)), None)
            if found is None:
                part = free_directory(tree, parent_id, name)
                found = columns.insert(Column(0, parent_id, fit_name(name), part, len(among))).id
                self._take_address(found)
            parent_id = found
        if parent_id is None:
            raise Refused("column.no_name")
        return parent_id

    def rename(self, column_id: int, name: str) -> Column:
        """Give a column another name; its address stays."""
        base = columns.get(column_id)
        title = fit_name(name)
        check_name(columns.tree(), base.parent_id, title, column_id)
        if title == base.name:
            return base
        with self._store.journal.act("column.rename", {"before": base.name, "name": title}):
            columns.write(base, replace(base, name=title))
        return columns.get(column_id)

    def hide(self, column_id: int, hidden: bool) -> Column:
        """Leave a column out of the navigation, or show it again; its pages stay."""
        base = columns.get(column_id)
        kind = "column.hide" if hidden else "column.show"
        with self._store.journal.act(kind, {"name": base.name}):
            columns.write(base, replace(base, hidden=hidden))
        return columns.get(column_id)

    def save(self, base: Column, changed: Column) -> Column:
        """Write what differs between `base` (as read before) and `changed`.

        A changed directory moves the addresses of the branch and leaves redirects. Raises
        `Refused`, `AddressTaken`, or `Conflict("column.conflict")` when it was changed elsewhere.
        """
        # Where a column stands is changed by moving it, never by its settings.
        wanted = replace(clean(changed), parent_id=base.parent_id, position=base.position)
        if wanted.address_rule:
            check_rule(wanted.address_rule)
        tree = columns.tree()
        check_name(tree, base.parent_id, wanted.name, base.id)
        if wanted.directory != base.directory:
            check_free(tree, base.parent_id, wanted.directory, base.id)
        details: dict[str, str | int | None] = {"name": wanted.name}
        with self._store.journal.act("column.save", details, fold=f"column:{base.id}"):
            if not columns.write(base, wanted):
                raise Conflict("column.conflict", name=base.name)
            if wanted.directory != base.directory:
                self._leave_redirects(tree, columns.tree(), [base.id])
        return columns.get(base.id)

    def move(self, column_id: int, parent_id: int | None, position: int | None = None) -> Column:
        """Move a column with all below it; `position` counts among the new siblings from 0."""
        tree = columns.tree()
        tree.check_move(column_id, parent_id)
        column = tree.get(column_id)
        if parent_id is not None:
            tree.get(parent_id)
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
                self._leave_redirects(tree, columns.tree(), [column_id])
        return columns.get(column_id)

    def delete(self, column_id: int, articles_to: int | None = None) -> None:
        """Take a column and all below it away; its articles go to another one, or to none.

        Raises `Refused("column.into_deleted")` when the other one is itself taken away.
        """
        tree = columns.tree()
        branch = [column.id for column in tree.branch(column_id)]
        if articles_to in branch:
            raise Refused("column.into_deleted", name=tree.get(column_id).name)
        if articles_to is not None:
            tree.get(articles_to)
        details: dict[str, str | int | None] = {
            "name": tree.get(column_id).name,
            "articles": len(articles.in_columns(branch)),
            "into": tree.path(articles_to) if articles_to is not None else "",
        }
        with self._store.journal.act("column.delete", details):
            if articles_to is not None:
                for old in self._pages(tree, branch):
                    redirects.from_column(old, articles_to)
            filing.refile(branch, articles_to)
            columns.delete(branch)

    def merge(self, column_id: int, into: int) -> None:
        """Put a column's articles and its children under another one and take it away."""
        tree = columns.tree()
        check_merge(tree, column_id, into)
        source, target = tree.get(column_id), tree.get(into)
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
            for old in self._pages(tree, [column_id]):
                redirects.from_column(old, into)
            filing.refile([column_id], into)
            columns.delete([column_id])
            self._leave_redirects(tree, columns.tree(), moved)

    def _take_address(self, column_id: int) -> None:
        """Let no redirect stand where a new column's page is."""
        redirects.forget(f"{columns.tree().directory(column_id)}/{INDEX}")

    def _leave_redirects(self, before: ColumnTree, after: ColumnTree, moved: Iterable[int]) -> None:
        for top in moved:
            for column in before.branch(top):
                old, new = before.directory(column.id), after.directory(column.id)
                if old != new and column.kind is not ColumnKind.LINK:
                    redirects.forget(f"{new}/{INDEX}")
                    redirects.from_column(f"{old}/{INDEX}", column.id)
