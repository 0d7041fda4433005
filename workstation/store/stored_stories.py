"""The stories of an edition: one, by address, newest, most read, neighbours, related.

Answers that many pages ask for again are kept for the life of the object.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from workstation.domain.edition import EditionName, FullStory, Story
from workstation.store.story_source import StorySource

_BATCH = 200


class StoredStories(StorySource):
    """Questions about the stories of one edition."""

    _latest: FullStory | None = None

    def stories(self) -> Iterator[Story]:
        """Yield every listed story, newest first."""
        source = self._source
        keys = self.keys(f"WHERE {source.listed} ORDER BY {source.time} DESC, a.id DESC")
        for start in range(0, len(keys), _BATCH):
            part = keys[start : start + _BATCH]
            rows = self.rows(f"WHERE a.id IN ({', '.join(map(str, part))})")
            found = {row[0]: self.story_of(row) for row in rows}
            yield from (found[key] for key in part)

    def story(self, article_id: int) -> Story | None:
        """Return a visible story, or None."""
        key = ("story", article_id)
        if key not in self._kept:
            full = self.full(article_id)
            self._kept[key] = full.story if full else None
        found: Story | None = self._kept[key]
        return found

    def full(self, article_id: int) -> FullStory | None:
        """Return a visible story with its content, or None."""
        # A page asks for its story more than once; whole texts are not kept longer than that.
        if self._latest is None or self._latest.story.id != article_id:
            clause = f"WHERE {self._source.visible} AND a.id = :id"
            rows = self.rows(clause, id=article_id)
            self._latest = next((self.full_of(row) for row in rows), None)
        return self._latest

    def by_address(self, address: str) -> Story | None:
        """Return the story whose page has this address, frozen or to come."""
        for row in self.rows(
            f"WHERE {self._source.visible} AND a.address = :address", address=address
        ):
            return self.story_of(row)
        if self._name is EditionName.LIVE or not address:
            return None
        for row in self.rows(f"WHERE {self._source.visible} AND a.address = ''"):
            story = self.story_of(row)
            if story.address == address:
                return story
        return None

    def newest(
        self, column_id: int | None, limit: int, offset: int = 0, flag: str = ""
    ) -> tuple[Story, ...]:
        """Return stories of a column's branch, those still pinned first, then by time."""
        return self._all_of(self._ordered(column_id, flag)[offset : offset + limit])

    def count(self, column_id: int | None) -> int:
        """Return how many stories `newest` would give without a limit."""
        return len(self._ordered(column_id, ""))

    def most_read(self, column_id: int | None, limit: int) -> tuple[Story, ...]:
        """Return the most read stories of a column's branch."""
        key = ("most_read", column_id, limit)
        if key not in self._kept:
            where, values = self._in_branch(column_id)
            keys = self.keys(
                "JOIN tally y ON y.article_id = a.id "
                f"WHERE {self._source.listed}{where} AND y.reads > 0 "
                f"ORDER BY y.reads DESC, {self._source.time} DESC, a.id DESC LIMIT :limit",
                **values,
                limit=limit,
            )
            self._kept[key] = self._all_of(keys)
        found: tuple[Story, ...] = self._kept[key]
        return found

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the next older and the next newer story of the same column."""
        if story.column_id is None:
            return None, None
        line = self._line(story.column_id)
        place = bisect_left(line, (story.time, story.id))
        after = place + 1 if line[place : place + 1] == [(story.time, story.id)] else place
        older = self.story(line[place - 1][1]) if place else None
        newer = self.story(line[after][1]) if after < len(line) else None
        return older, newer

    def related(self, story: Story, limit: int) -> tuple[Story, ...]:
        """Return stories sharing most tags with this one, newest first among equals.

        Of each tag only its newest stories are looked at: older ones are not what readers want.
        """
        full = self.full(story.id)
        shared: Counter[tuple[int, int]] = Counter()
        for tag in full.content.tags if full else ():
            shared.update(one for one in self._tagged(tag) if one[1] != story.id)
        nearest = sorted(shared, key=lambda one: (shared[one], one), reverse=True)
        return self._all_of([key for _, key in nearest[:limit]])

    def address_of(self, article_id: int) -> str:
        """Return an article's address, frozen or to come; empty when it has no page."""
        story = self.story(article_id)
        return story.address if story else ""

    def _in_branch(self, column_id: int | None) -> tuple[str, dict[str, Any]]:
        if column_id is None:
            return "", {}
        named = {f"c{i}": c.id for i, c in enumerate(self.columns.branch(column_id))}
        marks = ", ".join(f":{name}" for name in named)
        return " AND " + self._source.in_column.format(ids=marks), named

    def _ordered(self, column_id: int | None, flag: str) -> list[int]:
        """Return the keys of a branch's stories as lists show them; asked once for all pages."""
        key = ("ordered", column_id, flag)
        if key not in self._kept:
            source = self._source
            where, values = self._in_branch(column_id)
            if flag:
                where += f" AND {source.flags} LIKE :flag"
                values["flag"] = f"%{flag}%"
            self._kept[key] = self.keys(
                f"WHERE {source.listed}{where} "
                f"ORDER BY (ifnull({source.pinned}, 0) > :moment) DESC, {source.time} DESC, "
                "a.id DESC",
                **values,
            )
        found: list[int] = self._kept[key]
        return found

    def _line(self, column_id: int) -> list[tuple[int, int]]:
        """Return (time, key) of every story of a column's branch, oldest first."""
        key = ("line", column_id)
        if key not in self._kept:
            where, values = self._in_branch(column_id)
            self._kept[key] = self.ask(
                f"SELECT {self._source.time}, a.id FROM {self._source.tables} "
                f"WHERE {self._source.listed}{where} ORDER BY 1, 2",
                **values,
            )
        found: list[tuple[int, int]] = self._kept[key]
        return found

    def _tagged(self, tag: str) -> list[tuple[int, int]]:
        """Return (time, key) of the newest stories that carry a tag."""
        key = ("tagged", tag)
        if key not in self._kept:
            self._kept[key] = self.ask(
                f"SELECT {self._source.time}, a.id FROM {self._source.tables} "
                f"JOIN {self._source.tagged} WHERE {self._source.listed} AND t.tag = :tag "
                "ORDER BY 1 DESC, 2 DESC LIMIT :limit",
                tag=tag,
                limit=_BATCH,
            )
        found: list[tuple[int, int]] = self._kept[key]
        return found

    def _all_of(self, keys: Sequence[int]) -> tuple[Story, ...]:
        """Return the stories of these keys, in their order; kept ones are not read again."""
        unknown = [key for key in keys if ("story", key) not in self._kept]
        if unknown:
            for row in self.rows(f"WHERE a.id IN ({', '.join(map(str, unknown))})"):
                self._kept["story", row[0]] = self.story_of(row)
        return tuple(self._kept["story", key] for key in keys)
