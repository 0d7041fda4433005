"""What a column gives its articles and asks of them: defaults, required fields, who may work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workstation.domain.article import Content
from workstation.domain.column import ColumnTree
from workstation.domain.column_settings import effective, missing_in
from workstation.domain.errors import Refused
from workstation.store import columns, people

#: Fields of an article and the settings of its column that fill them while they are empty.
_DEFAULTS = {"source": "source", "responsible_editor": "editor"}


def with_defaults(content: Content, tree: ColumnTree, before: Content | None = None) -> Content:
    """Return an article with its column's default source and editor where it has none.

    An article that was there `before` gets them when it comes under another column; a field the
    person has just emptied stays empty.
    """
    column = content.column_id
    if column is None or column not in tree or (before and before.column_id == column):
        return content
    given: dict[str, str] = {}
    for name, setting in _DEFAULTS.items():
        emptied = before is not None and getattr(before, name)
        if not getattr(content, name) and not emptied:
            given[name] = str(effective(tree, column, setting))
    return replace(content, **given)  # type: ignore[arg-type]


def check_required(content: Content) -> None:
    """Raise `Refused("article.required")` naming the fields the article's column still asks for."""
    if content.column_id is None:
        return
    tree = columns.tree()
    missing = missing_in(content, tree)
    if missing:
        path = tree.path(content.column_id)
        raise Refused("article.required", title=content.title, column=path, fields=missing)


def check_workers(person: str, column_ids: Iterable[int | None]) -> None:
    """Raise `Refused("column.not_yours")` unless a person may work on articles of the columns.

    Admins may everywhere. It keeps from mistakes; who can open the newsroom can do everything.
    """
    for column_id in dict.fromkeys(column_ids):
        if column_id is not None:
            _check(person, columns.workers_of(column_id), "column.not_yours", column_id)


def check_keepers(person: str, tree: ColumnTree, column_ids: Iterable[int | None]) -> None:
    """Raise `Refused("column.not_yours_to_change")` unless a person may change the columns.

    Those who may are those who work on its articles, its own or inherited, and admins.
    """
    for column_id in dict.fromkeys(column_ids):
        if column_id is not None:
            workers = effective(tree, column_id, "workers")
            names = workers if isinstance(workers, tuple) else ()
            _check(person, names, "column.not_yours_to_change", column_id)


def check_admin(person: str) -> None:
    """Raise `Refused("column.admins_only")` unless a person is an admin."""
    if not people.is_admin(person):
        raise Refused("column.admins_only", person=person)


def _check(person: str, workers: tuple[str, ...], code: str, column_id: int) -> None:
    if workers and person not in workers and not people.is_admin(person):
        name = columns.get(column_id).name
        raise Refused(code, name=name, people=workers, person=person)
