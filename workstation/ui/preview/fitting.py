"""A page at the width of a phone, a tablet or a desk, fitted into whatever room there is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

#: Pages are not made for less; where there is less room they are shown smaller.
_NARROWEST = 360
_SMALLEST = 0.25  # Chromium's own limit


class Fitting(QWidget):
    """Holds one widget in its middle. `zoom(factor)` is called when its scale must change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: QWidget | None = None
        self._zoom: Callable[[float], object] | None = None
        self._width = 0

    def hold(self, widget: QWidget, zoom: Callable[[float], object]) -> None:
        """Show `widget` from now on."""
        self._held, self._zoom = widget, zoom
        widget.setParent(self)
        self._lay()
        widget.show()

    def set_width(self, pixels: int) -> None:
        """Show the page as on a screen `pixels` wide, smaller if need be; 0 is the room."""
        self._width = pixels
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        if self._held is None or self._zoom is None:
            return
        room = self.width()
        wanted = self._width or max(room, _NARROWEST)
        width = min(room, wanted)
        self._zoom(max(_SMALLEST, min(1.0, room / wanted)) if wanted else 1.0)
        self._held.setGeometry(QRect((room - width) // 2, 0, width, self.height()))
