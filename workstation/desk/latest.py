"""Which question is the newest of its kind: answers to older ones come too late."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import count


class Latest:
    """Numbers questions by key. GUI thread only."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._newest: dict[Hashable, int] = {}

    def begin(self, key: Hashable) -> int:
        """Return the number of a new question; every older one with this key is now late."""
        number = next(self._numbers)
        self._newest[key] = number
        return number

    def arrives(self, key: Hashable, number: int) -> bool:
        """Tell whether this answer is still wanted, and forget the key when it is."""
        if self._newest.get(key) != number:
            return False
        del self._newest[key]
        return True
