"""Every action of the window in one table: what it is called, its icon, its keys.

Desks add theirs through `Panel.commands()`; both are listed by the palette and the key sheet.
Standard keys come first, so that a person's platform is followed where it has a custom.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workstation.ui.shared.icons import icon
from workstation.ui.shared.panel import Command
from workstation.ui.shared.rail import DESKS

Keys = tuple[QKeySequence.StandardKey | str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table. `elsewhere` keys are held by a widget of the frame already."""

    id: str
    icon: str
    keys: Keys = ()
    elsewhere: bool = False

    def sequences(self) -> list[QKeySequence]:
        """Return the keys, the first of which is shown."""
        found: list[QKeySequence] = []
        for key in self.keys:
            every = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
            found += [sequence for sequence in every if sequence not in found]
        return found

    @property
    def shortcut(self) -> str:
        """Return the first keys as they are written everywhere (`Ctrl+Z`)."""
        found = self.sequences()
        return found[0].toString(QKeySequence.SequenceFormat.PortableText) if found else ""


_STANDARD = QKeySequence.StandardKey

ACTIONS: tuple[Action, ...] = (
    Action("undo", "undo-2", (_STANDARD.Undo,)),
    Action("redo", "redo-2", ("Ctrl+Shift+Z", _STANDARD.Redo, "Ctrl+Y")),
    Action("history", "history", ("Ctrl+Shift+H",)),
    Action("palette", "command", ("Ctrl+Shift+P",)),
    Action("search", "search", ("Ctrl+K",), elsewhere=True),
    Action("quick_open", "folder-open", ("Ctrl+P",)),
    Action("publish", "upload", ("Ctrl+Shift+Return",)),
    Action("focus", "focus", ("F11",)),
    Action("keys", "keyboard", (_STANDARD.HelpContents,)),
    Action("refresh", "refresh-cw", (_STANDARD.Refresh,)),
    Action("quit", "x", ("Ctrl+Q",)),
    *(
        Action(f"desk.{name}", icon_name, (f"Ctrl+{number}",), elsewhere=True)
        for number, (name, icon_name) in enumerate(DESKS, start=1)
    ),
)


def desk_names() -> dict[str, str]:
    """Return what the desks are called."""
    translate = QCoreApplication.translate
    return {
        "articles": translate("Actions", "Articles"),
        "columns": translate("Actions", "Columns"),
        "boards": translate("Actions", "Boards"),
        "comments": translate("Actions", "Comments"),
        "media": translate("Actions", "Pictures"),
        "preview": translate("Actions", "Preview"),
        "publishing": translate("Actions", "Publish"),
        "settings": translate("Actions", "Settings"),
    }


def texts() -> dict[str, str]:
    """Return what each action is called in the present language."""
    translate = QCoreApplication.translate
    go = translate("Actions", "Go to: {desk}")
    return {
        "undo": translate("Actions", "Undo"),
        "redo": translate("Actions", "Redo"),
        "history": translate("Actions", "History of what was done"),
        "palette": translate("Actions", "Command palette"),
        "search": translate("Actions", "Search everything"),
        "quick_open": translate("Actions", "Open article or column …"),
        "publish": translate("Actions", "See what publishing would change"),
        "focus": translate("Actions", "Focus: only what I work on"),
        "keys": translate("Actions", "All keys"),
        "refresh": translate("Actions", "Read again"),
        "quit": translate("Actions", "Quit"),
        **{f"desk.{name}": go.format(desk=word) for name, word in desk_names().items()},
    }


def make_actions(owner: QWidget) -> dict[str, QAction]:
    """Return a QAction for each row, with its keys at work in the whole window of `owner`."""
    made: dict[str, QAction] = {}
    for row in ACTIONS:
        action = QAction(owner)
        action.setObjectName(row.id)
        if not row.elsewhere:
            action.setShortcuts(row.sequences())
        owner.addAction(action)
        made[row.id] = action
    name_actions(made)
    return made


def name_actions(made: dict[str, QAction]) -> None:
    """Say what the actions are called, again after a switch of language."""
    named = texts()
    for row in ACTIONS:
        made[row.id].setText(named[row.id])


def as_commands(made: dict[str, QAction]) -> list[Command]:
    """Return the actions as the palette shows them; the ways to the palette itself are left out."""
    return [
        Command(
            row.id,
            made[row.id].text(),
            made[row.id].trigger,
            row.shortcut,
            row.icon,
            made[row.id].isEnabled(),
            row.id.replace("_", " ").replace("desk.", ""),
        )
        for row in ACTIONS
        if row.id not in {"palette", "search"}
    ]


def with_icons(made: dict[str, QAction]) -> None:
    """Give the actions their icons; after the first paint, since drawings are read from files."""
    for row in ACTIONS:
        made[row.id].setIcon(icon(row.icon))
