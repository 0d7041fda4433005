"""Words that stop a comment or have it read first, and those that let a word pass."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class WordList(StrEnum):
    """What a word does: straight to spam, read first, or let pass what it contains."""

    BLOCK = "block"
    HOLD = "hold"
    ALLOW = "allow"


class Scope(StrEnum):
    """Where a word is looked for."""

    BOTH = "both"
    TEXT = "text"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A word of a list. `note` says why it is there, `pack` names what it came with.

    `pinyin` finds it as well where it is written in letters or in characters read alike. Nothing
    is looked for while `active` is false. `id` 0 is an entry that was never kept.
    """

    word: str
    list: WordList = WordList.HOLD
    scope: Scope = Scope.BOTH
    pinyin: bool = False
    note: str = ""
    pack: str = ""
    active: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a word stands in a text: `text[start:end]`. `apart` when it is not written as kept."""

    entry: WordEntry
    start: int
    end: int
    apart: bool = field(default=False, compare=False)
