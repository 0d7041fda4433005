"""What a newsroom tells its copy desk: words of its own, and what to let pass."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseWord:
    """Words that are to be remarked on in every text.

    `replacement` is what should stand there ("" where only a person can tell), `reason` what the
    writer is told ("" for none).
    """

    id: int
    words: str
    replacement: str
    reason: str


@dataclass(frozen=True, slots=True)
class LetPass:
    """Words one rule of the copy desk is to say nothing of any more, in any text.

    With `every` the rule says nothing at all, and the words are but an example of its remarks.
    """

    id: int
    rule: str
    words: str
    every: bool = False
