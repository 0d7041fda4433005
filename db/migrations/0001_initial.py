"""The first schema: frozen copies of the tables as they were in version 1."""

from typing import Any

from peewee import (
    BigIntegerField,
    BlobField,
    CompositeKey,
    Database,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def up(migrator: Any, db: Database) -> None:
    class Act(Model):
        id = BigIntegerField(primary_key=True)
        sequence = IntegerField(unique=True)
        kind = TextField()
        details = TextField()
        at = BigIntegerField()
        person = TextField()
        undoes = BigIntegerField(index=True, null=True)
        undone = IntegerField(default=0)
        touched = IntegerField(default=0)
        fold = TextField(default="")
        previous_hash = TextField(default="")
        hash = TextField(default="")

        class Meta:
            database = db
            table_name = "act"

    db.create_tables([Act])

    class Column(Model):
        id = BigIntegerField(primary_key=True)
        parent = ForeignKeyField("self", null=True, deferrable="INITIALLY DEFERRED")
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

        class Meta:
            database = db
            table_name = "column"

    db.create_tables([Column])

    class Media(Model):
        id = BigIntegerField(primary_key=True)
        filename = TextField()
        sha256 = TextField(unique=True)
        width = IntegerField()
        height = IntegerField()
        bytes = IntegerField()
        caption = TextField(default="")
        credit = TextField(default="")
        alt = TextField(default="")

        class Meta:
            database = db
            table_name = "media"

    db.create_tables([Media])

    class Release(Model):
        id = BigIntegerField(primary_key=True)
        article_id = BigIntegerField(index=True)
        number = IntegerField()
        released_at = BigIntegerField()
        content = TextField()
        sha256 = TextField()
        title = TextField()
        column = ForeignKeyField(Column, null=True, deferrable="INITIALLY DEFERRED")
        flags = TextField(default="")
        published_at = BigIntegerField()
        embargo_until = BigIntegerField(null=True)
        pinned_until = BigIntegerField(null=True)
        weight = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "release"

    db.create_tables([Release])

    class Article(Model):
        id = BigIntegerField(primary_key=True)
        number = IntegerField(unique=True)
        status = TextField(index=True, default="draft")
        title = TextField(default="")
        short_title = TextField(default="")
        kicker = TextField(default="")
        subtitle = TextField(default="")
        column = ForeignKeyField(Column, null=True, deferrable="INITIALLY DEFERRED")
        source = TextField(default="")
        source_url = TextField(default="")
        author = TextField(default="")
        original_author = TextField(default="")
        original_title = TextField(default="")
        responsible_editor = TextField(default="")
        keywords = TextField(default="")
        summary = TextField(default="")
        cover = ForeignKeyField(Media, null=True, deferrable="INITIALLY DEFERRED")
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
        address = TextField(index=True, default="")
        copyright_kind = TextField(default="")
        ai_label = IntegerField(default=0)
        body = TextField(default="")
        release = ForeignKeyField(Release, null=True, deferrable="INITIALLY DEFERRED")
        unreleased = IntegerField(default=0)
        created_at = BigIntegerField()
        changed_at = BigIntegerField(index=True)
        version = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "article"

    db.create_tables([Article])

    class ArticleColumn(Model):
        id = BigIntegerField(primary_key=True)
        article = ForeignKeyField(Article, on_delete="CASCADE", deferrable="INITIALLY DEFERRED")
        column = ForeignKeyField(Column, deferrable="INITIALLY DEFERRED")
        position = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "article_column"
            indexes = ((("article", "column"), True),)

    db.create_tables([ArticleColumn])

    class ArticleTag(Model):
        id = BigIntegerField(primary_key=True)
        article = ForeignKeyField(Article, on_delete="CASCADE", deferrable="INITIALLY DEFERRED")
        tag = TextField(index=True)
        position = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "article_tag"
            indexes = ((("article", "tag"), True),)

    db.create_tables([ArticleTag])

    class Board(Model):
        id = BigIntegerField(primary_key=True)
        code = TextField(unique=True)
        title = TextField()
        capacity = IntegerField()
        position = IntegerField()
        fill = TextField(default="nothing")
        fill_flag = TextField(default="")
        picture_ratio = IntegerField(default=0)
        everywhere = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "board"

    db.create_tables([Board])

    class Card(Model):
        id = BigIntegerField(primary_key=True)
        board = ForeignKeyField(Board, on_delete="CASCADE", deferrable="INITIALLY DEFERRED")
        edition = TextField()
        position = IntegerField()
        article = ForeignKeyField(Article, null=True, deferrable="INITIALLY DEFERRED")
        link = TextField(default="")
        headline = TextField(default="")
        kicker = TextField(default="")
        summary = TextField(default="")
        picture = ForeignKeyField(Media, null=True, deferrable="INITIALLY DEFERRED")
        starts_at = BigIntegerField(null=True)
        ends_at = BigIntegerField(null=True)
        placed_at = BigIntegerField(default=0)

        class Meta:
            database = db
            table_name = "card"
            indexes = ((("board", "edition", "position"), False),)

    db.create_tables([Card])

    class Change(Model):
        sequence = IntegerField(primary_key=True)
        act = ForeignKeyField(Act, deferrable="INITIALLY DEFERRED")
        kind = TextField()
        row_id = BigIntegerField()
        operation = TextField()
        before = TextField()
        after = TextField()

        class Meta:
            database = db
            table_name = "change"
            indexes = ((("kind", "row_id"), False),)

    db.create_tables([Change])

    class Person(Model):
        id = BigIntegerField(primary_key=True)
        name = TextField(unique=True)
        role = TextField()
        active = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "person"

    db.create_tables([Person])

    class Comment(Model):
        id = BigIntegerField(primary_key=True)
        article = ForeignKeyField(Article, deferrable="INITIALLY DEFERRED")
        parent = ForeignKeyField("self", null=True, deferrable="INITIALLY DEFERRED")
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
        decided_by = ForeignKeyField(Person, null=True, deferrable="INITIALLY DEFERRED")
        by_newsroom = IntegerField(default=0)
        source_id = TextField(unique=True, null=True)

        class Meta:
            database = db
            table_name = "comment"
            indexes = (
                (("status", "id"), False),
                (("article", "status"), False),
                (("author", "id"), False),
            )

    db.create_tables([Comment])

    class CommentTally(Model):
        queue = TextField(primary_key=True)
        comments = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "comment_tally"

    db.create_tables([CommentTally])

    class Counter(Model):
        name = TextField(primary_key=True)
        value = IntegerField()

        class Meta:
            database = db
            table_name = "counter"

    db.create_tables([Counter])

    class Html(Model):
        key = TextField(primary_key=True)
        html = BlobField()

        class Meta:
            database = db
            table_name = "html"

    db.create_tables([Html])

    class Publication(Model):
        id = BigIntegerField(primary_key=True)
        target = TextField()
        at = BigIntegerField()
        act_sequence = IntegerField()
        generation = IntegerField()
        written = IntegerField()
        removed = IntegerField()

        class Meta:
            database = db
            table_name = "publication"

    db.create_tables([Publication])

    class PublishedPage(Model):
        target = TextField()
        address = TextField()
        record = TextField()

        class Meta:
            database = db
            table_name = "published_page"
            primary_key = CompositeKey("target", "address")

    db.create_tables([PublishedPage])

    class Redirect(Model):
        id = BigIntegerField(primary_key=True)
        old = TextField(unique=True)
        article = ForeignKeyField(Article, null=True, deferrable="INITIALLY DEFERRED")
        column = ForeignKeyField(Column, null=True, deferrable="INITIALLY DEFERRED")
        new = TextField(default="")
        made_at = BigIntegerField()

        class Meta:
            database = db
            table_name = "redirect"

    db.create_tables([Redirect])

    class ReleaseColumn(Model):
        id = BigIntegerField(primary_key=True)
        release = ForeignKeyField(Release, on_delete="CASCADE", deferrable="INITIALLY DEFERRED")
        column = ForeignKeyField(Column, deferrable="INITIALLY DEFERRED")

        class Meta:
            database = db
            table_name = "release_column"
            indexes = ((("release", "column"), True),)

    db.create_tables([ReleaseColumn])

    class ReleaseTag(Model):
        id = BigIntegerField(primary_key=True)
        release = ForeignKeyField(Release, on_delete="CASCADE", deferrable="INITIALLY DEFERRED")
        tag = TextField(index=True)

        class Meta:
            database = db
            table_name = "release_tag"
            indexes = ((("release", "tag"), True),)

    db.create_tables([ReleaseTag])

    class SearchStale(Model):
        article_id = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "search_stale"

    db.create_tables([SearchStale])

    class Setting(Model):
        id = BigIntegerField(primary_key=True)
        name = TextField(unique=True)
        value = TextField()

        class Meta:
            database = db
            table_name = "setting"

    db.create_tables([Setting])

    class Tally(Model):
        article_id = BigIntegerField(primary_key=True)
        reads = IntegerField(default=0)
        votes_up = IntegerField(default=0)
        votes_down = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "tally"

    db.create_tables([Tally])

    class Writing(Model):
        id = IntegerField(primary_key=True)
        act_id = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "writing"

    db.create_tables([Writing])
