"""What was told the last time, for who asks nearly the same again and again."""

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
