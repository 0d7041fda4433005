"""Lists of the live edition that ask nothing twice, nor what the publication before had asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from peewee import Database

from workstation.domain.moment import Milliseconds
from workstation.store.editions.known import Answers
from workstation.store.editions.listing import SITE
from workstation.store.editions.live_lists import ALL, LiveLists

_Answer = TypeVar("_Answer")


class KnownLists(LiveLists):
    """The same questions; `answers` are those known already, and what is asked comes to them."""

    def __init__(self, database: Database, moment: Milliseconds, answers: Answers) -> None:
        super().__init__(database, moment)
        self._answers = answers

    def newest(self, column_id: int | None, limit: int = ALL, offset: int = 0) -> list[int]:
        """Return the keys of a column's stories: those pinned first, then by time."""
        ask = partial(super().newest, column_id, limit, offset)
        # A whole list is kept by who asks for it, for as long as the edition lives.
        return ask() if limit == ALL else self._known("newest", column_id, (limit, offset), ask)

    def count(self, column_id: int | None) -> int:
        """Return how many stories a column lists."""
        return self._known("count", column_id, (), partial(super().count, column_id))

    def around(self, column_id: int, time: int, key: int) -> tuple[int | None, int | None]:
        """Return the keys next to a place in a column's order of time: the older, the newer."""
        ask = partial(super().around, column_id, time, key)
        return self._known("around", column_id, (time, key), ask)

    def most_read(self, column_id: int | None, limit: int) -> list[int]:
        """Return the keys of a column's most read stories."""
        ask = partial(super().most_read, column_id, limit)
        return self._known("most_read", column_id, (limit,), ask)

    def _known(
        self, kind: str, column_id: int | None, more: tuple[Any, ...], ask: Callable[[], _Answer]
    ) -> _Answer:
        question = (kind, column_id or SITE, *more)
        if question not in self._answers:
            self._answers[question] = ask()
        found: _Answer = self._answers[question]
        return found
