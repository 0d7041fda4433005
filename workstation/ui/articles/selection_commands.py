"""What can be done with the articles selected and with the list, for the palette."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint

from workstation.domain.article import Flag, Status, may_become
from workstation.ui.articles.filter_bar import FilterBar
from workstation.ui.articles.filters import (
    PRESETS,
    RARE,
    flag_words,
    order_words,
    preset_words,
)
from workstation.ui.articles.gestures import Gestures
from workstation.ui.shared.panel import Command

#: Where the list of columns opens: near the upper corner of the list.
_CORNER = QPoint(40, 40)


def selection_commands(gestures: Gestures) -> list[Command]:
    """Return the acts of the list's menu; those that would do nothing are not at work."""
    lines = gestures.lines()
    one, some = len(lines) == 1, bool(lines)
    trashed = some and all(line.status is Status.TRASHED for line in lines)

    def may(status: Status) -> bool:
        return some and all(may_become(line.status, status) for line in lines)

    move = partial(gestures.ask_column, gestures.view.mapToGlobal(_CORNER))
    deeds: dict[str, tuple[Callable[[], object], str, bool]] = {
        "release": (gestures.release, "send", may(Status.PUBLISHED)),
        "withdraw": (gestures.withdraw, "ban", may(Status.WITHDRAWN)),
        "move": (move, "folder-tree", some),
        "duplicate": (gestures.duplicate, "copy", one),
        "trash": (gestures.trash, "trash-2", some and not trashed),
        "restore": (gestures.restore, "archive-restore", trashed),
    }
    words = _words()
    made = [
        Command(f"selection.{name}", words[name], run, icon=icon, enabled=enabled)
        for name, (run, icon, enabled) in deeds.items()
    ]
    return [*made, *_flag_commands(gestures)]


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "release": translate("Selection", "Release what is selected"),
        "withdraw": translate("Selection", "Withdraw what is selected"),
        "move": translate("Selection", "Move what is selected to a column…"),
        "duplicate": translate("Selection", "Duplicate this story"),
        "trash": translate("Selection", "Put what is selected into the trash"),
        "restore": translate("Selection", "Take what is selected out of the trash"),
    }


def _flag_commands(gestures: Gestures) -> list[Command]:
    translate = QCoreApplication.translate
    lines = gestures.lines()
    add = translate("Selection", "Set the flag: {flag}")
    remove = translate("Selection", "Take the flag away: {flag}")
    made = []
    for flag, word in flag_words().items():
        has = bool(lines) and all(flag in line.flags for line in lines)
        said = (remove if has else add).replace("{flag}", word)
        made.append(
            Command(
                f"selection.flag.{flag}",
                said,
                partial(gestures.flag, Flag(flag), not has),
                icon="flag",
                enabled=bool(lines),
            )
        )
    return made


def list_commands(bar: FilterBar) -> list[Command]:
    """Return the ways to narrow and to sort the list, those saved by the person among them."""
    translate = QCoreApplication.translate
    show = translate("Selection", "Show in the list: {what}")
    sort = translate("Selection", "Sort the list: {how}")
    words = preset_words()
    presets = [
        Command(
            f"list.{preset.key}",
            show.replace("{what}", words[preset.key]),
            partial(bar.further.narrow, "preset", preset),
            icon="list-filter",
        )
        for preset in (*PRESETS, *RARE)
    ]
    saved = [
        Command(
            f"list.saved.{name}",
            show.replace("{what}", name),
            partial(bar.set_filters, filters),
            icon="list-filter",
        )
        for name, filters in bar.saved.all().items()
    ]
    orders = [
        Command(
            f"list.sort.{key}",
            sort.replace("{how}", word),
            partial(bar.further.narrow, "order", key),
            icon="list",
        )
        for key, word in order_words().items()
    ]
    return [*saved, *presets, *orders]
