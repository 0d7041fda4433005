"""The stories of an edition read: one, several, by number, by address.

Answers that many pages ask for again are kept for the life of the object.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from workstation.domain.edition import EditionName, FullStory, Place, Story
from workstation.store.editions.story_lists import StoryLists
from workstation.store.editions.story_source import RELEASES, StorySource

_BATCH = 200
_OF_STORIES = frozenset({"story", "pictured"})
#: Any number of keys in a statement that stays the same, so that it is prepared once.
LISTED = "SELECT value FROM json_each(:keys)"
#: So many stories with their texts may be at hand: a share of a whole build, and some besides.
_AT_HAND = 800
#: Asked apart: the engine would go through all published stories rather than these numbers.
_NUMBERED = "a.id IN (SELECT id FROM article WHERE number >= :first AND number < :end)"


class ReadStories(StorySource):
    """Reads the stories of one edition, many at once where they are needed together."""

    #: Stories read last with their texts, so that a page which asks again costs nothing.
    _at_hand: dict[int, FullStory] = {}  # noqa: RUF012  (replaced, never changed)
    #: Those of them that were read together last.
    _read: dict[int, FullStory] = {}  # noqa: RUF012  (replaced, never changed)

    @cached_property
    def lists(self) -> StoryLists:
        """Return the lists of keys."""
        live = self._name is EditionName.LIVE
        return StoryLists(self, self._database, live=live, answers=self._answers)

    def stories(self) -> Iterator[Story]:
        """Yield every listed story, oldest first; the texts of those yielded are at hand."""
        keys = [key for _, key in self.lists.all()]
        for start in range(0, len(keys), _BATCH):
            part = keys[start : start + _BATCH]
            if any(("story", key) not in self._kept for key in part):
                self.read(part)
            yield from (self._kept["story", key] for key in part if ("story", key) in self._kept)

    def in_shares(self, size: int) -> dict[int, tuple[int, ...]]:
        """Return the keys of all listed stories by their numbers divided by `size`, in order."""
        there = {key for _, key in self.lists.all()}
        # Out of an index alone: joining the rows of texts, for what the list knows, took longer.
        rows = self.ask("SELECT number, id FROM article ORDER BY number")
        shares = groupby((row for row in rows if row[1] in there), lambda row: row[0] // size)
        return {share: tuple(key for _, key in found) for share, found in shares}

    def let_go(self) -> None:
        """Forget what was read of stories: all their pages are made."""
        self._at_hand = self._read = {}
        self._kept = {key: one for key, one in self._kept.items() if key[0] not in _OF_STORIES}
        # Whole lists with it; from now on each is asked for by itself where that is cheaper.
        vars(self).pop("lists", None)

    def read(self, article_ids: Sequence[int]) -> None:
        """Read several stories at once: their pages are made next, in any order.

        Those of the time before stay at hand, so that one may read ahead, and others while they
        are few.
        """
        clause = f"WHERE {self.cells.visible} AND a.id IN ({LISTED})"
        rows = self.rows(clause, keys=listed(article_ids))
        before, self._read = self._read, {row[0]: self.full_of(row) for row in rows}
        few = len(self._at_hand) + len(self._read) <= _AT_HAND
        self._at_hand = {**(self._at_hand if few else before), **self._read}
        for key, full in self._read.items():
            self._kept.setdefault(("story", key), full.story)

    def places(self, first: int, count: int) -> tuple[Place, ...]:
        """Return where the listed stories lie whose numbers begin at `first`, in their order."""
        where = f"{self.cells.listed} AND {_NUMBERED} ORDER BY a.number"
        numbers = {"first": first, "end": first + count}
        if self._name is not EditionName.LIVE:
            rows = self.rows(f"WHERE {where}", first=first, end=first + count)
            stories = map(self.story_of, rows)
            return tuple(
                Place(s.address, max(s.changed, s.time)) for s in stories if not s.link_out
            )
        # Hundreds of texts would have to be read for what their lines alone tell.
        lines = self.ask(
            f"SELECT a.address, max(r.released_at, r.published_at) FROM {self.cells.tables} "
            f"WHERE json_extract(r.content, '$.link_out') = '' AND {where}",
            **numbers,
        )
        return tuple(Place(address, changed) for address, changed in lines)

    def numbered(self, first: int, count: int) -> tuple[int, ...]:
        """Return the keys of the listed stories whose numbers begin at `first`, in their order."""
        clause = f"WHERE {self.cells.listed} AND {_NUMBERED} ORDER BY a.number"
        return tuple(self.keys(clause, first=first, end=first + count))

    def story(self, article_id: int) -> Story | None:
        """Return a visible story, or None."""
        key = ("story", article_id)
        if key not in self._kept:
            full = self.full(article_id)
            self._kept[key] = full.story if full else None
        found: Story | None = self._kept[key]
        return found

    def look_for(self, article_ids: Sequence[int]) -> None:
        """Find out about several stories at once, visible or not: each is asked for next."""
        unknown = [key for key in dict.fromkeys(article_ids) if ("story", key) not in self._kept]
        if not unknown:
            return
        self._kept.update({("story", key): None for key in unknown})
        clause = f"WHERE {self.cells.visible} AND a.id IN ({LISTED})"
        for row in self.rows(clause, keys=listed(unknown)):
            self._kept["story", row[0]] = self.story_of(row)

    def full(self, article_id: int) -> FullStory | None:
        """Return a visible story with its content, or None."""
        if article_id not in self._at_hand:
            clause = f"WHERE {self.cells.visible} AND a.id = :id"
            rows = self.rows(clause, id=article_id)
            found = next((self.full_of(row) for row in rows), None)
            if found is None:
                return None
            # Those read together stay: a neighbour asked for in between must not send them away.
            others = self._at_hand if len(self._at_hand) < _AT_HAND else {}
            self._at_hand = {**others, article_id: found}
        return self._at_hand[article_id]

    def released(self, release_id: int) -> FullStory | None:
        """Return a story as it went out as this release, or None if that is gone."""
        rows = self.rows("WHERE r.id = :release", tables=RELEASES, release=release_id)
        return next(map(self.full_of, rows), None)

    def by_address(self, address: str) -> Story | None:
        """Return the story whose page has this address, frozen or to come."""
        for row in self.rows(
            f"WHERE {self.cells.visible} AND a.address = :address", address=address
        ):
            return self.story_of(row)
        if self._name is EditionName.LIVE or not address:
            return None
        for row in self.rows(f"WHERE {self.cells.visible} AND a.address = ''"):
            story = self.story_of(row)
            if story.address == address:
                return story
        return None

    def address_of(self, article_id: int) -> str:
        """Return an article's address, frozen or to come; empty when it has no page."""
        story = self.story(article_id)
        return story.address if story else ""

    def all_of(self, keys: Sequence[int]) -> tuple[Story, ...]:
        """Return the stories of these keys, in their order; kept ones are not read again."""
        unknown = [key for key in keys if ("story", key) not in self._kept]
        if unknown:
            for row in self.rows(f"WHERE a.id IN ({LISTED})", keys=listed(unknown)):
                self._kept["story", row[0]] = self.story_of(row)
        return tuple(self._kept["story", key] for key in keys)


def listed(keys: Collection[int]) -> str:
    """Return keys as `LISTED` takes them."""
    return f"[{','.join(map(str, keys))}]"
