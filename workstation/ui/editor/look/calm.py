"""Two quiet ways of writing: the line one writes stays in the middle; all else is dimmed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QTextEdit

from workstation.ui.shared.tokens import tokens_now

_DIMMED = 165  # of 255: how much paper lies over what is not being written


class Calm(QObject):
    """Does both for `edit`; each is the person's choice."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.typewriter = False
        self.dimmed = False
        self._follows = False

    def set_typewriter(self, on: bool) -> None:
        """Keep the line of the caret in the middle from now on, or not."""
        self.typewriter = on
        self._listen()
        self.follow()

    def set_dimmed(self, on: bool) -> None:
        """Dim every paragraph but that of the caret from now on, or not."""
        self.dimmed = on
        self._listen()
        self._edit.viewport().update()

    def _listen(self) -> None:
        # Only while it is wanted: keys of a text that is neither pay nothing.
        follows = self.typewriter or self.dimmed
        if follows != self._follows:
            self._follows = follows
            moved = self._edit.cursorPositionChanged
            (moved.connect if follows else moved.disconnect)(self.follow)

    def wants_air(self) -> bool:
        """Tell whether the room below the end is not that of the present height.

        All is laid out anew when it changes: but for a typewriter about so much is enough.
        """
        present, wanted = (
            self._edit.document().rootFrame().frameFormat().bottomMargin(),
            self._air(),
        )
        return abs(present - wanted) >= (1 if self.typewriter else wanted / 4)

    def give_air(self) -> None:
        """Leave half a page below the end, so that the last line can stand in the middle, too."""
        document = self._edit.document()
        form = document.rootFrame().frameFormat()
        form.setBottomMargin(self._air())
        # Qt would tell that every character changed, and a very long text be drawn anew in one go.
        with QSignalBlocker(document):
            document.rootFrame().setFrameFormat(form)

    def paint(self, seen: QRect) -> None:
        """Lay paper over what is not being written; called after the text was painted."""
        if not self._edit.hasFocus():
            return
        edit = self._edit
        box = edit.document().documentLayout().blockBoundingRect(edit.textCursor().block())
        above = edit.verticalScrollBar().value()
        paper = tokens_now().color("paper")
        paper.setAlpha(_DIMMED)
        lit = box.translated(0, -above).toAlignedRect()
        top = QRect(seen.left(), seen.top(), seen.width(), lit.top() - seen.top())
        rest = QRect(seen.left(), lit.bottom() + 1, seen.width(), seen.bottom() - lit.bottom())
        painter = QPainter(edit.viewport())
        for part in (top, rest):
            if part.height() > 0:
                painter.fillRect(part.intersected(seen), paper)
        painter.end()

    def _air(self) -> float:
        return self._edit.viewport().height() / 2

    def follow(self) -> None:
        """Bring the line of the caret to the middle, if that is wanted."""
        edit = self._edit
        if self.dimmed:
            edit.viewport().update()
        if not self.typewriter or not edit.isVisible():
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # one chooses with the mouse: what lies under it must stay
        middle = edit.viewport().height() // 2
        bar = edit.verticalScrollBar()
        bar.setValue(bar.value() + edit.cursorRect().center().y() - middle)
