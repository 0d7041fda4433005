"""What was made for one edition, and is still right for the next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

_Made = TypeVar("_Made")
#: Lists, blocks and items of the pages that are looked at after a change; a whole build would
#: bring hundreds of thousands.
ROOM = 4_000


class Recall:
    """Keeps what was made by its name, together with all it was made of.

    It is made again as soon as it would be made of something else, so nobody has to tell what
    changed: whatever a `make` looks at, its caller names. Facts of editions are frozen and can be
    compared; what an edition took over from the one before is the very same, which takes no time.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[object, ...], Any]] = {}

    def __contains__(self, name: Hashable) -> bool:
        """Tell whether something of this name was made, out of whatever."""
        return name in self._kept

    def of(self, name: Hashable, made_of: tuple[object, ...], make: Callable[[], _Made]) -> _Made:
        """Return what `make` gives, or gave before for the same `name` and `made_of`."""
        kept = self._kept.get(name)
        if kept is not None and kept[0] == made_of:
            made: _Made = kept[1]
            return made
        made = make()
        if len(self._kept) >= ROOM:
            self._kept.clear()
        self._kept[name] = made_of, made
        return made
