"""Markdown drawn so that it reads like a page: headings large, emphasis styled, marks dimmed.

One line at a time: nothing looks at the whole text, so a key costs the same in a long story.
"""

from __future__ import annotations

import re

from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
)

from workstation.ui.editor.lines.inline_marks import Mark, layers, marks_in
from workstation.ui.editor.lines.lines import Line, LineKind, line_of
from workstation.ui.shared.fonts import BODY_PIXELS, mono_font, song_font
from workstation.ui.shared.tokens import Tokens, tokens_now

_PLAIN, _CODE = -1, 1
#: Beyond so many characters only what a line is gets drawn, not what is within it.
_LONGEST = 20_000
#: The size of letters of headings, by level; others are as large as the text.
HEADING_PIXELS = {1: 26, 2: 21, 3: 19}
_BARS = re.compile(r"\|+")


def in_code(block: QTextBlock) -> bool:
    """Tell whether a line lies in a block of code, its fences included."""
    return block.userState() == _CODE or block.previous().userState() == _CODE


class MarkdownHighlighter(QSyntaxHighlighter):
    """Draws the lines of one document. `zoom` multiplies the sizes of headings."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._zoom = 1.0
        self._formats: dict[str, QTextCharFormat] = {}
        self._merged: dict[tuple[str, ...], QTextCharFormat] = {}
        #: The line drawn last, and how.
        self._drawn: tuple[str, list[tuple[int, int, QTextCharFormat]]] = ("", [])
        self._scheme = ""
        #: Without it only where code begins and ends is seen: lines are about to be drawn again.
        self.thorough = True
        self._dress()

    def follow_scheme(self) -> bool:
        """Draw in the colours of the scheme that is on now.

        Tell whether they are others: then the caller has the text drawn anew.
        """
        if self._scheme == tokens_now().name:
            return False
        self._dress()
        return True

    def set_zoom(self, zoom: float) -> None:
        """Draw headings at `zoom` times their size; the caller has the text drawn anew."""
        self._zoom = zoom
        self._dress()

    def highlightBlock(self, text: str) -> None:
        """Draw one line; called by Qt."""
        line = line_of(text)
        if self._in_code(text, fence=line.kind is LineKind.FENCE) or not self.thorough:
            return
        # Each letter an input method composes has Qt ask for the same line again.
        if text != self._drawn[0]:
            self._drawn = (text, self._drawn_of(text, line))
        for start, length, form in self._drawn[1]:
            self.setFormat(start, length, form)

    def _drawn_of(self, text: str, line: Line) -> list[tuple[int, int, QTextCharFormat]]:
        marks = _marks_of(text, line)
        if len(text) <= _LONGEST and line.kind not in (LineKind.RULE, LineKind.PAGE_BREAK):
            marks += marks_in(text)
        return [(one[0], one[1] - one[0], self._format(one[2])) for one in layers(marks)]

    def _in_code(self, text: str, *, fence: bool) -> bool:
        inside = self.previousBlockState() == _CODE
        self.setCurrentBlockState(_CODE if inside != fence else _PLAIN)
        if inside or fence:
            self.setFormat(0, len(text), self._formats["mark" if fence else "code"])
        return inside or fence

    def _format(self, names: tuple[str, ...]) -> QTextCharFormat:
        """Return the formats of `names` laid over each other: bold in a heading stays large."""
        made = self._merged.get(names)
        if made is None:
            made = QTextCharFormat(self._formats[names[0]])
            for name in names[1:]:
                made.merge(self._formats[name])
            self._merged[names] = made
        return made

    def _dress(self) -> None:
        tokens = tokens_now()
        self._scheme = tokens.name
        self._formats = _formats(tokens)
        self._merged = {}
        self._drawn = ("", [])
        for level in range(1, 5):
            pixels = round(HEADING_PIXELS.get(level, BODY_PIXELS) * self._zoom)
            heading = QTextCharFormat()
            heading.setFont(song_font(pixels))
            heading.setForeground(tokens.color("ink"))
            mark = QTextCharFormat(heading)
            mark.setFontWeight(QFont.Weight.Normal)
            mark.setForeground(_dimmed(tokens))
            self._formats[f"h{level}"] = heading
            self._formats[f"h{level} mark"] = mark


def _marks_of(text: str, line: Line) -> list[Mark]:
    """Return what a line as a whole is marked as, and the sign it begins with."""
    size = len(text)
    if line.kind is LineKind.HEADING:
        name = f"h{min(line.level, 4)}"
        return [(0, size, name), (0, min(line.mark, size), f"{name} mark")]
    if line.kind is LineKind.QUOTE:
        return [(0, size, "quote"), (0, line.mark, "strong mark")]
    if line.kind is LineKind.ITEM:
        return [(0, line.mark, "strong mark")]
    if line.kind is LineKind.TABLE and text.strip(" \t|:-"):
        # The words of a table stay in ink: only its bars are marks.
        return [(*bar.span(), "strong mark") for bar in _BARS.finditer(text)]
    if line.kind in (LineKind.RULE, LineKind.PAGE_BREAK, LineKind.TABLE):
        return [(0, size, "strong mark")]
    return []


def _formats(tokens: Tokens) -> dict[str, QTextCharFormat]:
    names = ("mark", "strong mark", "bold", "italic", "struck", "code", "link", "picture", "quote")
    made = {name: QTextCharFormat() for name in names}
    made["mark"].setForeground(_dimmed(tokens))
    made["strong mark"].setForeground(tokens.color("soft"))
    made["bold"].setFontWeight(QFont.Weight.Bold)
    made["italic"].setFontItalic(True)
    made["struck"].setFontStrikeOut(True)
    made["struck"].setForeground(tokens.color("soft"))
    made["code"].setFontFamilies(mono_font().families())
    made["code"].setForeground(tokens.color("blue"))
    made["link"].setForeground(tokens.color("blue"))
    made["link"].setFontUnderline(True)
    made["picture"].setForeground(tokens.color("green"))
    made["quote"].setForeground(tokens.color("soft"))
    return made


def _dimmed(tokens: Tokens) -> QColor:
    return tokens.color("faint")
