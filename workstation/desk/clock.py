"""What time it is, and whether that may be believed."""

from __future__ import annotations

import time

from workstation.domain.moment import HOUR, Milliseconds, now


class Clock:
    """The time of day, and a time nobody sets that also counts while the computer sleeps.

    Each goes on as the other does, unless somebody sets the first.
    """

    def __init__(self) -> None:
        self._offset = 0
        self.trust()

    def trust(self) -> None:
        """Take the time of day as right."""
        self._offset = self.wall() - self.steady()

    def jumped(self) -> bool:
        """Tell whether the time of day was set by more than an hour since it was last trusted."""
        return abs(self.wall() - self.steady() - self._offset) > HOUR

    def wall(self) -> Milliseconds:
        """Return UTC milliseconds."""
        return now()

    def steady(self) -> Milliseconds:
        """Return milliseconds since some fixed moment."""
        # Python's own monotonic time stands still in sleep on Linux and macOS.
        kind = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
        seconds = time.monotonic() if kind is None else time.clock_gettime(kind)
        return int(seconds * 1000)
