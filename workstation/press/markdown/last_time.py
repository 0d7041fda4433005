"""What stays of the last time, for who asks nearly the same again and again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

_Asked = TypeVar("_Asked", bound=Hashable)
_Told = TypeVar("_Told")


class LastTime(Generic[_Asked, _Told]):
    """Keeps what was told of many things, most of which are asked about the next time as well.

    May be used from several threads: each looks at what was kept when it began.
    """

    def __init__(self) -> None:
        self._known: dict[_Asked, _Told] = {}

    def ask(
        self, things: Sequence[_Asked], tell: Callable[[Sequence[_Asked]], Sequence[_Told]]
    ) -> list[_Told]:
        """Return what `tell` says of each; it hears of those that were not among the last."""
        known = self._known
        fresh = list(dict.fromkeys(one for one in things if one not in known))
        if fresh:
            known = {**known, **dict(zip(fresh, tell(fresh), strict=True))}
        found = [known[one] for one in things]
        self._known = dict(zip(things, found, strict=True))
        return found


def same_ends(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """Return how many things two sequences have in common at their beginnings, and at their ends.

    None counts twice.
    """
    most = min(len(before), len(after))
    first = 0
    while first < most and before[first] == after[first]:
        first += 1
    last = 0
    while last < most - first and before[-1 - last] == after[-1 - last]:
        last += 1
    return first, last
