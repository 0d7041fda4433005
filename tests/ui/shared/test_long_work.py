from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desks import open_desk
from workstation.desk.desk import Desk
from workstation.desk.threads import ThreadTasks
from workstation.domain.errors import Refused
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.progress import ProgressStrip


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "newsroom") as made:
        tasks = ThreadTasks(made.newsroom, made.bus)
        yield replace(made, tasks=tasks)
        tasks.close()


class Shown:
    """A strip and a banner as a desk shows them, and work that goes on until it is let go."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.strip, self.banner = ProgressStrip(), Banner()
        qtbot.addWidget(self.strip)
        qtbot.addWidget(self.banner)
        self.work = LongWork(desk, self.strip, self.banner)
        self.go_on = threading.Event()
        self.answers: list[object] = []

    def verb(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
        progress(1, 4)
        self.go_on.wait(10)
        return "stopped" if cancelled() else "done"

    def start(self) -> bool:
        return self.work.start("Writing…", self.verb, self.answers.append)


def test_the_strip_tells_how_far_it_is_and_goes_when_it_is_done(desk: Desk, qtbot: QtBot) -> None:
    shown = Shown(desk, qtbot)
    assert shown.start()
    qtbot.waitUntil(lambda: shown.strip.bar.maximum() == 4)
    qtbot.waitUntil(shown.strip.isVisible)
    shown.go_on.set()
    qtbot.waitUntil(lambda: shown.answers == ["done"])
    assert shown.strip.isHidden()
    assert not shown.work.active


def test_cancel_reaches_the_work(desk: Desk, qtbot: QtBot) -> None:
    shown = Shown(desk, qtbot)
    shown.start()
    qtbot.waitUntil(lambda: shown.strip.bar.maximum() == 4)
    shown.strip.cancel_button.click()
    shown.go_on.set()
    qtbot.waitUntil(lambda: shown.answers == ["stopped"])


def test_while_something_runs_nothing_else_starts_and_that_is_said(
    desk: Desk, qtbot: QtBot
) -> None:
    shown = Shown(desk, qtbot)
    shown.start()
    assert not shown.start()
    assert "still being done" in shown.banner.sentence()
    shown.go_on.set()
    qtbot.waitUntil(lambda: not shown.work.active)
    assert shown.answers == ["done"]
    assert shown.start()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert shown.banner.sentence() == ""


def test_what_fails_is_said_in_the_language_chosen_since(desk: Desk, qtbot: QtBot) -> None:
    shown = Shown(desk, qtbot)

    def fail(_progress: object, _cancelled: object) -> None:
        raise Refused("undo.nothing")

    shown.work.start("Writing…", fail, shown.answers.append)
    qtbot.waitUntil(lambda: shown.banner.sentence() == "There is nothing to undo.")
    assert shown.strip.isHidden()
    desk.language.choose("zh_CN")
    qtbot.waitUntil(lambda: shown.banner.sentence() == "没有可以撤销的操作。")
