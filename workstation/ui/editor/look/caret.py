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
        self._scrolled = 0
        self._composed = False
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

        Here it is seen that it moved, and no key is told. Along a line Qt draws both places anew.
        """
        edit = self._edit
        if self.hidden or not edit.hasFocus() or edit.isReadOnly():
            return
        place, left = self.place(), self._left()
        if place != left:
            self._leave(left, place)
            self._light()
        if self._shown and place.intersects(seen):
            painter = QPainter(edit.viewport())
            painter.fillRect(place, tokens_now().color("red"))
            painter.end()

    def _leave(self, left: QRect, place: QRect) -> None:
        """Go on to `place`, and wipe what Qt does not where it stood.

        A scroll carries what was painted along, and what an input method composes is drawn anew
        without the air above it, into which the caret rises.
        """
        edit = self._edit
        composing = bool(edit.textCursor().block().layout().preeditAreaText())
        if composing or self._composed or (left.y(), left.height()) != (place.y(), place.height()):
            edit.viewport().update(left.united(place))
        self._last, self._composed = place, composing
        self._scrolled = edit.verticalScrollBar().value()

    def _left(self) -> QRect:
        """Return where the caret painted last is seen by now."""
        return self._last.translated(0, self._scrolled - self._edit.verticalScrollBar().value())

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
            viewport.update(self._left())
        if self._edit.hasFocus():
            viewport.update(self.place())
