"""One of several processes that save in one newsroom: prints how many saves failed."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from tests.services.desks import opened
from workstation.domain.errors import WorkstationError


def main(folder: Path, name: str, saves: int) -> None:
    """Read and save, again and again; each process has a story of its own and one they share."""
    failed = 0
    with opened(folder) as desks:
        articles = desks.newsroom.articles
        mine = desks.story(name)
        for number in range(saves):
            try:
                mine = articles.save(mine, replace(mine.content, body=f"{name}{number}" * 50))
                shared = articles.by_number(1)
                tags = (*shared.content.tags, f"{name}{number}")
                if number % 10 == 0:
                    articles.save(shared, replace(shared.content, tags=tags))
            except WorkstationError as error:
                failed += error.code != "article.conflict"
    sys.stdout.write(f"{failed}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
