"""One story with its metadata: the working copy, and what its status may become."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from workstation.domain.errors import Refused
from workstation.domain.made_often import made_often
from workstation.domain.moment import Milliseconds
from workstation.domain.text import first_paragraph


class Status(StrEnum):
    """Where a story stands. 初审, 复审, 终审 are the three reviews Chinese newsrooms hold."""

    DRAFT = "draft"
    FIRST_REVIEW = "first_review"
    SECOND_REVIEW = "second_review"
    FINAL_REVIEW = "final_review"
    RETURNED = "returned"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    TRASHED = "trashed"


#: Where a story stands that readers see, now or when its time has come.
RELEASED = (Status.PUBLISHED, Status.SCHEDULED)


class Flag(StrEnum):
    """The document attributes of DedeCMS (`arcatt`), in their order there."""

    HEADLINE = "h"
    RECOMMENDED = "c"
    SLIDE = "f"
    SPECIAL = "a"
    SCROLL = "s"
    BOLD = "b"
    PICTURE = "p"
    JUMP = "j"


class Copyright(StrEnum):
    """Whose work it is; a repost must name source, original author and original title."""

    ORIGINAL = "original"
    REPOST = "repost"
    SUBMISSION = "submission"
    OFFICIAL = "official"


#: 初审, 复审, 终审, in their order.
REVIEWS = (Status.FIRST_REVIEW, Status.SECOND_REVIEW, Status.FINAL_REVIEW)
_OUT = frozenset({Status.PUBLISHED, Status.SCHEDULED})

_NEXT: dict[Status, frozenset[Status]] = {
    Status.DRAFT: frozenset({Status.FIRST_REVIEW, Status.TRASHED}) | _OUT,
    Status.RETURNED: frozenset({Status.FIRST_REVIEW, Status.DRAFT, Status.TRASHED}) | _OUT,
    Status.FIRST_REVIEW: frozenset({Status.SECOND_REVIEW, Status.RETURNED, Status.TRASHED}),
    Status.SECOND_REVIEW: frozenset({Status.FINAL_REVIEW, Status.RETURNED, Status.TRASHED}),
    Status.FINAL_REVIEW: frozenset({Status.RETURNED, Status.TRASHED}) | _OUT,
    Status.SCHEDULED: frozenset({Status.DRAFT, Status.PUBLISHED, Status.WITHDRAWN, Status.TRASHED}),
    # A published story goes out again with a new release, so published -> published is a step.
    Status.PUBLISHED: frozenset({Status.PUBLISHED, Status.WITHDRAWN, Status.TRASHED}),
    Status.WITHDRAWN: frozenset({Status.DRAFT, Status.TRASHED}) | _OUT,
    Status.TRASHED: frozenset({Status.DRAFT}),
}


def may_become(present: Status, wanted: Status) -> bool:
    """Tell whether a story in `present` may be put into `wanted`."""
    return wanted in _NEXT[present]


def check_step(present: Status, wanted: Status) -> None:
    """Raise `Refused("article.step")` unless a story in `present` may become `wanted`."""
    if not may_become(present, wanted):
        raise Refused("article.step", present=str(present), wanted=str(wanted))


def flags_in_order(letters: str) -> str:
    """Return each known flag letter of `letters` once, in the order of the old system."""
    return "".join(flag for flag in Flag if flag in letters)


@made_often
@dataclass(frozen=True, slots=True)
class Content:
    """Everything a reader may see of a story; what a release freezes.

    `published_at` is the time printed on the page and `embargo_until` a promise not to print
    before; both UTC milliseconds. An empty `summary` means the first paragraph stands in.
    `body` is Markdown (Python-Markdown with extra). `color` is `#rrggbb` or empty.
    """

    title: str = ""
    short_title: str = ""
    kicker: str = ""
    subtitle: str = ""
    column_id: int | None = None
    further_columns: tuple[int, ...] = ()
    source: str = ""
    source_url: str = ""
    author: str = ""
    original_author: str = ""
    original_title: str = ""
    responsible_editor: str = ""
    keywords: str = ""
    tags: tuple[str, ...] = ()
    summary: str = ""
    cover_id: int | None = None
    flags: str = ""
    color: str = ""
    link_out: str = ""
    comments_open: bool = True
    pinned_until: Milliseconds | None = None
    weight: int = 0
    published_at: Milliseconds | None = None
    embargo_until: Milliseconds | None = None
    template: str = ""
    slug: str = ""
    copyright_kind: str = ""
    ai_label: bool = False
    body: str = ""

    @property
    def lead(self) -> str:
        """Return the summary as readers see it: the first paragraph where none was written."""
        return self.summary or first_paragraph(self.body)


CONTENT_FIELDS: tuple[str, ...] = tuple(field.name for field in fields(Content))


@dataclass(frozen=True, slots=True)
class Article:
    """A story on the desk: its working `content` and what the newsroom knows about it.

    `version` grows by one at each saved change and guards against overwriting (never a time).
    `address` is the page's path without a leading slash (`guonei/2026/1123/17.html`); empty until
    first published, then frozen. `release_id` is the release readers see now.
    """

    id: int
    number: int
    version: int
    status: Status
    content: Content
    address: str
    release_id: int | None
    created_at: Milliseconds
    changed_at: Milliseconds


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One row of the article list: light enough to read by the hundred."""

    id: int
    number: int
    title: str
    status: Status
    column_id: int | None
    author: str
    flags: str
    cover_id: int | None
    published_at: Milliseconds | None
    changed_at: Milliseconds
    unreleased: bool = False
    """True when a published story's working copy differs from what readers see."""

    short_title: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """A story's content exactly as it went out; never changed afterwards. `number` from 1."""

    id: int
    article_id: int
    number: int
    content: Content
    released_at: Milliseconds
    sha256: str


class Order(StrEnum):
    """How a list of articles is sorted, newest first.

    `NEWEST` is by key, the order in which stories came; hits of a search are read so as they come.
    `BEST` puts the hits first that fit best, among the newest of them. `READ` is by how often
    readers opened a page, most first; it reads everything found, so a text or a flag narrows it.
    """

    CHANGED = "changed"
    PUBLISHED = "published"
    NUMBER = "number"
    NEWEST = "newest"
    BEST = "best"
    READ = "read"


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """What a list of articles shows. Empty fields ask nothing.

    `text` is searched in titles and bodies, `title` in headlines; `column_id` includes the columns
    below it; the fields `…_begins` are beginnings of names. `since` and `until` bound the time the
    list is sorted by, else that of the last change (UTC milliseconds, `until` excluded). Without
    `statuses` everything but the trash is shown. `unplaced` keeps those on no board's draft list.
    """

    text: str = ""
    statuses: tuple[Status, ...] = ()
    column_id: int | None = None
    author: str = ""
    flag: str = ""
    since: Milliseconds | None = None
    until: Milliseconds | None = None
    order: Order = Order.CHANGED
    author_begins: str = ""
    source_begins: str = ""
    editor_begins: str = ""
    tag: str = ""
    title: str = ""
    number: int | None = None
    unplaced: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page of a list ended: the sort key and the key of its last row."""

    key: int
    id: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page of the article list; `next` asks for the following one, None at the end."""

    lines: tuple[ArticleLine, ...]
    next: Cursor | None
