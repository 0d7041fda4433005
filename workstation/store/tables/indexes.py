"""Indexes no field asks for: those the list of articles and the versions of one are read by.

Each holds what a list narrows by, then the time it is sorted by, so that a page is read off the
index from where the last one ended, however many articles there are.
"""

from __future__ import annotations

from peewee import Database

#: The article a row of the journal belongs to, where the row is one of its tags or columns.
LISTED_ARTICLE = (
    "coalesce(json_extract(after, '$.article_id'), json_extract(before, '$.article_id'))"
)
LISTED_KINDS = "kind IN ('article_column', 'article_tag')"

_INDEXES = {
    "article_by_status": "article (status, changed_at)",
    "article_by_column": "article (column_id, changed_at, status)",
    "article_of_column_published": "article (column_id, ifnull(published_at, 0), status)",
    "article_by_author": "article (author, changed_at, status)",
    "article_by_source": "article (source, changed_at)",
    "article_by_editor": "article (responsible_editor)",
    "article_by_original_author": "article (original_author) WHERE original_author != ''",
    "article_by_template": "article (template) WHERE template != ''",
    "article_unreleased": "article (changed_at) WHERE unreleased = 1",
    "article_by_published": "article (ifnull(published_at, 0))",
    "article_by_title": "article (title)",
    "article_with_flags": "article (changed_at) WHERE flags != ''",
    "change_of_lists": f"change ({LISTED_ARTICLE}) WHERE {LISTED_KINDS}",
}
NAMES = frozenset(_INDEXES)


def install(database: Database) -> None:
    """Create every index of this room that is missing."""
    for name, what in _INDEXES.items():
        database.execute_sql(f"CREATE INDEX IF NOT EXISTS {name} ON {what}")
