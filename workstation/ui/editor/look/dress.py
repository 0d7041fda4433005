"""The form of lines: their height, and the indent Chinese paragraphs begin with.

It is laid on in the same step of undo as the typing that asks for it, and never saved.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextBlockFormat, QTextCursor

from workstation.ui.editor.lines.lines import Line, LineKind, line_of
from workstation.ui.editor.look.highlighter import HEADING_PIXELS, in_code
from workstation.ui.shared.fonts import BODY_LINE_HEIGHT, BODY_PIXELS

# Per cent of the size of the letters, as CSS means it.
_BLANK_HEIGHT = 90  # for the empty line between paragraphs
_HEADING_HEIGHT = 150
_SET_IN = 1.0  # letters by which lists and quotations stand further in
_ABOVE_HEADING = 8


class Dress:
    """Knows how lines look at one size of letters.

    `room` tells how many pixels a line that shows a picture wants below it; `indented` whether
    paragraphs begin with an indent.
    """

    def __init__(self, font: QFont, room: Callable[[str], int], *, indented: bool = True) -> None:
        self._room = room
        self._indented = indented
        self._pixels = font.pixelSize()
        self._metrics = QFontMetricsF(font)
        self._line_height = _of(BODY_LINE_HEIGHT, self._pixels)
        self._blank_height = _of(_BLANK_HEIGHT, self._pixels)
        zoom = self._pixels / BODY_PIXELS
        self._heading_heights = {
            level: max(self._line_height, _of(_HEADING_HEIGHT, pixels * zoom))
            for level, pixels in HEADING_PIXELS.items()
        }

    def all_of(self, cursor: QTextCursor, caret: QTextBlock) -> None:
        """Dress every line of the document of `cursor`."""
        cursor.beginEditBlock()
        self._each(cursor, cursor.document().begin(), cursor.document().characterCount(), caret)
        cursor.endEditBlock()

    def part(self, block: QTextBlock, end: int, caret: QTextBlock) -> None:
        """Dress every line from `block` to the place `end`, in the step of undo made last."""
        cursor = QTextCursor(block)
        cursor.joinPreviousEditBlock()
        self._each(cursor, block, end, caret)
        cursor.endEditBlock()

    def _each(self, cursor: QTextCursor, block: QTextBlock, end: int, caret: QTextBlock) -> None:
        while block.isValid() and block.position() <= end:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(self.wanted(block, caret))
            block = block.next()

    def around(self, block: QTextBlock, end: int, caret: QTextBlock) -> bool:
        """Dress the lines from `block` to the place `end`, and the one on either side of them.

        Enter leaves an empty line behind that is small only once the caret has gone on, and
        whether the line behind begins a paragraph depends on the one before it. Tell whether one
        of them looks different now.
        """
        behind = block.document().findBlock(end).next()
        end = behind.position() if behind.isValid() else end
        block = block.previous() if block.previous().isValid() else block
        # One step for all of them: joining a step costs with what is in it already.
        cursor: QTextCursor | None = None
        while block.isValid() and block.position() <= end:
            wanted = self.wanted(block, caret)
            if _shape(block.blockFormat()) != _shape(wanted):
                if cursor is None:
                    cursor = QTextCursor(block)
                    cursor.joinPreviousEditBlock()
                cursor.setPosition(block.position())
                cursor.setBlockFormat(wanted)
            block = block.next()
        if cursor is not None:
            cursor.endEditBlock()
        return cursor is not None

    def one(self, block: QTextBlock, caret: QTextBlock) -> None:
        """Dress one line, if it needs it."""
        wanted, present = self.wanted(block, caret), block.blockFormat()
        if _shape(present) == _shape(wanted):
            return
        cursor = QTextCursor(block)
        cursor.joinPreviousEditBlock()
        cursor.setBlockFormat(wanted)
        cursor.endEditBlock()

    def wanted(self, block: QTextBlock, caret: QTextBlock) -> QTextBlockFormat:
        """Return how a line should look; an empty one is small unless the caret is in it."""
        text = block.text()
        line = Line(LineKind.FENCE) if in_code(block) else line_of(text)
        kind = line.kind
        made = QTextBlockFormat()
        blank = kind is LineKind.BLANK and block != caret
        # Whole pixels: with parts of them Qt draws all above the line again at every key, and a
        # letter of another face would make its line taller.
        height = self._blank_height if blank else self._height(line)
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if kind is LineKind.PARAGRAPH or (kind is LineKind.BLANK and not blank):
            made.setTextIndent(self._indent(block))
        elif kind in (LineKind.ITEM, LineKind.QUOTE):
            self._hang(made, text[: line.mark])
        elif kind is LineKind.HEADING:
            made.setTopMargin(_ABOVE_HEADING)
        elif kind is LineKind.PICTURE:
            made.setBottomMargin(self._room(text))
        return made

    def _height(self, line: Line) -> int:
        if line.kind is LineKind.HEADING:
            return self._heading_heights.get(line.level, self._line_height)
        return self._line_height

    def _indent(self, block: QTextBlock) -> float:
        """Return the indent of a paragraph; a line that goes on with one has none."""
        above = line_of(block.previous().text()).kind
        first = above is not LineKind.PARAGRAPH or not block.previous().isValid()
        return 2 * self._pixels if self._indented and first else 0

    def _hang(self, made: QTextBlockFormat, mark: str) -> None:
        """Let the lines of an item or a quotation begin under its words, not under its mark."""
        width = self._metrics.horizontalAdvance(mark)
        made.setLeftMargin(_SET_IN * self._pixels + width)
        made.setTextIndent(-width)


def _of(percent: int, pixels: float) -> int:
    return round(percent * pixels / 100)


def _shape(form: QTextBlockFormat) -> tuple[float, ...]:
    return (
        form.textIndent(),
        form.leftMargin(),
        form.lineHeight(),
        form.topMargin(),
        form.bottomMargin(),
    )
