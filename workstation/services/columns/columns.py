"""What one may do at the columns desk: making columns and saying what they are.

What changes the shape of the tree stands in `column_surgery`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workstation.domain.address import check_rule
from workstation.domain.column import PATH_SEPARATOR, Column, ColumnKind
from workstation.domain.errors import Conflict, Refused
from workstation.domain.identity import new_id
from workstation.services.columns.package import ColumnPackage
from workstation.services.columns.rules import (
    check_free,
    check_name,
    clean,
    fit_name,
    free_directory,
)
from workstation.services.columns.several import coming
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

    def create_several(
        self, lines: Sequence[tuple[str, int]], directories: Mapping[int, str] | None = None
    ) -> tuple[int, ...]:
        """Add many columns in one act; each line is a name and the place of its parent (-1: top).

        `directories` are those wished for, by the place of their line; the others are made from
        pinyin. What is there already is taken as it is. Returns the key of each line's column.
        Raises `Refused` (`column.no_name`, `address.part`), `AddressTaken`.
        """
        tree = columns.tree()
        wanted = coming(tree, lines, directories)
        keys: list[int] = []
        made: list[Column] = []
        sizes: dict[int | None, int] = {}
        details: dict[str, str | int | None] = {"count": len(lines)}
        details["name"] = wanted[0].name if wanted else ""
        with self._store.journal.act("column.create_several", details):
            for one in wanted:
                if one.fault is not None:
                    raise one.fault
                if one.new:
                    parent = keys[one.parent] if one.parent >= 0 else None
                    self._check_keepers(tree, [parent if parent in tree else None])
                    place = sizes.setdefault(parent, len(tree.children(parent)))
                    sizes[parent] += 1
                    made.append(Column(new_id(), parent, one.name, one.directory, place))
                    keys.append(made[-1].id)
                else:
                    keys.append(one.key if one.key is not None else keys[one.like or 0])
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
