"""Pages are looked for beside the work; who goes on meanwhile is not brought back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import Room
from workstation.desk.inline import InlineTasks
from workstation.ui.preview.chooser import Chooser
from workstation.ui.preview.choosing import Choosing


class LateReads(InlineTasks):
    """Reads wait in `waiting` until each is let go."""

    waiting: list[Callable[[], object]]

    def read(self, *args: Any, **kwargs: Any) -> Any:
        self.waiting.append(lambda: super(LateReads, self).read(*args, **kwargs))


@pytest.fixture
def tasks(room: Room) -> LateReads:
    made = LateReads(room.newsroom, room.desk.bus)
    made.waiting = []
    return made


@pytest.fixture
def choosing(room: Room, tasks: LateReads, qtbot: QtBot) -> Choosing:
    chooser = Chooser(room.desk.language)
    qtbot.addWidget(chooser)
    return Choosing(replace(room.desk, tasks=tasks), chooser)


def test_the_page_of_an_article_is_told_when_it_is_found(
    room: Room, choosing: Choosing, tasks: LateReads
) -> None:
    article = room.article(body="一段。")
    told: list[str] = []
    choosing.found.connect(told.append)
    choosing.find(article.id)
    tasks.waiting.pop()()
    assert told == [room.newsroom.articles.address(article.id)]


def test_nobody_is_brought_back_from_where_they_went_meanwhile(
    room: Room, choosing: Choosing, tasks: LateReads
) -> None:
    told: list[str] = []
    choosing.found.connect(told.append)
    choosing.find(room.article(body="一段。").id)
    choosing.mark("index.html")
    tasks.waiting.pop()()
    assert told == []
