"""What the desk reads: the boards with the sizes of their pictures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Act, Change
from workstation.domain.board import BoardView
from workstation.domain.errors import NotFound
from workstation.domain.media import Picture
from workstation.services.boards.desk_edition import KINDS
from workstation.ui.boards.marks import picture_of

#: Other programs on the same newsroom are looked for this often while the boards are seen.
_WATCH_MILLISECONDS = 2_000


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


class Reading(QObject):
    """Asks, and sends `boards_read(BoardsRead)`; the last answer wins."""

    boards_read = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panel = parent
        #: Where the journal stood at the last read, None before it.
        self.since: int | None = None
        self._watch = QTimer(self, interval=_WATCH_MILLISECONDS)
        self._watch.timeout.connect(self.look_for_others)
        self._watch.start()

    def look_for_others(self) -> None:
        """Ring for everybody when another program did something at the boards."""
        if self.since is None or not self._panel.isVisible():
            return
        question = partial(self._desk.newsroom.boards.others_since, self.since)
        self._desk.tasks.read(question, self._ring, key="boards.others", owner=self)

    def _ring(self, others: tuple[Act, ...]) -> None:
        if others:
            # Which rows does not matter to those who show boards: they read all of them.
            self._desk.bus.announce(Change({kind: frozenset() for kind in KINDS}))

    def read_boards(self, known: Collection[int]) -> None:
        """Read all boards; pictures whose keys are `known` are not asked for again."""
        since = self.since
        boards = self._desk.newsroom.boards

        def question() -> BoardsRead:
            sequence = boards.sequence()
            others = boards.others_since(since) if since is not None else ()
            views = boards.all()
            differing = [view for view in views if view.differs]
            pages = boards.pages_of_launch(differing)
            return BoardsRead(views, self._pictures(views, known), sequence, others, pages)

        self._desk.tasks.read(question, self._answer, key="boards.all", owner=self)

    def _answer(self, read: BoardsRead) -> None:
        self.since = read.sequence
        self.boards_read.emit(read)

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
