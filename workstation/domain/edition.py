"""Everything the pages need, frozen: the *working* edition or the *live* one.

`Edition` is the port between keeping and making: `store.editions` reads one out of a database
snapshot, `press` makes pages of one, and neither knows the other. A method answers for one
moment and one edition; asked twice, it answers the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from workstation.domain.article import Content
from workstation.domain.board import Board, Card
from workstation.domain.column import ColumnTree
from workstation.domain.comment import Comment
from workstation.domain.made_often import made_often
from workstation.domain.media import Picture
from workstation.domain.moment import Milliseconds
from workstation.domain.site import Site

#: The kinds of rows that pages show something of, by the names of their tables.
SHOWN_KINDS = (
    "article",
    "article_column",
    "article_tag",
    "release",
    "column",
    "board",
    "card",
    "kept_off",
    "comment",
    "media",
    "setting",
    "redirect",
)


class EditionName(StrEnum):
    """Which of the two editions."""

    WORKING = "working"
    LIVE = "live"


@made_often
@dataclass(frozen=True, slots=True)
class Story:
    """An article as lists and blocks show it: everything but the body.

    `time` is what the page prints (UTC milliseconds), `summary` as written or the first
    paragraph. `reads`, `votes_up`, `votes_down` and `comment_count` (approved) are tallies.
    """

    id: int
    number: int
    address: str
    title: str
    short_title: str
    kicker: str
    summary: str
    column_id: int | None
    author: str
    source: str
    flags: str
    color: str
    link_out: str
    cover_id: int | None
    time: Milliseconds
    changed: Milliseconds
    pinned_until: Milliseconds | None = None
    weight: int = 0
    reads: int = 0
    votes_up: int = 0
    votes_down: int = 0
    comment_count: int = 0


@dataclass(frozen=True, slots=True)
class FullStory:
    """An article page's matter: the story, and all its content."""

    story: Story
    content: Content


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page of a story lies, and when it changed last (UTC milliseconds)."""

    address: str
    changed: Milliseconds


@dataclass(frozen=True, slots=True)
class RedirectLine:
    """An address that moved: both are paths without a leading slash."""

    old: str
    new: str


class Lists(Protocol):
    """The stories of an edition in their orders: of columns, of tags, next to each other."""

    def newest(
        self, column_id: int | None, limit: int, offset: int = 0, flag: str = ""
    ) -> tuple[Story, ...]:
        """Return stories of a column and all below it (None: the site), pinned ones first.

        A story in further columns is found under each of them. `flag` keeps those carrying it.
        """
        ...

    def pictured(self, column_id: int | None, among: int) -> tuple[int, ...]:
        """Return the keys of those with a picture, in order, among the first `among` of `newest`.

        One without may be among them.
        """
        ...

    def count(self, column_id: int | None) -> int:
        """Return how many stories `newest` would give without a limit."""
        ...

    def most_read(self, column_id: int | None, limit: int) -> tuple[Story, ...]:
        """Return the most read stories of a column and all below it."""
        ...

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the next older and the next newer story of the same column."""
        ...

    def listed_under(self, article_id: int) -> frozenset[int]:
        """Return the columns whose lists have a story: its own, and all above them."""
        ...

    def around(self, column_id: int, story: Story) -> tuple[Story | None, Story | None]:
        """Return the next older and the next newer story of a column and all below it."""
        ...

    def newer(self, column_id: int, story: Story) -> int:
        """Return how many stories of a column and all below it are newer than one."""
        ...

    def tagged_after(self, tag: str, story: Story) -> tuple[int, ...]:
        """Return the newer stories that may have one among their related ones, by a tag."""
        ...

    def by_numbers(self, numbers: Collection[int]) -> dict[int, Story]:
        """Return the listed stories that bear these numbers, by number, where only one does."""
        ...

    def tagged(self, tag: str, limit: int) -> tuple[Story, ...]:
        """Return the newest stories that carry a tag."""
        ...

    def related(self, story: Story, limit: int) -> tuple[Story, ...]:
        """Return older stories that share tags, those sharing most and then the newest first."""
        ...


class Shares(Protocol):
    """How all stories of an edition are read: some together, and let go again."""

    def in_shares(self, size: int) -> dict[int, tuple[int, ...]]:
        """Return the keys of all stories by their numbers divided by `size`.

        In the order of numbers. The pages of all of them are made next, share by share.
        """
        ...

    def read(self, article_ids: Sequence[int]) -> None:
        """Take note that the pages of these stories are made next."""
        ...

    def let_go(self) -> None:
        """Forget what was read of stories: all their pages are made."""
        ...


class Edition(Lists, Shares, Protocol):
    """A frozen newsroom, read lazily so that one page costs one page at any size."""

    @property
    def name(self) -> EditionName:
        """Return which edition this is."""
        ...

    @property
    def moment(self) -> Milliseconds:
        """Return the time it stands for: cards and embargoes are judged by it."""
        ...

    @property
    def site(self) -> Site:
        """Return the site settings."""
        ...

    @property
    def columns(self) -> ColumnTree:
        """Return the tree of columns."""
        ...

    def stories(self) -> Iterator[Story]:
        """Yield every story that has a page, oldest first: what it names has been seen then."""
        ...

    def places(self, first: int, count: int) -> tuple[Place, ...]:
        """Return where the stories with the `count` numbers from `first` lie, in their order.

        Those that lead out of the site have no place in it.
        """
        ...

    def numbered(self, first: int, count: int) -> tuple[int, ...]:
        """Return the keys of the stories with the `count` numbers from `first`, in their order."""
        ...

    def story(self, article_id: int) -> Story | None:
        """Return a story that readers may see in this edition, or None."""
        ...

    def full(self, article_id: int) -> FullStory | None:
        """Return a story with its content, or None when it has no page."""
        ...

    def released(self, release_id: int) -> FullStory | None:
        """Return a story as it went out as this release, or None if that is gone."""
        ...

    def by_address(self, address: str) -> Story | None:
        """Return the story whose (first) page has this address, or None."""
        ...

    def boards(self) -> tuple[Board, ...]:
        """Return all boards in their order, with what this edition keeps off them."""
        ...

    def cards(self, board_id: int) -> tuple[Card, ...]:
        """Return the cards of a board in this edition, in order, time windows not applied."""
        ...

    def comments(self, article_id: int) -> tuple[Comment, ...]:
        """Return the approved comments of an article, oldest first."""
        ...

    def picture(self, picture_id: int) -> Picture | None:
        """Return a picture, or None."""
        ...

    def picture_named(self, filename: str) -> Picture | None:
        """Return the picture kept as `media/<filename>`, or None."""
        ...

    def redirects(self) -> tuple[RedirectLine, ...]:
        """Return every address that moved and where it leads now."""
        ...
