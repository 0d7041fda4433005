"""What the desk reads: the boards with the sizes of their pictures, and the pool."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Act
from workstation.domain.article import ArticleLine, ArticleQuery
from workstation.domain.board import BoardView
from workstation.domain.column import ColumnTree
from workstation.domain.errors import NotFound
from workstation.domain.media import Picture
from workstation.ui.boards.marks import picture_of


@dataclass(frozen=True, slots=True)
class BoardsRead:
    """All boards; `pictures` are those of their cards that were not known yet.

    `sequence` is where the journal stood; `others` what others did with boards since the last
    read, the latest first; `pages` the pages a launch of each differing board would write.
    """

    views: tuple[BoardView, ...]
    pictures: dict[int, Picture]
    sequence: int = 0
    others: tuple[Act, ...] = ()
    pages: dict[int, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PoolRead:
    """Articles to choose from, with the tree their columns are in; `total` is of all articles."""

    lines: tuple[ArticleLine, ...]
    tree: ColumnTree
    total: int


class Reading(QObject):
    """Asks, and sends `boards_read(BoardsRead)` and `pool_read(PoolRead)`; the last answer wins."""

    boards_read = Signal(object)
    pool_read = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def read_boards(self, known: Collection[int], since: int | None = None) -> None:
        """Read all boards; pictures whose keys are `known` are not asked for again.

        `since` is the `sequence` of the last read.
        """
        boards = self._desk.newsroom.boards

        def question() -> BoardsRead:
            sequence = boards.sequence()
            others = boards.others_since(since) if since is not None else ()
            views = boards.all()
            differing = [view for view in views if view.differs]
            pages = boards.pages_of_launch(differing)
            return BoardsRead(views, self._pictures(views, known), sequence, others, pages)

        self._desk.tasks.read(question, self.boards_read.emit, key="boards.all", owner=self)

    def read_pool(self, text: str, kind: str) -> None:
        """Read the articles one can choose from."""
        newsroom = self._desk.newsroom

        def question() -> PoolRead:
            lines = newsroom.boards.pool(text, kind)
            total = newsroom.articles.count(ArticleQuery())
            return PoolRead(lines, newsroom.columns.tree(), total)

        self._desk.tasks.read(question, self.pool_read.emit, key="boards.pool", owner=self)

    def _pictures(self, views: tuple[BoardView, ...], known: Collection[int]) -> dict[int, Picture]:
        wanted = {picture_of(one) for view in views for one in view.draft}
        found: dict[int, Picture] = {}
        for key in wanted:
            if key is not None and key not in known:
                try:
                    found[key] = self._desk.newsroom.media.get(key)
                except NotFound:
                    continue
        return found
