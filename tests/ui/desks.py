"""A desk on a real newsroom, answered at once, and small panels to put on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from tests.desk.scripted_ask import ScriptedAsk
from tests.newsrooms import new_newsroom
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.inline import InlineTasks
from workstation.desk.language import ENGLISH, Language
from workstation.services.newsroom import Newsroom
from workstation.ui.shared.panel import Command, Panel


@contextmanager
def open_desk(folder: Path, ask: ScriptedAsk | None = None) -> Iterator[Desk]:
    newsroom = new_newsroom(folder, "临河法治网")
    bus = Bus()
    tasks = InlineTasks(newsroom, bus)
    language = Language(folder, ENGLISH)
    try:
        yield Desk(newsroom, tasks, bus, ask or ScriptedAsk(), language)
    finally:
        # A widget that waits to be deleted holds it a little longer, and its translators with it.
        language.choose(ENGLISH)
        newsroom.close()


def add_column(desk: Desk, name: str, initiator: object = None) -> int:
    """Make a column as a person would; return its id."""
    made: list[int] = []
    desk.tasks.change(
        lambda: desk.newsroom.columns.create(None, name),
        lambda column: made.append(column.id),
        initiator=initiator,
    )
    return made[0]


def names(newsroom: Newsroom) -> list[str]:
    with newsroom.reading():
        return [column.name for column in newsroom.columns.tree()]


class SmallPanel(Panel):
    """Counts what is asked of it."""

    interests = ("column",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.refreshed = 0
        self.committed = 0
        self.retranslated = 0
        self.revealed: list[tuple[str, int | str]] = []
        self.focused: list[bool] = []
        self.lost = ""
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Field")
        QVBoxLayout(self).addWidget(self.field)

    def refresh(self) -> None:
        self.refreshed += 1

    def retranslate(self) -> None:
        self.retranslated += 1

    def reveal(self, kind: str, what: int | str) -> None:
        self.revealed.append((kind, what))

    def focus(self, on: bool) -> None:
        self.focused.append(on)

    def commit_pending(self) -> None:
        self.committed += 1

    def unsaved(self) -> str:
        return self.lost

    def commands(self) -> list[Command]:
        return [Command("small.act", "Small act", self.refresh, "Ctrl+Alt+M")]
