"""Stories that could not be saved when one went on to another: named, and tried again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.ui.editor.opening import Opening
from workstation.ui.editor.saving import Saving
from workstation.ui.editor.session import Session
from workstation.ui.shared.banner import Banner
from workstation.words import error_sentence


class LeftBehind(QObject):
    """Says in `banner` which story is not saved, once the one opened instead stands there."""

    #: What failed while no story is open at all.
    elsewhere = Signal(object)

    def __init__(self, desk: Desk, saving: Saving, opening: Opening, banner: Banner) -> None:
        super().__init__(saving)
        self._desk = desk
        self._saving = saving
        self._opening = opening
        self._banner = banner
        #: What is said of each story, by its key.
        self._said: dict[int, str] = {}
        saving.failed.connect(self._hear)
        saving.left_saved.connect(self._saved)
        opening.opened.connect(lambda _key: self._say())

    def _hear(self, session: Session, error: Exception) -> None:
        at_front = session is self._saving.session
        if not at_front and self._opening.wanted is None:
            self.elsewhere.emit(error)
            return
        said = self.tr("“{title}” is not saved. {why} Its text is kept, and tried again by itself.")
        why = error_sentence(error, self._desk.language.current)
        title = session.content.title or str(session.article.number)
        self._said[session.article.id] = said.replace("{why}", why).replace("{title}", title)
        if not at_front and self._saving.session is not None:
            self._say()

    def _say(self) -> None:
        left = [self._said[key] for key in self._saving.stranded if key in self._said]
        # What is said of the story at the front comes first.
        if left and not self._banner.sentence():
            self._banner.say("error", left[0])

    def _saved(self, session: Session) -> None:
        said = self._said.pop(session.article.id, "")
        if said and self._banner.sentence() == said:
            self._banner.clear()
            self._say()
