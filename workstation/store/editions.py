"""The working and the live edition, read lazily out of one snapshot of the database.

Use one inside `NewsroomStore.snapshot()`: then every question sees the same state. Answers that
many pages ask for again (a board's cards, a column's newest) are kept for the life of the object.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from peewee import Database

from workstation.domain.address import article_address
from workstation.domain.article import Content
from workstation.domain.board import Board, Card
from workstation.domain.column import ColumnTree
from workstation.domain.comment import Comment
from workstation.domain.edition import EditionName, FullStory, RedirectLine, Story
from workstation.domain.media import Picture
from workstation.domain.moment import Milliseconds, now
from workstation.domain.pinyin import directory_of
from workstation.domain.site import Site
from workstation.domain.text import first_paragraph
from workstation.store import articles, boards, columns, comments, media, redirects, settings

#: A column page must be `index.html` in its directory for relative links to work from a folder.
INDEX = "index.html"


@dataclass(frozen=True)
class _Source:
    """Where an edition's stories come from: the joined tables, and which rows may be listed."""

    tables: str
    listed: str
    visible: str
    in_column: str
    tagged: str
    time: str
    pinned: str
    flags: str


_WORKING = _Source(
    tables="article a",
    listed="(a.status IN ('published', 'scheduled') OR a.id = :shown)",
    visible="a.status NOT IN ('trashed', 'withdrawn')",
    in_column="(a.column_id IN ({ids}) OR a.id IN "
    "(SELECT article_id FROM article_column WHERE column_id IN ({ids})))",
    tagged="article_tag t ON t.article_id = a.id",
    time="ifnull(a.published_at, a.created_at)",
    pinned="a.pinned_until",
    flags="a.flags",
)
_LIVE_LISTED = (
    "a.status IN ('published', 'scheduled') AND r.published_at <= :moment "
    "AND ifnull(r.embargo_until, 0) <= :moment"
)
_LIVE = _Source(
    tables='article a JOIN "release" r ON r.id = a.release_id',
    listed=_LIVE_LISTED,
    visible=_LIVE_LISTED,
    in_column="r.id IN (SELECT release_id FROM release_column WHERE column_id IN ({ids}))",
    tagged="release_tag t ON t.release_id = r.id",
    time="r.published_at",
    pinned="r.pinned_until",
    flags="r.flags",
)
_TALLIES = (
    "ifnull(y.reads, 0), ifnull(y.votes_up, 0), ifnull(y.votes_down, 0), "
    "(SELECT count(*) FROM comment c WHERE c.article_id = a.id AND c.status = 'approved')"
)
_STORY_CELLS = articles.CELLS


