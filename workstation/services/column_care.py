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
        workers = columns.workers_of(column_id) if column_id is not None else ()
        if not workers or person in workers:
            continue
        if not people.is_admin(person):
            name = columns.get(column_id).name if column_id is not None else ""
            raise Refused("column.not_yours", name=name, people=workers, person=person)
