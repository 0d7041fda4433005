"""The exact characters of a document, and of a text that was opened in one.

`QTextDocument` knows one kind of line end and turns every other into it. What was opened keeps
its own: only the lines a person changed are written anew, so opening and closing changes no byte.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit

_BLOCK_END = "\u2029"
#: What `QTextDocument.setPlainText` starts a new block at.
_LINES = re.compile("(\r\n|[\n\r\u2029\ufdd0\ufdd1])")
_FOREIGN_ENDS = "\r\u2029\ufdd0\ufdd1"


def raw_text(document: QTextDocument) -> str:
    """Return the text of `document` with `\\n` between lines; NBSP, BOM and U+2028 stay."""
    return document.toRawText().replace(_BLOCK_END, "\n")


def composing_in(edit: QTextEdit) -> bool:
    """Tell whether an input method is composing a word in `edit`."""
    layout = edit.textCursor().block().layout()
    return layout is not None and bool(layout.preeditAreaText())


def changed_part(old: str, new: str) -> tuple[int, int, int]:
    """Return where two texts begin to differ, and where that ends in each of them."""
    most = min(len(old), len(new))
    start = _common(most, lambda size: old[:size] == new[:size])
    tail = _common(most - start, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return start, len(old) - tail, len(new) - tail


def _common(most: int, same: Callable[[int], bool]) -> int:
    """Return the largest size up to `most` for which `same` holds; it holds for all below."""
    return bisect_left(range(most), True, key=lambda size: not same(size + 1))


def shown_text(body: str) -> str:
    """Return what a document shows of `body`: the same with one kind of line end."""
    # Asked of every text, and nearly all have one kind: that is seen in a moment.
    return _LINES.sub("\n", body) if any(end in body for end in _FOREIGN_ENDS) else body


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
