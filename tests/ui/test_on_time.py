"""What the window says when something was published by the clock, or should have been."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.late import schedule
from tests.ui.desks import open_desk
from workstation.desk.clockwork import Clockwork
from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.services.publishing.publishing import Outcome
from workstation.ui.history.undoing import Undoing
from workstation.ui.on_time import OnTime
from workstation.ui.saying import Saying
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.toast import Toasts


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "newsroom") as desk:
        yield desk


class Window:
    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.widget.show()
        self.banner = Banner(self.widget)
        self.toasts = Toasts(self.widget)
        undoing = Undoing(desk, LongWork(desk, ProgressStrip(self.widget)), self.widget)
        self.saying = Saying(desk, undoing, self.banner, self.toasts)
        publishing = desk.newsroom.publishing

        def publish(target: str, job: Job) -> Outcome:
            return publishing.publish(Path(target), job.report, job.cancelled)

        self.works = Clockwork(desk.tasks, desk.bus, desk.newsroom.due, publish, parent=self.widget)
        self.on_time = OnTime(desk, self.works, self.saying, self.banner)


def test_what_is_due_is_offered_with_its_names_and_published_when_wanted(
    desk: Desk, qtbot: QtBot
) -> None:
    schedule(desk.newsroom, "防汛", "庭审", "调解", "巡河")
    window = Window(desk, qtbot)
    window.works.look()
    said = window.banner.sentence()
    assert "防汛" in said
    assert "4" in said
    public = desk.newsroom.publishing.default_target
    assert str(public) in said
    assert "防汛" not in (public / "index.html").read_text(encoding="utf-8")
    desk.language.choose("zh_CN")
    assert window.banner.sentence() != said
    assert "防汛" in window.banner.sentence()
    desk.language.choose("en")
    assert window.banner.sentence() == said
    window.banner.act_button.click()
    assert "防汛" in (public / "index.html").read_text(encoding="utf-8")
    assert window.banner.sentence() == ""
    assert "written" in window.toasts.shown()[-1].sentence


def test_a_newsroom_with_nothing_due_says_nothing(desk: Desk, qtbot: QtBot) -> None:
    window = Window(desk, qtbot)
    window.works.look()
    assert window.banner.sentence() == ""
    assert window.toasts.shown() == []
