"""The triggers that write the journal, the versions and the counts, generated from the tables.

Triggers see bulk statements too and cannot be forgotten by a new query. A row touched outside an
act is refused.
"""

from __future__ import annotations

from peewee import Database

from workstation.store.comments import days as comment_days
from workstation.store.comments.search import SEARCHED as COMMENT_SEARCHED
from workstation.store.tables import tables
from workstation.store.tables.tables import JOURNALLED, VERSIONED, Table, journalled_cells

_ACT = "(SELECT act_id FROM writing WHERE id = 1)"
_CHANGED_NOW = "changed_at = CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
_GUARD = f"SELECT RAISE(ABORT, 'written outside an act') WHERE {_ACT} IS NULL;"


def install(database: Database) -> None:
    """Let the database have the triggers the present tables ask for, and no others."""
    wanted = statements()
    found = database.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    present = dict(found.fetchall())
    if sorted(present.values()) == sorted(wanted):
        return
    with database.atomic():
        for name in present:
            database.execute_sql(f'DROP TRIGGER "{name}"')
        for statement in wanted:
            database.execute_sql(statement)


def statements() -> list[str]:
    """Return the CREATE TRIGGER statements for all tables."""
    made: list[str] = []
    for kind, table in JOURNALLED.items():
        made += _journal(kind, table)
    for kind in VERSIONED:
        made.append(_version(kind, JOURNALLED[kind]))
    for table in (tables.ArticleColumn, tables.ArticleTag):
        made += _version_of_lists(table)
    counts = _article_counts() + _comment_counts() + comment_days.statements()
    marks = _search_marks() + _listing_marks() + _tally_marks()
    return made + _append_only() + counts + marks


def _journal(kind: str, table: type[Table]) -> list[str]:
    cells = journalled_cells(table)
    name = table._meta.table_name
    differs = " OR ".join(f'OLD."{cell}" IS NOT NEW."{cell}"' for cell in cells)

    def insert(operation: str, row: str, before: str, after: str) -> str:
        return (
            f"{_GUARD} INSERT INTO change (act_id, kind, row_id, operation, before, after) "
            f"VALUES ({_ACT}, '{kind}', {row}.id, '{operation}', {before}, {after});"
        )

    def trigger(event: str, when: str, body: str) -> str:
        clause = f"WHEN {when} " if when else ""
        return (
            f'CREATE TRIGGER "journal_{kind}_{event.lower()}" AFTER {event} ON "{name}" '
            f"{clause}BEGIN {body} END"
        )

    return [
        trigger("INSERT", "", insert("I", "NEW", "'{}'", _whole(cells, "NEW"))),
        trigger(
            "UPDATE", differs, insert("U", "NEW", _changed(cells, "OLD"), _changed(cells, "NEW"))
        ),
        trigger("DELETE", "", insert("D", "OLD", _whole(cells, "OLD"), "'{}'")),
    ]


def _whole(cells: tuple[str, ...], row: str) -> str:
    pairs = ", ".join(f"""'{cell}', {row}."{cell}\"""" for cell in cells)
    return f"json_object({pairs})"


def _changed(cells: tuple[str, ...], row: str) -> str:
    """Return an expression for the JSON object of the cells that differ; text stays text."""
    rows = " UNION ALL ".join(
        f"""SELECT '{cell}' AS k, {row}."{cell}" AS v WHERE OLD."{cell}" IS NOT NEW."{cell}\""""
        for cell in cells
    )
    return f"(SELECT json_group_object(k, v) FROM ({rows}))"


def _version(kind: str, table: type[Table]) -> str:
    cells = journalled_cells(table)
    differs = " OR ".join(f'OLD."{cell}" IS NOT NEW."{cell}"' for cell in cells)
    stamp = f", {_CHANGED_NOW}" if kind == "article" else ""
    # A statement that raises the version itself writes the row, and its indexes, once.
    return (
        f'CREATE TRIGGER "version_{kind}" AFTER UPDATE ON "{table._meta.table_name}" '
        f'WHEN NEW.version IS OLD.version AND ({differs}) BEGIN UPDATE "{table._meta.table_name}" '
        f"SET version = OLD.version + 1{stamp} WHERE id = NEW.id; END"
    )


