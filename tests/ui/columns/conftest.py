"""A desk on a real newsroom: 法治 (审判, 检察), 国内 (法制), with three articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.domain.article import Content
from workstation.domain.column import Column, ColumnTree
from workstation.services.newsroom import Newsroom
from workstation.ui.columns.panel import ColumnsPanel


@dataclass
class Room:
    """A newsroom with the desk on it; `panel()` shows the columns desk."""

    newsroom: Newsroom
    desk: Desk
    ask: ScriptedAsk
    qtbot: QtBot

    def panel(self) -> ColumnsPanel:
        panel = ColumnsPanel(self.desk)
        self.qtbot.addWidget(panel)
        panel.resize(1300, 800)
        panel.show()
        return panel

    def tree(self) -> ColumnTree:
        with self.newsroom.reading():
            return self.newsroom.columns.tree()

    def column(self, path: str) -> Column:
        return self.tree().find(path)

    def paths(self) -> list[str]:
        tree = self.tree()
        return [tree.path(column.id) for column in tree]

    def fill(self) -> None:
        with self.newsroom.writing():
            columns, articles = self.newsroom.columns, self.newsroom.articles
            law = columns.create(None, "法治")
            court = columns.create(law.id, "审判")
            columns.create(law.id, "检察")
            home = columns.create(None, "国内")
            columns.create(home.id, "法制")
            for title in ("巡回法庭进社区", "十起典型案例", "送法下乡"):
                articles.create(Content(title=title, column_id=court.id))


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    ask, bus = ScriptedAsk(), Bus()
    desk = Desk(newsroom, InlineTasks(newsroom, bus), bus, ask, Language(tmp_path, "en"))
    yield Room(newsroom, desk, ask, qtbot)
    newsroom.close()


@pytest.fixture
def room(empty: Room) -> Room:
    empty.fill()
    return empty
