"""The form of lines: their height, and the indent Chinese paragraphs begin with.

It is laid on in the same step of undo as the typing that asks for it, and never saved.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextBlockFormat, QTextCursor

from workstation.ui.editor.lines import LineKind, line_of
from workstation.ui.shared.fonts import BODY_LINE_HEIGHT

_BLANK_HEIGHT = 78  # per cent of the font's own height, for the empty line between paragraphs
_CODE = 1  # the state the highlighter leaves on lines inside a fence


class Dress:
    """Knows how lines look at one size of letters.

    `room` tells how many pixels a line that shows a picture wants below it.
    """

    def __init__(self, font: QFont, room: Callable[[str], int]) -> None:
        self._room = room
        self._pixels = font.pixelSize()
        # CSS means the size of the letters, Qt the height of the font: Chinese faces are taller.
        natural = QFontMetricsF(font).height() or self._pixels
        self._line_height = round(BODY_LINE_HEIGHT * self._pixels / natural)

    def all_of(self, cursor: QTextCursor, caret: QTextBlock) -> None:
        """Dress every line of the document of `cursor`."""
        cursor.beginEditBlock()
        block = cursor.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.setBlockFormat(self.wanted(block, caret))
            block = block.next()
        cursor.endEditBlock()

    def one(self, block: QTextBlock, caret: QTextBlock) -> None:
        """Dress one line, if it needs it."""
        wanted, present = self.wanted(block, caret), block.blockFormat()
        if (
            present.textIndent() == wanted.textIndent()
            and present.lineHeight() == wanted.lineHeight()
            and present.topMargin() == wanted.topMargin()
            and present.bottomMargin() == wanted.bottomMargin()
        ):
            return
        cursor = QTextCursor(block)
        cursor.joinPreviousEditBlock()
        cursor.setBlockFormat(wanted)
        cursor.endEditBlock()

    def wanted(self, block: QTextBlock, caret: QTextBlock) -> QTextBlockFormat:
        """Return how a line should look; an empty one is small unless the caret is in it."""
        kind = line_of(block.text()).kind
        if block.userState() == _CODE or block.previous().userState() == _CODE:
            kind = LineKind.FENCE
        made = QTextBlockFormat()
        blank = kind is LineKind.BLANK and block != caret
        height = _BLANK_HEIGHT if blank else self._line_height
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if kind in (LineKind.PARAGRAPH, LineKind.BLANK) and not blank:
            made.setTextIndent(2 * self._pixels)
        if kind is LineKind.HEADING:
            made.setTopMargin(6)
        if kind is LineKind.PICTURE:
            made.setBottomMargin(self._room(block.text()))
        return made
