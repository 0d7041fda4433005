"""The words that stop comments, have them read first, or let a word pass."""

from typing import Any

from peewee import BigIntegerField, Database, IntegerField, Model, TextField


def up(migrator: Any, db: Database) -> None:
    class WordEntry(Model):
        id = BigIntegerField(primary_key=True)
        word = TextField()
        list = TextField()
        scope = TextField(default="both")
        pinyin = IntegerField(default=0)
        note = TextField(default="")
        pack = TextField(default="")
        active = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "word_entry"
            indexes = ((("list", "word"), True),)

    db.create_tables([WordEntry])
