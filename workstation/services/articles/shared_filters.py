"""What one may do with the filters everybody of the newsroom is offered."""

from __future__ import annotations

from collections.abc import Mapping

from workstation.domain.errors import Refused
from workstation.domain.list_filter import SharedFilter
from workstation.domain.text import one_line
from workstation.store.articles import shared_filters
from workstation.store.newsroom import NewsroomStore


class SharedFilters:
    """Verbs and questions about them; each verb one act."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def all(self) -> tuple[SharedFilter, ...]:
        """Return all of them, by name."""
        return shared_filters.all_filters()

    def keep(self, name: str, cells: Mapping[str, str | int | None]) -> SharedFilter:
        """Keep one under a name; the one of the same name is written anew.

        Raises `Refused("filter.no_name")`.
        """
        title = one_line(name)
        if not title:
            raise Refused("filter.no_name")
        same = [one.id for one in shared_filters.all_filters() if one.name == title]
        with self._store.journal.act("filter.keep", {"name": title}):
            key = shared_filters.write(title, cells, same[0] if same else None)
        return shared_filters.get(key)

    def remove(self, filter_id: int) -> None:
        """Take one away; raise `NotFound("filter.missing")`."""
        name = shared_filters.get(filter_id).name
        with self._store.journal.act("filter.remove", {"name": name}):
            shared_filters.delete(filter_id)
