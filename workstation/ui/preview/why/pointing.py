"""Pointing at the items of a page, with the mouse or by key, instead of reading it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from workstation.ui.preview.surface import Surface
from workstation.ui.shared.tokens import LIGHT

#: The page is asked what lies under the mouse this often while it moves.
_PAUSE_MILLISECONDS = 40
_CLICKS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
_STEPS = {
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


@dataclass(frozen=True, slots=True)
class Pointed:
    """A thing on a page: what its mark says, its words, and where it is seen on the surface.

    `line` is where in a text the paragraph begins that is meant, 0 for everything else; `before`
    is what stands before the words, where that is told.
    """

    why: str
    words: str
    box: QRectF
    line: int = 0
    before: str = ""


class Pointing(QObject):
    """While it is on, the mouse and Tab choose items, and links lead nowhere.

    `pointed(Pointed | None)` tells what is chosen, `moved(Pointed | None)` where that is now,
    `clicked` that it was by a click, `taken` of Return, `ended` of Escape. What was chosen by a
    click or a key stays chosen under a moving mouse. `asks` begins the names of the functions of
    `script` that say what lies where.
    """

    pointed = Signal(object)
    moved = Signal(object)
    clicked = Signal()
    taken = Signal()
    ended = Signal()

    def __init__(self, surface: Surface, asks: str = "why") -> None:
        super().__init__(surface)
        self._asks = asks
        self._surface = surface
        self._on = False
        self._held = False
        self._spot = QPointF()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._look)
        surface.loaded.connect(self._watch)
        surface.page.scrollPositionChanged.connect(self._follow)

    @property
    def on(self) -> bool:
        """Tell whether items are being pointed at."""
        return self._on

    def turn(self, on: bool) -> None:
        """Begin or end."""
        self._on = on
        self._held = False
        self._pause.stop()
        if on:
            self._watch()
            self._surface.web.setFocus()
        elif self._surface.ready:
            self._surface.run(f"{self._asks}End")

    def step(self, way: int) -> None:
        """Choose the next item (1) or the one before (-1)."""
        self._held = True
        self._surface.run(f"{self._asks}Step", way, LIGHT.red, done=self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks, moves and keys for pointing."""
        if not self._on:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if isinstance(event, QMouseEvent):
            self._spot = event.position()
            if event.type() == QEvent.Type.MouseMove and not self._held:
                self._pause.start()
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._held = True
                self._look(clicked=True)
        # A page's own words for what is pointed at would lie over the card that says why.
        return event.type() in _CLICKS or event.type() == QEvent.Type.ToolTip

    def _press(self, event: QKeyEvent) -> bool:
        way = _STEPS.get(Qt.Key(event.key()))
        if way is not None:
            self.step(way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            return False
        return True

    def _watch(self) -> None:
        proxy = self._surface.web.focusProxy()
        if proxy is not None and self._on:
            # Installing it twice only moves it to the front; after a crash the proxy is a new one.
            proxy.installEventFilter(self)

    def _look(self, *, clicked: bool = False) -> None:
        if self._on and self._surface.ready:
            spot, told = self._spot / self._surface.zoom, partial(self._tell, clicked=clicked)
            self._surface.run(f"{self._asks}At", spot.x(), spot.y(), LIGHT.red, done=told)

    def _follow(self) -> None:
        if self._on and self._surface.ready:
            self._surface.run(f"{self._asks}Place", done=self._tell_moved)

    def _tell(self, told: object, *, clicked: bool = False) -> None:
        found = read_pointed(told, self._surface.zoom)
        if found is None:
            self._held = False
        if not self._on:
            return
        self.pointed.emit(found)
        if clicked:
            self.clicked.emit()

    def _tell_moved(self, told: object) -> None:
        self.moved.emit(read_pointed(told, self._surface.zoom))


def read_pointed(told: object, zoom: float) -> Pointed | None:
    """Return what a function of `script` told of a thing on a page; None where there is none."""
    if not isinstance(told, dict):
        return None
    left, top, right, bottom = (float(told[k]) for k in ("left", "top", "right", "bottom"))
    box = QRectF(left * zoom, top * zoom, (right - left) * zoom, (bottom - top) * zoom)
    line, before = int(told["line"]), str(told.get("before", ""))
    return Pointed(str(told["why"]), str(told["words"]), box, line, before)
