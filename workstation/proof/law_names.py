"""Laws by their names: which there are, how long they are, and which are in force no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

#: What full names of national laws begin with.
STATE = "中华人民共和国"
#: Names shorter than this are too much like others.
_SHORTEST = 4
#: From here on two signs may be wrong.
_LONG = 7


@dataclass(frozen=True, slots=True)
class Repealed:
    """Since when a law is in force no more, and which took its place."""

    since: date
    by: str


@dataclass(frozen=True, slots=True)
class Near:
    """A known name that a written one is nearly equal to: `signs` must change in it."""

    name: str
    signs: int


class Laws:
    """Known laws: `articles` of each, 0 where they are not told; and the `repealed` ones."""

    def __init__(
        self,
        articles: Mapping[str, int] | None = None,
        repealed: Mapping[str, Repealed] | None = None,
    ) -> None:
        self.articles = dict(articles or {})
        self.repealed = dict(repealed or {})
        #: Returns the law whose name a written one misses by a sign or two, None for none.
        self.near = lru_cache(1024)(self._near)

    def __contains__(self, name: object) -> bool:
        return name in self.articles or name in self.repealed

    def ending(self, words: str) -> str:
        """Return the longest known name that `words` end with, nothing if they end with none."""
        for length in range(min(len(words), 24), 1, -1):
            if words[-length:] in self:
                return words[-length:]
        return ""

    def _near(self, name: str) -> Near | None:
        if len(name) < _SHORTEST or name in self:
            return None
        signs = Counter(name)
        best: dict[int, list[str]] = {}
        for known in self.articles:
            longer = max(len(known), len(name))
            allowed = 2 if longer >= _LONG else 1
            if len(known) < _SHORTEST or abs(len(known) - len(name)) > allowed:
                continue
            if (signs & Counter(known)).total() < longer - allowed:
                continue
            changed = changes(name, known)
            if changed <= allowed:
                best.setdefault(changed, []).append(known)
        nearest = best[min(best)] if best else []
        return Near(nearest[0], min(best)) if len(nearest) == 1 else None


def changes(one: str, other: str) -> int:
    """Return how many signs must be put in, taken out or replaced to make `one` the `other`."""
    row: Iterable[int] = range(len(other) + 1)
    for number, sign in enumerate(one, 1):
        above = list(row)
        now = [number]
        for place, wanted in enumerate(other, 1):
            now.append(min(above[place] + 1, now[-1] + 1, above[place - 1] + (sign != wanted)))
        row = now
    return list(row)[-1]
