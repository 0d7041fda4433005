"""Where live stories are listed, kept ready for lists, and when a tally changed."""

from typing import Any

from peewee import BigIntegerField, CompositeKey, Database, IntegerField, Model, TextField


def up(migrator: Any, db: Database) -> None:
    class Listed(Model):
        column_id = BigIntegerField()
        article_id = BigIntegerField(index=True)
        time = BigIntegerField()
        out_at = BigIntegerField()
        pinned_until = BigIntegerField(default=0)
        flags = TextField(default="")

        class Meta:
            database = db
            table_name = "listed"
            primary_key = CompositeKey("column_id", "article_id")
            indexes = (
                (("column_id", "time", "article_id", "out_at", "pinned_until"), False),
                (("column_id", "out_at"), False),
                (("column_id", "pinned_until"), False),
            )

    class ListedTag(Model):
        tag = TextField()
        article_id = BigIntegerField(index=True)
        time = BigIntegerField()
        out_at = BigIntegerField()

        class Meta:
            database = db
            table_name = "listed_tag"
            primary_key = CompositeKey("tag", "article_id")
            indexes = ((("tag", "time", "article_id", "out_at"), False),)

    class ListedStale(Model):
        article_id = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "listed_stale"

    db.create_tables([Listed, ListedTag, ListedStale])
    # Whatever is live is listed when the program rests for the first time.
    ListedStale.insert(article_id=0).execute()
    migrator.migrate(
        migrator.add_column("tally", "changed_in", IntegerField(default=0)),
        migrator.add_index("tally", ("reads", "article_id")),
        migrator.add_index("tally", ("changed_in",)),
    )
