"""The notes of a page on the page itself: numbers beside passages, places chosen for new ones.

Drawn by a script of our own over the page as it is shown; nothing of it is in what is published.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from workstation.domain.note import Note
from workstation.ui.preview.surface import Surface
from workstation.ui.preview.why.pointing import Pointed, Pointing, read_pointed
from workstation.ui.shared.tokens import LIGHT

_LEFT = Qt.MouseButton.LeftButton


class NoteMarks(QObject):
    """`found(ids)` tells which notes have their place on the page, `clicked(id)` of a mark.

    `chosen(Pointed)` carries a passage, `selected(on)` whether words of the page are selected,
    `ended` that nothing was chosen after all.
    """

    found = Signal(object)
    clicked = Signal(object)
    chosen = Signal(object)
    selected = Signal(bool)
    ended = Signal()

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._notes: Sequence[tuple[int, Note]] = ()
        self._last: Pointed | None = None
        self.pointing = Pointing(surface, "note")
        self.pointing.pointed.connect(self._point)
        self.pointing.clicked.connect(self._take)
        self.pointing.taken.connect(self._take)
        self.pointing.ended.connect(self.ended)
        surface.loaded.connect(self._loaded)
        surface.patched.connect(self._draw)
        surface.page.selectionChanged.connect(self._tell_selected)
        self._watch()

    def show(self, notes: Sequence[tuple[int, Note]]) -> None:
        """Draw the marks of open notes, each with its number."""
        self._notes = notes
        self._draw()

    def lead_to(self, note_id: int) -> None:
        """Bring the passage of a note into sight."""
        if self._surface.ready:
            self._surface.run("showNote", str(note_id))

    def choose(self, on: bool) -> None:
        """Begin or end choosing a passage by pointing at it."""
        self._last = None
        self.pointing.turn(on)

    def take_selected(self) -> None:
        """Choose the words that are selected in the page."""
        if self._surface.ready:
            self._surface.run("selectedPassage", done=self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice clicks on marks."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and event.button() == _LEFT:
            spot = event.position() / self._surface.zoom
            if self._notes and self._surface.ready:
                self._surface.run("noteUnder", spot.x(), spot.y(), done=self._tell_clicked)
        return False

    def _loaded(self) -> None:
        self._watch()
        self._draw()

    def _watch(self) -> None:
        proxy = self._surface.web.focusProxy()
        if proxy is not None:
            # Installing it twice only moves it to the front; after a crash the proxy is a new one.
            proxy.installEventFilter(self)

    def _draw(self) -> None:
        if not self._surface.ready:
            return
        told = [[str(one.id), number, one.words, one.before] for number, one in self._notes]
        self._surface.run("drawNotes", told, LIGHT.red, done=self._tell_found)

    def _tell_found(self, told: object) -> None:
        if isinstance(told, list):
            self.found.emit(frozenset(int(one) for one in told))

    def _tell_clicked(self, told: object) -> None:
        if isinstance(told, str) and told.isdecimal():
            self.clicked.emit(int(told))

    def _tell_selected(self) -> None:
        self.selected.emit(self._surface.page.hasSelection())

    def _tell(self, told: object) -> None:
        passage = read_pointed(told, self._surface.zoom)
        if passage is not None and passage.words:
            self.chosen.emit(passage)

    def _point(self, pointed: Pointed | None) -> None:
        self._last = pointed

    def _take(self) -> None:
        if self._last is not None and self._last.words:
            self.chosen.emit(self._last)
