"""A desk on a real newsroom with five articles and three small boards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.domain.article import Content
from workstation.domain.board import BoardView, Fill
from workstation.domain.edition import EditionName
from workstation.services.newsroom import Newsroom
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.marks import headline_of
from workstation.ui.boards.panel import BoardsPanel

TITLES = ("十起典型案例", "把调解室搬进菜市场", "热线满一年", "夜间执法", "送法下乡")


class Page(QWidget):
    """Stands for the page view; remembers what it was asked to show."""

    scrolled = Signal(float)
    dropped = Signal(object, object)
    why_turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.drops: frozenset[str] = frozenset()
        self.turns: list[bool] = []
        self.places: Sequence[tuple[str, str]] = ()

    def widget(self) -> QWidget:
        return self

    def show_article(self, article_id: int, content: Content) -> None:
        self.shown.append(str(article_id))

    def show_html(self, address: str) -> None:
        self.shown.append(address)

    def scroll_to(self, share: float) -> None:
        pass

    def show_bytes(self, address: str, data: bytes, edition: EditionName) -> None:
        self.shown.append(data.decode())

    def turn_why(self, on: bool) -> None:
        self.turns.append(on)
        self.why_turned.emit(on)

    def clear(self) -> None:
        pass


@dataclass
class Room:
    """A newsroom with the desk on it; boards are named by their codes."""

    newsroom: Newsroom
    desk: Desk
    ask: ScriptedAsk
    qtbot: QtBot
    articles: dict[str, int] = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)

    def panel(self, width: int = 1300) -> BoardsPanel:
        panel = BoardsPanel(self.desk, self._page)
        self.qtbot.addWidget(panel)
        panel.resize(width, 800)
        with self.qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel

    def _page(self) -> Page:
        self.pages.append(Page())
        return self.pages[-1]

    def view(self, code: str) -> BoardView:
        with self.newsroom.reading():
            return next(v for v in self.newsroom.boards.all() if v.board.code == code)

    def headlines(self, code: str, *, live: bool = False) -> list[str]:
        view = self.view(code)
        return [headline_of(one) for one in (view.live if live else view.draft)]

    def lane(self, panel: BoardsPanel, code: str) -> Lane:
        lane = panel.grid.lane_of(self.view(code).board.id)
        assert lane is not None
        return lane

    def put(self, code: str, *titles: str) -> None:
        with self.newsroom.writing():
            for title in titles:
                board_id = self.view(code).board.id
                self.newsroom.boards.place(board_id, article_id=self.articles[title])

    def fill(self) -> None:
        with self.newsroom.writing():
            column = self.newsroom.columns.create(None, "法治")
            for title in TITLES:
                content = Content(title=title, column_id=column.id, body="正文。")
                made = self.newsroom.articles.create(content)
                self.newsroom.articles.release(made.id)
                self.articles[title] = made.id
            boards = self.newsroom.boards
            for view in boards.all():
                capacity = 3 if view.board.code == "headline" else view.board.capacity
                boards.change(
                    replace(view.board, fill=Fill.NOTHING, picture_ratio=0, capacity=capacity)
                )


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    ask, bus = ScriptedAsk(), Bus()
    desk = Desk(newsroom, InlineTasks(newsroom, bus), bus, ask, Language(tmp_path, "en"))
    made = Room(newsroom, desk, ask, qtbot)
    made.fill()
    yield made
    newsroom.close()
