"""The caret, in the one red of the program: it says where one is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QPainter
from PySide6.QtWidgets import QTextEdit

from workstation.ui.shared.tokens import tokens_now

WIDTH = 2


class Caret(QObject):
    """Paints the caret of `edit`, whose own (always the negative of its ground) is put away."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._shown = True
        #: An input method shows a caret of its own.
        self.hidden = False
        self._last = QRect()
        self._flash = QGuiApplication.styleHints().cursorFlashTime()
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._turn)

    def stir(self) -> None:
        """Show the caret at once, wherever it is now, and blink from there."""
        self._light()
        self._draw_anew()

    def rest(self) -> None:
        """The keyboard went elsewhere."""
        self._blink.stop()
        self._draw_anew()

    def hear(self, event: QInputMethodEvent) -> None:
        """Take note whether an input method wants no caret while it composes."""
        kind = QInputMethodEvent.AttributeType.Cursor
        hidden = bool(event.preeditString()) and any(
            one.type == kind and one.length == 0 for one in event.attributes()
        )
        if hidden != self.hidden:
            self.hidden = hidden
            self.stir()

    def place(self) -> QRect:
        """Return where the caret stands in the viewport, as tall as the letters beside it."""
        place = self._edit.cursorRect()
        place.setWidth(WIDTH)
        return place

    def paint(self, seen: QRect) -> None:
        """Paint it; called after the text was painted.

        Qt draws both places anew when it moves: here it is seen that it did, and no key is told.
        """
        edit = self._edit
        if self.hidden or not edit.hasFocus() or edit.isReadOnly():
            return
        place = self.place()
        if place != self._last:
            self._last = place
            self._light()
        if self._shown and place.intersects(seen):
            painter = QPainter(edit.viewport())
            painter.fillRect(place, tokens_now().color("red"))
            painter.end()

    def _light(self) -> None:
        self._shown = True
        if self._flash > 0 and self._edit.hasFocus():
            self._blink.start(self._flash // 2)

    def _turn(self) -> None:
        self._shown = not self._shown
        self._draw_anew()

    def _draw_anew(self) -> None:
        # Each further rectangle makes Qt draw the text all over the one around them.
        viewport = self._edit.viewport()
        if not self._last.isEmpty():
            viewport.update(self._last)
        if self._edit.hasFocus():
            viewport.update(self.place())
