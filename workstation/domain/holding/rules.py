"""The other rules by which a comment is read first: each a switch with its number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HoldingRules:
    """Which rules hold, and from which number on.

    `premoderate` keeps every comment back until somebody approved it, as the law on news comments
    asks; without it only held ones are kept back. `longest` and `shortest` count characters
    (0: no such end), `repeat_days` how long a text is remembered. `preview_form` lets the form of
    the preview put comments into the queue.
    """

    premoderate: bool = True
    words: bool = True
    links: bool = True
    most_links: int = 1
    repeats: bool = True
    repeat_days: int = 7
    floods: bool = True
    flood_count: int = 5
    flood_minutes: int = 10
    first: bool = True
    length: bool = True
    shortest: int = 0
    longest: int = 1000
    preview_form: bool = False


#: The least and the most each number may be.
LIMITS: dict[str, tuple[int, int]] = {
    "most_links": (0, 50),
    "repeat_days": (1, 365),
    "flood_count": (2, 500),
    "flood_minutes": (1, 1440),
    "shortest": (0, 100),
    "longest": (0, 64 * 1024),
}


def within_limits(rules: HoldingRules) -> bool:
    """Tell whether every number of `rules` is one it may be."""
    return all(low <= getattr(rules, name) <= high for name, (low, high) in LIMITS.items())
