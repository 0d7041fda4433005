"""How a text looks: the size of its letters, the form of its lines, the sheet it is on.

Nothing here is a character of the text, nor a step of undo of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.lines.lines import LineKind, line_of
from workstation.ui.editor.look.calm import Calm
from workstation.ui.editor.look.dress import Dress
from workstation.ui.editor.look.sheets import Sheet, fresh_sheet, without_steps
from workstation.ui.editor.look.text_pictures import TextPictures, address_in
from workstation.ui.shared.fonts import BODY_PIXELS, sans_font
from workstation.ui.shared.qt_text import for_qt

_RESIZE_MILLISECONDS = 120
#: Lines whose form does not depend on what is written in them.
_SAME = frozenset({LineKind.PARAGRAPH, LineKind.HEADING})


class TextLook(QObject):
    """Dresses the text of `edit`, never while one is `composing` there.

    It is `quiet` while it does, for then no character changes.
    """

    def __init__(
        self,
        edit: QTextEdit,
        pictures: TextPictures,
        calm: Calm,
        composing: Callable[[], bool],
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._pictures = pictures
        self._calm = calm
        self._composing = composing
        self.zoom = 1.0
        self.quiet = False
        self.indented = True
        self._late = False
        self._touched: tuple[int, int] | None = None
        #: How many lines there were, which one was written in last, and what it was then.
        self._written: tuple[int, int, LineKind] | None = None
        #: Started when the text has another height, which is followed when it stays for a moment.
        self.resized = QTimer(self, singleShot=True, interval=_RESIZE_MILLISECONDS)
        self.resized.timeout.connect(self.follow_height)
        pictures.room_changed.connect(self.make_room)
        self._use_font()
        self.begin_text()

    @contextmanager
    def hush(self) -> Iterator[None]:
        """Keep quiet while something is done that changes no character."""
        before, self.quiet = self.quiet, True
        try:
            yield
        finally:
            self.quiet = before

    def begin_text(self, text: str = "", story: int | None = None) -> None:
        """Lay out a text from its beginning; there is nothing to undo in it."""
        edit = self._edit
        sheet = fresh_sheet(edit, edit.font(), self.zoom, indented=self.indented)
        sheet.story = story
        document = sheet.document
        document.contentsChange.connect(self._note_touched)
        document.setUndoRedoEnabled(False)
        document.setPlainText(text)
        self._lay(sheet)
        whole = QTextCursor(document)
        whole.beginEditBlock()
        self._calm.give_air()
        self._dress.all_of(whole, document.begin())
        whole.endEditBlock()
        document.setUndoRedoEnabled(True)
        document.setModified(False)

    def go_on_with(self, sheet: Sheet) -> None:
        """Lay out a text again as it was left, with all that can be undone in it."""
        self._touched = self._written = None
        if sheet is not self.sheet:
            # Each of these lays a text out anew, seconds for a very long one.
            self._lay(sheet)
            sheet.document.setDefaultFont(self._edit.font())
        self._pictures.any = sheet.pictured
        if sheet.zoom != self.zoom:
            sheet.highlighter.set_zoom(self.zoom)  # dressed anew below, it is drawn anew as well
        self.follow_scheme()
        self.follow_height()
        if (sheet.zoom, sheet.indented) != (self.zoom, self.indented):
            self._dress_all()
        elif sheet.pictured:
            self.make_room()

    def follow_scheme(self) -> None:
        """Draw the text in the colours of the scheme that is on now. Never while composing."""
        if not self.sheet.highlighter.follow_scheme():
            return
        if self._edit.document().isRedoAvailable():
            # Slow for a very long text, but a line dressed anew would end what can be redone.
            self.sheet.highlighter.rehighlight()
        else:
            self._dress_all()

    def forget_touched(self) -> None:
        """What came back by undo is dressed already, but as it was then."""
        self._touched = self._written = None
        self._late = self._pictures.any or self.sheet.mixed

    def set_form(self, zoom: float, *, indented: bool) -> None:
        """Show the text at `zoom` times its size, 0.7 to 2.5; paragraphs with an indent or not.

        Never while composing.
        """
        zoom = min(2.5, max(0.7, round(zoom, 2)))
        larger = zoom != self.zoom
        if not (larger or indented != self.indented) or self._composing():
            return
        self.zoom, self.indented = zoom, indented
        with self.hush():
            self._use_font()
            if larger:
                self.sheet.highlighter.set_zoom(zoom)
        self._dress_all()

    def dress(self) -> bool:
        """Give the lines just touched their indent and height, in the same step of undo.

        Tell whether a line changed its look: the caret may stand lower than before.
        """
        if self._touched is None or self._composing():
            return False
        start, end = self._touched
        self._touched = None
        document = self._edit.document()
        block = document.findBlock(start)
        kind = line_of(block.text()).kind
        written = (document.blockCount(), block.blockNumber(), kind)
        # An input method touches the end of the line as well: not yet the line behind it.
        within = end <= block.position() + block.length()
        same = written == self._written and kind in _SAME and within
        if same and not self._late:
            return False  # one goes on in a line that stays what it is, and so do those around it
        caret = self._edit.textCursor().block()
        with self.hush():
            changed = self._dress.around(block, end, caret)
        self._written = written
        if self._late and self.sheet.mixed:
            self._dress_all()
        if self._late:
            self.make_room()
        return changed

    def write(self, cursor: QTextCursor, text: str) -> None:
        """Write a part of a long text at `cursor`, dressed and laid out, in the step made last."""
        document, drawing = self._edit.document(), self.sheet.highlighter
        start = cursor.block().previous() if cursor.block().previous().isValid() else cursor.block()
        with self.hush():
            # Dressed they are drawn again: at first it is enough to know where code is.
            drawing.thorough = False
            cursor.joinPreviousEditBlock()
            cursor.insertText(for_qt(text))
            cursor.endEditBlock()
            drawing.thorough = True
            following = cursor.block().next()
            end = following.position() if following.isValid() else cursor.position()
            self._dress.part(start, end, cursor.block())
        # Now, and not for the whole text in one go when its end is to be seen.
        document.documentLayout().blockBoundingRect(cursor.block())

    def make_room(self) -> None:
        """Give pictures the room they want now; it is never a step of undo of its own.

        Where something could be done again it waits for the next edit: a change to a line, be it
        only of its margin, would end that.
        """
        document = self._edit.document()
        self._late = self._composing() or document.isRedoAvailable()
        if self._late:
            return
        with self.hush(), without_steps(document):
            caret, block = self._edit.textCursor().block(), document.begin()
            while block.isValid():
                if address_in(block.text()):
                    self._dress.one(block, caret)
                block = block.next()
        self._edit.viewport().update()

    def follow_height(self) -> None:
        """Leave half a page of the present height below the end; not over what can be redone.

        It leaves a step of undo where there are some: only a typewriter is worth one.
        """
        document = self._edit.document()
        if self._composing() or document.isRedoAvailable() or not self._calm.wants_air():
            return
        if self._calm.typewriter or not document.isUndoAvailable():
            with self.hush(), without_steps(document):
                self._calm.give_air()
            self._calm.follow()

    def _lay(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._edit.setDocument(sheet.document)
        self._edit.setCursorWidth(0)  # kept by the document: the caret is painted by ourselves
        self._touched = self._written = None

    def _use_font(self) -> None:
        font = sans_font(round(BODY_PIXELS * self.zoom))
        self._edit.setFont(font)
        self._edit.document().setDefaultFont(font)
        self._dress = Dress(font, self._pictures.room, indented=self.indented)

    def _dress_all(self) -> None:
        """Dress every line anew; it is never a step of undo of its own.

        Qt draws all of them anew for it, once: its `rehighlight` lays the text out at each line.
        """
        document = self._edit.document()
        self.sheet.mixed |= document.isUndoAvailable() or document.isRedoAvailable()
        with self.hush(), without_steps(document):
            whole = QTextCursor(document)
            whole.joinPreviousEditBlock()
            self._dress.all_of(whole, self._edit.textCursor().block())
            whole.endEditBlock()
        self.sheet.zoom, self.sheet.indented = self.zoom, self.indented

    def _note_touched(self, position: int, removed: int, added: int) -> None:
        if self.quiet:
            return
        start, end = self._touched or (position, position)
        self._touched = (min(start, position), max(end, position + added))
