"""Tables of who and what is let through: the word lists, and the bans. Both are journalled."""

from __future__ import annotations

from peewee import BigIntegerField, IntegerField, TextField

from workstation.store.tables.table import Row


class Ban(Row):
    """Somebody whose new comments go to the spam queue; `until` is null for good."""

    kind = TextField()
    value = TextField()
    folded = TextField(index=True)
    reason = TextField(default="")
    until = BigIntegerField(null=True)
    made_at = BigIntegerField()
    made_by = TextField(default="")


class WordEntry(Row):
    """A word that stops comments, has them read first, or lets a word pass (`list`)."""

    word = TextField()
    list = TextField()
    scope = TextField(default="both")
    pinyin = IntegerField(default=0)
    note = TextField(default="")
    pack = TextField(default="")
    active = IntegerField(default=1)

    class Meta:
        indexes = ((("list", "word"), True),)
