"""The stories with a tag by their places in the order of time, while whole lists are kept.

Each page asks which earlier stories share its tags; plain numbers are told apart in a fraction of
the time that pairs of time and key take.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence


class RankedTags:
    """Tags of stories in a `line`: (time, key), oldest first; `tagged` gives those with a tag."""

    def __init__(
        self,
        line: Sequence[tuple[int, int]],
        tagged: Callable[[str], Sequence[tuple[int, int]]],
    ) -> None:
        self._line = line
        self._ranks = {key: rank for rank, (_, key) in enumerate(line)}
        self._tagged = tagged
        self._kept: dict[str, list[int] | None] = {}

    def before(self, tags: Sequence[str], key: int, most: int) -> list[list[int]] | None:
        """Return by tag the places of at most so many stories next before one, oldest first.

        None where the line does not have all of them.
        """
        begin = self._ranks.get(key)
        found: list[list[int]] = []
        for tag in tags:
            ranks = self._of(tag)
            if begin is None or ranks is None:
                return None
            at = bisect_left(ranks, begin)
            found.append(ranks[max(0, at - most) : at])
        return found

    def key(self, rank: int) -> int:
        """Return the key of the story at a place."""
        return self._line[rank][1]

    def _of(self, tag: str) -> list[int] | None:
        if tag not in self._kept:
            found = [self._ranks.get(key) for _, key in self._tagged(tag)]
            ranks = [rank for rank in found if rank is not None]
            self._kept[tag] = ranks if len(ranks) == len(found) else None
        return self._kept[tag]
