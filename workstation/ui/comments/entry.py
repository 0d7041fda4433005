"""A row of the list: a comment, and what has happened to it since it was read."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.comment import Comment, CommentStatus


@dataclass(frozen=True, slots=True)
class Entry:
    """`came_as` is the status the row was read with; a row that left it stays in place, greyed.

    `mine` marks a decision made in this window, `act` its act once committed, `bulk` that the act
    decided others as well. `gone` rows no longer exist in the newsroom.
    """

    comment: Comment
    came_as: CommentStatus
    mine: bool = False
    act: int | None = None
    bulk: bool = False
    gone: bool = False

    @property
    def over(self) -> bool:
        """Tell whether nothing is left to decide here."""
        return self.gone or self.mine or self.comment.status is not self.came_as


def entry_of(comment: Comment) -> Entry:
    """Return a comment as it came."""
    return Entry(comment, comment.status)
