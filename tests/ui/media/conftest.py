"""The picture desk on a real newsroom; everything runs at once."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import Language
from workstation.domain.article import Content
from workstation.domain.media import Picture
from workstation.services.newsroom import Newsroom
from workstation.ui.media.panel import MediaPanel


def photo(color: str, width: int = 400, height: int = 300) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), color).save(out, "JPEG")
    return out.getvalue()


@dataclass
class Room:
    newsroom: Newsroom
    desk: Desk
    ask: ScriptedAsk
    qtbot: QtBot
    panels: list[MediaPanel]

    def write(self, verb: Callable[[], Any]) -> Any:
        kept: list[Any] = []
        self.desk.tasks.change(verb, kept.append)
        return kept[0]

    def add(self, color: str, **words: str) -> Picture:
        made: Picture = self.write(
            lambda: self.newsroom.media.add(
                photo(color), f"{color}.jpg", words.get("caption", color), alt=words.get("alt", "")
            )
        )
        return made

    def story(self, picture: Picture) -> int:
        content = Content(title="巡河", body=f"![]({picture.address})")
        return int(self.write(lambda: self.newsroom.articles.create(content)).id)

    def panel(self, width: int = 1300) -> MediaPanel:
        panel = MediaPanel(self.desk)
        self.panels.append(panel)
        panel.resize(width, 800)
        panel.show()
        return panel

    def pictures(self) -> tuple[Picture, ...]:
        return tuple(self.newsroom.pictures.all())


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    ask, bus = ScriptedAsk(), Bus()
    desk = Desk(newsroom, InlineTasks(newsroom, bus), bus, ask, Language(tmp_path, "en"))
    with newsroom.reading():
        made = Room(newsroom, desk, ask, qtbot, [])
        yield made
        for panel in made.panels:
            shiboken6.delete(panel)
    newsroom.close()
