"""A generated newsroom for the press: Chinese stories of about 1,600 characters in 30 columns.

The rows are written past the journal, as if they had been there for years: a newsroom of a
hundred thousand stories is made in the time it takes to write them.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from workstation.domain.article import Content
from workstation.domain.identity import id_at
from workstation.press.markdown.conversion import html_key, to_html
from workstation.services.newsroom import Newsroom, create_newsroom
from workstation.store import triggers
from workstation.store.articles.articles import CELLS

COLUMNS = 30
#: So many texts are converted; more stories than that share them under titles of their own.
_TEXTS = 2_000
_BEGUN = 1_600_000_000_000
_APART = 240_000
# One string a line: lists of words read better so.
_SUBJECTS, _DEEDS, _MATTERS, _MANNERS, _TAGS, _PLACES = (
    words.split()
    for words in (
        "法院 检察院 司法所 仲裁委 律师协会 街道 社区 派出所 公证处 调解室 税务局 学校",
        "审结 发布 受理 调解 回访 公告 答复 提请 查处 核实 开庭 登记 走访 移送 督促 救助",
        "劳动争议案件 民间借贷纠纷 物业合同 消费投诉 未成年人保护 知识产权 环境公益诉讼 "
        "交通事故赔偿 行政复议 执行异议 法律援助 电信诈骗 房屋租赁 工伤认定 遗产继承",
        "依法 及时 公开 当庭 逐一 联合 主动 耐心 如期 全面",
        "法院 检察 司法行政 仲裁 律师 基层 执行 劳动 消费 未成年人 环境 交通 诈骗 援助",
        "河湾区 石桥区 北堤区 云岭县 青禾县 沙溪县",
    )
)


def newsroom_of(folder: Path, stories: int) -> Newsroom:
    """Return an open newsroom in `folder` with so many published stories, their HTML kept."""
    newsroom = create_newsroom(folder, "临河法治网", "周岚")
    with newsroom.writing():
        site = newsroom.site.get()
        newsroom.site.save(replace(site, address="https://linhe.example", icp_filing="临ICP备1号"))
        columns = _columns(newsroom)
        _write(newsroom, stories, columns)
        newest = [key for (key,) in _ask(newsroom, "SELECT id FROM article ORDER BY id DESC")]
        boards = [view.board for view in newsroom.boards.all()]
        for board in boards:
            for key in newest[: board.capacity or 3]:
                newsroom.boards.place(board.id, key)
        newsroom.boards.launch([board.id for board in boards])
    return newsroom


def body(dice: random.Random) -> str:
    """Return a story of about 1,600 characters with headings, emphasis and a list."""
    parts = [_paragraph(dice), _paragraph(dice)]
    for _ in range(3):
        parts += [f"## {_sentence(dice)[:14]}", _paragraph(dice), _paragraph(dice)]
    parts.append("\n".join(f"- {_sentence(dice)}" for _ in range(3)))
    parts.append(f"**{_sentence(dice)[:12]}**{_paragraph(dice)}")
    return "\n\n".join(parts) + "\n"


def _sentence(dice: random.Random) -> str:
    place, who = dice.choice(_PLACES), dice.choice(_SUBJECTS)
    how, deed, what = dice.choice(_MANNERS), dice.choice(_DEEDS), dice.choice(_MATTERS)
    return f"{place}{who}{how}{deed}{dice.randint(2, 99)}件{what}"


def _paragraph(dice: random.Random) -> str:
    return "，".join(_sentence(dice) for _ in range(8)) + "。"


def _columns(newsroom: Newsroom) -> list[int]:
    """Make five columns with five below each, all lists, and return their keys."""
    found = []
    for top in range(5):
        above = newsroom.columns.create(None, f"栏目{top}", f"c{top}")
        found.append(above.id)
        for below in range(5):
            under = newsroom.columns.create(above.id, f"栏目{top}之{below}", f"d{below}")
            found.append(under.id)
    return found


def _write(newsroom: Newsroom, stories: int, columns: Sequence[int]) -> None:
    database = newsroom.articles._store.database
    connection = database.connection()
    dice = random.Random(1)
    texts = [body(dice) for _ in range(min(stories, _TEXTS))]
    connection.execute("BEGIN IMMEDIATE")
    triggers_found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in triggers_found.fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for table, rows in _rows(stories, columns, texts, dice):
        connection.executemany(_insert(table, rows[0]), rows)
    kept = [(html_key(text), to_html(text).encode()) for text in texts]
    connection.executemany("INSERT OR IGNORE INTO html (key, html) VALUES (?, ?)", kept)
    connection.execute("INSERT OR REPLACE INTO counter VALUES ('article', ?)", (stories,))
    connection.execute("INSERT OR IGNORE INTO listed_stale (article_id) VALUES (0)")
    connection.execute("COMMIT")
    triggers.install(database)


def _insert(table: str, row: dict[str, Any]) -> str:
    names = ", ".join(f'"{name}"' for name in row)
    values = ", ".join(f":{name}" for name in row)
    return f'INSERT INTO "{table}" ({names}) VALUES ({values})'


def _rows(
    stories: int, columns: Sequence[int], texts: Sequence[str], dice: random.Random
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield rows by table, a thousand stories at a time."""
    for first in range(0, stories, 1000):
        rows: dict[str, list[dict[str, Any]]] = {
            "release": [],
            "article": [],
            "release_column": [],
            "release_tag": [],
            "article_tag": [],
            "tally": [],
        }
        for number in range(first + 1, min(first + 1000, stories) + 1):
            content = _content(number, columns, texts, dice)
            _story(rows, number, content, dice)
        yield from rows.items()


