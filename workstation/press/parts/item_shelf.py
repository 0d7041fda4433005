"""Stories as other stories' pages name them, each made and hashed once for many pages."""

from __future__ import annotations

from collections.abc import Iterable

from workstation.domain.edition import Edition, Story
from workstation.press.parts.items import story_item
from workstation.press.parts.shared_parts import digest
from workstation.press.themes.views import Item

#: More than stand around a story in time; a shelf of all would grow with the site.
_ROOM = 4_000


class ItemShelf:
    """Items of one edition, without pictures."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._kept: dict[int, Item] = {}
        self._hashes: dict[str, str] = {}

    def of(self, stories: Iterable[Story | None]) -> tuple[Item | None, ...]:
        """Return the items of stories, in their order; None stays None."""
        return tuple(None if story is None else self._item(story) for story in stories)

    def hash_of(self, items: object) -> str:
        """Return the hash that stands for items this shelf made."""
        assert isinstance(items, tuple)  # noqa: S101  (only `of` makes what comes here)
        return digest([None if item is None else self._hash(item) for item in items])

    def _item(self, story: Story) -> Item:
        kept = self._kept.get(story.id)
        if kept is None:
            if len(self._kept) >= _ROOM:
                self._kept.clear()
                self._hashes.clear()
            kept = self._kept[story.id] = story_item(self._edition, story)
        return kept

    def _hash(self, item: Item) -> str:
        if item.key not in self._hashes:
            self._hashes[item.key] = digest(item)
        return self._hashes[item.key]
