"""The stories of an edition in their orders: newest, most read, neighbours, related."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain
from typing import Any

from workstation.domain.edition import Story
from workstation.store.editions.read_stories import LISTED, ReadStories, listed


class StoredStories(ReadStories):
    """Questions about the lists of one edition."""

    def newest(
        self, column_id: int | None, limit: int, offset: int = 0, flag: str = ""
    ) -> tuple[Story, ...]:
        """Return stories of a column's branch, those still pinned first, then by time."""
        return self.all_of(self.lists.newest(column_id, limit, offset, flag))

    def pictured(self, column_id: int | None, among: int) -> tuple[int, ...]:
        """Return the keys of those with a picture, in order, among the first `among` of `newest`.

        One without may be among them.
        """
        question = ("all pictured", column_id, among)
        if question not in self._kept:
            self._kept[question] = self._pictured(self.lists.newest(column_id, among, 0, ""))
        found: tuple[int, ...] = self._kept[question]
        return found

    def _pictured(self, keys: Sequence[int]) -> tuple[int, ...]:
        unknown = [key for key in keys if ("pictured", key) not in self._kept]
        if unknown:
            # The keys for themselves: texts are read to answer this.
            clause = f"WHERE a.id IN ({LISTED}) AND {self.cells.pictured}"
            shown = {*self.keys(clause, keys=listed(unknown)), *self._unsaved}
            self._kept.update({("pictured", key): key in shown for key in unknown})
        return tuple(key for key in keys if self._kept["pictured", key])

    def count(self, column_id: int | None) -> int:
        """Return how many stories `newest` would give without a limit."""
        return self.lists.count(column_id)

    def most_read(self, column_id: int | None, limit: int) -> tuple[Story, ...]:
        """Return the most read stories of a column's branch."""
        return self.all_of(self.lists.most_read(column_id, limit))

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the next older and the next newer story of the same column."""
        return (None, None) if story.column_id is None else self.around(story.column_id, story)

    def around(self, column_id: int, story: Story) -> tuple[Story | None, Story | None]:
        """Return the next older and the next newer story of a column's branch."""
        older, newer = self.lists.around(column_id, story)
        return (
            self.story(older) if older is not None else None,
            self.story(newer) if newer is not None else None,
        )

    def newer(self, column_id: int, story: Story) -> int:
        """Return how many stories of a column's branch are newer than one."""
        return self.lists.newer(column_id, story)

    def tagged_after(self, tag: str, story: Story) -> tuple[int, ...]:
        """Return the newer stories that may have one among their related ones, by a tag."""
        return self.lists.tagged_after(tag, story)

    def listed_under(self, article_id: int) -> frozenset[int]:
        """Return the columns whose lists have a story: its own, and all above them."""
        full = self.full(article_id)
        content = full.content if full else None
        own = (content.column_id, *content.further_columns) if content else ()
        return frozenset(
            above.id
            for column in self.lists.columns_of(article_id, own)
            for above in self.columns.line(column)
        )

    def by_numbers(self, numbers: Collection[int]) -> dict[int, Story]:
        """Return the listed stories that bear these numbers, by number, where only one does."""
        ready, told = self.lists.ready, listed(numbers)
        clause = f"{self.cells.listed} AND a.number IN ({LISTED})"
        sql = f"SELECT a.number, a.id FROM {self.cells.tables} WHERE {clause}"
        pairs = self.ask(sql, keys=told) if ready is None else ready.by_numbers(told)
        borne = Counter(number for number, _ in pairs)
        keys = {number: key for number, key in pairs if borne[number] == 1}
        return dict(zip(keys, self.all_of(list(keys.values())), strict=True))

    def tagged(self, tag: str, limit: int) -> tuple[Story, ...]:
        """Return the newest stories that carry a tag."""
        return self.all_of(self.lists.newest_tagged(tag, limit))

    def related(self, story: Story, limit: int) -> tuple[Story, ...]:
        """Return older stories sharing most tags with this one, newest first among equals.

        Only older ones: what stands beside a story then stays as it is when new ones come.
        """
        full = self.full(story.id)
        tags = full.content.tags if full else ()
        lines, key_of = self.lists.tagged_before(tags, story)
        counts = _shared(lines)
        found = [(count, one) for one, count in counts.items()]
        if len(found) < limit:
            # One of a single tag is chosen out of the newest of its tag: the rest need not be
            # sorted.
            single = {one for line in lines for one in line[-limit - len(found) :]}
            found += [(1, one) for one in single.difference(counts)]
        return self.all_of([key_of(one) for _, one in sorted(found, reverse=True)[:limit]])


def _shared(lines: Sequence[list[Any]]) -> dict[Any, int]:
    """Return what stands in more than one line, and in how many."""
    if len(lines) == 2:
        # Most stories carry two tags, and every page asks.
        return dict.fromkeys(set(lines[0]).intersection(lines[1]), 2)
    counts = Counter(chain.from_iterable(lines))
    return {one: count for one, count in counts.items() if count > 1}
