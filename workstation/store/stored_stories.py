"""The stories of an edition: one, by address, newest, most read, neighbours, related.

Answers that many pages ask for again are kept for the life of the object.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workstation.domain.edition import EditionName, FullStory, Story
from workstation.store.story_source import StorySource


class StoredStories(StorySource):
    """Questions about the stories of one edition."""

    def stories(self) -> Iterator[Story]:
        """Yield every listed story, newest first."""
        rows = self.rows(
            f"WHERE {self._source.listed} ORDER BY {self._source.time} DESC, a.id DESC"
        )
        for row in rows:
            yield self.story_of(row)

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
        for row in self.rows(f"WHERE {self._source.visible} AND a.id = :id", id=article_id):
            return self.full_of(row)
        return None

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
        key = ("newest", column_id, limit, offset, flag)
        if key not in self._kept:
            source = self._source
            where, values = self._in_branch(column_id)
            if flag:
                where += f" AND {source.flags} LIKE :flag"
                values["flag"] = f"%{flag}%"
            rows = self.rows(
                f"WHERE {source.listed}{where} "
                f"ORDER BY (ifnull({source.pinned}, 0) > :moment) DESC, {source.time} DESC, "
                "a.id DESC LIMIT :limit OFFSET :offset",
                **values,
                limit=limit,
                offset=offset,
            )
            self._kept[key] = tuple(self.story_of(row) for row in rows)
        found: tuple[Story, ...] = self._kept[key]
        return found

    def count(self, column_id: int | None) -> int:
        """Return how many stories `newest` would give without a limit."""
        where, values = self._in_branch(column_id)
        sql = f"SELECT count(*) FROM {self._source.tables} WHERE {self._source.listed}{where}"
        return int(self.ask(sql, **values)[0][0])

    def most_read(self, column_id: int | None, limit: int) -> tuple[Story, ...]:
        """Return the most read stories of a column's branch."""
        key = ("most_read", column_id, limit)
        if key not in self._kept:
            where, values = self._in_branch(column_id)
            rows = self.rows(
                f"WHERE {self._source.listed}{where} AND ifnull(y.reads, 0) > 0 "
                f"ORDER BY y.reads DESC, {self._source.time} DESC, a.id DESC LIMIT :limit",
                **values,
                limit=limit,
            )
            self._kept[key] = tuple(self.story_of(row) for row in rows)
        found: tuple[Story, ...] = self._kept[key]
        return found

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the next older and the next newer story of the same column."""
        if story.column_id is None:
            return None, None
        return self._beside(story, "<", "DESC"), self._beside(story, ">", "ASC")

    def related(self, story: Story, limit: int) -> tuple[Story, ...]:
        """Return stories sharing most tags with this one, newest first among equals."""
        full = self.full(story.id)
        tags = full.content.tags if full else ()
        if not tags:
            return ()
        named = {f"tag{index}": tag for index, tag in enumerate(tags)}
        marks = ", ".join(f":{name}" for name in named)
        rows = self.ask(
            f"SELECT a.id FROM {self._source.tables} JOIN {self._source.tagged} "
            f"WHERE {self._source.listed} AND a.id != :id AND t.tag IN ({marks}) "
            f"GROUP BY a.id ORDER BY count(*) DESC, {self._source.time} DESC LIMIT :limit",
            **named,
            id=story.id,
            limit=limit,
        )
        found = (self.story(key) for (key,) in rows)
        return tuple(one for one in found if one is not None)

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

    def _beside(self, story: Story, sign: str, order: str) -> Story | None:
        time = self._source.time
        where, values = self._in_branch(story.column_id)
        rows = self.rows(
            f"WHERE {self._source.listed}{where} AND ({time}, a.id) {sign} (:time, :id) "
            f"ORDER BY {time} {order}, a.id {order} LIMIT 1",
            **values,
            time=story.time,
            id=story.id,
        )
        return next((self.story_of(row) for row in rows), None)
