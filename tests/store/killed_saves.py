"""Saves killed at random instants: run as a script, it prints what was lost.

Each round forks a child that saves one article again and again and tells its parent each version
only after the save returned; the parent kills it (SIGKILL) in the midst and looks into the file.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from workstation import paths
from workstation.domain.article import Content
from workstation.store import newsroom
from workstation.store.articles import articles


def _save_for_ever(folder: Path, article_id: int, tell: int) -> None:
    store = newsroom.open_store(folder, paths.migrations())
    with store.connected():
        while True:
            base = articles.get(article_id)
            number = int(base.content.title) + 1
            body = f"{number}。" * random.randint(1, 3000)
            with store.journal.act("article.save", fold="sitting"):
                articles.write(base, replace(base.content, title=str(number), body=body))
            os.write(tell, number.to_bytes(8, "little"))


def _round(folder: Path, article_id: int) -> int:
    """Return the last version a killed child was told to be saved."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        try:
            _save_for_ever(folder, article_id, tell)
        finally:
            os._exit(1)
    os.close(tell)
    select.select([hear], [], [])
    time.sleep(random.uniform(0, 0.02))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    heard = b""
    while piece := os.read(hear, 65536):
        heard += piece
    os.close(hear)
    whole = len(heard) // 8 * 8
    return int.from_bytes(heard[whole - 8 : whole], "little") if whole else 0


def main(folder: Path, rounds: int) -> None:
    """Run the rounds and print `saves lost torn broken`."""
    store = newsroom.create(folder, paths.migrations())
    with store.connected(), store.journal.act("article.create"):
        article_id = articles.insert(Content(title="0", body="0。")).id
    store.close()
    saves = lost = torn = broken = 0
    for _ in range(rounds):
        told = _round(folder, article_id)
        store = newsroom.open_store(folder, paths.migrations())
        with store.connected():
            content = articles.get(article_id).content
            number = int(content.title)
            saves += told > 0
            lost += number < told
            torn += set(content.body.split("。")) != {str(number), ""}
            check = store.database.execute_sql("PRAGMA quick_check").fetchone()[0]
            broken += check != "ok" or store.journal.first_broken() is not None
        store.close()
    sys.stdout.write(f"{saves} {lost} {torn} {broken}\n")


if __name__ == "__main__":
    random.seed(int(sys.argv[3]))
    main(Path(sys.argv[1]), int(sys.argv[2]))
