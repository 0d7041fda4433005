"""What one may do at the columns desk: making columns and saying what they are.

What changes the shape of the tree stands in `column_surgery`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.address import check_rule
from workstation.domain.column import PATH_SEPARATOR, Column, ColumnKind
from workstation.domain.errors import Conflict, Refused
from workstation.domain.identity import new_id
from workstation.services.column_package import ColumnPackage
from workstation.services.column_rules import (
    check_free,
    check_name,
    clean,
    fit_name,
    free_directory,
    free_part,
)
from workstation.store import columns


class Columns(ColumnPackage):
    """Verbs and questions about columns. Verbs run on the writing thread, one act each.

    All raise `Refused("column.not_yours_to_change")` where others work on the column.
    """

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
        self._check_keepers(tree, [parent_id])
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
            self._take_addresses([made.id])
        return columns.get(made.id)

    def create_several(self, lines: Sequence[tuple[str, int]]) -> tuple[int, ...]:
        """Add many columns in one act; each line is a name and the place of its parent (-1: top).

        Directories are made from pinyin; what is there already is taken as it is. Returns the
        key of each line's column. Raises `Refused("column.no_name")`, `AddressTaken`.
        """
        tree = columns.tree()
        names: dict[int | None, dict[str, int]] = {}
        taken: dict[int | None, set[str]] = {}
        for column in tree:
            names.setdefault(column.parent_id, {})[column.name] = column.id
            taken.setdefault(column.parent_id, set()).add(column.directory)
        keys: list[int] = []
        made: list[Column] = []
        first = fit_name(lines[0][0]) if lines else ""
        details: dict[str, str | int | None] = {"name": first, "count": len(lines)}
        with self._store.journal.act("column.create_several", details):
            for name, place in lines:
                title, parent = fit_name(name), keys[place] if place >= 0 else None
                beside = names.setdefault(parent, {})
                if title not in beside:
                    self._check_keepers(tree, [parent if parent in tree else None])
                    parts = taken.setdefault(parent, set())
                    part = free_part(title, parts)
                    parts.add(part)
                    made.append(Column(new_id(), parent, title, part, len(beside)))
                    beside[title] = made[-1].id
                keys.append(beside[title])
            columns.insert_many(made)
            self._take_addresses([column.id for column in made])
        return tuple(keys)

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
                self._take_addresses([found])
            parent_id = found
        if parent_id is None:
            raise Refused("column.no_name")
        return parent_id

    def rename(self, column_id: int, name: str) -> Column:
        """Give a column another name; its address stays."""
        tree, base = columns.tree(), columns.get(column_id)
        self._check_keepers(tree, [column_id])
        title = fit_name(name)
        check_name(tree, base.parent_id, title, column_id)
        if title == base.name:
            return base
        with self._store.journal.act("column.rename", {"before": base.name, "name": title}):
            columns.write(base, replace(base, name=title))
        return columns.get(column_id)

    def hide(self, column_id: int, hidden: bool) -> Column:
        """Leave a column out of the navigation, or show it again; its pages stay."""
        base = columns.get(column_id)
        self._check_keepers(columns.tree(), [column_id])
        kind = "column.hide" if hidden else "column.show"
        with self._store.journal.act(kind, {"name": base.name}):
            columns.write(base, replace(base, hidden=hidden))
        return columns.get(column_id)

    def save(self, base: Column, changed: Column, *, relink: bool = False) -> Column:
        """Write what differs between `base` (as read before) and `changed`.

        A changed directory moves the addresses of the branch and leaves redirects; with `relink`
        links in texts follow. Raises `Refused`, `AddressTaken`, or `Conflict("column.conflict")`
        when it was changed elsewhere.
        """
        # Where a column stands is changed by moving it, never by its settings.
        wanted = replace(clean(changed), parent_id=base.parent_id, position=base.position)
        if wanted.address_rule:
            check_rule(wanted.address_rule)
        tree = columns.tree()
        if base.id in tree:
            self._check_keepers(tree, [base.id])
        check_name(tree, base.parent_id, wanted.name, base.id)
        if wanted.directory != base.directory:
            check_free(tree, base.parent_id, wanted.directory, base.id)
        details: dict[str, str | int | None] = {"name": wanted.name}
        with self._store.journal.act("column.save", details, fold=f"column:{base.id}"):
            if not columns.write(base, wanted):
                raise Conflict("column.conflict", name=base.name)
            if wanted.directory != base.directory:
                self._leave_redirects(tree, columns.tree(), tree.branch(base.id))
                if relink:
                    self._relinking.follow(tree, lambda _done, _total: None)
            elif base.kind is ColumnKind.LINK is not wanted.kind:
                self._take_addresses([base.id])
        return columns.get(base.id)
