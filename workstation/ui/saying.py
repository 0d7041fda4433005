"""What the window says: what was done, with its undo, and what failed, with its details."""

from __future__ import annotations

import traceback
from functools import partial

from PySide6.QtCore import QObject

from workstation import words
from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.errors import StorageTrouble, WorkstationError
from workstation.ui.history.undoing import Undoing
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.toast import Toasts


class Saying(QObject):
    """Toasts for what passes; trouble with the storage stays as a banner until put away."""

    def __init__(self, desk: Desk, undoing: Undoing, banner: Banner, toasts: Toasts) -> None:
        super().__init__(banner)
        self._desk = desk
        self._undoing = undoing
        self._banner = banner
        self._toasts = toasts
        self._last_act: int | None = None
        self._lasting: StorageTrouble | None = None
        self._lasting_said = ""
        desk.bus.changed.connect(self._remember)
        desk.bus.trouble.connect(self.trouble)
        undoing.said.connect(self.say)
        desk.language.changed.connect(self._say_again)

    def say(self, text: str, undoable: bool = False) -> None:
        """Show a toast; its undo takes back the act that was the last one when it was shown."""
        if undoable and self._last_act is not None:
            undo = partial(self._undoing.undo, self._last_act)
            self._toasts.say(text, self.tr("Undo"), undo, kind="done")
        else:
            self._toasts.say(text, kind="done")

    def trouble(self, error: BaseException) -> None:
        """Tell what failed in one sentence; never a traceback, but that can be asked for."""
        sentence = words.error_sentence(error, self._desk.language.current)
        details = partial(self._details, sentence, error)
        if isinstance(error, StorageTrouble):
            self._lasting, self._lasting_said = error, sentence
            self._banner.say("error", sentence, self.tr("Details"), details)
        else:
            # Different troubles do not hide each other; the same one again is one toast.
            kind = f"trouble {sentence}"
            self._toasts.say(sentence, self.tr("Details"), details, kind=kind)

    def _say_again(self) -> None:
        # Something else may have been said there meanwhile.
        if self._lasting is not None and self._banner.sentence() == self._lasting_said:
            self.trouble(self._lasting)

    def _details(self, sentence: str, error: BaseException) -> None:
        told = str(error)
        if not isinstance(error, WorkstationError):
            told = "".join(traceback.format_exception(error))
        self._desk.ask.tell(self.tr("What happened"), sentence, told)

    def _remember(self, change: Change, _initiator: object) -> None:
        if change.act is not None:
            self._last_act = change.act
