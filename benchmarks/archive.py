"""An archive for the benchmarks of lists and searches: many short stories, told to be so."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workstation import paths
from workstation.domain.article import Status
from workstation.domain.identity import new_id
from workstation.store import newsroom
from workstation.store.newsroom import NewsroomStore

#: The share of stories that hold a word: like those of a real archive of court news.
_SHARES = {
    "青岛": 0.18, "法院": 0.28, "劳动争议": 0.08, "司法解释": 0.08, "最高人民法院": 0.11,
    "合同": 0.3, "赔偿": 0.2, "个人信息保护": 0.03, "即墨": 0.001,
}  # fmt: skip
_FILLING = (
    *("仲裁", "裁决", "证据", "当事人", "河湾区", "夜市", "巡河", "台账", "闸门", "开庭", "判决"),
    *("调解", "平台", "骑手", "工伤", "保险", "追偿", "消费者", "预付卡", "物业", "业主", "停车"),
    *("经济", "发展", "记者", "昨天", "上午", "街道", "社区", "居民", "学校", "孩子", "老师"),
)
_AUTHORS = tuple(f"记者{number}" for number in range(60))
_HIDDEN = ("number", "status", "title", "author", "body", "created_at", "changed_at")


@contextmanager
def filled(folder: Path, articles: int, characters: int) -> Iterator[NewsroomStore]:
    """Make a newsroom of that many stories of about so many characters and hold it open.

    Written past the journal in bulk: what is measured is reading.
    """
    store = newsroom.create(folder, paths.migrations())
    with store.connected():
        columns = _columns(store)
        draw = random.Random(7)
        begun = time.perf_counter()
        with store.journal.act("demo"):
            for start in range(0, articles, 2_000):
                _insert(store, draw, columns, start, min(2_000, articles - start), characters)
        print(f"  {articles:,} stories of {characters} characters in {_since(begun)}")
        yield store
    store.close()


def index(store: NewsroomStore) -> None:
    """Bring the search index up to date and merge it, as the program does at rest."""
    begun = time.perf_counter()
    while store.search.catch_up(2_000):
        pass
    while store.search.merge():
        pass
    print(f"  indexed in {_since(begun)}")


def _columns(store: NewsroomStore) -> list[int]:
    keys = [new_id() for _ in range(30)]
    with store.journal.act("demo"):
        for place, key in enumerate(keys):
            store.database.execute_sql(
                'INSERT INTO "column" (id, parent_id, name, directory, position, kind, hidden, '
                "link, description, keywords, address_rule, page_size, list_template, "
                "article_template, body, version) VALUES (?, ?, ?, ?, ?, 'list', 0, '', '', '', "
                "'', 0, '', '', '', 1)",
                (key, keys[0] if 0 < place < 8 else None, f"栏目{place}", f"c{place}", place),
            )
    return keys


def _insert(
    store: NewsroomStore,
    draw: random.Random,
    columns: list[int],
    start: int,
    many: int,
    characters: int,
) -> None:
    cells = (*_HIDDEN, "column_id", "published_at")
    empty = (
        "short_title", "kicker", "subtitle", "source", "source_url", "original_author",
        "original_title", "responsible_editor", "keywords", "summary", "flags", "color",
        "link_out", "template", "slug", "address", "copyright_kind",
    )  # fmt: skip
    zero = ("comments_open", "weight", "ai_label", "unreleased")
    names = ", ".join(f'"{name}"' for name in ("id", *cells, *empty, *zero, "version"))
    marks = ", ".join("?" * (1 + len(cells)))
    statement = (
        f"INSERT INTO article ({names}) VALUES ({marks}, "
        f"{', '.join(chr(39) * 2 for _ in empty)}, {', '.join('0' for _ in zero)}, 1)"
    )
    rows = []
    for number in range(start, start + many):
        words = [word for word, share in _SHARES.items() if draw.random() < share]
        words = [*words, *draw.choices((*words, *_FILLING), k=characters // 2)]
        draw.shuffle(words)
        text = "".join(words)
        status = Status.PUBLISHED if draw.random() < 0.97 else draw.choice(list(Status))
        rows.append((
            (number + 1) << 21, number + 1, str(status), text[:22], draw.choice(_AUTHORS), text,
            number, number, draw.choice(columns), number,
        ))  # fmt: skip
    store.database.connection().executemany(statement, rows)


def _since(begun: float) -> str:
    return f"{time.perf_counter() - begun:.1f} s"