def _version_of_lists(table: type[Table]) -> list[str]:
    """Raise an article's version when only its tags or further columns change (an undo does so).

    Where the same act wrote the article itself, its version has been raised already.
    """
    name = table._meta.table_name

    def trigger(event: str, row: str) -> str:
        return (
            f'CREATE TRIGGER "version_{name}_{event.lower()}" AFTER {event} ON "{name}" '
            f"WHEN NOT EXISTS (SELECT 1 FROM change WHERE kind = 'article' "
            f"AND row_id = {row}.article_id AND act_id = {_ACT}) "
            f"BEGIN UPDATE article SET version = version + 1, {_CHANGED_NOW} "
            f"WHERE id = {row}.article_id; END"
        )

    return [trigger("INSERT", "NEW"), trigger("UPDATE", "NEW"), trigger("DELETE", "OLD")]


def _article_counts() -> list[str]:
    def step(row: str, by: int) -> str:
        return (
            f"INSERT INTO article_tally (status, articles) VALUES ({row}.status, {by}) "
            f"ON CONFLICT (status) DO UPDATE SET articles = articles + {by};"
        )

    return [
        f"CREATE TRIGGER tally_article_insert AFTER INSERT ON article BEGIN {step('NEW', 1)} END",
        f"CREATE TRIGGER tally_article_delete AFTER DELETE ON article BEGIN {step('OLD', -1)} END",
        "CREATE TRIGGER tally_article_update AFTER UPDATE OF status ON article "
        f"WHEN OLD.status IS NOT NEW.status BEGIN {step('OLD', -1)} {step('NEW', 1)} END",
    ]


