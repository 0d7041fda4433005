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

from workstation.ui.editor.lines import Line, LineKind, is_fence, line_of
from workstation.ui.shared.fonts import BODY_PIXELS, mono_font, song_font
from workstation.ui.shared.tokens import Tokens, tokens_now

_PLAIN, _CODE = -1, 1
#: Beyond so many characters only what a line is gets drawn, not what is within it.
_LONGEST = 20_000
_HEADING_PIXELS = {1: 26, 2: 21, 3: 19}
# Every length has an end: fifty thousand brackets must not hold up a key.
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![*\w])(\*|_)(?![*_\s])([^*_]{1,1000}?)(?<!\s)\1(?![*\w])")
_STRUCK = re.compile(r"(~~)(?=\S)(.{1,1000}?)(?<=\S)\1")
_CODE_SPAN = re.compile(r"(`{1,9})(.{1,1000}?)\1")
_LINK = re.compile(r"(!?\[)([^\[\]\n]{0,1000})(\]\([^)\n]{0,2000}\)(?:\{[^}\n]{0,200}\})?)")
_ADDRESS = re.compile(r"<https?://[^>\s]{1,2000}>")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]{1,200}\]:?")


def in_code(block: QTextBlock) -> bool:
    """Tell whether a line lies in a block of code, its fences included."""
    return block.userState() == _CODE or block.previous().userState() == _CODE


class MarkdownHighlighter(QSyntaxHighlighter):
    """Draws the lines of one document. `zoom` multiplies the sizes of headings."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._zoom = 1.0
        self._formats: dict[str, QTextCharFormat] = {}
        self._scheme = ""
        self._dress()

    def follow_scheme(self) -> None:
        """Draw in the colours of the scheme that is on now."""
        if self._scheme != tokens_now().name:
            self._dress()
            self.rehighlight()

    def set_zoom(self, zoom: float) -> None:
        """Draw headings at `zoom` times their size; the caller has the text drawn anew."""
        self._zoom = zoom
        self._dress()

    def highlightBlock(self, text: str) -> None:
        """Draw one line; called by Qt."""
        if self._in_code(text):
            return
        line = line_of(text)
        self._draw_line(text, line)
        if line.kind not in (LineKind.RULE, LineKind.PAGE_BREAK):
            self._draw_inside(text)

    def _in_code(self, text: str) -> bool:
        inside = self.previousBlockState() == _CODE
        fence = is_fence(text)
        self.setCurrentBlockState(_CODE if inside != fence else _PLAIN)
        if inside or fence:
            self.setFormat(0, len(text), self._formats["mark" if fence else "code"])
        return inside or fence

    def _draw_line(self, text: str, line: Line) -> None:
        size = len(text)
        if line.kind is LineKind.HEADING:
            name = f"h{min(line.level, 4)}"
            self.setFormat(0, size, self._formats[name])
            self.setFormat(0, min(line.mark, size), self._formats[f"{name} mark"])
        elif line.kind is LineKind.QUOTE:
            self.setFormat(0, size, self._formats["quote"])
            self.setFormat(0, line.mark, self._formats["strong mark"])
        elif line.kind is LineKind.ITEM:
            self.setFormat(0, line.mark, self._formats["strong mark"])
        elif line.kind in (LineKind.RULE, LineKind.PAGE_BREAK, LineKind.TABLE):
            self.setFormat(0, size, self._formats["strong mark"])
            self._plain_cells(text, line)

    def _plain_cells(self, text: str, line: Line) -> None:
        """Leave the words of a table in ink: only its bars are marks."""
        if line.kind is LineKind.TABLE and text.strip(" \t|:-"):
            for cell in re.finditer(r"[^|]+", text):
                self.setFormat(cell.start(), len(cell[0]), QTextCharFormat())

    def _draw_inside(self, text: str) -> None:
        if len(text) > _LONGEST or not any(sign in text for sign in "*_`[<~"):
            return
        for pattern, name in ((_BOLD, "bold"), (_ITALIC, "italic"), (_STRUCK, "struck")):
            for found in pattern.finditer(text):
                self._draw(found.start(2), found.end(2), name)
                self._draw(found.start(1), found.end(1), "mark")
                self._draw(found.end(2), found.end(), "mark")
        for found in _LINK.finditer(text):
            self._draw(found.start(), found.end(), "mark")
            self._draw(found.start(2), found.end(2), "picture" if found[1] == "![" else "link")
        for pattern, name in ((_ADDRESS, "link"), (_FOOTNOTE, "mark"), (_CODE_SPAN, "code")):
            for found in pattern.finditer(text):
                self._draw(found.start(), found.end(), name)

    def _draw(self, start: int, end: int, name: str) -> None:
        """Lay a format over what is drawn there already: bold inside a heading stays large."""
        wanted = self._formats[name]
        position = start
        while position < end:
            present = self.format(position)
            stop = position + 1
            while stop < end and self.format(stop) == present:
                stop += 1
            present.merge(wanted)
            self.setFormat(position, stop - position, present)
            position = stop

    def _dress(self) -> None:
        tokens = tokens_now()
        self._scheme = tokens.name
        self._formats = _formats(tokens)
        for level in range(1, 5):
            pixels = round(_HEADING_PIXELS.get(level, BODY_PIXELS) * self._zoom)
            heading = QTextCharFormat()
            heading.setFont(song_font(pixels))
            heading.setForeground(tokens.color("ink"))
            mark = QTextCharFormat(heading)
            mark.setFontWeight(QFont.Weight.Normal)
            mark.setForeground(_dimmed(tokens))
            self._formats[f"h{level}"] = heading
            self._formats[f"h{level} mark"] = mark


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
