"""Searching 100,000 stories against LIKE over the same texts, and saving with the index alive.

Stories are short here (300 characters), so that the benchmark is done in minutes; LIKE reads every
text and grows with their length, the index hardly does. Questions are timed by the processor's
clock, as their goals are set; saves by the clock on the wall.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.archive import filled, index
from benchmarks.figures import limit, p95, told
from workstation.domain.article import ArticleQuery, Order
from workstation.domain.column import ColumnTree
from workstation.services.articles.articles import Articles
from workstation.store.articles import article_list
from workstation.store.newsroom import NewsroomStore

_NO_COLUMNS = ColumnTree(())
_ARTICLES, _CHARACTERS = 100_000, 300
_QUERIES = ("青岛", "即墨", "法院", "劳动争议", "最高人民法院", "青岛 合同 赔偿", "个人信息保护")
_ROUNDS = 30
_SAVES = 200
_NEWEST_GOAL, _BEST_GOAL = 1.0, 20.0
_SAVE_MEDIAN, _SAVE_P95 = 5.0, 10.0


def run() -> None:
    """Fill, index, ask, save."""
    print("search")
    with (
        tempfile.TemporaryDirectory(dir=Path.cwd()) as folder,
        filled(Path(folder) / "n", _ARTICLES, _CHARACTERS) as store,
    ):
        index(store)
        newest: list[float] = []
        best: list[float] = []
        like: list[float] = []
        for words in _QUERIES:
            ours = _times(partial(_page, store, words, Order.NEWEST), _ROUNDS, time.thread_time)
            ranked = _times(partial(_page, store, words, Order.BEST), _ROUNDS, time.thread_time)
            scans = _times(partial(_like, store, words), 3, time.thread_time)
            print(told(f"{words}: newest 50", ours))
            print(told(f"{words}: best 50", ranked))
            print(told(f"{words}: LIKE, newest 50", scans))
            newest += ours
            best += ranked
            like += scans
        print(limit("newest 50, p95", p95(newest), _NEWEST_GOAL))
        print(limit("best 50, p95", p95(best), _BEST_GOAL))
        print(f"  {'LIKE, p95':<46} {p95(like):8.2f} ms")
        _save(store)


def _page(store: NewsroomStore, words: str, order: Order) -> int:
    query = ArticleQuery(text=words, order=order)
    return len(article_list.page(query, _NO_COLUMNS, store.search, None, 50).lines)


def _like(store: NewsroomStore, words: str) -> int:
    asked = words.split()
    condition = " AND ".join("body LIKE ?" for _ in asked)
    rows = store.database.execute_sql(
        f"SELECT id, title FROM article WHERE {condition} ORDER BY id DESC LIMIT 50",
        [f"%{word}%" for word in asked],
    )
    return len(rows.fetchall())


def _save(store: NewsroomStore) -> None:
    """Save as the editor does, the index brought up to date at rest between the saves."""
    desk = Articles(store)
    body = "临河市中级人民法院今天发布十起劳动争议典型案例，涵盖加班费与竞业限制。" * 45
    key = article_list.page(ArticleQuery(), _NO_COLUMNS, store.search, None, 1).lines[0].id
    saves: list[float] = []
    rests: list[float] = []
    for number in range(_SAVES):
        base = desk.get(key)
        wanted = replace(base.content, body=f"{body}{number}")
        saves += _times(partial(desk.save, base, wanted), 1)
        rests += _times(store.search.rest, 1)
    print(told("save at FULL, the index alive", saves))
    print(told("one rest of the index between saves", rests))
    print(limit("save, median", sorted(saves)[len(saves) // 2], _SAVE_MEDIAN))
    print(limit("save, p95", p95(saves), _SAVE_P95))


def _times(
    act: Callable[[], object], rounds: int, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    found = []
    for _ in range(rounds):
        begun = clock()
        act()
        found.append((clock() - begun) * 1000)
    return found
