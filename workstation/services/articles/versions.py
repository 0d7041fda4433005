"""What one may do with the versions of a story: look at them, name them, bring them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workstation.domain.act import Value
from workstation.domain.article import CONTENT_FIELDS, Article, Content
from workstation.domain.column import ColumnTree
from workstation.domain.errors import Refused
from workstation.domain.review import ReviewStep
from workstation.domain.text import one_line
from workstation.domain.version import Version, folded
from workstation.services.articles.articles import Articles
from workstation.store import columns
from workstation.store.articles import articles, reviews, versions
from workstation.store.newsroom import NewsroomStore

_MOST = 400


class Versions:
    """The whole record of a story through time. Verbs run on the writing thread."""

    def __init__(self, store: NewsroomStore, desk: Articles) -> None:
        self._store = store
        self._desk = desk

    def of(self, article_id: int, *, every: bool = False) -> tuple[Version, ...]:
        """Return the states of a story, latest first, those kept under a name among them.

        Autosaves of one sitting are one, unless `every` is asked for. Raises `NotFound`.
        """
        with self._store.snapshot():
            article = articles.get(article_id)
            states = versions.states(self._store.journal, article, _MOST)
            named = versions.kept(article_id)
        shown = states if every else folded(states)
        # Both come latest first; by time, since a name is given between two acts.
        return tuple(sorted((*named, *shown), key=lambda version: -version.at))

    def reviews(self, article_id: int) -> tuple[ReviewStep, ...]:
        """Return every change of a story's status that stands, oldest first."""
        return reviews.steps_of(article_id)

    def keep(self, article_id: int, name: str, content: Content | None = None) -> None:
        """Keep the present state of a story (or another text of it) under a name.

        Raises `Refused("version.no_name")`.
        """
        called = one_line(name)
        if not called:
            raise Refused("version.no_name")
        article = articles.get(article_id)
        kept = article.content if content is None else content
        details: dict[str, Value] = {"title": article.content.title, "name": called}
        with self._store.journal.act("article.name_version", details):
            versions.keep(article_id, kept, called, self._store.journal.person)

    def bring_back(
        self, article_id: int, content: Content, fields: Sequence[str] = CONTENT_FIELDS
    ) -> Article:
        """Put fields of an earlier state back into a story, as one act that can be undone.

        Columns that are gone meanwhile stay away. Raises `NotFound`.
        """
        present = articles.get(article_id)
        cells = {name: getattr(content, name) for name in fields}
        wanted = replace(present.content, **_standing(cells, columns.tree()))
        whole = "all" if set(fields) >= set(CONTENT_FIELDS) else "、".join(fields)
        details: dict[str, Value] = {
            "title": wanted.title,
            "number": present.number,
            "fields": whole,
        }
        with self._store.journal.act("article.bring_back", details):
            self._desk.save(present, wanted)
        return articles.get(article_id)


def _standing(cells: dict[str, Any], tree: ColumnTree) -> dict[str, Any]:
    """Return `cells` without columns that are gone."""
    further = tuple(key for key in cells.get("further_columns", ()) if key in tree)
    if "further_columns" in cells:
        cells = {**cells, "further_columns": further}
    column = cells.get("column_id")
    if column is not None and column not in tree:
        del cells["column_id"]
    return cells
