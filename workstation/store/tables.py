"""What the tables look like. Rows never leave this room: queries return frozen dataclasses.

Journalled tables hold integers and text only (no floats, no blobs), so that a cell read back from
the journal's JSON is the cell that was there. Times are UTC milliseconds, booleans 0 or 1.
Foreign keys are checked at the end of an act: undo may put rows back in any order.
"""

from __future__ import annotations

from typing import Any

from peewee import (
    BigIntegerField,
    BlobField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from workstation.domain.identity import new_id


class Table(Model):
    """Base of all tables; bound to a database when a newsroom is opened."""

    class Meta:
        legacy_table_names = False


class Row(Table):
    """A table with our keys (63 bits, ordered by time)."""

    id = BigIntegerField(primary_key=True, default=new_id)


def _reference(table: Any, **options: Any) -> Any:
    return ForeignKeyField(table, deferrable="INITIALLY DEFERRED", **options)


class Person(Row):
    """Somebody who acts in the newsroom."""

    name = TextField(unique=True)
    role = TextField()
    active = IntegerField(default=1)


class Setting(Row):
    """One setting of the site, its value as JSON."""

    name = TextField(unique=True)
    value = TextField()


class Media(Row):
    """A picture in `media/`, kept once per content."""

    filename = TextField()
    sha256 = TextField(unique=True)
    width = IntegerField()
    height = IntegerField()
    bytes = IntegerField()
    caption = TextField(default="")
    credit = TextField(default="")
    alt = TextField(default="")


class Column(Row):
    """A column of the site; `parent` is null at the top."""

    parent = _reference("self", null=True, backref="children")
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
    column = _reference(Column, null=True)
    flags = TextField(default="")
    published_at = BigIntegerField()
    embargo_until = BigIntegerField(null=True)
    pinned_until = BigIntegerField(null=True)
    weight = IntegerField(default=0)


class ReleaseColumn(Row):
    """A column in which a release is listed, its main one among them."""

    release = _reference(Release, on_delete="CASCADE")
    column = _reference(Column)

    class Meta:
        indexes = ((("release", "column"), True),)


class ReleaseTag(Row):
    """A tag of a release: related stories are found by it."""

    release = _reference(Release, on_delete="CASCADE")
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
    column = _reference(Column, null=True)
    source = TextField(default="")
    source_url = TextField(default="")
    author = TextField(default="")
    original_author = TextField(default="")
    original_title = TextField(default="")
    responsible_editor = TextField(default="")
    keywords = TextField(default="")
    summary = TextField(default="")
    cover = _reference(Media, null=True)
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
    release = _reference(Release, null=True)
    unreleased = IntegerField(default=0)
    created_at = BigIntegerField()
    changed_at = BigIntegerField(index=True)
    version = IntegerField(default=1)


class ArticleColumn(Row):
    """A further column of a working copy."""

    article = _reference(Article, on_delete="CASCADE")
    column = _reference(Column)
    position = IntegerField(default=0)

    class Meta:
        indexes = ((("article", "column"), True),)


class ArticleTag(Row):
    """A tag of a working copy."""

    article = _reference(Article, on_delete="CASCADE")
    tag = TextField(index=True)
    position = IntegerField(default=0)

    class Meta:
        indexes = ((("article", "tag"), True),)


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


class Card(Row):
    """A card of a board's draft or live list (`edition`)."""

    board = _reference(Board, on_delete="CASCADE")
    edition = TextField()
    position = IntegerField()
    article = _reference(Article, null=True)
    link = TextField(default="")
    headline = TextField(default="")
    kicker = TextField(default="")
    summary = TextField(default="")
    picture = _reference(Media, null=True)
    starts_at = BigIntegerField(null=True)
    ends_at = BigIntegerField(null=True)
    placed_at = BigIntegerField(default=0)

    class Meta:
        indexes = ((("board", "edition", "position"), False),)


class Comment(Row):
    """A reader's words; `source_id` makes an import repeatable."""

    article = _reference(Article)
    parent = _reference("self", null=True)
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
    decided_by = _reference(Person, null=True)
    by_newsroom = IntegerField(default=0)
    source_id = TextField(null=True, unique=True)

    class Meta:
        indexes = (
            (("status", "id"), False),
            (("article", "status"), False),
            (("author", "id"), False),
        )


class Redirect(Row):
    """An address that moved: to an article or a column, wherever it lives now, or a path."""

    old = TextField(unique=True)
    article = _reference(Article, null=True)
    column = _reference(Column, null=True)
    new = TextField(default="")
    made_at = BigIntegerField()


class Act(Table):
    """One line of the journal. `hash` chains sealed acts; an unsealed one may still be folded."""

    id = BigIntegerField(primary_key=True, default=new_id)
    sequence = IntegerField(unique=True)
    kind = TextField()
    details = TextField()
    at = BigIntegerField()
    person = TextField()
    undoes = BigIntegerField(null=True, index=True)
    undone = IntegerField(default=0)
    touched = IntegerField(default=0)
    fold = TextField(default="")
    previous_hash = TextField(default="")
    hash = TextField(default="")


class Change(Table):
    """One row of one act: the cells it changed, before and after, as JSON objects."""

    sequence = IntegerField(primary_key=True)
    act = ForeignKeyField(Act, deferrable="INITIALLY DEFERRED")
    kind = TextField()
    row_id = BigIntegerField()
    operation = TextField()
    before = TextField()
    after = TextField()

    class Meta:
        indexes = ((("kind", "row_id"), False),)


class Writing(Table):
    """The act being written just now: one row, read by the journal's triggers."""

    id = IntegerField(primary_key=True)
    act_id = BigIntegerField(null=True)


class Counter(Table):
    """Numbers given out and never given again (article numbers)."""

    name = TextField(primary_key=True)
    value = IntegerField()


class Tally(Table):
    """What readers did with an article; counted, not journalled."""

    article_id = BigIntegerField(primary_key=True)
    reads = IntegerField(default=0)
    votes_up = IntegerField(default=0)
    votes_down = IntegerField(default=0)


class CommentTally(Table):
    """How many comments lie in each queue; kept by triggers."""

    queue = TextField(primary_key=True)
    comments = IntegerField(default=0)


class SearchStale(Table):
    """Articles whose search entry is older than their text."""

    article_id = BigIntegerField(primary_key=True)


class Html(Table):
    """Converted Markdown by the hash of text and renderer; may be thrown away at any time."""

    key = TextField(primary_key=True)
    html = BlobField()


class Publication(Row):
    """One publishing of the site to one target; `act_sequence` is the journal's end then."""

    target = TextField()
    at = BigIntegerField()
    act_sequence = IntegerField()
    generation = IntegerField()
    written = IntegerField()
    removed = IntegerField()


class PublishedPage(Table):
    """A page as it lies at a target: its hash, and the inputs it was made from (JSON)."""

    target = TextField()
    address = TextField()
    record = TextField()

    class Meta:
        primary_key = CompositeKey("target", "address")


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
    "board": Board,
    "card": Card,
    "comment": Comment,
    "redirect": Redirect,
}
#: Cells that follow from others and would only make an undo stumble.
DERIVED_CELLS = frozenset({"version", "changed_at"})

ALL: tuple[type[Table], ...] = (
    *JOURNALLED.values(),
    Act,
    Change,
    Writing,
    Counter,
    Tally,
    CommentTally,
    SearchStale,
    Html,
    Publication,
    PublishedPage,
)


def journalled_cells(table: type[Table]) -> tuple[str, ...]:
    """Return the names of the table's columns that the journal keeps, without the key."""
    names = [field.column_name for field in table._meta.sorted_fields]
    return tuple(name for name in names if name != "id" and name not in DERIVED_CELLS)
