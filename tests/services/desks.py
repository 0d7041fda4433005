"""An open newsroom with its store beside it, to look at every cell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.store.dump import dump
from workstation.domain.article import Article, Content
from workstation.services.newsroom import Newsroom, open_newsroom
from workstation.store.newsroom import NewsroomStore


@dataclass(frozen=True)
class Desks:
    """The newsroom, and short words for what tests do most."""

    newsroom: Newsroom
    store: NewsroomStore

    def column(self, name: str, parent_id: int | None = None, directory: str = "") -> int:
        """Add a column and return its key."""
        return self.newsroom.columns.create(parent_id, name, directory).id

    def story(self, title: str = "巡河", column_id: int | None = None, **cells: Any) -> Article:
        """Add a story."""
        words = {"body": f"{title}的正文。", **cells}
        return self.newsroom.articles.create(Content(title=title, column_id=column_id, **words))

    def released(self, title: str, column_id: int, **cells: Any) -> Article:
        """Add a story and let it out."""
        return self.newsroom.articles.release(self.story(title, column_id, **cells).id)

    def state(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return every journalled cell."""
        return dump(self.store)

    def kinds(self, limit: int = 50) -> list[str]:
        """Return the kinds of the acts since the newsroom was founded, latest first."""
        acts = self.newsroom.history.acts(limit)
        return [act.kind for act in acts if act.kind != "newsroom.create"]

    def undo_all(self) -> int:
        """Take everything back; return how many acts that were."""
        count = 0
        while self.newsroom.history.next_undo() is not None:
            assert self.newsroom.history.undo().conflicts == ()
            count += 1
        return count

    def redo_all(self) -> int:
        """Put everything forth again; return how many acts that were."""
        count = 0
        while self.newsroom.history.next_redo() is not None:
            assert self.newsroom.history.redo().conflicts == ()
            count += 1
        return count


@contextmanager
def opened(folder: Path) -> Iterator[Desks]:
    """Open a newsroom for one thread."""
    newsroom = open_newsroom(folder)
    store: NewsroomStore = newsroom._store
    try:
        with newsroom.writing():
            yield Desks(newsroom, store)
    finally:
        newsroom.close()
