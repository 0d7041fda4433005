"""The offer to take pictures of other sites in: it stands as long as the text shows any."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workstation.services.pasting import remote_pictures
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.banner import Banner

_MOMENT = 400  # milliseconds after an edit


class PictureOffer(QObject):
    """Makes the offer in `banner`, and takes it back once `edit` has no such picture any more."""

    def __init__(self, edit: MarkdownEdit, banner: Banner) -> None:
        super().__init__(edit)
        self._edit = edit
        self._banner = banner
        self._said = ""
        self._listening = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_MOMENT)
        self._again.timeout.connect(self._look)

    def make(self, said: str, act: str, take: Callable[[], object]) -> None:
        """Say that there are such pictures; `act` names what `take` does."""
        self._said = said
        self._banner.say("info", said, act, take)
        self._listen(True)

    def _listen(self, wanted: bool) -> None:
        """Hear of edits while there is an offer, and no longer: each listener costs every key."""
        if wanted != self._listening:
            self._listening = wanted
            change = self._edit.edited.connect if wanted else self._edit.edited.disconnect
            change(self._again.start)

    def _look(self) -> None:
        stands = self._banner.sentence() == self._said
        if stands and (self._edit.composing() or remote_pictures(self._edit.raw())):
            return
        if stands:
            self._banner.clear()
        self._listen(False)
