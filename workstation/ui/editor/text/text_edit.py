"""The text of a story: Markdown on white paper, Chinese input without a fault.

While an input method composes, the text has not changed although Qt says so: nothing is saved,
counted or drawn anew until the composition is over (`composing`).
"""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from workstation.ui.editor.keys import typing_keys
from workstation.ui.editor.keys.link_key import LinkKey
from workstation.ui.editor.keys.pairs import Pairs
from workstation.ui.editor.look.calm import Calm
from workstation.ui.editor.look.caret import Caret
from workstation.ui.editor.look.sheets import Sheets
from workstation.ui.editor.look.text_look import TextLook
from workstation.ui.editor.look.text_pictures import TextPictures
from workstation.ui.editor.text import pasted
from workstation.ui.editor.text.dropping import Dropping
from workstation.ui.editor.text.pouring import Pouring
from workstation.ui.editor.text.raw_text import changed_part, composing_in, raw_text
from workstation.ui.editor.text.undoing import Undoing
from workstation.ui.shared.qt_text import for_qt, units
from workstation.ui.shared.styling import set_mark
from workstation.ui.shared.tokens import tokens_now

#: Han characters of a full line, and the least margin beside it in pixels.
LINE_CHARACTERS = 36
LEAST_MARGIN = 28


class MarkdownEdit(QTextEdit):
    """Edits one text. Its exact characters are `raw()`; `load` shows another one."""

    #: The text may have changed, and nothing is being composed.
    edited = Signal()
    #: Pixels between the edge and the text: the title above keeps to the same line.
    margin_changed = Signal(int)
    #: `pasted.Given`: files pasted or dropped at the caret.
    files_given = Signal(object)
    #: HTML pasted, and the same as plain text.
    html_given = Signal(str, str)
    #: Plain words from elsewhere, pasted or dropped.
    words_given = Signal(str)
    #: Ctrl+K on a selection: it is to become a link.
    link_asked = Signal()
    #: The wheel with Ctrl: letters are to be so much larger.
    zoom_asked = Signal(float)
    #: A menu is wanted at this place of the screen.
    menu_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        set_mark(self, "bare", True)
        #: Pixels between the edge and the text.
        self.margin = 0
        self._held = False
        self._may_compose = False
        self.sheets = Sheets()
        self.pictures = TextPictures(self)
        self.pairs = Pairs(self)
        self.calm = Calm(self)
        self.caret = Caret(self)
        self.dropping = Dropping(self)
        LinkKey(self).pressed.connect(self.link_asked)
        self.look = TextLook(self, self.pictures, self.calm, self.composing)
        #: Takes what is very long, piece by piece.
        self.pouring = Pouring(self, self.look)
        self.undoing = Undoing(self, self.look, self.pouring, self.insert)
        self.textChanged.connect(self._hear)
        self._fill_paper()

    # What is written.

    def raw(self) -> str:
        """Return the text, `\\n` between lines, every other character as it was typed."""
        return raw_text(self.document())

    def prepare(
        self, text: str, story: int, ready: Callable[[], object], stopped: Callable[[], object]
    ) -> None:
        """Have `load` show the text of a story at once; then call `ready`, or `stopped`.

        A very long one seen first takes its time, while this shows what of it is there.
        """
        left = self.look.sheet
        self.pouring.drop()
        if len(text) <= self.pouring.much or left.story == story or self.sheets.has(story):
            ready()
            return
        self.load("")
        self.pouring.lay(text, story, ready, stopped)

    def load(self, text: str, story: int | None = None) -> None:
        """Show another text. That of a `story` seen before comes with all its steps of undo.

        What was changed in it meanwhile is a step as well; of a text seen first there is none.
        """
        self.pouring.drop()
        with self.look.hush():
            left = self.look.sheet
            left.pictured = self.pictures.any
            kept = left if story is not None and left.story == story else self.sheets.take(story)
            self.pictures.begin_text()
            if kept is None:
                self.look.begin_text(for_qt(text), story)
            else:
                self.look.go_on_with(kept)
            if kept is not left:
                self.sheets.put_aside(left)
        self.pairs.forget()
        self._held = self._may_compose = False
        if kept is not None:
            self.put(text)

    def only_stories(self, stories: Container[int]) -> None:
        """Forget the steps of undo of all other stories: they were closed."""
        self.sheets.only(stories)
        if self.look.sheet.story is not None and self.look.sheet.story not in stories:
            self.look.sheet.story = None

    def put(self, text: str) -> None:
        """Make the text `text`; the caret stays where it is, and one undo brings back the old."""
        self.pouring.settle()
        present = self.raw()
        if present == text or self.composing():
            return
        start, old_end, new_end = changed_part(present, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(present[:start]))
        cursor.setPosition(units(present[:old_end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(for_qt(text[start:new_end]))
        self.dress()

    def composing(self) -> bool:
        """Tell whether an input method is composing a word here, or half a text is written."""
        # Only an event of the input method can begin it; Qt may end it by itself.
        return self.pouring.active or (self._may_compose and composing_in(self))

    # How it looks.

    def set_zoom(self, zoom: float) -> None:
        """Show the text at `zoom` times its size, 0.7 to 2.5; not while composing."""
        before = self.look.zoom
        self.look.set_form(zoom, indented=self.look.indented)
        if self.look.zoom != before:
            self._set_margin()

    def dress(self) -> None:
        """Give the lines just touched their indent and height, in the same step of undo."""
        self.look.dress()

    def _fill_paper(self) -> None:
        """Fill the ground here: were it seen through, each key would draw the whole window."""
        viewport = self.viewport()
        palette = viewport.palette()
        palette.setColor(QPalette.ColorRole.Base, tokens_now().color("paper"))
        viewport.setPalette(palette)
        viewport.setAutoFillBackground(True)

    def _set_margin(self) -> None:
        widest = LINE_CHARACTERS * self.font().pixelSize() + 2
        bar = self.verticalScrollBar().sizeHint().width()
        margin = max(LEAST_MARGIN, (self.width() - bar - widest) // 2)
        if margin != self.margin:
            self.margin = margin
            self.setViewportMargins(margin, 0, max(margin - bar, 10), 0)
            self.margin_changed.emit(margin)

    # What Qt tells.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines to a readable length: what is wider becomes margin."""
        # First: Qt lays the text out to the width that is left.
        self._set_margin()
        super().resizeEvent(event)
        self.pictures.fit(self.viewport().width())
        self.look.resized.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the pictures it shows."""
        super().paintEvent(event)
        if self.pictures.any:
            self.pictures.paint(event.rect())
        if self.calm.dimmed:
            self.calm.paint(event.rect())
        self.caret.paint(event.rect())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let Qt compose; when it is over, tell of the change."""
        written = event.commitString()
        enclosed = bool(written) and not self.composing() and self.pairs.enclose(written)
        if not enclosed:
            self._may_compose = bool(event.preeditString())
            super().inputMethodEvent(event)
            self._may_compose = self._may_compose and composing_in(self)
        self.caret.hear(event)
        if self._may_compose or self.pouring.active:
            return
        if not enclosed:
            self.pairs.wrote(written)
        if self.look.dress() and written:
            self.ensureCursorVisible()
        if self._held:
            self._held = False
            self.edited.emit()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]
        """Tell an input method where the caret stands.

        Qt's own has no width here, and beside a place without one no candidates are shown.
        """
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return QRectF(self.caret.place().translated(self.viewport().pos()))
        return super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with lists and quotes; everything else is Qt's."""
        written = event.text()
        if typing_keys.is_plain(written, event):
            # Nearly every key: it asks for nothing but its letter.
            super().keyPressEvent(event)
        elif not self.isReadOnly() and typing_keys.handled(self, self.pairs, event):
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undoing.undo()
            return
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undoing.redo()
            return
        else:
            super().keyPressEvent(event)
            self.pairs.wrote(written)
        if self.look.dress():
            self.ensureCursorVisible()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make letters larger or smaller while Ctrl is held."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(0.1 if event.angleDelta().y() > 0 else -0.1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have the menu opened by those who know what can be done."""
        self.menu_asked.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.caret.stir()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the caret away."""
        super().focusOutEvent(event)
        self.caret.rest()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Keep it: else it goes up through all that lies around the text, at each key."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the text in the colours of the scheme that is on now."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._fill_paper()
        if event.type() == QEvent.Type.PaletteChange and not self.composing():
            self.look.follow_scheme()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show where it would go."""
        super().dragEnterEvent(event)
        self.dropping.over(event.position().toPoint())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        super().dragMoveEvent(event)
        self.dropping.over(event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self.dropping.gone()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files as files, and have Qt take everything else."""
        self.dropping.gone()
        if not self.dropping.took_files(event):
            super().dropEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files as well as text."""
        return pasted.carries_files(source) or super().canInsertFromMimeData(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the characters and nothing else: what is pasted back here is what was written."""
        return pasted.carried(self.textCursor().selectedText().replace("\u2029", "\n"))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop: what was copied here goes in as it is, all else is given on."""
        if pasted.is_ours(source):
            self.insert(source.text())
        elif pasted.carries_files(source):
            self.files_given.emit(pasted.files_of(source))
        elif source.hasHtml():
            self.html_given.emit(source.html(), source.text())
        else:
            self.words_given.emit(source.text())

    def insert(self, text: str) -> None:
        """Write `text` at the caret, in place of what is selected."""
        self.pouring.settle()
        first = self.pouring.first_piece(text)
        cursor = self.textCursor()
        cursor.insertText(for_qt(first))
        self.go_on(cursor, text[len(first) :])

    def go_on(self, cursor: QTextCursor, rest: str) -> None:
        """Go on behind what was just written at `cursor`, once the `rest` of it stands there."""
        self.setTextCursor(cursor)
        self.dress()
        if rest:
            self.pouring.write(rest)
        else:
            self.ensureCursorVisible()

    def _hear(self) -> None:
        if self.look.quiet:
            return
        if self.composing():
            self._held = True
        else:
            self._held = False
            self.edited.emit()
