"""A reader's words under an article: untrusted text and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.article import Cursor
from workstation.domain.moment import DAY, Milliseconds


class CommentStatus(StrEnum):
    """The queue a comment lies in. New ones are pending: the law asks to read before showing."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    SPAM = "spam"
    TRASH = "trash"


class Queue(StrEnum):
    """The lists of the comment desk: the statuses, and reported and lately decided ones."""

    PENDING = "pending"
    REPORTED = "reported"
    APPROVED = "approved"
    REJECTED = "rejected"
    SPAM = "spam"
    TRASH = "trash"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment. `text` is plain text, never markup; `written_at` UTC milliseconds.

    `held_for` names the rule that held it (code, may be empty); `reason` why it was rejected.
    `by_newsroom` marks a reply written at the desk. `original` are the reader's own words where the
    newsroom changed them (`edited_at`), else empty; a `pinned` one stands first under its article.
    """

    id: int
    article_id: int
    parent_id: int | None
    author: str
    mail: str
    region: str
    network_address: str
    text: str
    status: CommentStatus
    written_at: Milliseconds
    reports: int = 0
    votes_up: int = 0
    votes_down: int = 0
    held_for: str = ""
    reason: str = ""
    decided_at: Milliseconds | None = None
    decided_by: int | None = None
    by_newsroom: bool = False
    article_title: str = ""
    pinned: bool = False
    original: str = ""
    edited_at: Milliseconds | None = None


@dataclass(frozen=True, slots=True)
class CommentQuery:
    """What a list shows: a queue, and what its comments must say or stand under.

    `text` is looked for in words, names, mail and network addresses.
    """

    queue: Queue
    text: str = ""
    article_id: int | None = None

    @property
    def whole(self) -> bool:
        """Tell whether the list is the whole queue: then its length is known."""
        return not self.text and self.article_id is None and self.queue is not Queue.MINE


@dataclass(frozen=True, slots=True)
class CommentPage:
    """A page of a queue; `next` asks for the following one, None at the end."""

    comments: tuple[Comment, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True)
class AuthorRecord:
    """What is known of who wrote a comment: same name, same mail, or same network address.

    `more` tells that only the latest were counted; `also_as` are other names of the same mail or
    address.
    """

    total: int
    by_status: dict[CommentStatus, int]
    latest: tuple[Comment, ...]
    more: bool = False
    also_as: tuple[str, ...] = ()


def takes_comments(switch: bool, time: Milliseconds, at: Milliseconds, close_days: int) -> bool:
    """Tell whether an article takes further comments at a moment.

    Its own switch closes it, or its age: `close_days` after the `time` it bears, 0 for never.
    """
    return switch and (close_days <= 0 or at - time <= close_days * DAY)
