"""The demo newsroom: an invented city's news, filed in one act into an empty newsroom."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import yaml

from workstation import paths
from workstation.domain.article import Content, Status
from workstation.domain.board import Board, Card, Fill
from workstation.domain.column import Column, ColumnKind
from workstation.domain.comment import CommentStatus
from workstation.domain.edition import EditionName
from workstation.domain.errors import Refused
from workstation.domain.identity import id_at
from workstation.domain.moment import DAY, HOUR, MINUTE, Milliseconds, now
from workstation.domain.person import Role
from workstation.domain.site import Region, Site
from workstation.services.newsroom import Newsroom, create_newsroom
from workstation.store import boards, columns, people, settings
from workstation.store.articles import articles, releases
from workstation.store.comments import comments
from workstation.store.newsroom import take_away
from workstation.store.tallies import set_tally

_UNITS = {"d": DAY, "h": HOUR, "m": MINUTE}
_AGE = re.compile(r"(\d+)\s*([dhm])")
_RELEASED = frozenset({Status.PUBLISHED, Status.SCHEDULED, Status.WITHDRAWN})
_TEXTS = frozenset(field.name for field in fields(Content) if field.type == "str")


def fill(newsroom: Newsroom, progress: Callable[[int, int], None] | None = None) -> None:
    """Fill an empty newsroom with the demo: about 60 stories, boards, 300 comments, pictures.

    Times are told from now on, so the demo is always today's paper. Call it on the writing
    thread; it is one act, and all of it comes or nothing.
    """
    _Demo(newsroom, paths.resources() / "demo", progress or (lambda _done, _all: None)).fill()


def create(
    folder: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Newsroom:
    """Make a newsroom in a new or empty folder and fill it, or leave the folder as it was.

    Raises what `create_newsroom` raises, and `Refused("demo.cancelled")`.
    """

    def step(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise Refused("demo.cancelled")
        if progress is not None:
            progress(done, total)

    existed = folder.exists()
    made = create_newsroom(folder)
    try:
        with made.writing():
            fill(made, step)
    except BaseException:
        made.close()
        take_away(folder, existed)
        raise
    return made


class _Demo:
    def __init__(
        self, newsroom: Newsroom, folder: Path, progress: Callable[[int, int], None]
    ) -> None:
        self._newsroom = newsroom
        self._folder = folder
        self._progress = progress
        self._now = now()
        self._pictures: dict[str, int] = {}
        self._addresses: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        self._articles: dict[str, int] = {}
        self._begun: dict[int, Milliseconds] = {}

    def fill(self) -> None:
        stories = sorted((self._folder / "articles").glob("*.md"))
        pictures = len(self._toml("pictures.toml"))
        total = pictures + len(stories) + 2
        with self._newsroom.media.all_or_nothing(), self._newsroom.founding("demo"):
            self._bring_pictures(total)
            self._bring_site()
            self._bring_columns()
            self._progress(pictures + 1, total)
            for done, file in enumerate(self._oldest_first(stories), pictures + 2):
                self._bring_story(*file)
                self._progress(done, total)
            self._bring_boards()
            self._bring_comments()
            self._progress(total, total)

    def _toml(self, name: str) -> dict[str, Any]:
        return tomllib.loads((self._folder / name).read_text("utf-8"))

    def _bring_pictures(self, total: int) -> None:
        for done, told in enumerate(self._toml("pictures.toml").values(), 1):
            self._progress(done, total)
            data = (self._folder / "pictures" / told["file"]).read_bytes()
            words = {name: told.get(name, "") for name in ("caption", "credit", "alt")}
            picture = self._newsroom.media.take(data, told["file"], **words)
            self._pictures[told["file"]] = picture.id
            self._addresses[told["file"]] = picture.address

    def _bring_site(self) -> None:
        told = self._toml("site.toml")
        known = {field.name for field in fields(Site)}
        cells = {name: value for name, value in told.items() if name in known}
        cells["regions"] = tuple(Region(**region) for region in told.get("regions", ()))
        cells["domain_names"] = tuple(told.get("domain_names", ()))
        for name in ("masthead", "logo", "region_map"):
            cells[f"{name}_picture_id"] = self._pictures.get(told.get(f"{name}_picture", ""))
        settings.write_site(Site(**cells))
        for person in told.get("people", ()):
            if people.named(person["name"]) is None:
                people.insert(person["name"], Role(person["role"]))

    def _bring_columns(self) -> None:
        places: dict[int | None, int] = {}
        for told in self._toml("columns.toml")["columns"]:
            above, _, name = told["path"].rpartition("/")
            parent_id = self._columns[above] if above else None
            position = places.get(parent_id, 0)
            places[parent_id] = position + 1
            column = Column(
                id=0,
                parent_id=parent_id,
                name=name,
                directory=told["directory"],
                position=position,
                kind=ColumnKind(told.get("kind", "list")),
                hidden=bool(told.get("hidden", False)),
                link=told.get("link", ""),
                description=told.get("description", ""),
                keywords=told.get("keywords", ""),
                body=self._with_pictures(told.get("body", "").strip()),
            )
            self._columns[told["path"]] = columns.insert(column).id

    def _oldest_first(self, files: list[Path]) -> list[tuple[str, dict[str, Any], str]]:
        """Return (stem, fields, body) of each story, so that numbers grow with time."""
        read = []
        for file in files:
            _, head, body = file.read_text("utf-8").split("---\n", 2)
            read.append((file.stem, yaml.safe_load(head), body.strip() + "\n"))
        return sorted(read, key=lambda one: -_age(one[1]["age"]))

    def _bring_story(self, stem: str, told: dict[str, Any], body: str) -> None:
        shown = self._now - _age(told["age"])
        # A story that is still to come was begun today.
        begun = min(shown, self._now - HOUR)
        status = Status(told.get("status", "published"))
        content = self._content(told, body, shown if status in _RELEASED else None)
        article = articles.insert(content, created_at=begun, article_id=id_at(begun))
        self._articles[stem] = article.id
        extra: dict[str, Any] = {"status": str(status)}
        if status in _RELEASED:
            extra["address"] = self._newsroom.articles.frozen_address(article)
            extra["release"] = releases.insert(article.id, content, begun)
        articles.update([article.id], **extra)
        # A story of last week was not changed just now, although it was filed just now.
        articles.update([article.id], changed_at=begun)
        self._begun[article.id] = begun
        set_tally(article.id, int(told.get("reads", 0)), int(told.get("votes_up", 0)))

    def _content(self, told: dict[str, Any], body: str, shown: Milliseconds | None) -> Content:
        cells: dict[str, Any] = {
            name: str(told[name]) for name in _TEXTS if told.get(name) is not None
        }
        pinned = told.get("pinned_days")
        cover = told.get("cover")
        cells |= {
            "body": self._with_pictures(body),
            "column_id": self._columns[told["column"]],
            "further_columns": tuple(
                self._columns[path] for path in told.get("further_columns") or ()
            ),
            "tags": tuple(str(tag) for tag in told.get("tags") or ()),
            "cover_id": self._pictures[cover] if cover else None,
            "comments_open": bool(told.get("comments_open", True)),
            "ai_label": bool(told.get("ai_label", False)),
            "pinned_until": self._now + pinned * DAY if pinned else None,
            "published_at": shown,
        }
        return self._newsroom.articles.cleaned(Content(**cells))

    def _with_pictures(self, body: str) -> str:
        return re.sub(r"\(media:([^\s)]+)", lambda found: f"({self._addresses[found[1]]}", body)

    def _bring_boards(self) -> None:
        there = {board.code: board for board in boards.all_boards()}
        for told in self._toml("boards.toml")["boards"]:
            board = there.get(told["code"])
            if board is None:
                continue
            filled = _filled(board, told)
            boards.write(filled)
            live = [self._card(board.id, place, one) for place, one in enumerate(told["live"])]
            draft = [
                self._card(board.id, place, one)
                for place, one in enumerate(told.get("draft", told["live"]))
            ]
            boards.replace_list(board.id, EditionName.LIVE, live)
            boards.replace_list(board.id, EditionName.WORKING, draft)

    def _card(self, board_id: int, position: int, told: dict[str, Any]) -> Card:
        def at(name: str) -> Milliseconds | None:
            return self._now + told[name] * HOUR if name in told else None

        picture = told.get("picture")
        article_id = self._articles[told["article"]] if "article" in told else None
        # Placed soon after the story was there.
        placed = self._begun.get(article_id or 0, self._now - HOUR) + HOUR // 2
        return Card(
            id=0,
            board_id=board_id,
            position=position,
            article_id=article_id,
            link=told.get("link", ""),
            headline=told.get("headline", ""),
            kicker=told.get("kicker", ""),
            summary=told.get("summary", ""),
            picture_id=self._pictures[picture] if picture else None,
            starts_at=at("starts_in_hours"),
            ends_at=at("ends_in_hours"),
            placed_at=min(placed, self._now),
        )

    def _bring_comments(self) -> None:
        keys: list[int] = []
        rows: list[dict[str, Any]] = []
        for told in self._toml("comments.toml")["comments"]:
            written = self._now - _age(told["age"])
            keys.append(id_at(written))
            parent = told.get("parent")
            rows.append(
                {
                    "id": keys[-1],
                    "article": self._articles[told["article"]],
                    "parent": keys[parent] if parent is not None else None,
                    "author": told["author"],
                    "region": told.get("region", ""),
                    "network_address": told.get("network_address", ""),
                    "text": told["text"],
                    "status": str(CommentStatus(told.get("status", "pending"))),
                    "written_at": written,
                    "reports": told.get("reports", 0),
                    "votes_up": told.get("votes_up", 0),
                    "votes_down": told.get("votes_down", 0),
                    "held_for": told.get("held_for", ""),
                    "by_newsroom": int(told.get("by_newsroom", False)),
                }
            )
        comments.insert_many(rows)


def _filled(board: Board, told: dict[str, Any]) -> Board:
    return replace(
        board,
        title=told.get("title", board.title),
        capacity=told.get("capacity", board.capacity),
        fill=Fill(told.get("fill", "nothing")),
        fill_flag=told.get("fill_flag", ""),
        picture_ratio=told.get("picture_ratio", board.picture_ratio),
        everywhere=told.get("everywhere", board.everywhere),
    )


def _age(told: str) -> Milliseconds:
    """Return `2d 3h` in milliseconds; `-5h` lies in the time to come."""
    size = sum(int(number) * _UNITS[unit] for number, unit in _AGE.findall(told))
    return -size if told.strip().startswith("-") else size
