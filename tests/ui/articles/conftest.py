"""The writing desk on a real newsroom, with a page view that only remembers what it was shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.domain.article import Article, Content
from workstation.services.newsroom import Newsroom
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.editor.writing import WritingEditor


class Page(QObject):
    """Remembers."""

    scrolled = Signal(float)
    line_scrolled = Signal(float)
    took = Signal(float)
    line_clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.pane = QWidget()
        self.shown: list[tuple[int, str]] = []
        self.lines: list[float] = []

    def widget(self) -> QWidget:
        return self.pane

    def show_article(self, article_id: int, content: Content) -> None:
        self.shown.append((article_id, content.title))

    def show_html(self, address: str) -> None:
        raise AssertionError(address)

    def scroll_to(self, share: float) -> None:
        raise AssertionError(share)

    def scroll_to_line(self, line: float) -> None:
        self.lines.append(line)

    def clear(self) -> None:
        self.shown.clear()


@dataclass
class Room:
    """A newsroom and what is needed to open the desk on it."""

    newsroom: Newsroom
    desk: Desk
    ask: ScriptedAsk
    qtbot: QtBot
    page: Page = field(default_factory=Page)
    panels: list[ArticlesPanel] = field(default_factory=list)
    editors: list[WritingEditor] = field(default_factory=list)

    def make(self, **cells: Any) -> Article:
        with self.newsroom.writing():
            return self.newsroom.articles.create(Content(**cells))

    def editor(self, desk: Desk) -> WritingEditor:
        self.editors.append(WritingEditor(desk))
        return self.editors[-1]

    def panel(self, width: int = 1440) -> ArticlesPanel:
        panel = ArticlesPanel(self.desk, self.editor, lambda: self.page)
        self.panels.append(panel)
        panel.setMinimumSize(600, 400)
        panel.resize(width, 800)
        panel.show()
        return panel

    def stored(self, article_id: int) -> Article:
        with self.newsroom.reading():
            return self.newsroom.articles.get(article_id)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "n", "临河法治网", "周岚")
    bus, ask = Bus(), ScriptedAsk()
    desk = Desk(newsroom, InlineTasks(newsroom, bus), bus, ask, Language(tmp_path, "en"))
    made = Room(newsroom, desk, ask, qtbot)
    yield made
    # Before the newsroom: a timer must not ask a closed one.
    for panel in made.panels:
        panel.close()
    for part in (*made.editors, *made.panels):
        shiboken6.delete(part)
    newsroom.close()


def titles(panel: ArticlesPanel) -> list[str]:
    lines = panel.list_pane.lines
    found = (lines.line(lines.index(row)) for row in range(lines.rowCount()))
    return [line.title for line in found if line is not None]


def select(panel: ArticlesPanel, *ids: int) -> None:
    view = panel.list_pane.view
    view.clearSelection()
    for key in ids:
        index = view.lines.place_of(key)
        view.selectionModel().select(index, view.selectionModel().SelectionFlag.Select)
