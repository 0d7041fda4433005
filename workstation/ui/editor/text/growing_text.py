"""A text of a few lines that is as tall as what stands in it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from workstation.domain.text import one_line
from workstation.ui.editor.look.caret import Caret
from workstation.ui.editor.text.raw_text import raw_text
from workstation.ui.shared.fonts import song_font
from workstation.ui.shared.qt_text import for_qt
from workstation.ui.shared.styling import set_mark
from workstation.ui.shared.tokens import tokens_now

TITLE_PIXELS = 27


class GrowingText(QTextEdit):
    """Plain text that wraps; it grows from `least` to `most` pixels and then scrolls.

    `edited` is the person's own doing: filling by `show_text` sends nothing, and neither does a
    word an input method is still composing.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, least: int = 54, most: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._quiet = False
        self._held = False
        self._stand_in = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(least)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._hear)
        self.caret = Caret(self)

    def text(self) -> str:
        """Return what stands here, character by character."""
        return raw_text(self.document())

    def show_text(self, text: str) -> None:
        """Fill in `text`; it is no edit of the person's. Not while composing."""
        if text == self.text() or self.composing():
            return
        self._quiet = True
        self.setPlainText(for_qt(text))
        self._dress()
        self._quiet = False
        self._fit()

    def stand_in(self, words: str) -> None:
        """Show soft words as long as nothing is written; unlike a placeholder they wrap."""
        self._stand_in = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, or what stands in for it."""
        super().paintEvent(event)
        self.caret.paint(event.rect())
        if not self._stand_in or not self.document().isEmpty() or self.composing():
            return
        painter = QPainter(self.viewport())
        painter.setPen(tokens_now().color("soft"))
        place = self.viewport().rect().adjusted(2, 2, -2, 0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(QRectF(place), self._stand_in, option)

    def composing(self) -> bool:
        """Tell whether an input method is composing a word here."""
        layout = self.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Tell of the change when the composition is over."""
        super().inputMethodEvent(event)
        self.caret.hear(event)
        if self._held and not self.composing():
            self._held = False
            self.edited.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only."""
        self.textCursor().insertText(source.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.caret.stir()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person went on to something else."""
        super().focusOutEvent(event)
        self.caret.rest()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as tall as that needs."""
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        """Give lines their height; plain fields keep that of the font."""

    def _hear(self) -> None:
        if self._quiet:
            return
        self._held = self.composing()
        if not self._held:
            self.edited.emit()

    def _fit(self, *_: object) -> None:
        around = self.height() - self.viewport().height()
        wanted = round(self.document().size().height()) + max(around, 0)
        height = min(self._most, max(self._least, wanted))
        scrolls = wanted > self._most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        if height != self.height():
            self.setFixedHeight(height)


class TitleField(GrowingText):
    """The title: large, in the Song face, wrapping; Enter goes on to the text (`entered`)."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(40, 160, parent)
        set_mark(self, "bare", True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setFont(song_font(TITLE_PIXELS))
        self.document().setDefaultFont(self.font())
        self.document().setDocumentMargin(0)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and, in the last line, Down go on to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Down and self.textCursor().position() == before:
            self.entered.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, on one line."""
        self.textCursor().insertText(one_line(source.text()))

    def _dress(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setLineHeight(92, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(form)
        self.document().clearUndoRedoStacks()
