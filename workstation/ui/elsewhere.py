"""What can be done at the other desks, for the palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workstation.ui.actions import desk_names
from workstation.ui.shared.panel import Command
from workstation.ui.stage import Stage


def commands_elsewhere(stage: Stage, go: Callable[[str], object]) -> list[Command]:
    """Return what the desks made so far offer, but the one that is seen; each goes there first.

    A desk nobody has looked at is not made for this: the palette offers to go there.
    """
    names, present = desk_names(), stage.present()
    return [
        _from_afar(command, panel.objectName(), names.get(panel.objectName(), ""), go)
        for panel in stage.panels()
        if panel is not present
        for command in panel.commands()
        if command.enabled
    ]


def _from_afar(command: Command, desk: str, name: str, go: Callable[[str], object]) -> Command:
    def run() -> None:
        go(desk)
        command.run()

    # Its keys are at work on that desk only.
    return replace(command, run=run, shortcut="", place=name, words=f"{command.words} {name}")
