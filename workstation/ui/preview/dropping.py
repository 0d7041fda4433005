"""Cards held over a page: where among a board's items they would land, and letting them fall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from workstation.ui.preview.surface import Surface
from workstation.ui.shared.page_view import Landing
from workstation.ui.shared.tokens import LIGHT

#: The page is asked what lies under the hand this often: it scrolls while held at an edge.
_PAUSE_MILLISECONDS = 30


class Dropping(QObject):
    """Takes what is dragged over a surface, once `begin` was called.

    `dropped(QMimeData, Landing)` tells what fell where; what falls beside every board is refused.
    """

    dropped = Signal(object, object)

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._formats: frozenset[str] = frozenset()
        self._spot = QPointF()
        #: Boards that get a place of their own while nothing of them is on the page: code, title.
        self.places: Sequence[tuple[str, str]] = ()
        self._pause = QTimer(self, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._show)

    def begin(self, formats: frozenset[str]) -> None:
        """Take things in one of these formats from now on."""
        self._formats = formats
        self._surface.loaded.connect(self._watch)
        self._watch()

    def _watch(self) -> None:
        for widget in (self._surface.web, self._surface.web.focusProxy()):
            if widget is not None:
                widget.setAcceptDrops(True)
                # Installing it twice only moves it to the front; after a crash the proxy is new.
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags of ours; the page itself never sees any."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._fall(event)
            return True
        if isinstance(event, QDragMoveEvent | QDragEnterEvent):
            self._hover(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._clear()
            return True
        return False

    def _takes(self, carried: QMimeData) -> bool:
        return any(carried.hasFormat(name) for name in self._formats)

    def _hover(self, event: QDragMoveEvent) -> None:
        if not self._takes(event.mimeData()):
            event.ignore()
            return
        event.acceptProposedAction()
        self._spot = event.position()
        if not self._pause.isActive():
            self._pause.start()

    def _fall(self, event: QDropEvent) -> None:
        self._pause.stop()
        if not self._takes(event.mimeData()) or not self._surface.ready:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.ignore()
            return
        event.acceptProposedAction()
        # What is carried ends with the event, and the page answers later.
        carried = QMimeData()
        for name in event.mimeData().formats():
            carried.setData(name, event.mimeData().data(name))
        spot = event.position() / self._surface.zoom

        def landed(told: object) -> None:
            landing = _landing(told)
            if landing is not None:
                self.dropped.emit(carried, landing)

        self._surface.run("landAt", spot.x(), spot.y(), LIGHT.red, self.places, done=landed)
        self._clear()

    def _show(self) -> None:
        if self._surface.ready:
            spot = self._spot / self._surface.zoom
            self._surface.run("landScroll", spot.y())
            self._surface.run("landAt", spot.x(), spot.y(), LIGHT.red, self.places)

    def _clear(self) -> None:
        self._pause.stop()
        if self._surface.ready:
            self._surface.run("landEnd")


def _landing(told: object) -> Landing | None:
    """Return where something fell, as the page tells it; None for beside every board."""
    if not isinstance(told, list) or len(told) != 3:
        return None
    return Landing(str(told[0]), str(told[1]), bool(told[2]))
