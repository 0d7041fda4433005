"""How far a person has read: where they scrolled to and what they clicked on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from workstation.ui.preview.surface import Surface

_LEFT = Qt.MouseButton.LeftButton
_BY_HAND = frozenset(
    {QEvent.Type.Wheel, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


class Reading(QObject):
    """Tells of the person's own scrolling only: what `follow` does is never told back.

    `scrolled(share)` runs from 0.0 to 1.0 of what can be scrolled, `line_scrolled(line)` is the
    line of the text at the upper edge with its fraction, `line_clicked(line)` that of a block,
    `passage_clicked(article, line)` tells whose text it is as well, where the page says so.
    """

    scrolled = Signal(float)
    line_scrolled = Signal(float)
    line_clicked = Signal(int)
    passage_clicked = Signal(object, int)

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._by_hand = False
        surface.began.connect(self._watch)
        surface.page.scrollPositionChanged.connect(self._moved)

    def follow(self, function: str, position: float) -> None:
        """Scroll by `scrollToShare` or `scrollToLine`."""
        self._by_hand = False
        if self._surface.ready:
            self._surface.run(function, position)

    def go_on(self, function: str) -> None:
        """Scroll by a function of the page as the person would: others follow."""
        self._by_hand = True
        if self._surface.ready:
            self._surface.run(function)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the person's own hand, and what it clicks on."""
        if event.type() in _BY_HAND:
            self._by_hand = True
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and event.button() == _LEFT:
            spot = event.position() / self._surface.zoom
            self._surface.run("lineUnder", spot.x(), spot.y(), done=self._tell_clicked)
        return False

    def _watch(self) -> None:
        self._by_hand = False
        proxy = self._surface.web.focusProxy()
        if proxy is not None:
            # Installing it twice only moves it to the front; after a crash the proxy is a new one.
            proxy.installEventFilter(self)

    def _moved(self) -> None:
        if self._by_hand and self._surface.ready:
            self._surface.run("place", done=self._tell_place)

    def _tell_place(self, told: object) -> None:
        if not isinstance(told, list) or len(told) != 3:
            return
        position, most, line = (float(one) for one in told)
        self.scrolled.emit(min(1.0, max(0.0, position / most)) if most > 0 else 0.0)
        if line > 0:
            self.line_scrolled.emit(line)

    def _tell_clicked(self, told: object) -> None:
        if not isinstance(told, list) or len(told) != 2 or not told[0]:
            return
        line, whose = int(told[0]), str(told[1])
        self.line_clicked.emit(line)
        if whose.startswith("a") and whose[1:].isdecimal():
            self.passage_clicked.emit(int(whose[1:]), line)