def _append_only() -> list[str]:
    sealed = "(SELECT hash FROM act WHERE id = OLD.act_id) != ''"
    kept = [
        "id",
        "sequence",
        "kind",
        "details",
        "at",
        "person",
        "undoes",
        "touched",
        "previous_hash",
        "hash",
    ]
    columns = ", ".join(kept)
    return [
        f"CREATE TRIGGER sealed_act_update BEFORE UPDATE OF {columns} ON act "
        "WHEN OLD.hash != '' BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
        "CREATE TRIGGER sealed_act_delete BEFORE DELETE ON act "
        "WHEN OLD.hash != '' BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
        f"CREATE TRIGGER sealed_change_update BEFORE UPDATE ON change "
        f"WHEN {sealed} BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
        f"CREATE TRIGGER sealed_change_delete BEFORE DELETE ON change "
        f"WHEN {sealed} BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    ]


def _comment_counts() -> list[str]:
    def step(row: str, by: int) -> str:
        return (
            f"INSERT INTO comment_tally (queue, comments) VALUES ({row}.status, {by}) "
            f"ON CONFLICT (queue) DO UPDATE SET comments = comments + {by}; "
            f"INSERT INTO comment_tally (queue, comments) SELECT 'reported', {by} "
            f"WHERE {_reported(row)} "
            f"ON CONFLICT (queue) DO UPDATE SET comments = comments + {by};"
        )

    changed = "OLD.status IS NOT NEW.status OR OLD.reports IS NOT NEW.reports"
    return [
        f"CREATE TRIGGER tally_comment_insert AFTER INSERT ON comment BEGIN {step('NEW', 1)} END",
        f"CREATE TRIGGER tally_comment_delete AFTER DELETE ON comment BEGIN {step('OLD', -1)} END",
        f"CREATE TRIGGER tally_comment_update AFTER UPDATE ON comment WHEN {changed} "
        f"BEGIN {step('OLD', -1)} {step('NEW', 1)} END",
    ]


def _reported(row: str) -> str:
    return f"({row}.reports > 0 AND {row}.status IN ('pending', 'approved'))"


def _search_marks() -> list[str]:
    story = ("title", "short_title", "kicker", "subtitle", "author", "keywords", "body")
    return [
        *_marks("search", "article", story, "search_stale (article_id)"),
        *_marks("found", "comment", COMMENT_SEARCHED, "comment_stale (comment_id)"),
    ]


def _marks(name: str, table: str, searched: tuple[str, ...], into: str) -> list[str]:
    differs = " OR ".join(f'OLD."{cell}" IS NOT NEW."{cell}"' for cell in searched)
    cells = ", ".join(f'"{cell}"' for cell in searched)

    def mark(row: str) -> str:
        return f"INSERT OR IGNORE INTO {into} VALUES ({row}.id);"

    return [
        f'CREATE TRIGGER {name}_insert AFTER INSERT ON "{table}" BEGIN {mark("NEW")} END',
        f'CREATE TRIGGER {name}_delete AFTER DELETE ON "{table}" BEGIN {mark("OLD")} END',
        f'CREATE TRIGGER {name}_update AFTER UPDATE OF {cells} ON "{table}" WHEN {differs} '
        f"BEGIN {mark('NEW')} END",
    ]


def _listing_marks() -> list[str]:
    """Return the triggers that name the stories whose place in lists must be looked at again."""

    def mark(article: str) -> str:
        return (
            f"INSERT OR IGNORE INTO listed_stale (article_id) "
            f"SELECT {article} WHERE {article} IS NOT NULL;"
        )

    def of_release(row: str) -> str:
        return mark(f'(SELECT article_id FROM "release" WHERE id = {row}.release_id)')

    waiting = "INSERT OR IGNORE INTO html_stale (article_id) VALUES (NEW.id);"
    made = [
        "CREATE TRIGGER html_article_update AFTER UPDATE OF release_id ON article "
        f"WHEN NEW.release_id IS NOT NULL BEGIN {waiting} END",
        f"CREATE TRIGGER listed_article_insert AFTER INSERT ON article BEGIN {mark('NEW.id')} END",
        f"CREATE TRIGGER listed_article_delete AFTER DELETE ON article BEGIN {mark('OLD.id')} END",
        "CREATE TRIGGER listed_article_update AFTER UPDATE OF status, release_id ON article "
        "WHEN OLD.status IS NOT NEW.status OR OLD.release_id IS NOT NEW.release_id "
        f"BEGIN {mark('NEW.id')} END",
        'CREATE TRIGGER listed_release_update AFTER UPDATE ON "release" '
        f"BEGIN {mark('NEW.article_id')} END",
        # A branch that moves takes its stories under other columns.
        'CREATE TRIGGER listed_column_update AFTER UPDATE OF parent_id ON "column" '
        f"WHEN OLD.parent_id IS NOT NEW.parent_id BEGIN {mark('0')} END",
        f'CREATE TRIGGER listed_column_delete AFTER DELETE ON "column" BEGIN {mark("0")} END',
    ]
    for table in ("release_column", "release_tag"):
        for event, rows in (("INSERT", "NEW"), ("DELETE", "OLD"), ("UPDATE", "NEW")):
            made.append(
                f"CREATE TRIGGER listed_{table}_{event.lower()} AFTER {event} ON {table} "
                f"BEGIN {of_release(rows)} END"
            )
    return made


def _tally_marks() -> list[str]:
    """Return the triggers that write down when a tally changed, in steps of the journal."""
    last = "ifnull((SELECT max(sequence) FROM act), 0)"
    body = f"UPDATE tally SET changed_in = {last} WHERE article_id = NEW.article_id;"
    counts = "reads, votes_up, votes_down"
    return [
        f"CREATE TRIGGER tally_insert AFTER INSERT ON tally BEGIN {body} END",
        f"CREATE TRIGGER tally_update AFTER UPDATE OF {counts} ON tally BEGIN {body} END",
    ]
