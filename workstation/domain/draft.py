"""What comes in from outside, before it is anybody's: neutral drafts with a report.

`intake` makes these from files; a service files them. Texts are as found in the source, pictures
are bytes not yet trusted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from workstation.domain.moment import Milliseconds

Detail: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about an import: a code, and the details that fill its sentence."""

    code: str
    details: dict[str, Detail] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftPicture:
    """A picture a draft uses. `name` is how its Markdown refers to it (`![](name)`)."""

    name: str
    data: bytes
    caption: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class DraftArticle:
    """A story as found in a file. `column_path` are names from the top, without the home page.

    `address` is where the page stood on the old site (path without leading slash), if known.
    `is_page` tells a page of the old site from a manuscript.
    """

    title: str
    body: str
    column_path: tuple[str, ...] = ()
    published_at: Milliseconds | None = None
    source: str = ""
    source_url: str = ""
    author: str = ""
    responsible_editor: str = ""
    summary: str = ""
    keywords: str = ""
    tags: tuple[str, ...] = ()
    address: str = ""
    is_page: bool = False
    pictures: tuple[DraftPicture, ...] = ()
    cover_name: str = ""


@dataclass(frozen=True, slots=True)
class DraftComment:
    """A comment as found in a file. `article` is its number, address or title, as the file says.

    A file of another system knows no number of ours: its `article` is then a name of its own
    (`dede:17`), and `article_address` (`a/2016/17.html`, or only its last part) and
    `article_title` say which one is meant. `source_id` with `article` makes an import repeatable
    without doubles; empty when the file has none (then the words themselves identify it). `status`
    empty means pending. `by_newsroom` marks an answer of the editors.
    """

    article: str
    author: str
    text: str
    written_at: Milliseconds
    source_id: str = ""
    parent_source_id: str = ""
    mail: str = ""
    network_address: str = ""
    region: str = ""
    status: str = ""
    votes_up: int = 0
    votes_down: int = 0
    reports: int = 0
    article_address: str = ""
    article_title: str = ""
    by_newsroom: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """Everything one file held: the drafts, what was altered, and what was left out."""

    origin: str
    articles: tuple[DraftArticle, ...] = ()
    comments: tuple[DraftComment, ...] = ()
    warnings: tuple[Remark, ...] = ()
    left_out: tuple[Remark, ...] = ()
