"""What the comment desk has to tell in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Discussed:
    """An article and how many comments were written under it in the time told."""

    article_id: int
    title: str
    comments: int


@dataclass(frozen=True, slots=True)
class CommentFigures:
    """Numbers of the days from `first` on; the lists by day are as long as there are days.

    `came` counts comments by the day they were written, `held` by the rule that held them,
    `waited` decisions by how soon they came: (minutes the decision stayed under, number), 0 for
    longer than all limits. `discussed` are the articles with most comments, most first.
    """

    first: date
    came: tuple[int, ...]
    decided: tuple[int, ...]
    held: tuple[tuple[str, int], ...]
    waited: tuple[tuple[int, int], ...]
    discussed: tuple[Discussed, ...]
