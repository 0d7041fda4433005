"""One story on a real newsroom, with tasks that run at once or wait until they are told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.domain.article import Article, Content
from workstation.domain.errors import DiskFull
from workstation.services.newsroom import Newsroom
from workstation.ui.editor.writing import WritingEditor

BODY = "临河市中级人民法院发布十起典型案例。\n\n## 加班与否\n\n法院认为，证据能够相互印证。"


class HeldTasks(InlineTasks):
    """Changes wait in `waiting` while `holding`; a full disk refuses them while `full`."""

    def __init__(self, newsroom: Newsroom, bus: Bus) -> None:
        super().__init__(newsroom, bus)
        self.holding = False
        self.full = False
        self.waiting: list[Callable[[], object]] = []
        self.writes = 0

    def change(self, verb: Callable[[], Any], *args: Any, **kwargs: Any) -> None:
        self.writes += 1
        run = self._refuse if self.full else verb
        if self.holding:
            self.waiting.append(lambda: super(HeldTasks, self).change(run, *args, **kwargs))
        else:
            super().change(run, *args, **kwargs)

    def after_writes(self, then: Callable[[], object]) -> None:
        if self.holding:
            self.waiting.append(then)
        else:
            then()

    def let_go(self) -> None:
        self.holding = False
        while self.waiting:
            self.waiting.pop(0)()

    @staticmethod
    def _refuse() -> None:
        raise DiskFull("error.disk_full")


@dataclass
class Room:
    """A newsroom, its desk, and an editor on the screen."""

    newsroom: Newsroom
    desk: Desk
    tasks: HeldTasks
    ask: ScriptedAsk
    editor: WritingEditor
    window: QWidget

    def make(self, **cells: Any) -> Article:
        with self.newsroom.writing():
            return self.newsroom.articles.create(Content(**cells))

    def stored(self, article_id: int) -> Article:
        with self.newsroom.reading():
            return self.newsroom.articles.get(article_id)

    def elsewhere(self, article: Article, content: Content) -> Article:
        """Save as somebody else would, at another desk."""
        with self.newsroom.writing():
            return self.newsroom.articles.save(article, content)

    def type(self, text: str) -> None:
        self.editor.text_pane.text.textCursor().insertText(text)
        self.editor.screen.tell()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "n", "临河法治网", "周岚")
    bus, ask = Bus(), ScriptedAsk()
    tasks = HeldTasks(newsroom, bus)
    desk = Desk(newsroom, tasks, bus, ask, Language(tmp_path, "en"))
    editor = WritingEditor(desk)
    window = QWidget()
    for pane in (editor.text_pane, editor.fields_pane):
        pane.setParent(window)
    editor.text_pane.resize(560, 640)
    window.resize(900, 660)
    window.show()
    yield Room(newsroom, desk, tasks, ask, editor, window)
    # Before the newsroom: a timer must not ask a closed one.
    window.close()
    shiboken6.delete(editor)
    shiboken6.delete(window)
    newsroom.close()


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """Send what an input method sends: the word being composed, and what becomes text."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)
