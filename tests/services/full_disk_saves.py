"""Saves where files may not grow: run as a script, it prints one word for each limit tried.

`full` means refused with the true reason, everything as before, and saving works again at once;
`room` that the limit was no hindrance; anything else is a fault.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.services.desks import Desks, opened
from workstation.domain.errors import DiskFull
from workstation.services.newsroom import create_newsroom

_HARD = resource.getrlimit(resource.RLIMIT_FSIZE)[1]


def _within(limit: int, work: Callable[[], object]) -> str:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, _HARD))
    try:
        work()
    except DiskFull as error:
        return error.code
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (_HARD, _HARD))
    return "room"


def _tried(desks: Desks, limit: int, number: int) -> str:
    articles = desks.newsroom.articles
    base = articles.by_number(1)
    words = replace(base.content, body="河堤" * 4_000 * (number % 3 + 1), tags=(f"第{number}次",))
    before = desks.state()

    def save() -> None:
        articles.save(base, words)
        desks.story("另一篇" * 50, body="护堤" * 20_000)
        while desks.newsroom.rest():
            pass

    said = _within(limit, save)
    if said == "room":
        return "room" if articles.by_number(1).content == words else "lost"
    kept = articles.by_number(1)
    if kept.content not in (base.content, words):
        return "half"
    if kept.content == base.content and desks.state() != before:
        return "changed"
    again = replace(kept.content, title=f"腾出空间之后{number}")
    articles.save(kept, again)
    if articles.by_number(1).content != again or desks.newsroom.history.verify() is not None:
        return "stuck"
    return "full" if said == "storage.full" else said


def main(folder: Path) -> None:
    """Try one limit after another in one process."""
    create_newsroom(folder).close()
    with opened(folder) as desks:
        desks.story("巡河")
        largest = max(file.stat().st_size for file in folder.glob("newsroom.db*"))
        for number in range(24):
            limit = 0 if not number else 2_000 * number * number % (largest + 60_000)
            sys.stdout.write(_tried(desks, limit, number) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
