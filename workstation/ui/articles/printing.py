"""A story on paper: its headline, its text, and the number of each page."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPainter,
    QPixmap,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtPrintSupport import QPrinter

from workstation.services.articles.exporting import Rich
from workstation.ui.shared.fonts import song_font

#: A story is laid out in pixels of this many to the inch, as its styles mean them, on any paper.
_DPI = 96
_LETTER = 15
_FOOT = 36
_GAP = 6
_PICTURE = "\ufffc"
#: A picture leaves room for its caption on the same page.
_TALLEST = 0.7
_AS_BLOCKS = {"section": "div", "figure": "div", "figcaption": "p"}
_NO_PICTURE = re.compile(r'<img(?![^<>]*\ssrc=)(?:[^<>]*?\salt="([^"]*)")?[^<>]*>')
_BLOCK_TAG = re.compile(r"<(/?)(section|figure|figcaption)\b")


def print_story(printer: QPrinter, title: str, rich: Rich) -> None:
    """Print a story with its headline on the pages of `printer`, within its margins."""
    paper = printer.pageRect(QPrinter.Unit.Inch).size() * _DPI
    document = laid_out(title, rich, QSizeF(paper.width(), paper.height() - _FOOT))
    painter = QPainter(printer)
    painter.scale(printer.logicalDpiX() / _DPI, printer.logicalDpiY() / _DPI)
    page = QRectF(0, 0, paper.width(), paper.height() - _FOOT)
    for number in range(1, document.pageCount() + 1):
        if number > 1:
            printer.newPage()
        painter.save()
        painter.translate(0, -page.height() * (number - 1))
        document.drawContents(painter, page.translated(0, page.height() * (number - 1)))
        painter.restore()
        painter.setFont(song_font(11, QFont.Weight.Normal))
        foot = QRectF(0, page.height(), page.width(), _FOOT)
        painter.drawText(
            foot,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
            f"{number} / {document.pageCount()}",
        )
    painter.end()


def laid_out(title: str, rich: Rich, page: QSizeF) -> QTextDocument:
    """Return a story in pages of a size in pixels; no picture is larger than a page shows."""
    document = QTextDocument()
    document.setDefaultFont(song_font(_LETTER, QFont.Weight.Normal))
    document.setDocumentMargin(0)
    document.setPageSize(page)
    body = _BLOCK_TAG.sub(lambda tag: f"<{tag[1]}{_AS_BLOCKS[tag[2]]}", rich.html)
    body = _NO_PICTURE.sub(lambda tag: f"[{tag[1]}]" if tag[1] else "", body)
    head = f'<h1 style="font-size:24px;margin:0 0 20px;" align="center">{html.escape(title)}</h1>'
    document.setHtml(head + body)
    block = document.begin()
    while block.isValid():
        _fit_pictures(document, block, page)
        _set(block)
        block = block.next()
    return document


def _fit_pictures(document: QTextDocument, block: QTextBlock, page: QSizeF) -> None:
    places = []
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        if fragment.charFormat().isImageFormat():
            places.append((fragment.position(), fragment.charFormat().toImageFormat()))
        part += 1
    for place, image in places:
        held = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(image.name()))
        if not isinstance(held, QImage | QPixmap) or held.isNull():
            continue
        scale = min(1.0, page.width() / held.width(), page.height() * _TALLEST / held.height())
        image.setWidth(held.width() * scale)
        image.setHeight(held.height() * scale)
        cursor = QTextCursor(document)
        cursor.setPosition(place)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(image)


def _set(block: QTextBlock) -> None:
    """Set a paragraph as paper does: two letters in, no gap; quotations moved in as a whole."""
    cursor = QTextCursor(block)
    look = QTextBlockFormat(block.blockFormat())
    centred = look.alignment() & Qt.AlignmentFlag.AlignHCenter == Qt.AlignmentFlag.AlignHCenter
    ruled = look.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth)
    if (
        centred
        or ruled
        or look.headingLevel()
        or look.indent()
        or _PICTURE in block.text()
        or block.textList() is not None
        or cursor.currentTable() is not None
    ):
        return
    if look.background().style() == Qt.BrushStyle.NoBrush:
        look.setTextIndent(2 * _LETTER)
        look.setBottomMargin(_GAP)
    elif not look.nonBreakableLines():
        look.setLeftMargin(2 * _LETTER)
    cursor.setBlockFormat(look)
