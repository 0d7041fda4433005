"""What templates are fed: frozen facts ready to print, and nothing they could reach further by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from workstation.domain.made_often import made_often
from workstation.domain.moment import Milliseconds
from workstation.domain.site import Region
from workstation.press.markdown.page_breaks import BodyPage


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture: `src` from the site's root, sizes in pixels.

    `style` shows the part of it chosen for this place (`object-position: 30% 40%`), or is empty.
    """

    src: str
    alt: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere."""

    name: str
    address: str


@made_often
@dataclass(frozen=True, slots=True)
class Item:
    """A story or bare link in a list or on a board.

    `title` is what the place shows, `full_title` the whole one for `title=` and `alt=`; `key`
    tells items apart between editions; `rule` is why it stands there.
    """

    key: str
    title: str
    full_title: str
    address: str
    time: Milliseconds = 0
    kicker: str = ""
    summary: str = ""
    color: str = ""
    bold: bool = False
    picture: PictureView | None = None
    column: Link | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class BoardView:
    """A board as a page shows it; `ratio` is the shape of its pictures, 0 for none."""

    code: str
    title: str
    items: tuple[Item, ...] = ()
    ratio: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """An automatic list: newest, most read, or a column on the home page."""

    title: str
    address: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A column in the navigation with those below it."""

    id: int
    name: str
    address: str
    children: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site settings, ready to print."""

    name: str
    address: str
    tagline: str
    description: str
    keywords: str
    editor_mail: str
    masthead: PictureView | None
    logo: PictureView | None
    region_map: PictureView | None
    regions: tuple[Region, ...]
    domain_names: tuple[str, ...]
    icp_filing: str
    police_filing: str
    police_number: str
    licence: str
    report_phone: str
    copyright_line: str
    comment_target: str
    vote_target: str
    home_name: str
    separator: str
    #: What people chose of the theme's options, by name.
    options: Mapping[str, str | bool]
    #: How wide the theme shows pictures in each place, in pixels.
    pictures: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CommentView:
    """An approved comment: plain text by lines. `to` names whom an answer is for, else None.

    `pinned` stands first under the article; `edited` words are not all the reader's own.
    """

    id: int
    author: str
    region: str
    time: str
    lines: tuple[str, ...]
    votes_up: int
    by_newsroom: bool
    to: str | None = None
    pinned: bool = False
    edited: bool = False


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A comment and all answers under it, in the order of time."""

    first: CommentView
    answers: tuple[CommentView, ...] = ()


@dataclass(frozen=True, slots=True)
class CommentsView:
    """What stands under an article: `threads` of one page. `pages` are empty when there is one."""

    count: int
    open: bool
    threads: tuple[ThreadView, ...]
    pages: tuple[PageLink, ...] = ()


@made_often
@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's own facts as its page prints them (the body comes beside it)."""

    id: int
    number: int
    address: str
    title: str
    short_title: str
    kicker: str
    subtitle: str
    color: str
    time: str
    time_iso: str
    changed_iso: str
    source: str
    source_url: str
    author: str
    original_author: str
    original_title: str
    responsible_editor: str
    keywords: tuple[str, ...]
    tags: tuple[str, ...]
    summary: str
    cover: PictureView | None
    copyright_kind: str
    ai_label: bool
    link_out: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a paged article or list."""

    number: int
    name: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column's own facts as its pages print them."""

    id: int
    name: str
    address: str
    feed: str
    description: str
    keywords: str
    kind: str
    children: tuple[Link, ...]
    seo_title: str = ""
    picture: PictureView | None = None


@made_often
@dataclass(frozen=True, slots=True)
class Head:
    """What a page tells machines. `canonical` and `image` are absolute, or empty.

    `picture` is what `image` shows; `author`, `section` and `tags` are those of an article.
    """

    title: str
    description: str = ""
    keywords: str = ""
    canonical: str = ""
    kind: str = "website"
    image: str = ""
    picture: PictureView | None = None
    feed: str = ""
    time_iso: str = ""
    changed_iso: str = ""
    author: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    ai_label: bool = False
    structured: str = ""
    robots: str = ""


#: The fields of each view: all that a template is meant to ask one for.
VIEW_FIELDS: Mapping[type, frozenset[str]] = {
    view: frozenset(field.name for field in fields(view))
    for view in (
        PictureView,
        Link,
        Item,
        BoardView,
        Block,
        NavigationEntry,
        SiteView,
        CommentView,
        ThreadView,
        CommentsView,
        ArticleView,
        PageLink,
        ColumnView,
        Head,
        Region,
        BodyPage,
    )
}
