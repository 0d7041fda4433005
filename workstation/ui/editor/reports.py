"""What the person is told of saving and of steps taken, in words that stay where they write."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.ui.editor.saving import Saving
from workstation.ui.editor.session import Session
from workstation.ui.editor.text_pane import TextPane
from workstation.ui.editor.troubles import Troubles
from workstation.ui.shared.status_line import SaveState, saved_words
from workstation.ui.shared.styling import State


class Reports(QObject):
    """Listens to `saving`. `state` carries what `Panel.save_state` does."""

    state = Signal(str, str)
    toast = Signal(str, bool)
    go = Signal(str)

    def __init__(self, pane: TextPane, saving: Saving, troubles: Troubles) -> None:
        super().__init__(saving)
        self._pane = pane
        self._saving = saving
        self._troubles = troubles
        self._last: tuple[SaveState | None, str] = (None, "")
        saving.told.connect(self.tell_saving)
        saving.failed.connect(self.tell_failure)
        saving.clashed.connect(lambda _session: troubles.clashed())

    def tell_saving(self, state: SaveState | None, at: str) -> None:
        """Say how saving stands: in the status line, and above the text when one writes alone."""
        self._last = (state, at)
        # The time belongs to what is saved: beside "not saved yet" it would be read as its own.
        at = at if state is SaveState.SAVED else ""
        color: State = "red" if state is SaveState.FAILED else ""
        self._pane.say_state(saved_words(state, at) if state else "", color)
        self.state.emit(str(state or ""), at)

    def tell_failure(self, session: Session, error: Exception) -> None:
        """Say why the story at the front is not saved."""
        if session is self._saving.session:
            self._troubles.failed(error)

    def tell_released(self, said: str) -> None:
        """Say that a story is ready for readers, and where it is published."""
        self.toast.emit(said, True)
        self._pane.banner.say(
            "done", said, self.tr("Go and publish"), lambda: self.go.emit("publishing")
        )

    def retranslate(self) -> None:
        """Say it again: the language was switched."""
        self.tell_saving(*self._last)
