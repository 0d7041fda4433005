"""What can be done with the open story, for the palette and the key sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from workstation.domain.article import Status
from workstation.ui.editor.form.steps_bar import STEPS
from workstation.ui.editor.marking_bar import MarkingBar
from workstation.ui.shared.panel import Command


def story_commands(status: Status, take: Callable[[str], object], bar: MarkingBar) -> list[Command]:
    """Return the steps a story in `status` may take, and the ways to format its text."""
    names, icons = _names(), {"release": "send", "schedule": "calendar-clock", "back": "reply"}
    steps = [
        Command(f"story.{step}", names[step], partial(take, step), icon=icons.get(step, "check"))
        for step in STEPS[status]
    ]
    formats = [
        Command(
            f"text.{name}",
            action.text(),
            action.trigger,
            action.shortcut().toString(QKeySequence.SequenceFormat.PortableText),
        )
        for name, action in bar.named_actions().items()
    ]
    return [*steps, *formats]


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "submit": translate("StoryCommands", "Submit this story for review"),
        "pass": translate("StoryCommands", "Pass this story on"),
        "opinion": translate("StoryCommands", "Pass this story with an opinion"),
        "back": translate("StoryCommands", "Send this story back"),
        "release": translate("StoryCommands", "Release this story"),
        "update": translate("StoryCommands", "Let the changes come out with this story"),
        "schedule": translate("StoryCommands", "Schedule this story"),
        "withdraw": translate("StoryCommands", "Withdraw this story"),
        "draft": translate("StoryCommands", "Make this story a draft"),
        "restore": translate("StoryCommands", "Take this story out of the trash"),
    }
