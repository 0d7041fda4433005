"""Rows of the database as stories: the one place that knows where each edition's texts lie."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from peewee import Database

from workstation.domain.address import article_address
from workstation.domain.article import Content
from workstation.domain.column import ColumnTree
from workstation.domain.column_settings import effective
from workstation.domain.edition import EditionName, FullStory, Story
from workstation.domain.moment import Milliseconds, now
from workstation.domain.pinyin import directory_of, initials_of
from workstation.domain.site import Site
from workstation.store import columns, settings
from workstation.store.articles import articles
from workstation.store.editions.known import Answers


@dataclass(frozen=True)
class Cells:
    """Where an edition's stories come from: the joined tables, and which rows may be listed."""

    tables: str
    listed: str
    visible: str
    in_column: str
    tagged: str
    time: str
    pinned: str
    flags: str
    weight: str
    pictured: str


_WORKING = Cells(
    tables="article a",
    listed="(a.status IN ('published', 'scheduled') OR a.id = :shown)",
    visible="a.status NOT IN ('trashed', 'withdrawn')",
    in_column="(a.column_id IN ({ids}) OR a.id IN "
    "(SELECT article_id FROM article_column WHERE column_id IN ({ids})))",
    tagged="article_tag t ON t.article_id = a.id",
    # What a release of this moment would set.
    time="ifnull(a.published_at, CASE a.id WHEN :shown THEN :moment ELSE a.created_at END)",
    pinned="a.pinned_until",
    flags="a.flags",
    weight="a.weight",
    pictured="a.cover_id IS NOT NULL",
)
_LIVE_LISTED = (
    "a.status IN ('published', 'scheduled') AND r.published_at <= :moment "
    "AND ifnull(r.embargo_until, 0) <= :moment"
)
_LIVE = Cells(
    tables='article a JOIN "release" r ON r.id = a.release_id',
    listed=_LIVE_LISTED,
    visible=_LIVE_LISTED,
    in_column="r.id IN (SELECT release_id FROM release_column WHERE column_id IN ({ids}))",
    tagged="release_tag t ON t.release_id = r.id",
    time="r.published_at",
    pinned="r.pinned_until",
    flags="r.flags",
    weight="r.weight",
    # Reading the whole text for one of its cells costs ten times as much.
    pictured="NOT instr(r.content, '\"cover_id\": null')",
)
#: All releases of live stories, those of before among them.
RELEASES = 'article a JOIN "release" r ON r.article_id = a.id'
_TALLIES = (
    "ifnull(y.reads, 0), ifnull(y.votes_up, 0), ifnull(y.votes_down, 0), "
    "(SELECT count(*) FROM comment c WHERE c.article_id = a.id AND c.status = 'approved')"
)
_STORY_CELLS = articles.CELLS