def _content(
    number: int, columns: Sequence[int], texts: Sequence[str], dice: random.Random
) -> Content:
    return Content(
        title=f"{_sentence(dice)}（第{number}号）",
        column_id=columns[number % len(columns)],
        source="临河法治网",
        author=dice.choice(("周岚", "程越", "何晓舟", "田野")),
        keywords=f"{dice.choice(_TAGS)},{dice.choice(_MATTERS)}",
        tags=tuple(sorted(dice.sample(_TAGS, 2))),
        published_at=_BEGUN + number * _APART,
        body=texts[number % len(texts)],
    )


def _story(
    rows: dict[str, list[dict[str, Any]]], number: int, content: Content, dice: random.Random
) -> None:
    at = content.published_at or 0
    key, release = id_at(at), id_at(at) + 1
    rows["release"].append(_released(release, key, content))
    cells = {name: getattr(content, name) for name in CELLS}
    rows["tally"].append(
        {
            "article_id": key,
            "reads": dice.randrange(100_000),
            "votes_up": 0,
            "votes_down": 0,
            "changed_in": 0,
        }
    )
    _filed(rows, key, release, content)
    rows["article"].append(
        {
            **cells,
            "id": key,
            "number": number,
            "status": "published",
            "release_id": release,
            "address": f"a/{number // 1000}/{number}.html",
            "created_at": at,
            "changed_at": at,
            "unreleased": 0,
            "version": 1,
        }
    )


def _released(release: int, key: int, content: Content) -> dict[str, Any]:
    at = content.published_at or 0
    written = json.dumps(asdict(content), ensure_ascii=False)
    return {
        "id": release,
        "article_id": key,
        "number": 1,
        "released_at": at,
        "content": written,
        "sha256": hashlib.sha256(written.encode()).hexdigest(),
        "title": content.title,
        "column_id": content.column_id,
        "flags": content.flags,
        "published_at": at,
        "weight": 0,
    }


def _filed(rows: dict[str, list[dict[str, Any]]], key: int, release: int, content: Content) -> None:
    at = content.published_at or 0
    rows["release_column"].append(
        {"id": id_at(at), "release_id": release, "column_id": content.column_id}
    )
    for place, tag in enumerate(content.tags):
        rows["release_tag"].append({"id": id_at(at), "release_id": release, "tag": tag})
        rows["article_tag"].append(
            {"id": id_at(at), "article_id": key, "tag": tag, "position": place}
        )


def _ask(newsroom: Newsroom, sql: str) -> list[tuple[Any, ...]]:
    return list(newsroom.articles._store.database.execute_sql(sql).fetchall())
