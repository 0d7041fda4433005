"""Tables the program keeps for itself: the journal, counts, the index, what was published.

None of these is journalled; all but the journal and the publications can be made anew.
"""

from __future__ import annotations

from peewee import BigIntegerField, BlobField, CompositeKey, IntegerField, TextField

from workstation.domain.identity import new_id
from workstation.store.tables.table import Row, Table, reference


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
    act = reference(Act)
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
    #: The journal's end when it changed last, so that a plan finds it.
    changed_in = IntegerField(default=0)

    class Meta:
        indexes = ((("reads", "article_id"), False), (("changed_in",), False))


class ArticleTally(Table):
    """How many articles stand in each status; kept by triggers."""

    status = TextField(primary_key=True)
    articles = IntegerField(default=0)


class CommentTally(Table):
    """How many comments lie in each queue; kept by triggers."""

    queue = TextField(primary_key=True)
    comments = IntegerField(default=0)


class CommentDay(Table):
    """What comments did day by day: came, held by which rule, decided how soon; by triggers.

    `day` counts days of the site's zone since 1970, `what` is `came`, `held:<rule>` or
    `waited:<minutes>` (the least whole limit the decision stayed under, 0 for longer).
    """

    day = IntegerField()
    what = TextField()
    comments = IntegerField(default=0)

    class Meta:
        primary_key = CompositeKey("day", "what")


class CommentStale(Table):
    """Comments whose search entry is older than their words."""

    comment_id = BigIntegerField(primary_key=True)


class SearchStale(Table):
    """Articles whose search entry is older than their text."""

    article_id = BigIntegerField(primary_key=True)


class Listed(Table):
    """Where a live story is listed: each column above it, and 0 for the site.

    `time` is what lists sort by; before `out_at` (its time and its embargo) nobody sees it.
    """

    column_id = BigIntegerField()
    article_id = BigIntegerField(index=True)
    time = BigIntegerField()
    out_at = BigIntegerField()
    pinned_until = BigIntegerField(default=0)
    flags = TextField(default="")

    class Meta:
        primary_key = CompositeKey("column_id", "article_id")
        indexes = (
            (("column_id", "time", "article_id", "out_at", "pinned_until"), False),
            (("column_id", "out_at"), False),
            (("column_id", "pinned_until"), False),
        )


class ListedTag(Table):
    """A tag of a live story, in the order of time: related stories are found by it."""

    tag = TextField()
    article_id = BigIntegerField(index=True)
    time = BigIntegerField()
    out_at = BigIntegerField()

    class Meta:
        primary_key = CompositeKey("tag", "article_id")
        indexes = ((("tag", "time", "article_id", "out_at"), False),)


class ListedStale(Table):
    """Stories whose listing is older than their release; 0 stands for all of them."""

    article_id = BigIntegerField(primary_key=True)


class HtmlStale(Table):
    """Stories released since their text was converted last."""

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
    """A page as it lies at a target; `record` is the hash of its bytes."""

    target = TextField()
    address = TextField()
    record = TextField()

    class Meta:
        primary_key = CompositeKey("target", "address")
