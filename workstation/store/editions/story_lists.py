"""The keys of lists of one edition: by time, by reads, by tags, next to each other.

Where lists are kept ready (`store.live_lists`) each is asked for by itself; once every story of
an edition is asked for, and for the working edition, whole lists are read once and kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from peewee import Database

from workstation.domain.column_settings import order_of
from workstation.domain.edition import Story
from workstation.store.editions.joined_lists import JoinedLists
from workstation.store.editions.known import Answers
from workstation.store.editions.known_lists import KnownLists
from workstation.store.editions.listing import Listing
from workstation.store.editions.live_lists import ALL, LiveLists
from workstation.store.editions.ranked_tags import RankedTags

if TYPE_CHECKING:
    from workstation.store.editions.story_source import StorySource

#: Related stories are chosen among so many of each tag, the newest before the story.
_NEAR = 200
#: Later than any story.
_END = 2**62
Line = list[tuple[int, int]]


class StoryLists:
    """Lists of keys of the stories of `source`; `answers` are those of before that still hold."""

    def __init__(
        self, source: StorySource, database: Database, *, live: bool, answers: Answers
    ) -> None:
        self._source = source
        self._joined = JoinedLists(source)
        ready = live and Listing(database).fresh()
        #: The lists kept ready, where they tell what is live now.
        self.ready = KnownLists(database, source.moment, answers) if ready else None
        self._lists = self.ready or self._joined
        self._tag_line: Callable[[str], Line] = (
            partial(_tag_line, self.ready) if self.ready else self._joined.tagged_line
        )
        #: Set once every story is asked for.
        self.whole = False
        self._kept: dict[tuple[Any, ...], Any] = {}

    @property
    def _single(self) -> LiveLists | None:
        """Return the lists kept ready while single questions are cheaper than whole lists."""
        return None if self.whole else self.ready

    def all(self) -> Line:
        """Return (time, key) of every story, oldest first; from now on whole lists are kept."""
        self.whole = True
        return self._in_time(None)

    def newest(self, column_id: int | None, limit: int, offset: int, flag: str) -> Sequence[int]:
        """Return a part of a column's list: stories still pinned, then all in its order."""
        if self._single is None or flag or self._order(column_id):
            return self._ordered(column_id, flag)[offset : offset + limit]
        return self._single.newest(column_id, limit, offset)

    def count(self, column_id: int | None) -> int:
        """Return how many stories a column lists."""
        single = self._single
        return len(self._ordered(column_id, "")) if single is None else single.count(column_id)

    def most_read(self, column_id: int | None, limit: int) -> list[int]:
        """Return a column's most read stories."""
        key = ("most_read", column_id, limit)
        if key not in self._kept:
            self._kept[key] = self._lists.most_read(column_id, limit)
        found: list[int] = self._kept[key]
        return found

    def around(self, column_id: int, story: Story) -> tuple[int | None, int | None]:
        """Return the next older and the next newer story of a column."""
        if self._single is not None:
            return self._single.around(column_id, story.time, story.id)
        line = self._in_time(column_id)
        place = bisect_left(line, (story.time, story.id))
        after = bisect_right(line, (story.time, story.id))
        return (
            line[place - 1][1] if place else None,
            line[after][1] if after < len(line) else None,
        )

    def newer(self, column_id: int, story: Story) -> int:
        """Return how many stories of a column are newer than one."""
        if self._single is not None:
            return self._single.newer(column_id, story.time, story.id)
        line = self._in_time(column_id)
        return len(line) - bisect_right(line, (story.time, story.id))

    def tagged_before(
        self, tags: Sequence[str], story: Story
    ) -> tuple[list[list[Any]], Callable[[Any], int]]:
        """Return by tag the newest stories with it among those before a story, oldest first.

        As values that compare in the order of time, and what gives the key of one.
        """
        if self._single is not None:
            ask = self._single.tagged
            return [ask(tag, story.time, story.id, _NEAR)[::-1] for tag in tags], itemgetter(1)
        key = ("ranked",)
        if key not in self._kept:
            self._kept[key] = RankedTags(self._in_time(None), self._tag_line)
        ranked: RankedTags = self._kept[key]
        found = ranked.before(tags, story.id, _NEAR)
        if found is not None:
            return found, ranked.key
        return [_before(self._tagged(t), (story.time, story.id)) for t in tags], itemgetter(1)

    def tagged_after(self, tag: str, story: Story) -> tuple[int, ...]:
        """Return the stories with a tag that come next after one."""
        if self._single is not None:
            return self._single.tagged_after(tag, story.time, story.id, _NEAR)
        line = self._tagged(tag)
        after = bisect_right(line, (story.time, story.id))
        return tuple(key for _, key in line[after : after + _NEAR])

    def newest_tagged(self, tag: str, limit: int) -> list[int]:
        """Return the newest stories with a tag."""
        if self._single is not None:
            return [key for _, key in self._single.tagged(tag, _END, _END, limit)]
        return [key for _, key in reversed(self._tagged(tag)[-limit:])]

    def columns_of(self, article_id: int, own: Sequence[int | None]) -> set[int]:
        """Return the living columns a story is filed under; `own` are those its content names."""
        tree = self._source.columns
        filed = self.ready.columns_of(article_id) if self.ready is not None else own
        return {column for column in filed if column is not None and column in tree}

    def _ordered(self, column_id: int | None, flag: str) -> list[int]:
        key = ("ordered", column_id, flag)
        if key not in self._kept:
            order = self._order(column_id)
            # Lists are kept ready in the order of time alone.
            self._kept[key] = (
                self._joined.ordered(column_id, flag, order)
                if order
                else self._lists.ordered(column_id, flag)
            )
        found: list[int] = self._kept[key]
        return found

    def _order(self, column_id: int | None) -> str:
        """Return the order of a column's list, "" for the usual one: the newest first."""
        return order_of(self._source.columns, column_id) if column_id is not None else ""

    def _in_time(self, column_id: int | None) -> Line:
        """Return (time, key) of every story of a column, oldest first."""
        key = ("in_time", column_id)
        if key not in self._kept:
            self._kept[key] = self._lists.in_time(column_id)
        found: Line = self._kept[key]
        return found

    def _tagged(self, tag: str) -> Line:
        """Return (time, key) of every story that carries a tag, oldest first."""
        key = ("tagged", tag)
        if key not in self._kept:
            self._kept[key] = self._tag_line(tag)
        found: Line = self._kept[key]
        return found


def _tag_line(lists: LiveLists, tag: str) -> Line:
    """Return (time, key) of every story that carries a tag, oldest first."""
    return lists.tagged(tag, _END, _END, ALL)[::-1]


def _before(line: list[Any], place: Any) -> list[Any]:
    at = bisect_left(line, place)
    return line[max(0, at - _NEAR) : at]
