"""What the tables look like. Rows never leave this room: queries return frozen dataclasses.

Journalled tables hold integers and text only (no floats, no blobs), so that a cell read back from
the journal's JSON is the cell that was there. Times are UTC milliseconds, booleans 0 or 1.
Foreign keys are checked at the end of an act: undo may put rows back in any order.
"""

from __future__ import annotations

from peewee import SQL, BigIntegerField, Index, IntegerField, TextField

from workstation.store.tables.house import Person, Setting
from workstation.store.tables.judging import Ban, WordEntry
from workstation.store.tables.notes import PageNote
from workstation.store.tables.pictures import Media
from workstation.store.tables.records import (
    Act,
    ArticleTally,
    Change,
    CommentDay,
    CommentStale,
    CommentTally,
    Counter,
    Html,
    HtmlStale,
    Listed,
    ListedStale,
    ListedTag,
    Publication,
    PublishedPage,
    SearchStale,
    Tally,
    Writing,
)
from workstation.store.tables.table import Row, Table, reference


class Column(Row):
    """A column of the site; `parent` is null at the top."""

    parent = reference("self", null=True, backref="children")
    name = TextField()
    directory = TextField()
    position = IntegerField()
    kind = TextField(default="list")
    hidden = IntegerField(default=0)
    link = TextField(default="")
    description = TextField(default="")
    keywords = TextField(default="")
    address_rule = TextField(default="")
    page_size = IntegerField(default=0)
    list_template = TextField(default="")
    article_template = TextField(default="")
    body = TextField(default="")
    sorting = TextField(default="")
    seo_title = TextField(default="")
    picture = reference(Media, null=True)
    source = TextField(default="")
    editor = TextField(default="")
    required = TextField(default="")
    workers = TextField(default="")
    version = IntegerField(default=1)


class Release(Row):
    """An article as it went out; `content` (JSON) and `sha256` never change.

    The other cells repeat it so that lists can sort by it; where it stands in the tree is kept
    apart, because column surgery moves live stories without touching their text.
    """

    article_id = BigIntegerField(index=True)
    number = IntegerField()
    released_at = BigIntegerField()
    content = TextField()
    sha256 = TextField()
    title = TextField()
    column = reference(Column, null=True)
    flags = TextField(default="")
    published_at = BigIntegerField()
    embargo_until = BigIntegerField(null=True)
    pinned_until = BigIntegerField(null=True)
    weight = IntegerField(default=0)


class ReleaseColumn(Row):
    """A column in which a release is listed, its main one among them."""

    release = reference(Release, on_delete="CASCADE")
    column = reference(Column)

    class Meta:
        indexes = ((("release", "column"), True),)


class ReleaseTag(Row):
    """A tag of a release: related stories are found by it."""

    release = reference(Release, on_delete="CASCADE")
    tag = TextField(index=True)

    class Meta:
        indexes = ((("release", "tag"), True),)


class Article(Row):
    """The working copy of a story and where it stands."""

    number = IntegerField(unique=True)
    status = TextField(default="draft", index=True)
    title = TextField(default="")
    short_title = TextField(default="")
    kicker = TextField(default="")
    subtitle = TextField(default="")
    column = reference(Column, null=True)
    source = TextField(default="")
    source_url = TextField(default="")
    author = TextField(default="")
    original_author = TextField(default="")
    original_title = TextField(default="")
    responsible_editor = TextField(default="")
    keywords = TextField(default="")
    summary = TextField(default="")
    cover = reference(Media, null=True)
    flags = TextField(default="")
    color = TextField(default="")
    link_out = TextField(default="")
    comments_open = IntegerField(default=1)
    pinned_until = BigIntegerField(null=True)
    weight = IntegerField(default=0)
    published_at = BigIntegerField(null=True)
    embargo_until = BigIntegerField(null=True)
    template = TextField(default="")
    slug = TextField(default="")
    address = TextField(default="", index=True)
    copyright_kind = TextField(default="")
    ai_label = IntegerField(default=0)
    body = TextField(default="")
    release = reference(Release, null=True)
    unreleased = IntegerField(default=0)
    created_at = BigIntegerField()
    changed_at = BigIntegerField(index=True)
    version = IntegerField(default=1)


class ArticleColumn(Row):
    """A further column of a working copy."""

    article = reference(Article, on_delete="CASCADE")
    column = reference(Column)
    position = IntegerField(default=0)

    class Meta:
        indexes = ((("article", "column"), True),)


class ArticleTag(Row):
    """A tag of a working copy."""

    article = reference(Article, on_delete="CASCADE")
    tag = TextField(index=True)
    position = IntegerField(default=0)

    class Meta:
        indexes = ((("article", "tag"), True),)


class Version(Row):
    """A state of a working copy somebody gave a name; `content` (JSON) never changes."""

    article = reference(Article, on_delete="CASCADE")
    name = TextField()
    content = TextField()
    person = TextField(default="")
    kept_at = BigIntegerField()


class Board(Row):
    """A named place on pages, filled by hand."""

    code = TextField(unique=True)
    title = TextField()
    capacity = IntegerField()
    position = IntegerField()
    fill = TextField(default="nothing")
    fill_flag = TextField(default="")
    picture_ratio = IntegerField(default=0)
    everywhere = IntegerField(default=0)
    #: No foreign key: a column that goes leaves the rule as it is, and undo finds it so.
    fill_column = BigIntegerField(null=True)
    fill_tag = TextField(default="")
    picture_width = IntegerField(default=0)


