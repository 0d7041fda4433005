"""The palette offers what the other desks offer, and goes there for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desks import SmallPanel, open_desk
from workstation.desk.desk import Desk
from workstation.ui.elsewhere import commands_elsewhere
from workstation.ui.palette.items import commands_as_items, ranked
from workstation.ui.shared.panel import Command
from workstation.ui.stage import Stage


class Offering(SmallPanel):
    """Offers two things, one of which cannot be done now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.done: list[str] = []

    def commands(self) -> list[Command]:
        return [
            Command("a", "导入评论", lambda: self.done.append(self.objectName()), "Ctrl+J"),
            Command("b", "批准", lambda: self.done.append("b"), enabled=False),
        ]


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with open_desk(tmp_path / "newsroom") as desk:
        made = Stage(desk, dict.fromkeys(("articles", "comments", "media"), Offering))
        qtbot.addWidget(made)
        made.show()
        yield made


def test_what_other_desks_offer_is_done_there(stage: Stage) -> None:
    stage.show_desk("comments")
    stage.show_desk("articles")
    (command,) = commands_elsewhere(stage, stage.show_desk)
    assert (command.text, command.place, command.shortcut) == ("导入评论", "Comments", "")
    command.run()
    present = stage.present()
    assert isinstance(present, Offering)
    assert present.objectName() == "comments" and present.done == ["comments"]


def test_desks_nobody_has_looked_at_are_not_made_for_it(stage: Stage) -> None:
    stage.show_desk("articles")
    assert commands_elsewhere(stage, stage.show_desk) == []
    assert len(stage.panels()) == 1


def test_they_are_found_by_initials_and_told_from_what_is_done_here(stage: Stage) -> None:
    stage.show_desk("comments")
    here = stage.show_desk("articles")
    items = commands_as_items([*here.commands(), *commands_elsewhere(stage, stage.show_desk)])
    found = ranked(items, "drpl", 9)
    assert [(item.text, item.detail) for item in found] == [
        ("导入评论", ""),
        ("导入评论", "Comments"),
    ]
