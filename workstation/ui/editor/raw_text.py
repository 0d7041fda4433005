"""The exact characters of a document, and of a text that was opened in one.

`QTextDocument` knows one kind of line end and turns every other into it. What was opened keeps
its own: only the lines a person changed are written anew, so opening and closing changes no byte.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QTextDocument

_BLOCK_END = "\u2029"
_BOM = "\ufeff"
#: What `QTextDocument.setPlainText` starts a new block at.
_LINES = re.compile("(\r\n|[\n\r\u2029\ufdd0\ufdd1])")


def raw_text(document: QTextDocument) -> str:
    """Return the text of `document` with `\\n` between lines; NBSP, BOM and U+2028 stay."""
    return document.toRawText().replace(_BLOCK_END, "\n")


def for_qt(text: str) -> str:
    """Return `text` so that Qt gets all of it: PySide takes a BOM at the beginning for a mark."""
    return _BOM + text if text.startswith(_BOM) else text


def shown_text(body: str) -> str:
    """Return what a document shows of `body`: the same with one kind of line end."""
    return _LINES.sub("\n", body)


def with_line_ends_of(opened: str, text: str) -> str:
    """Return `text` with the line ends of `opened` wherever its lines are still the same.

    `text` has `\\n` only. Lines at the beginning and at the end that nobody touched keep the line
    ends they came with; what lies between them gets `\\n`.
    """
    shown = shown_text(opened)
    if shown == opened:
        return text
    if shown == text:
        return opened
    old, new = _split(opened), text.split("\n")
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head][0] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail][0] == new[-1 - tail]:
        tail += 1
    ends = [old[row][1] if row < head else "\n" for row in range(len(new))]
    for row in range(1, tail + 1):
        ends[-row] = old[-row][1]
    ends = [end or "\n" for end in ends[:-1]]
    return "".join(line + end for line, end in zip(new, [*ends, ""], strict=True))


def _split(body: str) -> list[tuple[str, str]]:
    """Return the lines of `body` with their ends; the last one has none."""
    parts = _LINES.split(body)
    return list(zip(parts[::2], [*parts[1::2], ""], strict=True))
