"""A small newsroom and a page of it; everything runs at once, only Chromium takes its time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation import paths
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.domain.article import Article, Content
from workstation.services.newsroom import Newsroom
from workstation.ui.preview.panel import PreviewPanel
from workstation.ui.preview.sheet import PageSheet

#: Chromium's first start on a busy machine.
PATIENCE = 30_000

LONG = "\n\n".join(
    ["第一段写在最前面。", "## 小标题", *(f"第{n}段说的是临河市的事。" for n in range(80))]
)


@dataclass(frozen=True)
class Room:
    desk: Desk
    ask: ScriptedAsk
    newsroom: Newsroom
    troubles: list[BaseException]

    def write(self, verb: Callable[[], Any]) -> Any:
        kept: list[Any] = []
        self.desk.tasks.change(verb, kept.append)
        return kept[0]

    def article(self, **fields: Any) -> Article:
        found = self.newsroom.columns.tree()
        column_id = next(iter(found)).id
        content = Content(**{"title": "临河发布新规", "column_id": column_id, **fields})
        article: Article = self.write(lambda: self.newsroom.articles.create(content))
        return article


@pytest.fixture
def room(tmp_path: Path, qapp: object) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    bus = Bus()
    troubles: list[BaseException] = []
    bus.trouble.connect(troubles.append)
    ask = ScriptedAsk()
    language = Language(paths.resources() / "i18n", "en")
    desk = Desk(newsroom, InlineTasks(newsroom, bus), bus, ask, language)
    with newsroom.reading():
        made = Room(desk, ask, newsroom, troubles)
        made.write(lambda: newsroom.columns.create(None, "法制"))
        yield made
    newsroom.close()


@dataclass(frozen=True)
class Reader:
    """Somebody who looks at a page and can ask it things."""

    bot: QtBot
    sheet: PageSheet

    def wait(self, show: Callable[[], object]) -> None:
        with self.bot.waitSignal(self.sheet.ready, timeout=PATIENCE):
            show()

    def tell(self, expression: str) -> Any:
        with self.bot.waitCallback(timeout=PATIENCE) as told:
            script = f"JSON.stringify((() => ({expression}))())"
            self.sheet.surface().page.runJavaScript(script, 1, told)
        return json.loads(told.args[0]) if told.args and told.args[0] else None

    def run(self, function: str, *arguments: object) -> Any:
        with self.bot.waitCallback(timeout=PATIENCE) as told:
            self.sheet.surface().run(function, *arguments, done=told)
        return told.args[0]

    def click(self, left: int, top: int) -> None:
        web = self.sheet.surface().web.focusProxy()
        assert web is not None
        QTest.mouseClick(web, Qt.MouseButton.LeftButton, pos=QPoint(left, top))

    def text(self) -> str:
        return str(self.tell("document.body.innerText"))


@pytest.fixture
def reader(room: Room, qtbot: QtBot) -> Iterator[Reader]:
    yield from look(PageSheet(room.desk), qtbot)


@pytest.fixture
def walker(room: Room, qtbot: QtBot) -> Iterator[Reader]:
    """A reader who may follow links."""
    yield from look(PageSheet(room.desk, stay=False), qtbot)


def look(sheet: PageSheet, qtbot: QtBot) -> Iterator[Reader]:
    sheet.resize(500, 600)
    sheet.show()
    yield Reader(qtbot, sheet)
    # At once: Chromium does not bear being cleared away with the interpreter.
    shiboken6.delete(sheet)


@contextmanager
def shown_panel(room: Room, qtbot: QtBot, width: int, height: int) -> Iterator[PreviewPanel]:
    """Show the preview desk, so many pixels large, until its first page stands."""
    made = PreviewPanel(room.desk)
    made.resize(width, height)
    with qtbot.waitSignal(made.pair.main.ready, timeout=PATIENCE):
        made.show()
    yield made
    shiboken6.delete(made)
