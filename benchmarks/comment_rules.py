"""20,000 words over one comment; an import of comments; a word tried on all that came.

The peer of the lists is what the old system does: one regular expression of all words, which
besides finds only what is written just so. The floor of the import is raw sqlite3 with the same
columns, batches and durability.
"""

from __future__ import annotations

import random
import re
import tempfile
import time
from pathlib import Path

from peewee import sqlite3

from benchmarks.figures import told
from workstation.domain.article import Content
from workstation.domain.draft import DraftComment
from workstation.domain.holding import Matcher, WordEntry
from workstation.domain.moment import now
from workstation.services.newsroom import create_newsroom

_WORDS = 20_000
_COMMENTS = 20_000
_SIGNS = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 3_000))


def run() -> None:
    """Measure lists, import and trial."""
    dice = random.Random(7)
    words = sorted({"".join(dice.choices(_SIGNS, k=dice.randint(2, 6))) for _ in range(_WORDS)})
    started = time.perf_counter()
    matcher = Matcher([WordEntry(word) for word in words])
    print(f"{len(words)} words, made ready in {(time.perf_counter() - started) * 1000:.0f} ms")
    pattern = re.compile("|".join(map(re.escape, words)))
    for size in (60, 200, 1_000):
        ours: list[float] = []
        peer: list[float] = []
        for number in range(60):
            text = "".join(dice.choices(_SIGNS, k=size))
            ours.append(_timed(lambda text=text: matcher.find(text)))
            if number < 5:
                peer.append(_timed(lambda text=text: pattern.findall(text)))
        print(told(f"a comment of {size} characters", ours))
        print(f"    the same by one regular expression: {sum(peer) / sum(ours[:5]):.0f} x as long")
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        _import_and_try(Path(folder), dice)


def _import_and_try(place: Path, dice: random.Random) -> None:
    drafts = [
        DraftComment(
            "1",
            f"网友{dice.randrange(5_000)}",
            "".join(dice.choices(_SIGNS, k=60)),
            now() - number,
            source_id=str(number),
            network_address=f"192.0.2.{number % 250}",
        )
        for number in range(_COMMENTS)
    ]
    newsroom = create_newsroom(place / "newsroom")
    with newsroom.writing():
        newsroom.articles.create(Content(title="巡河"))
        newsroom.comment_rules.keep(WordEntry("加微信"))
        started = time.perf_counter()
        newsroom.comments.bring_in(drafts, "bench")
        ours = time.perf_counter() - started
        started = time.perf_counter()
        newsroom.rule_trials.try_words([WordEntry("代开发票")], lambda *_: None, lambda: False)
        trial = time.perf_counter() - started
    newsroom.close()
    floor = _raw(place / "raw.db", drafts)
    print(f"  import of {_COMMENTS} comments: {_COMMENTS / ours:,.0f} a second", end="")
    print(f" ({ours / floor:.1f} x raw sqlite3; journalled and judged by every rule)")
    print(f"  a word tried on what came: {_COMMENTS / trial:,.0f} comments a second")


def _raw(path: Path, drafts: list[DraftComment]) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    connection.execute("CREATE TABLE c (id INTEGER PRIMARY KEY, a, b, c, d, e UNIQUE)")
    started = time.perf_counter()
    for start in range(0, len(drafts), 2_000):
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO c (a, b, c, d, e) VALUES (?, ?, ?, ?, ?)",
            [
                (one.author, one.text, one.written_at, one.network_address, one.source_id)
                for one in drafts[start : start + 2_000]
            ],
        )
        connection.execute("COMMIT")
    took = time.perf_counter() - started
    connection.close()
    return took


def _timed(work: object) -> float:
    started = time.perf_counter()
    work()  # type: ignore[operator]
    return (time.perf_counter() - started) * 1000
