"""Words a newsroom must not write, or not confuse: its own list and the one that came along."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseWord:
    """A word of the newsroom's own list: what to write instead, and why."""

    words: str
    replacement: str
    reason: str
