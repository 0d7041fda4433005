"""Where pictures are shown: covers and texts, releases and versions, cards, columns, settings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from peewee import Database

from workstation.domain.article import Status
from workstation.domain.media import Picture, PictureUse
from workstation.domain.standing import Leading

_IN_TEXT = re.compile(r"media/([\w.-]+)")
_COVER = re.compile(r'"cover_id": (\d+)')
_SETTINGS = "name LIKE '%~_picture~_id' ESCAPE '~'"


def uses_of(database: Database, picture: Picture) -> tuple[PictureUse, ...]:
    """Return every place that shows a picture: what is worked on first, then what readers see."""
    name = picture.filename
    found = [*_articles(database, picture.id, name), *_frozen(database, picture.id, name)]
    found += _cards(database, picture.id)
    for key, title in _ask(
        database,
        'SELECT id, name FROM "column" WHERE picture_id = :id OR instr(body, :name)',
        id=picture.id,
        name=name,
    ):
        found.append(PictureUse("column", title, Leading("columns", "column", key)))
    for (setting,) in _ask(
        database, f"SELECT name FROM setting WHERE {_SETTINGS} AND value = :id", id=str(picture.id)
    ):
        found.append(PictureUse("site", setting, Leading("settings", "section", "site")))
    return tuple(found)


def used(database: Database) -> frozenset[int]:
    """Return the keys of all pictures that are shown anywhere, in one reading of all texts."""
    by_name = {name: key for key, name in _ask(database, "SELECT id, filename FROM media")}
    keys: set[int] = set()
    for (key,) in _ask(
        database,
        "SELECT cover_id FROM article WHERE cover_id IS NOT NULL UNION "
        'SELECT picture_id FROM "column" WHERE picture_id IS NOT NULL UNION '
        "SELECT picture_id FROM card WHERE picture_id IS NOT NULL",
    ):
        keys.add(key)
    for (value,) in _ask(database, f"SELECT value FROM setting WHERE {_SETTINGS}"):
        kept = json.loads(value)
        if isinstance(kept, int):
            keys.add(kept)
    for (text,) in _texts(database):
        keys.update(by_name[name] for name in _IN_TEXT.findall(text) if name in by_name)
        keys.update(int(key) for key in _COVER.findall(text))
    return frozenset(keys)


def named_in_texts(database: Database) -> set[str]:
    """Return the files that texts name: those worked on, releases and kept versions."""
    return {name for (text,) in _texts(database) for name in _IN_TEXT.findall(text)}


def article_ids(database: Database, pictures: Sequence[Picture]) -> list[int]:
    """Return the articles whose working copies show any of the pictures, in one reading."""
    keys = {picture.id for picture in pictures}
    names = {picture.filename for picture in pictures}
    rows = database.execute_sql(
        "SELECT id, cover_id, body FROM article WHERE cover_id IS NOT NULL OR instr(body, ?)",
        (next(iter(names)) if len(names) == 1 else "media/",),
    )
    return [
        key
        for key, cover, body in rows.fetchall()
        if cover in keys or not names.isdisjoint(_IN_TEXT.findall(body))
    ]


def _articles(database: Database, key: int, name: str) -> Iterator[PictureUse]:
    rows = _ask(
        database,
        "SELECT id, title FROM article WHERE cover_id = :id OR instr(body, :name) ORDER BY id DESC",
        id=key,
        name=name,
    )
    for article_id, title in rows:
        yield PictureUse("article", title, Leading("articles", "article", article_id))


def _frozen(database: Database, key: int, name: str) -> Iterator[PictureUse]:
    """Yield what cannot be changed any more: the current releases, older ones, kept versions."""
    rows = _ask(
        database,
        "SELECT a.id, a.title, a.release_id = r.id AND a.status IN (:out, :due) "
        'FROM "release" r JOIN article a ON a.id = r.article_id '
        "WHERE instr(r.content, :name) OR instr(r.content, :cover) "
        "UNION ALL SELECT a.id, a.title, 0 FROM version v JOIN article a ON a.id = v.article_id "
        "WHERE instr(v.content, :name) OR instr(v.content, :cover)",
        name=name,
        cover=f'"cover_id": {key},',
        out=str(Status.PUBLISHED),
        due=str(Status.SCHEDULED),
    )
    told: dict[tuple[str, int], str] = {}
    for article_id, title, live in rows:
        told["live" if live else "past", article_id] = title
    for (kind, article_id), title in sorted(told.items()):
        yield PictureUse(kind, title, Leading("articles", "article", article_id))


def _cards(database: Database, key: int) -> Iterator[PictureUse]:
    rows = _ask(
        database,
        "SELECT c.id, b.title, ifnull(nullif(c.headline, ''), ifnull(a.title, '')), b.code, "
        "c.edition = 'draft' FROM card c JOIN board b ON b.id = c.board_id "
        "LEFT JOIN article a ON a.id = c.article_id WHERE c.picture_id = :id",
        id=key,
    )
    for card_id, board, headline, code, draft in rows:
        leading = Leading("boards", "card" if draft else "board", card_id if draft else code)
        yield PictureUse("card", f"{board}：{headline}" if headline else board, leading)


def _texts(database: Database) -> Iterator[Any]:
    for sql in (
        "SELECT body FROM article WHERE instr(body, 'media/')",
        "SELECT body FROM \"column\" WHERE instr(body, 'media/')",
        "SELECT content FROM \"release\" WHERE instr(content, 'media/') "
        "OR NOT instr(content, '\"cover_id\": null')",
        "SELECT content FROM version WHERE instr(content, 'media/') "
        "OR NOT instr(content, '\"cover_id\": null')",
    ):
        yield from database.execute_sql(sql)


def _ask(database: Database, sql: str, **values: Any) -> list[Any]:
    return list(database.execute_sql(sql, values).fetchall())
