"""Tells, a moment after the last key, how long the text is and what its page would show."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QTextCursor

from workstation.domain.text import count
from workstation.ui.editor.aside import Aside
from workstation.ui.editor.screen import Screen

#: How long nobody must have typed before the page is asked for: so many times what that costs.
LEAST_PAUSE, MOST_PAUSE = 20, 150  # milliseconds
_PATIENCE = 4
COUNT_MILLISECONDS = 400
#: Less than the time between two keys of a key held down.
_PLACE_MILLISECONDS = 15
_PER_MINUTE = 400  # Han characters one reads in a minute


class Telling(QObject):
    """Speaks only when nobody is composing; counting is never done at a key."""

    #: The article's key and its content as it stands on the screen.
    content_changed = Signal(object, object)
    #: The person scrolled the text: the line (from 1, with its fraction) at the upper edge.
    scrolled = Signal(float)
    counts = Signal(str)
    place = Signal(str)

    def __init__(self, screen: Screen, aside: Aside) -> None:
        super().__init__(screen)
        self._following = False
        self._line = 0
        self._screen = screen
        self._aside = aside
        #: Milliseconds the last page took to make, and to ask for here.
        self._made, self._asked = float(MOST_PAUSE), 0.0
        self._preview = QTimer(self, singleShot=True, interval=MOST_PAUSE)
        self._count = QTimer(self, singleShot=True, interval=COUNT_MILLISECONDS)
        self._preview.timeout.connect(self.tell_content)
        self._count.timeout.connect(self.tell_counts)
        text = screen.text_pane.text
        self._moved = QTimer(self, singleShot=True, interval=_PLACE_MILLISECONDS)
        self._moved.timeout.connect(self._tell_place)
        text.cursorPositionChanged.connect(self._moved.start)
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
        self._line = 0
        self._tell_place()

    @property
    def pause(self) -> int:
        """Return how long nobody must have typed before the page is asked for (milliseconds)."""
        return self._preview.interval()

    def suit(self, made: float) -> None:
        """Tell sooner as long as pages are cheap; `made` is what one took, in milliseconds.

        A page made while the next key comes shares the processor with it.
        """
        self._made = made
        pause = round(_PATIENCE * (self._made + self._asked))
        self._preview.setInterval(min(MOST_PAUSE, max(LEAST_PAUSE, pause)))

    def tell_content(self) -> None:
        """Tell what the page would show; later, while a word is being composed."""
        begun = time.perf_counter()
        if not self._screen.gather():
            self._preview.start()
            return
        session = self._screen.session
        if session is not None:
            self.content_changed.emit(session.article.id, session.content)
        self._asked = (time.perf_counter() - begun) * 1000

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

    def scroll_to_line(self, line: float, *, write: bool = False) -> None:
        """Follow the page: bring a line of the text to the upper edge, without telling of it.

        With `write` it is only brought into sight, and the person writes on at its end.
        """
        edit = self._screen.text_pane.text
        block = edit.document().findBlockByNumber(max(0, int(line) - 1))
        if not block.isValid():
            return
        if write:
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            edit.setTextCursor(cursor)
            edit.ensureCursorVisible()
            edit.setFocus()
            return
        box = edit.document().documentLayout().blockBoundingRect(block)
        self._following = True
        edit.verticalScrollBar().setValue(round(box.top() + (line - int(line)) * box.height()))
        self._following = False

    def _tell_place(self) -> None:
        line = self._screen.text_pane.text.textCursor().blockNumber() + 1
        if line == self._line:
            return
        self._line = line
        self.place.emit(self.tr("Line {n}").replace("{n}", f"{line:,}"))

    def _tell_scrolled(self, value: int) -> None:
        if self._following:
            return
        edit = self._screen.text_pane.text
        block = edit.cursorForPosition(QPoint(0, 0)).block()
        box = edit.document().documentLayout().blockBoundingRect(block)
        into = (value - box.top()) / box.height() if box.height() > 0 else 0.0
        self.scrolled.emit(block.blockNumber() + 1 + min(0.999, max(0.0, into)))
