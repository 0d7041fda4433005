"""What came lately: the same text again, and many comments from one network address."""

from __future__ import annotations

import hashlib
import re
from collections import deque

from workstation.domain.holding.folding import fold
from workstation.domain.holding.rules import HoldingRules
from workstation.domain.moment import DAY, MINUTE, Milliseconds

#: Shorter texts are what everybody says: 顶, 支持, 说得好.
_LEAST_SIGNS = 8
_FIGURES = re.compile("[0-9]+")
_RUNS = re.compile(r"(.)\1+")
#: After so many texts those too old to matter are let go.
_SWEEP = 100_000


def fingerprint(text: str) -> int:
    """Return a number that nearly equal texts share; 0 for what is too short to tell.

    Width, case, blanks, punctuation, figures (numbers in advertisements change) and how often a
    sign is repeated make no difference.
    """
    signs = _RUNS.sub(r"\1", _FIGURES.sub("", fold(text).exact))
    if len(signs) < _LEAST_SIGNS:
        return 0
    data = signs.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big") or 1


class Recent:
    """Remembers texts and addresses of comments given in the order of time."""

    def __init__(self, rules: HoldingRules) -> None:
        self._days = rules.repeat_days * DAY
        self._count = rules.flood_count
        self._minutes = rules.flood_minutes * MINUTE
        self._texts: dict[int, tuple[Milliseconds, int]] = {}
        self._addresses: dict[str, deque[Milliseconds]] = {}

    def repeats(self, text_print: int, at: Milliseconds) -> int:
        """Return how often a text came already within the time it is remembered."""
        last, count = self._texts.get(text_print, (0, 0)) if text_print else (0, 0)
        return count if count and abs(at - last) <= self._days else 0

    def burst(self, address: str, at: Milliseconds) -> int:
        """Return how many comments an address sent with this one, 0 while they are few."""
        times = self._addresses.get(address) if address else None
        if times is None or len(times) < self._count - 1:
            return 0
        return self._count if abs(at - times[0]) <= self._minutes else 0

    def note(self, text_print: int, address: str, at: Milliseconds) -> None:
        """Remember a comment."""
        if text_print:
            self._texts[text_print] = (at, self.repeats(text_print, at) + 1)
            if len(self._texts) % _SWEEP == 0:
                self._sweep(at)
        if address:
            # A count of two looks at one comment before this one.
            times = self._addresses.setdefault(address, deque(maxlen=max(1, self._count - 1)))
            times.append(at)

    def _sweep(self, at: Milliseconds) -> None:
        young = at - self._days
        self._texts = {key: kept for key, kept in self._texts.items() if kept[0] >= young}
        since = at - self._minutes
        self._addresses = {
            key: times for key, times in self._addresses.items() if times[-1] >= since
        }
