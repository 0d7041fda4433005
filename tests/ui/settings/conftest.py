"""The settings desk on a new newsroom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation import paths
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.services.newsroom import Newsroom
from workstation.ui.settings.panel import SettingsPanel
from workstation.ui.shared.appearance import Appearance


@dataclass
class Room:
    newsroom: Newsroom
    desk: Desk
    ask: ScriptedAsk
    panel: SettingsPanel
    appearance: Appearance
    opened: list[QUrl] = field(default_factory=list)

    def write(self, verb: Callable[[], Any]) -> Any:
        kept: list[Any] = []
        self.desk.tasks.change(verb, kept.append)
        return kept[0]

    def acts(self) -> list[str]:
        return [act.kind for act in self.newsroom.history.acts()]


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网", "周岚")
    bus, ask, opened = Bus(), ScriptedAsk(), list[QUrl]()
    language = Language(paths.resources() / "i18n", "en")
    desk = Desk(newsroom, InlineTasks(newsroom, bus), bus, ask, language)
    appearance = Appearance(qapp, "light")
    with newsroom.reading():
        panel = SettingsPanel(desk, appearance, opened.append)
        qtbot.addWidget(panel)
        panel.resize(1000, 800)
        panel.show()
        yield Room(newsroom, desk, ask, panel, appearance, opened)
    appearance.choose("light")
    qapp.setStyleSheet("")
    appearance.deleteLater()
    newsroom.close()
