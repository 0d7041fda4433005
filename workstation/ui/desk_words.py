"""The line at the bottom speaks of the desk that is seen, and of no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from workstation.ui.shared.panel import Panel
from workstation.ui.shared.status_line import SaveState, StatusLine
from workstation.ui.stage import Stage


@dataclass(slots=True)
class _Words:
    """What a desk said last of itself."""

    state: SaveState | None = None
    at: str = ""
    counts: str = ""
    place: str = ""


class DeskWords(QObject):
    """Keeps what each desk said last, and shows it while that desk is seen.

    `home` names the site, which stands for the place of a desk that tells none. A passing
    message ends with the desk it came from; one of a desk that is not seen is not shown.
    """

    def __init__(self, line: StatusLine, stage: Stage, home: Callable[[], str]) -> None:
        super().__init__(line)
        self._line, self._stage, self._home = line, stage, home
        self._said: dict[Panel, _Words] = {}
        self._seen: Panel | None = None
        stage.made.connect(self.follow)
        stage.changed.connect(lambda _name: self._turn())

    def follow(self, panel: Panel) -> None:
        """Hear a desk from now on."""
        self._said[panel] = _Words()
        panel.save_state.connect(partial(self._keep_state, panel))
        panel.counts.connect(partial(self._keep, panel, "counts"))
        panel.place.connect(partial(self._keep, panel, "place"))
        panel.status.connect(partial(self._pass_on, panel))

    def show_words(self) -> None:
        """Show again what the desk that is seen said last."""
        words = self._said.get(self._seen) if self._seen is not None else None
        shown = words or _Words()
        self._line.set_save_state(shown.state, shown.at)
        self._line.set_counts(shown.counts)
        self._line.set_place(shown.place or self._home())

    def _turn(self) -> None:
        # A desk may speak while it is being shown, before the stage tells that it is.
        present = self._stage.present()
        if present is not self._seen:
            self._seen = present
            self._line.clear_message()
            self.show_words()

    def _keep_state(self, panel: Panel, state: str, at: str) -> None:
        words = self._said[panel]
        words.state, words.at = SaveState(state) if state else None, at
        self._show(panel)

    def _keep(self, panel: Panel, name: str, text: str) -> None:
        setattr(self._said[panel], name, text)
        self._show(panel)

    def _show(self, panel: Panel) -> None:
        self._turn()
        if panel is self._seen:
            self.show_words()

    def _pass_on(self, panel: Panel, text: str) -> None:
        self._turn()
        if panel is self._seen:
            self._line.say(text)
