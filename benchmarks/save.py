"""A save of the editor against a raw sqlite3 transaction of the same durability.

The floor writes the same text to an article row and keeps the text it replaces, in one
transaction of WAL and `synchronous=FULL`: what any editor with versions must write. The same saves
are then made in an archive, a different story each time, with the search index filled.
"""

from __future__ import annotations

import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from peewee import sqlite3

from benchmarks.archive import filled, index
from benchmarks.figures import limit, p95, ratio, told
from workstation import paths
from workstation.domain.article import Content
from workstation.services.articles.articles import Articles
from workstation.store import newsroom

_ROUNDS = 300
_GOAL = 2.0
_ARCHIVE, _CHARACTERS = 100_000, 400
_MEDIAN, _P95 = 5.0, 10.0


def run() -> None:
    """Measure in turns, so that a slow moment of the machine meets both."""
    body = "临河市中级人民法院今天发布十起劳动争议典型案例，涵盖加班费与竞业限制。" * 60
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        place = Path(folder)
        raw = _raw(place / "raw.db")
        store = newsroom.create(place / "newsroom", paths.migrations())
        ours: list[float] = []
        autosaves: list[float] = []
        floor: list[float] = []
        with store.connected():
            desk = Articles(store)
            article = desk.create(Content(title="劳动争议案例", body=body))
            for number in range(_ROUNDS):
                text = f"{body}{number}"
                floor.append(_timed_raw(raw, text))
                autosaves.append(_timed(desk, article.id, text))
                # Another act between: this save opens an act of its own instead of folding.
                desk.flag([article.id], add="h" if number % 2 else "", remove="hc")
                ours.append(_timed(desk, article.id, text + "。"))
        store.close()
        raw.close()
    print(f"save of a {len(body) * 3 // 1024} kB story, {_ROUNDS} rounds")
    print(told("floor: raw sqlite3, same durability", floor))
    print(told("autosave (folded into the sitting)", autosaves))
    print(told("save as an act of its own", ours))
    print(ratio("autosave / floor", autosaves, floor, _GOAL))
    print(ratio("save / floor", ours, floor, _GOAL))
    _in_an_archive()


def _in_an_archive() -> None:
    """Save stories of a large archive; between saves the index takes in what was saved."""
    print(f"saves among {_ARCHIVE:,} stories")
    place = tempfile.TemporaryDirectory(dir=Path.cwd())
    with place as folder, filled(Path(folder) / "n", _ARCHIVE, _CHARACTERS) as store:
        index(store)
        desk = Articles(store)
        saves, autosaves, work = list[float](), list[float](), list[float]()
        for number in random.Random(11).sample(range(1, _ARCHIVE + 1), _ROUNDS):
            key = number << 21
            body = desk.get(key).content.body
            begun = time.thread_time()
            saves.append(_timed(desk, key, body + "。"))
            work.append((time.thread_time() - begun) * 1000)
            autosaves.append(_timed(desk, key, body + "。。"))
            store.search.rest()
        print(told("save as an act of its own", saves))
        print(told("of it work (CPU)", work))
        print(told("autosave (folded into the sitting)", autosaves))
        every = [*saves, *autosaves]
        print(limit("any save, median", median(every), _MEDIAN))
        print(limit("any save, p95", p95(every), _P95))


def _raw(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    connection.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, body TEXT)")
    connection.execute("CREATE TABLE revision (id INTEGER PRIMARY KEY, article INTEGER, body TEXT)")
    connection.execute("INSERT INTO article VALUES (1, '题', '')")
    return connection


def _timed_raw(connection: sqlite3.Connection, text: str) -> float:
    begun = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO revision (article, body) SELECT id, body FROM article WHERE id = 1"
    )
    connection.execute("UPDATE article SET body = ? WHERE id = 1", (text,))
    connection.execute("COMMIT")
    return (time.perf_counter() - begun) * 1000


def _timed(desk: Articles, article_id: int, text: str) -> float:
    base = desk.get(article_id)
    wanted = replace(base.content, body=text)
    begun = time.perf_counter()
    desk.save(base, wanted)
    return (time.perf_counter() - begun) * 1000