class StoredEdition:
    """One edition of an open newsroom; satisfies `domain.edition.Edition`.

    `shown` is an article listed in the working edition although it is not out yet (the one on the
    desk); `unsaved` are contents that stand in for what is kept.
    """

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
        self._source = _LIVE if name is EditionName.LIVE else _WORKING
        self._name = name
        self._moment = now() if moment is None else moment
        self._shown = shown or 0
        self._unsaved = dict(unsaved or {})
        self._kept: dict[tuple[Any, ...], Any] = {}

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

    def stories(self) -> Iterator[Story]:
        """Yield every listed story, newest first."""
        rows = self._rows(
            f"WHERE {self._source.listed} ORDER BY {self._source.time} DESC, a.id DESC"
        )
        for row in rows:
            yield self._story(row)

    def story(self, article_id: int) -> Story | None:
        """Return a visible story, or None."""
        key = ("story", article_id)
        if key not in self._kept:
            full = self.full(article_id)
            self._kept[key] = full.story if full else None
        found: Story | None = self._kept[key]
        return found

    def full(self, article_id: int) -> FullStory | None:
        """Return a visible story with its content, or None."""
        for row in self._rows(f"WHERE {self._source.visible} AND a.id = :id", id=article_id):
            return self._full(row)
        return None

    def by_address(self, address: str) -> Story | None:
        """Return the story whose page has this address, frozen or to come."""
        for row in self._rows(
            f"WHERE {self._source.visible} AND a.address = :address", address=address
        ):
            return self._story(row)
        if self._name is EditionName.LIVE or not address:
            return None
        for row in self._rows(f"WHERE {self._source.visible} AND a.address = ''"):
            story = self._story(row)
            if story.address == address:
                return story
        return None

    def newest(
        self, column_id: int | None, limit: int, offset: int = 0, flag: str = ""
    ) -> tuple[Story, ...]:
        """Return stories of a column's branch, those still pinned first, then by time."""
        key = ("newest", column_id, limit, offset, flag)
        if key not in self._kept:
            source = self._source
            where, values = self._in_branch(column_id)
            if flag:
                where += f" AND {source.flags} LIKE :flag"
                values["flag"] = f"%{flag}%"
            rows = self._rows(
                f"WHERE {source.listed}{where} "
                f"ORDER BY (ifnull({source.pinned}, 0) > :moment) DESC, {source.time} DESC, "
                "a.id DESC LIMIT :limit OFFSET :offset",
                **values,
                limit=limit,
                offset=offset,
            )
            self._kept[key] = tuple(self._story(row) for row in rows)
        found: tuple[Story, ...] = self._kept[key]
        return found

    def count(self, column_id: int | None) -> int:
        """Return how many stories `newest` would give without a limit."""
        where, values = self._in_branch(column_id)
        sql = f"SELECT count(*) FROM {self._source.tables} WHERE {self._source.listed}{where}"
        return int(self._ask(sql, **values)[0][0])

    def most_read(self, column_id: int | None, limit: int) -> tuple[Story, ...]:
        """Return the most read stories of a column's branch."""
        key = ("most_read", column_id, limit)
        if key not in self._kept:
            where, values = self._in_branch(column_id)
            rows = self._rows(
                f"WHERE {self._source.listed}{where} AND ifnull(y.reads, 0) > 0 "
                f"ORDER BY y.reads DESC, {self._source.time} DESC, a.id DESC LIMIT :limit",
                **values,
                limit=limit,
            )
            self._kept[key] = tuple(self._story(row) for row in rows)
        found: tuple[Story, ...] = self._kept[key]
        return found

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the next older and the next newer story of the same column."""
        if story.column_id is None:
            return None, None
        return self._beside(story, "<", "DESC"), self._beside(story, ">", "ASC")

    def related(self, story: Story, limit: int) -> tuple[Story, ...]:
        """Return stories sharing most tags with this one, newest first among equals."""
        full = self.full(story.id)
        tags = full.content.tags if full else ()
        if not tags:
            return ()
        named = {f"tag{index}": tag for index, tag in enumerate(tags)}
        marks = ", ".join(f":{name}" for name in named)
        rows = self._ask(
            f"SELECT a.id FROM {self._source.tables} JOIN {self._source.tagged} "
            f"WHERE {self._source.listed} AND a.id != :id AND t.tag IN ({marks}) "
            f"GROUP BY a.id ORDER BY count(*) DESC, {self._source.time} DESC LIMIT :limit",
            **named,
            id=story.id,
            limit=limit,
        )
        found = (self.story(key) for (key,) in rows)
        return tuple(one for one in found if one is not None)

    def boards(self) -> tuple[Board, ...]:
        """Return all boards in their order."""
        if ("boards",) not in self._kept:
            self._kept[("boards",)] = boards.all_boards()
        found: tuple[Board, ...] = self._kept[("boards",)]
        return found

    def cards(self, board_id: int) -> tuple[Card, ...]:
        """Return the draft cards in the working edition, the live ones in the live edition."""
        key = ("cards", board_id)
        if key not in self._kept:
            self._kept[key] = boards.cards(board_id, self._name)
        found: tuple[Card, ...] = self._kept[key]
        return found

    def comments(self, article_id: int) -> tuple[Comment, ...]:
        """Return the approved comments of an article, oldest first."""
        return comments.approved(article_id)

    def picture(self, picture_id: int) -> Picture | None:
        """Return a picture, or None."""
        key = ("picture", picture_id)
        if key not in self._kept:
            self._kept[key] = media.find(picture_id)
        found: Picture | None = self._kept[key]
        return found

    def picture_named(self, filename: str) -> Picture | None:
        """Return the picture kept as `media/<filename>`, or None."""
        return media.named(filename)

    def redirects(self) -> tuple[RedirectLine, ...]:
        """Return every address that moved and where it leads now; dead ends are left out."""
        lines: list[RedirectLine] = []
        for old, article_id, column_id, fixed in redirects.all_redirects():
            new = self._target(article_id, column_id) or fixed
            if new and new != old:
                lines.append(RedirectLine(old, new))
        return tuple(lines)

    def address_of(self, article_id: int) -> str:
        """Return an article's address, frozen or to come; empty when it has no page."""
        story = self.story(article_id)
        return story.address if story else ""

    def _target(self, article_id: int | None, column_id: int | None) -> str:
        if article_id is not None:
            return self.address_of(article_id)
        if column_id is not None and column_id in self.columns:
            return f"{self.columns.directory(column_id)}/{INDEX}"
        return ""

    def _in_branch(self, column_id: int | None) -> tuple[str, dict[str, Any]]:
        if column_id is None:
            return "", {}
        named = {f"c{i}": c.id for i, c in enumerate(self.columns.branch(column_id))}
        marks = ", ".join(f":{name}" for name in named)
        return " AND " + self._source.in_column.format(ids=marks), named

    def _beside(self, story: Story, sign: str, order: str) -> Story | None:
        time = self._source.time
        where, values = self._in_branch(story.column_id)
        rows = self._rows(
            f"WHERE {self._source.listed}{where} AND ({time}, a.id) {sign} (:time, :id) "
            f"ORDER BY {time} {order}, a.id {order} LIMIT 1",
            **values,
            time=story.time,
            id=story.id,
        )
        return next((self._story(row) for row in rows), None)

    def _rows(self, clause: str, **values: Any) -> Iterator[Sequence[Any]]:
        # Column surgery moves a live story without touching what its release froze.
        live = self._name is EditionName.LIVE
        content = "r.content, r.column_id" if live else self._cells()
        sql = (
            f"SELECT a.id, a.number, a.address, a.created_at, a.changed_at, {_TALLIES}, {content} "
            f"FROM {self._source.tables} LEFT JOIN tally y ON y.article_id = a.id {clause}"
        )
        return iter(self._ask(sql, **values))

    def _cells(self) -> str:
        return ", ".join(f"a.{name}" for name in _STORY_CELLS)

    def _ask(self, sql: str, **values: Any) -> list[Sequence[Any]]:
        given = {"moment": self._moment, "shown": self._shown, **values}
        used = {name: value for name, value in given.items() if f":{name}" in sql}
        return list(self._database.execute_sql(sql, used).fetchall())

    def _content(self, row: Sequence[Any]) -> Content:
        if row[0] in self._unsaved:
            return self._unsaved[row[0]]
        if self._name is EditionName.LIVE:
            cells = {**json.loads(row[9]), "column_id": row[10]}
        else:
            cells = dict(zip(_STORY_CELLS, row[9:], strict=True))
            cells["comments_open"] = bool(cells["comments_open"])
            cells["ai_label"] = bool(cells["ai_label"])
        cells["tags"] = tuple(cells.get("tags", ()))
        cells["further_columns"] = tuple(cells.get("further_columns", ()))
        return Content(**cells)

    def _full(self, row: Sequence[Any]) -> FullStory:
        content = self._content(row)
        if self._name is EditionName.WORKING and row[0] not in self._unsaved:
            further, tags = articles.listed(row[0])
            content = _with_lists(content, further, tags)
        return FullStory(self._story(row, content), content, _hash(content))

    def _story(self, row: Sequence[Any], content: Content | None = None) -> Story:
        content = content or self._content(row)
        key, number, address, created, changed, reads, up, down, spoken = row[:9]
        return Story(
            id=key,
            number=number,
            address=address or self._address_to_come(content, number, created),
            title=content.title,
            short_title=content.short_title,
            kicker=content.kicker,
            summary=content.summary or first_paragraph(content.body),
            column_id=self._existing(content.column_id),
            author=content.author,
            source=content.source,
            flags=content.flags,
            color=content.color,
            link_out=content.link_out,
            cover_id=content.cover_id,
            time=content.published_at if content.published_at is not None else created,
            changed=changed,
            pinned_until=content.pinned_until,
            weight=content.weight,
            reads=reads,
            votes_up=up,
            votes_down=down,
            comment_count=spoken,
        )

    def _existing(self, column_id: int | None) -> int | None:
        """Return the column, unless it was taken away after the release was made."""
        return column_id if column_id in self.columns else None

    def _address_to_come(self, content: Content, number: int, created: Milliseconds) -> str:
        column_id = self._existing(content.column_id)
        rule = rule_for(self.site, self.columns, column_id)
        directory = self.columns.directory(column_id) if column_id is not None else "a"
        pinyin = directory_of(content.title) if "{pinyin}" in rule else ""
        return article_address(rule, directory, number, created, pinyin, content.slug)


def rule_for(site: Site, tree: ColumnTree, column_id: int | None) -> str:
    """Return the address rule of a column's articles: its own, an ancestor's, or the site's."""
    if column_id is not None:
        for column in reversed(tree.line(column_id)):
            if column.address_rule:
                return column.address_rule
    return site.address_rule


def _with_lists(content: Content, further: tuple[int, ...], tags: tuple[str, ...]) -> Content:
    if not further and not tags:
        return content
    cells = {name: getattr(content, name) for name in _STORY_CELLS}
    return Content(**cells, further_columns=further, tags=tags)


def _hash(content: Content) -> str:
    return hashlib.sha256(repr(content).encode("utf-8", "surrogatepass")).hexdigest()
