"""A small newsroom with one released story, a desk on it, and views that only note things."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation import paths
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.domain.article import Article, Content
from workstation.domain.edition import EditionName
from workstation.services.newsroom import Newsroom
from workstation.ui.publishing.panel import PublishingPanel


class NotedView(QObject):
    """A page view that notes what it was asked to show."""

    scrolled = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.held = QWidget()
        self.shown: list[tuple[str, str]] = []
        self.folders: list[Path | None] = []

    def widget(self) -> QWidget:
        return self.held

    def show_page(self, address: str, edition: EditionName) -> None:
        self.shown.append((address, edition.value))

    def show_bytes(
        self, address: str, data: bytes, edition: EditionName, folder: Path | None = None
    ) -> None:
        self.shown.append((address, data.decode()))
        self.folders.append(folder)

    def scroll_to(self, share: float) -> None:
        self.shown.append(("scroll", str(share)))

    def clear(self) -> None:
        self.shown.append(("", ""))


@dataclass
class Room:
    newsroom: Newsroom
    desk: Desk
    ask: ScriptedAsk
    panel: PublishingPanel
    views: list[NotedView]
    opened: list[QUrl] = field(default_factory=list)
    troubles: list[BaseException] = field(default_factory=list)

    def write(self, verb: Callable[[], Any]) -> Any:
        kept: list[Any] = []
        self.desk.tasks.change(verb, kept.append)
        return kept[0]

    def story(self, title: str, body: str = "正文。") -> Article:
        column_id = next(iter(self.newsroom.columns.tree())).id
        content = Content(title=title, body=body, column_id=column_id)
        made: Article = self.write(lambda: self.newsroom.articles.create(content))
        self.write(lambda: self.newsroom.articles.release(made.id))
        return self.newsroom.articles.get(made.id)

    def titles(self) -> list[str]:
        rows = self.panel.list.rows
        found = [rows.entry(rows.index(row)) for row in range(rows.rowCount())]
        return [one.title for one in found if one is not None and one.count is None]

    def choose(self, title: str) -> None:
        rows = self.panel.list.rows
        for row in range(rows.rowCount()):
            entry = rows.entry(rows.index(row))
            if entry is not None and entry.title == title and entry.count is None:
                self.panel.list.view.setCurrentIndex(rows.index(row))
                return
        raise AssertionError(title)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    bus, ask = Bus(), ScriptedAsk()
    troubles: list[BaseException] = []
    bus.trouble.connect(troubles.append)
    language = Language(paths.resources() / "i18n", "en")
    desk = Desk(newsroom, InlineTasks(newsroom, bus), bus, ask, language)
    views: list[NotedView] = []

    def view() -> NotedView:
        views.append(NotedView())
        return views[-1]

    opened: list[QUrl] = []
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    with newsroom.reading():
        desk.tasks.change(lambda: newsroom.columns.create(None, "法制"))
        panel = PublishingPanel(desk, view, settings, opened.append)
        made = Room(newsroom, desk, ask, panel, views, opened, troubles)
        made.story("第一篇")
        qtbot.addWidget(panel)
        panel.resize(1200, 800)
        panel.show()
        yield made
    newsroom.close()
