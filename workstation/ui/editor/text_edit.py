"""The text of a story: Markdown on white paper, Chinese input without a fault.

While an input method composes, the text has not changed although Qt says so: nothing is saved,
counted or drawn anew until the composition is over (`composing`).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from workstation.ui.editor import pasted, typing_keys
from workstation.ui.editor.calm import Calm
from workstation.ui.editor.caret import Caret
from workstation.ui.editor.dress import Dress
from workstation.ui.editor.highlighter import MarkdownHighlighter
from workstation.ui.editor.lines import LineKind, line_of
from workstation.ui.editor.pairs import Pairs
from workstation.ui.editor.raw_text import for_qt, raw_text
from workstation.ui.editor.text_pictures import TextPictures, address_in
from workstation.ui.shared.fonts import BODY_PIXELS, sans_font
from workstation.ui.shared.styling import set_mark

#: Han characters of a full line, and the least margin beside it in pixels.
LINE_CHARACTERS = 36
LEAST_MARGIN = 28
#: Lines whose form does not depend on what is written in them.
_SAME = frozenset({LineKind.PARAGRAPH, LineKind.HEADING})


class MarkdownEdit(QTextEdit):
    """Edits one text. Its exact characters are `raw()`; `load` shows another one."""

    #: The text may have changed, and nothing is being composed.
    edited = Signal()
    #: Pixels between the edge and the text: the title above keeps to the same line.
    margin_changed = Signal(int)
    #: A list of (bytes, file name): pictures pasted or dropped at the caret.
    pictures_given = Signal(object)
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
        self.zoom = 1.0
        self._indented = True
        self._margin = 0
        self._quiet = False
        self._held = False
        self._touched: tuple[int, int] | None = None
        #: How many lines there were, which one was written in last, and what it was then.
        self._written: tuple[int, int, LineKind] | None = None
        self.highlighter = MarkdownHighlighter(self.document())
        self.document().setDocumentMargin(0)
        self._late = False
        self.pictures = TextPictures(self)
        self.pictures.room_changed.connect(self.make_room)
        self.pairs = Pairs(self)
        self.calm = Calm(self)
        self.caret = Caret(self)
        self._use_font()
        self.document().contentsChange.connect(self._note_touched)
        self.textChanged.connect(self._hear)

    # What is written.

    def raw(self) -> str:
        """Return the text, `\\n` between lines, every other character as it was typed."""
        return raw_text(self.document())

    def load(self, text: str) -> None:
        """Show another text; there is nothing to undo in it yet."""
        self._quiet = True
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.pictures.begin_text()
        self.setPlainText(for_qt(text))
        whole = QTextCursor(document)
        whole.beginEditBlock()
        self.calm.give_air()
        self._dress.all_of(whole, self.textCursor().block())
        whole.endEditBlock()
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self.pairs.forget()
        self._touched = self._written = None
        self._held = False
        self._quiet = False

    def put(self, text: str) -> None:
        """Make the text `text`; the caret stays where it is, and one undo brings back the old."""
        present = self.raw()
        if present == text or self.composing():
            return
        start, old_end, new_end = _difference(present, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(present[:start]))
        cursor.setPosition(_units(present[:old_end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(for_qt(text[start:new_end]))
        self.dress()

    def composing(self) -> bool:
        """Tell whether an input method is composing a word here."""
        layout = self.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    # How it looks.

    def set_zoom(self, zoom: float) -> None:
        """Show the text at `zoom` times its size, 0.7 to 2.5; not while composing."""
        zoom = min(2.5, max(0.7, round(zoom, 2)))
        if zoom == self.zoom or self.composing():
            return
        self.zoom = zoom
        self._quiet = True
        self._use_font()
        self.highlighter.set_zoom(zoom)
        self.highlighter.rehighlight()
        self._quiet = False
        self._dress_all()
        self._set_margin()

    def set_indented(self, on: bool) -> None:
        """Begin paragraphs with an indent, as they stand on the page, or not."""
        if on != self._indented and not self.composing():
            self._indented = on
            self._use_font()
            self._dress_all()

    def dress(self) -> None:
        """Give the lines just touched their indent and height, in the same step of undo."""
        if self._touched is None or self.composing():
            return
        start, end = self._touched
        self._touched = None
        document = self.document()
        block = document.findBlock(start)
        kind = line_of(block.text()).kind
        written = (document.blockCount(), block.blockNumber(), kind)
        same = written == self._written and kind in _SAME and block.contains(end)
        if same and not self._late:
            return  # one goes on in a line that stays what it is, and so do those around it
        caret = self.textCursor().block()
        self._quiet = True
        self._dress.around(block, end, caret)
        self._written = written
        self._quiet = False
        if self._late:
            self.make_room()

    def make_room(self) -> None:
        """Give pictures the room they want now; it is never a step of undo of its own.

        Where something could be done again it waits for the next edit: a change to a line, be it
        only of its margin, would end that.
        """
        document = self.document()
        self._late = self.composing() or document.isRedoAvailable()
        if self._late:
            return
        nothing_to_undo = not document.isUndoAvailable()
        self._quiet = True
        if nothing_to_undo:
            document.setUndoRedoEnabled(False)
        caret, block = self.textCursor().block(), document.begin()
        while block.isValid():
            if address_in(block.text()):
                self._dress.one(block, caret)
            block = block.next()
        if nothing_to_undo:
            document.setUndoRedoEnabled(True)
        self._quiet = False
        self.viewport().update()

    def _use_font(self) -> None:
        font = sans_font(round(BODY_PIXELS * self.zoom))
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._dress = Dress(font, self.pictures.room, indented=self._indented)

    def _dress_all(self) -> None:
        """Dress every line anew; it is never a step of undo of its own."""
        document = self.document()
        nothing_to_undo = not document.isUndoAvailable() and not document.isRedoAvailable()
        self._quiet = True
        if nothing_to_undo:
            document.setUndoRedoEnabled(False)
        whole = QTextCursor(document)
        whole.joinPreviousEditBlock()
        self._dress.all_of(whole, self.textCursor().block())
        whole.endEditBlock()
        if nothing_to_undo:
            document.setUndoRedoEnabled(True)
        self._quiet = False

    def _set_margin(self) -> None:
        widest = LINE_CHARACTERS * self.font().pixelSize() + 2
        bar = self.verticalScrollBar().sizeHint().width()
        margin = max(LEAST_MARGIN, (self.width() - bar - widest) // 2)
        if margin != self._margin:
            self._margin = margin
            self.setViewportMargins(margin, 0, max(margin - bar, 10), 0)
            self.margin_changed.emit(margin)

    # What Qt tells.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines to a readable length: what is wider becomes margin."""
        # First: Qt lays the text out to the width that is left.
        self._set_margin()
        super().resizeEvent(event)
        self.pictures.fit(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the pictures it shows."""
        super().paintEvent(event)
        self.pictures.paint(event.rect())
        self.calm.paint(event.rect())
        self.caret.paint(event.rect())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let Qt compose; when it is over, tell of the change."""
        written = event.commitString()
        enclosed = not self.composing() and self.pairs.enclose(written)
        if not enclosed:
            super().inputMethodEvent(event)
        self.caret.hear(event)
        if self.composing():
            return
        if not enclosed:
            self.pairs.wrote(written)
        self.dress()
        if self._held:
            self._held = False
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with lists and quotes; everything else is Qt's."""
        if _asks_for_link(self, event):
            self.link_asked.emit()
            return
        if not self.isReadOnly() and typing_keys.handled(self, self.pairs, event):
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        ):
            super().keyPressEvent(event)
            self._touched = self._written = None  # what comes back is dressed already
            self._late = self.pictures.any  # but for the width it had then
            return
        else:
            super().keyPressEvent(event)
            self.pairs.wrote(event.text())
        self.dress()

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

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+K to the text while something is selected; else it is the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _asks_for_link(self, event)
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the text in the colours of the scheme that is on now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.composing():
            self._quiet = True
            self.highlighter.follow_scheme()
            self._quiet = False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures as well as text."""
        return bool(pasted.pictures_of(source)) or super().canInsertFromMimeData(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the characters and nothing else: what is pasted back here is what was written."""
        return pasted.carried(self.textCursor().selectedText().replace("\u2029", "\n"))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop: what was copied here goes in as it is, all else is given on."""
        pictures = pasted.pictures_of(source)
        if pasted.is_ours(source):
            self.insert(source.text())
        elif pictures:
            self.pictures_given.emit(pictures)
        elif source.hasHtml():
            self.html_given.emit(source.html(), source.text())
        else:
            self.words_given.emit(source.text())

    def insert(self, text: str) -> None:
        """Write `text` at the caret, in place of what is selected."""
        self.textCursor().insertText(for_qt(text))
        self.dress()
        self.ensureCursorVisible()

    def _note_touched(self, position: int, removed: int, added: int) -> None:
        if self._quiet:
            return
        start, end = self._touched or (position, position)
        self._touched = (min(start, position), max(end, position + added))

    def _hear(self) -> None:
        if self._quiet:
            return
        if self.composing():
            self._held = True
        else:
            self._held = False
            self.edited.emit()


def _asks_for_link(edit: QTextEdit, event: QKeyEvent) -> bool:
    return (
        event.key() == Qt.Key.Key_K
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        and edit.textCursor().hasSelection()
        and not edit.isReadOnly()
    )


def _difference(old: str, new: str) -> tuple[int, int, int]:
    """Return where two texts begin to differ, and where that ends in each of them."""
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < most - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, len(new) - tail


def _units(text: str) -> int:
    """Return the length of `text` in UTF-16 units, as Qt counts positions."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
