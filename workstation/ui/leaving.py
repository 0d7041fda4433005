"""The way out: what was typed is saved first, and nobody leaves who would lose something."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.ui.stage import Stage


class Leaving(QObject):
    """Saves, waits until everything is written, then lets the window go."""

    def __init__(self, desk: Desk, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stage = stage
        self._on_the_way = False

    def leave(self, go: Callable[[], object]) -> None:
        """Call `go` once all is written; ask when a desk still holds something unsaved."""
        if self._on_the_way:
            return
        self._on_the_way = True
        for panel in self._stage.panels():
            panel.commit_pending()
        self._desk.tasks.after_writes(lambda: self._check(go))

    def _check(self, go: Callable[[], object]) -> None:
        self._on_the_way = False
        unsaved = [sentence for panel in self._stage.panels() if (sentence := panel.unsaved())]
        if not unsaved:
            go()
            return
        self._desk.ask.confirm(
            self.tr("Not saved yet"),
            "\n".join(unsaved),
            self.tr("Quit and lose this"),
            go,
        )
