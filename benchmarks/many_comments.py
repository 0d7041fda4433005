"""A newsroom with a million comments of invented readers, built through the journal."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workstation.domain.article import Content
from workstation.domain.identity import new_id
from workstation.domain.moment import DAY, MINUTE, now
from workstation.services.newsroom import Newsroom, create_newsroom, open_newsroom

#: Where the newsroom is kept between runs, if anywhere.
_KEPT = "WORKSTATION_BENCH_FOLDER"
_AT_ONCE = 50_000
_ARTICLES = 400
_SAID = (
    "这个那些判得好早就该管了请问第三案例判决书哪里可以查到热线电话是多少"
    "文章没有写加班打卡记录聊天截图"
)
_STATUSES = ("pending", "approved", "approved", "approved", "rejected", "spam", "trash")
_CELLS = (
    "id, article_id, author, mail, region, network_address, text, status, written_at, reports, "
    "votes_up, votes_down, held_for, reason, decided_at, by_newsroom, pinned, original, source_id"
)


@contextmanager
def newsroom_of(count: int) -> Iterator[Newsroom]:
    """Open a newsroom with `count` comments, built now unless it was kept."""
    kept = os.environ.get(_KEPT)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(kept or place) / f"comments-{count}"
        made = open_newsroom(folder) if folder.exists() else _built(folder, count)
        try:
            yield made
        finally:
            made.close()


def _built(folder: Path, count: int) -> Newsroom:
    newsroom = create_newsroom(folder, "临河法治网", "林知远")
    store = newsroom._store
    with newsroom.writing():
        stories = [
            newsroom.articles.create(Content(title=f"第{number}篇", body="正文。")).id
            for number in range(_ARTICLES)
        ]
        marks = ", ".join("?" * len(_CELLS.split(",")))
        for start in range(0, count, _AT_ONCE):
            with store.journal.act("comment.import", {"count": _AT_ONCE, "origin": "bench"}):
                store.database.cursor().executemany(
                    f"INSERT INTO comment ({_CELLS}) VALUES ({marks})",
                    _rows(stories, start, min(_AT_ONCE, count - start), count),
                )
        while store.comment_search.catch_up(20_000):
            pass
        store.database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return newsroom


def _rows(stories: list[int], start: int, count: int, whole: int) -> Iterator[tuple[object, ...]]:
    chance = random.Random(start)
    newest = now()
    for number in range(start, start + count):
        status = chance.choice(_STATUSES)
        written = newest - int((whole - number) / whole * 900 * DAY)
        text = "".join(chance.choices(_SAID, k=chance.randint(8, 60)))
        yield (
            new_id(),
            stories[min(int(chance.paretovariate(1.1)) - 1, len(stories) - 1)],
            f"读者{chance.randrange(whole // 8)}",
            "",
            "临河",
            f"192.0.{chance.randrange(250)}.{chance.randrange(250)}",
            text,
            status,
            written,
            int(chance.random() < 0.002),
            0,
            0,
            "first" if status == "pending" and chance.random() < 0.5 else "",
            "",
            None if status == "pending" else written + 30 * MINUTE,
            0,
            0,
            "",
            f"bench:{number}",
        )