class Card(Row):
    """A card of a board's draft or live list (`edition`)."""

    board = reference(Board, on_delete="CASCADE")
    edition = TextField()
    position = IntegerField()
    article = reference(Article, null=True)
    link = TextField(default="")
    headline = TextField(default="")
    kicker = TextField(default="")
    summary = TextField(default="")
    picture = reference(Media, null=True)
    starts_at = BigIntegerField(null=True)
    ends_at = BigIntegerField(null=True)
    placed_at = BigIntegerField(default=0)
    short_title = TextField(default="")
    crop = TextField(default="")
    pinned_place = IntegerField(null=True)

    class Meta:
        indexes = ((("board", "edition", "position"), False),)


class KeptOff(Row):
    """An article the automatic filling of a board leaves out, in one edition."""

    board = reference(Board, on_delete="CASCADE")
    edition = TextField()
    article = reference(Article, on_delete="CASCADE")

    class Meta:
        indexes = ((("board", "edition", "article"), True),)


class Comment(Row):
    """A reader's words; `source_id` makes an import repeatable."""

    article = reference(Article)
    parent = reference("self", null=True)
    author = TextField(default="")
    mail = TextField(default="")
    region = TextField(default="")
    network_address = TextField(default="")
    text = TextField()
    status = TextField(default="pending")
    written_at = BigIntegerField()
    reports = IntegerField(default=0)
    votes_up = IntegerField(default=0)
    votes_down = IntegerField(default=0)
    held_for = TextField(default="")
    reason = TextField(default="")
    decided_at = BigIntegerField(null=True)
    decided_by = reference(Person, null=True)
    by_newsroom = IntegerField(default=0)
    source_id = TextField(null=True, unique=True)
    pinned = IntegerField(default=0)
    original = TextField(default="")
    edited_at = BigIntegerField(null=True)

    class Meta:
        indexes = (
            (("status", "id"), False),
            (("article", "status"), False),
            (("author", "id"), False),
            (("mail", "id"), False),
            (("network_address", "id"), False),
            (("decided_by", "decided_at", "id"), False),
            (("written_at", "article"), False),
        )


# Few are reported: an index of those alone costs next to nothing.
Comment.add_index(
    Index(
        "comment_reported",
        Comment,
        (Comment.id,),
        where=SQL("reports > 0 AND status IN ('pending', 'approved')"),
    )
)


class Redirect(Row):
    """An address that moved: to an article or a column, wherever it lives now, or a path."""

    old = TextField(unique=True)
    article = reference(Article, null=True)
    column = reference(Column, null=True)
    new = TextField(default="")
    made_at = BigIntegerField()


__all__ = [
    "ALL",
    "DERIVED_CELLS",
    "JOURNALLED",
    "Act",
    "Article",
    "ArticleColumn",
    "ArticleTag",
    "ArticleTally",
    "Ban",
    "Board",
    "Card",
    "Change",
    "Column",
    "Comment",
    "CommentDay",
    "CommentStale",
    "CommentTally",
    "Counter",
    "Html",
    "HtmlStale",
    "KeptOff",
    "Listed",
    "ListedStale",
    "ListedTag",
    "Media",
    "PageNote",
    "Person",
    "Publication",
    "PublishedPage",
    "Redirect",
    "Release",
    "ReleaseColumn",
    "ReleaseTag",
    "Row",
    "SearchStale",
    "Setting",
    "Table",
    "Tally",
    "Version",
    "WordEntry",
    "Writing",
    "journalled_cells",
    "unique_cells",
]

#: Tables whose every change the journal keeps, by the kind named in it.
JOURNALLED: dict[str, type[Table]] = {
    "person": Person,
    "setting": Setting,
    "media": Media,
    "column": Column,
    "release": Release,
    "release_column": ReleaseColumn,
    "release_tag": ReleaseTag,
    "article": Article,
    "article_column": ArticleColumn,
    "article_tag": ArticleTag,
    "version": Version,
    "board": Board,
    "card": Card,
    "kept_off": KeptOff,
    "comment": Comment,
    "ban": Ban,
    "word_entry": WordEntry,
    "redirect": Redirect,
    "page_note": PageNote,
}
#: Cells that follow from others and would only make an undo stumble.
DERIVED_CELLS = frozenset({"version", "changed_at"})
#: Kinds whose rows count how often they were changed.
VERSIONED = ("article", "column")

ALL: tuple[type[Table], ...] = (
    *JOURNALLED.values(),
    Act,
    Change,
    Writing,
    Counter,
    Tally,
    ArticleTally,
    CommentTally,
    CommentDay,
    CommentStale,
    SearchStale,
    Listed,
    ListedTag,
    ListedStale,
    HtmlStale,
    Html,
    Publication,
    PublishedPage,
)


def journalled_cells(table: type[Table]) -> tuple[str, ...]:
    """Return the names of the table's columns that the journal keeps, without the key."""
    names = [field.column_name for field in table._meta.sorted_fields]
    return tuple(name for name in names if name != "id" and name not in DERIVED_CELLS)


def unique_cells(table: type[Table]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of columns, the key left out, whose values may be there once only."""
    fields = table._meta.fields
    single = [(field.column_name,) for field in table._meta.sorted_fields if field.unique]
    plain = [index for index in table._meta.indexes if not isinstance(index, Index)]
    groups = [names for names, unique in plain if unique]
    return (*single, *(tuple(fields[name].column_name for name in names) for names in groups))
