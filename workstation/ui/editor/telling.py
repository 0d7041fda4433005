"""Tells, a moment after the last key, how long the text is and what its page would show."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.text import count
from workstation.ui.editor.aside import Aside
from workstation.ui.editor.screen import Screen

PREVIEW_MILLISECONDS = 150
COUNT_MILLISECONDS = 400
_PER_MINUTE = 400  # Han characters one reads in a minute


class Telling(QObject):
    """Speaks only when nobody is composing; counting is never done at a key."""

    #: The article's key and its content as it stands on the screen.
    content_changed = Signal(object, object)
    #: The share of the text above the upper edge, 0.0 to 1.0.
    scrolled = Signal(float)
    counts = Signal(str)
    place = Signal(str)

    def __init__(self, screen: Screen, aside: Aside) -> None:
        super().__init__(screen)
        self._screen = screen
        self._aside = aside
        self._preview = QTimer(self, singleShot=True, interval=PREVIEW_MILLISECONDS)
        self._count = QTimer(self, singleShot=True, interval=COUNT_MILLISECONDS)
        self._preview.timeout.connect(self.tell_content)
        self._count.timeout.connect(self.tell_counts)
        text = screen.text_pane.text
        text.cursorPositionChanged.connect(self._tell_place)
        text.verticalScrollBar().valueChanged.connect(self._tell_scrolled)
        screen.edited.connect(self.soon)

    def soon(self, *_: object) -> None:
        """Tell a moment from now."""
        self._preview.start()
        self._count.start()

    def now(self) -> None:
        """Tell at once: another story is open."""
        self.tell_content()
        self.tell_counts()
        self._tell_place()

    def tell_content(self) -> None:
        """Tell what the page would show; later, while a word is being composed."""
        if not self._screen.gather():
            self._preview.start()
            return
        session = self._screen.session
        if session is not None:
            self.content_changed.emit(session.article.id, session.content)

    def tell_counts(self) -> None:
        """Tell how long the text is; later, while a word is being composed."""
        if not self._screen.gather():
            self._count.start()
            return
        session = self._screen.session
        if session is None:
            return
        words = count(session.content.body).words
        minutes = max(1, round(words / _PER_MINUTE))
        said = self.tr("{n} characters · about {m} min")
        self.counts.emit(said.replace("{n}", f"{words:,}").replace("{m}", str(minutes)))
        self._aside.summarise(session.content)

    def scroll_to(self, share: float) -> None:
        """Follow the page: bring that share of the text to the upper edge."""
        bar = self._screen.text_pane.text.verticalScrollBar()
        self._following = True
        bar.setValue(round(share * bar.maximum()))
        self._following = False

    _following = False

    def _tell_place(self) -> None:
        line = self._screen.text_pane.text.textCursor().blockNumber() + 1
        self.place.emit(self.tr("Line {n}").replace("{n}", f"{line:,}"))

    def _tell_scrolled(self, value: int) -> None:
        most = self._screen.text_pane.text.verticalScrollBar().maximum()
        if most > 0 and not self._following:
            self.scrolled.emit(value / most)
