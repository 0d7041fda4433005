"""Named versions of articles, and how many articles stand in each status."""

from typing import Any

from peewee import BigIntegerField, Database, ForeignKeyField, IntegerField, Model, TextField


def up(migrator: Any, db: Database) -> None:
    class Article(Model):
        id = BigIntegerField(primary_key=True)
        status = TextField()

        class Meta:
            database = db
            table_name = "article"

    class Version(Model):
        id = BigIntegerField(primary_key=True)
        article = ForeignKeyField(Article, on_delete="CASCADE", deferrable="INITIALLY DEFERRED")
        name = TextField()
        content = TextField()
        person = TextField(default="")
        kept_at = BigIntegerField()

        class Meta:
            database = db
            table_name = "version"

    class ArticleTally(Model):
        status = TextField(primary_key=True)
        articles = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "article_tally"

    db.create_tables([Version, ArticleTally])
    db.execute_sql(
        "INSERT INTO article_tally (status, articles) "
        "SELECT status, count(*) FROM article GROUP BY status"
    )
