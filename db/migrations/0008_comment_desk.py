"""Comments at a million: search marks, days, bans, pinned and edited comments, further indexes."""

from typing import Any

from peewee import BigIntegerField, CompositeKey, Database, IntegerField, Model, TextField

_ZONE = "+ 28800000) / 86400000"
_FIRST = "substr(held_for, 1, instr(held_for || char(10), char(10)) - 1)"
_RULE = f"substr({_FIRST}, 1, instr({_FIRST} || ':', ':') - 1)"
_WAITED = "(decided_at - (id / 2097152 + 631152000000)) / 60000"
_LIMITS = " ".join(f"WHEN {_WAITED} < {one} THEN {one}" for one in (5, 15, 60, 240, 1440, 4320))


def up(migrator: Any, db: Database) -> None:
    for statement in (
        "ALTER TABLE comment ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE comment ADD COLUMN original TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE comment ADD COLUMN edited_at BIGINT",
        'CREATE INDEX comment_mail_id ON comment ("mail", "id")',
        'CREATE INDEX comment_network_address_id ON comment ("network_address", "id")',
        "CREATE INDEX comment_decided_by_id_decided_at_id ON comment "
        '("decided_by_id", "decided_at", "id")',
        'CREATE INDEX comment_written_at_article_id ON comment ("written_at", "article_id")',
        "CREATE INDEX comment_reported ON comment (id) "
        "WHERE reports > 0 AND status IN ('pending', 'approved')",
    ):
        db.execute_sql(statement)

    class CommentDay(Model):
        day = IntegerField()
        what = TextField()
        comments = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "comment_day"
            primary_key = CompositeKey("day", "what")

    class CommentStale(Model):
        comment_id = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "comment_stale"

    class Ban(Model):
        id = BigIntegerField(primary_key=True)
        kind = TextField()
        value = TextField()
        folded = TextField(index=True)
        reason = TextField(default="")
        until = BigIntegerField(null=True)
        made_at = BigIntegerField()
        made_by = TextField(default="")

        class Meta:
            database = db
            table_name = "ban"

    db.create_tables([CommentDay, CommentStale, Ban])
    for statement in (
        "INSERT INTO comment_stale (comment_id) SELECT id FROM comment",
        f"INSERT INTO comment_day (day, what, comments) SELECT (written_at {_ZONE}, 'came', "
        "count(*) FROM comment WHERE by_newsroom = 0 GROUP BY 1, 2",
        f"INSERT INTO comment_day (day, what, comments) SELECT (written_at {_ZONE}, "
        f"'held:' || {_RULE}, count(*) FROM comment WHERE held_for != '' GROUP BY 1, 2",
        f"INSERT INTO comment_day (day, what, comments) SELECT (decided_at {_ZONE}, "
        f"'waited:' || (CASE {_LIMITS} ELSE 0 END), count(*) FROM comment "
        "WHERE decided_at IS NOT NULL AND by_newsroom = 0 GROUP BY 1, 2",
    ):
        db.execute_sql(statement)
