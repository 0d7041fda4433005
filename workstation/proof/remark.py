"""What a copy desk has to say of one place of a text, and how grave it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """How sure and how grave: wrong, to be looked at by a person, or not to be told in public."""

    WRONG = "wrong"
    DOUBTFUL = "doubtful"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Remark:
    """One place of a text, `words == text[start:end]`, in code points.

    `rule` is a code; its sentence is `remark.<rule>`, filled with `details`, which always hold
    `words` and `instead`. `replacement` is what the copy desk would write there: `None` where only
    a person can tell, the empty string where the words are to be left out.
    """

    rule: str
    start: int
    end: int
    level: Level
    words: str
    replacement: str | None = None
    details: Mapping[str, str] = field(default_factory=dict)


class Found(NamedTuple):
    """What a rule found in the words of a passage, as its reader sees them."""

    rule: str
    start: int
    end: int
    level: Level = Level.WRONG
    replacement: str | None = None
    details: Mapping[str, str] = {}
