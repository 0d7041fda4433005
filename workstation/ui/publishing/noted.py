"""What reviewers pinned to pages and nobody has settled, told of the rows of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.ui.publishing.rows import TOUCHED, Entry, Group

_GROUPS = frozenset({*TOUCHED, Group.FAILED})


class Noted(QObject):
    """`told(counts)` carries how many open notes pages have, by address, whenever it may differ."""

    told = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.bus.changed.connect(self._hear)

    def ask(self) -> None:
        """Ask for it."""
        notes = self._desk.newsroom.notes
        self._desk.tasks.read(notes.open_by_page, self.told.emit, key="notes", owner=self)

    def _hear(self, change: Change, _initiator: object) -> None:
        if change.touches("page_note"):
            self.ask()


def with_notes(rows: Iterable[Entry], counts: Mapping[str, int]) -> tuple[Entry, ...]:
    """Return the rows, those of pages that will change with their number of open notes."""
    return tuple(
        replace(row, notes=counts[row.address])
        if row.group in _GROUPS and row.address in counts
        else row
        for row in rows
    )