class StorySource:
    """One edition's stories as rows; see `editions.StoredEdition` for the arguments."""

    def __init__(
        self,
        database: Database,
        name: EditionName,
        *,
        moment: Milliseconds | None = None,
        shown: int | None = None,
        unsaved: Mapping[int, Content] | None = None,
    ) -> None:
        self._database = database
        self.cells = _LIVE if name is EditionName.LIVE else _WORKING
        self._name = name
        self._moment = now() if moment is None else moment
        self._shown = shown or 0
        self._unsaved = dict(unsaved or {})
        self._kept: dict[tuple[Any, ...], Any] = {}
        self._answers: Answers = {}

    @property
    def name(self) -> EditionName:
        """Return which edition this is."""
        return self._name

    @property
    def moment(self) -> Milliseconds:
        """Return the time it stands for."""
        return self._moment

    @cached_property
    def site(self) -> Site:
        """Return the site settings."""
        return settings.site()

    @cached_property
    def columns(self) -> ColumnTree:
        """Return the tree of columns."""
        return columns.tree()

    def rows(self, clause: str, *, tables: str = "", **values: Any) -> Iterator[Sequence[Any]]:
        """Return the rows of stories a WHERE clause (of ours) finds; in other `tables` if given."""
        # Column surgery moves a live story without touching what its release froze.
        live = self._name is EditionName.LIVE
        content = "r.content, r.column_id, a.comments_open" if live else self._cells()
        # Readers see a story change when it is released, not when somebody works on it.
        changed = "r.released_at" if live else "a.changed_at"
        sql = (
            f"SELECT a.id, a.number, a.address, a.created_at, {changed}, {_TALLIES}, {content} "
            f"FROM {tables or self.cells.tables} LEFT JOIN tally y ON y.article_id = a.id {clause}"
        )
        return iter(self.ask(sql, **values))

    def keys(self, clause: str, **values: Any) -> list[int]:
        """Return the keys of the stories a clause (of ours) finds.

        Sorting keys alone is what keeps long lists quick: texts are read for those shown.
        """
        return [
            key for (key,) in self.ask(f"SELECT a.id FROM {self.cells.tables} {clause}", **values)
        ]

    def in_branch(self, column_id: int | None) -> tuple[str, dict[str, Any]]:
        """Return a condition for the stories of a column and all below it, and its values."""
        if column_id is None:
            return "", {}
        named = {f"c{i}": c.id for i, c in enumerate(self.columns.branch(column_id))}
        marks = ", ".join(f":{name}" for name in named)
        return " AND " + self.cells.in_column.format(ids=marks), named

    def _cells(self) -> str:
        return ", ".join(f"a.{name}" for name in _STORY_CELLS)

    def ask(self, sql: str, **values: Any) -> list[Sequence[Any]]:
        """Run a query of ours with named values; `:moment` and `:shown` are given."""
        given = {"moment": self._moment, "shown": self._shown, **values}
        used = {name: value for name, value in given.items() if f":{name}" in sql}
        return list(self._database.execute_sql(sql, used).fetchall())

    def _content(self, row: Sequence[Any]) -> Content:
        if row[0] in self._unsaved:
            return self._unsaved[row[0]]
        if self._name is EditionName.LIVE:
            # Whether readers may comment is a switch of the house, not a part of what went out.
            switch = {"column_id": row[10], "comments_open": bool(row[11])}
            cells = {**json.loads(row[9]), **switch}
        else:
            cells = dict(zip(_STORY_CELLS, row[9:], strict=True))
            cells["comments_open"] = bool(cells["comments_open"])
            cells["ai_label"] = bool(cells["ai_label"])
        return content_of(cells)

    def full_of(self, row: Sequence[Any]) -> FullStory:
        """Return a row as a story with all its content."""
        content = self._content(row)
        if self._name is EditionName.WORKING and row[0] not in self._unsaved:
            further, tags = articles.listed(row[0])
            content = _with_lists(content, further, tags)
        return FullStory(self.story_of(row, content), content)

    def story_of(self, row: Sequence[Any], content: Content | None = None) -> Story:
        """Return a row as a story of lists."""
        content = content or self._content(row)
        key, number, address, created, changed, reads, up, down, spoken = row[:9]
        return Story(
            id=key,
            number=number,
            address=address or self._address_to_come(content, number, created),
            title=content.title,
            short_title=content.short_title,
            kicker=content.kicker,
            summary=content.lead,
            column_id=self._existing(content.column_id),
            # The same few people and houses in all stories.
            author=sys.intern(content.author),
            source=sys.intern(content.source),
            flags=content.flags,
            color=content.color,
            link_out=content.link_out,
            cover_id=content.cover_id,
            time=self._time(key, content, created),
            changed=changed,
            pinned_until=content.pinned_until,
            weight=content.weight,
            reads=reads,
            votes_up=up,
            votes_down=down,
            comment_count=spoken,
        )

    def _time(self, key: int, content: Content, created: Milliseconds) -> Milliseconds:
        if content.published_at is not None:
            return content.published_at
        return self._moment if key == self._shown else created

    def _existing(self, column_id: int | None) -> int | None:
        """Return the column, unless it was taken away after the release was made."""
        return column_id if column_id in self.columns else None

    def _address_to_come(self, content: Content, number: int, created: Milliseconds) -> str:
        column_id = self._existing(content.column_id)
        rule = rule_for(self.site, self.columns, column_id)
        directory = self.columns.directory(column_id) if column_id is not None else "a"
        letters = rule.lower()
        pinyin = directory_of(content.title) if "{pinyin}" in letters else ""
        initials = initials_of(content.title) if "{py}" in letters else ""
        slug = content.slug
        return article_address(rule, directory, number, created, pinyin, slug, initials)


def content_of(cells: dict[str, Any]) -> Content:
    """Return the content kept in cells by their names."""
    tags, further = cells.get("tags", ()), cells.get("further_columns", ())
    return Content(**{**cells, "tags": tuple(tags), "further_columns": tuple(further)})


def rule_for(site: Site, tree: ColumnTree, column_id: int | None) -> str:
    """Return the address rule of a column's articles: its own, an ancestor's, or the site's."""
    own = effective(tree, column_id, "address_rule") if column_id is not None else ""
    return str(own) or site.address_rule


def _with_lists(content: Content, further: tuple[int, ...], tags: tuple[str, ...]) -> Content:
    if not further and not tags:
        return content
    cells = {name: getattr(content, name) for name in _STORY_CELLS}
    return Content(**cells, further_columns=further, tags=tags)
