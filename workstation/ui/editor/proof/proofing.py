"""Reads headline and text on the desk as a copy desk does, a while after the last key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.proof.remark import Remark
from workstation.services.articles.proofreading import LONGEST
from workstation.ui.editor.proof.marks import Marks
from workstation.ui.editor.screen import Screen

#: So long nobody types before the text is read.
PAUSE_MILLISECONDS = 600


class Proofing(QObject):
    """Has the story on `screen` read and the remarks underlined; never while composing."""

    #: Other remarks are underlined, or none.
    renewed = Signal()

    def __init__(self, desk: Desk, screen: Screen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._pane = screen.text_pane
        self._view = screen.text_pane.bar.view
        self.marks = Marks(self._pane.title, self._pane.text)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        screen.edited.connect(self._wait)
        self._view.changed.connect(self.look)
        desk.bus.changed.connect(self._hear)

    @property
    def is_on(self) -> bool:
        """Tell whether the person wants remarks."""
        return self._view.is_on("remarks")

    @property
    def too_long(self) -> bool:
        """Tell whether the text is longer than is read."""
        return self._screen.in_part or self._pane.text.document().characterCount() > LONGEST

    def begin_story(self) -> None:
        """Another story is open, or none: it is read a moment later, when its page is seen."""
        self.marks.clear()
        self.renewed.emit()
        self._pause.start()

    def look(self) -> None:
        """Read the story now; later, while a word is being composed."""
        self._pause.stop()
        if not self.is_on or self.too_long or self._screen.session is None:
            self.marks.clear()
            self.renewed.emit()
            return
        if self._pane.composing():
            self._pause.start()
            return
        title, body = self._pane.title.text(), self._pane.text.raw()
        proofreading = self._desk.newsroom.proofreading
        self._desk.tasks.read(
            lambda: (proofreading.of_line(title), proofreading.of_text(body)),
            partial(self._show, title, body),
            lambda _error: None,
            key="proof",
            owner=self,
        )

    def _wait(self, name: str) -> None:
        if not name:
            self._pause.start()

    def _hear(self, change: Change, _initiator: object) -> None:
        if change.touches("setting"):
            self.look()

    def _show(
        self, title: str, body: str, found: tuple[tuple[Remark, ...], tuple[Remark, ...]]
    ) -> None:
        pane = self._pane
        if self._pause.isActive() or pane.composing():
            return  # one went on writing: it is read again in a moment
        if (title, body) == (pane.title.text(), pane.text.raw()):
            self.marks.show(found[0], body, found[1])
            self.renewed.emit()
