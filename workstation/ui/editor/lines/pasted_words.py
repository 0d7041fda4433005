"""Words from elsewhere on their way into a text: lines that people meant as paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from workstation.domain.text import storable
from workstation.ui.editor.lines.lines import LineKind, is_fence, line_of

#: A line longer than this makes every further key slow (seconds at ten megabytes).
LONG_LINE = 20_000
_GOOD_LENGTH = 300
_LINE_ENDS = re.compile(r"\r\n?|\x85|\u2029|\ufdd0|\ufdd1")
#: Word's line break within a paragraph, as it comes with plain words.
_SOFT_ENDS = re.compile("[\x0b\x0c\u2028]")
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_LEADING = " \t\u3000\xa0"
_ENDS = tuple("。！？…”’」』）；：.!?;:)]")
_STOP = re.compile(r"(?<=[。！？；])")
_TOGETHER = frozenset({LineKind.ITEM, LineKind.QUOTE, LineKind.TABLE})
_NOTE = re.compile(r"\[\^([^\]\s]{1,80})\]")


def clean(text: str) -> str:
    """Return a text without what no text keeps, with one kind of line end."""
    ended = _LINE_ENDS.sub("\n", storable(text))
    return _CONTROLS.sub("", ended)


def as_paragraphs(text: str) -> str:
    """Return plain words so that each line stays the paragraph it was.

    Word and mail write a paragraph as one line; Markdown would join the lines. A text that has
    empty lines parts its paragraphs itself: there only lines that end a sentence stay apart.
    """
    lines = _SOFT_ENDS.sub("  \n", clean(text)).split("\n")
    lines = _without_indents(lines)
    apart = any(not line for line in lines[1:-1])
    made: list[str] = []
    fenced = False
    for line, following in pairwise([*lines, ""]):
        made.append(line)
        fenced ^= is_fence(line)
        if not fenced and _part(line, following, apart=apart):
            made.append("")
    return "\n".join(made)


def longest_line(text: str) -> int:
    """Return the length of the longest line."""
    return max(map(len, text.split("\n")))


def with_paragraphs(text: str) -> str:
    """Return a text whose endless lines are parted behind a full stop, else where they must be."""
    made = []
    for line in text.split("\n"):
        made.append(line if len(line) <= LONG_LINE else "\n\n".join(_pieces(line)))
    return "\n".join(made)


def with_fresh_notes(text: str, present: str) -> str:
    """Return pasted Markdown whose footnotes have numbers nothing in `present` has."""
    labels = dict.fromkeys(_NOTE.findall(text))
    if not labels:
        return text
    taken = (int(one) for one in _NOTE.findall(present) if one.isdecimal() and len(one) < 7)
    first = max(taken, default=0) + 1
    fresh = {label: str(number) for number, label in enumerate(labels, first)}
    return _NOTE.sub(lambda found: f"[^{fresh[found[1]]}]", text)


def _without_indents(lines: list[str]) -> list[str]:
    made, fenced = [], False
    for line in lines:
        bare = line.lstrip(_LEADING)
        fenced ^= is_fence(bare)
        # The page indents paragraphs; four blanks would make one a block of code.
        keeps = fenced or line_of(line).kind in _TOGETHER or line_of(bare).kind in _TOGETHER
        made.append(line if keeps and not line.startswith("\u3000") else bare)
    return [line if line.strip() else "" for line in made]


def _part(line: str, following: str, *, apart: bool) -> bool:
    if not line or not following or line.endswith("  "):
        return False
    kinds = (line_of(line).kind, line_of(following).kind)
    if kinds[0] in _TOGETHER and kinds[0] is kinds[1]:
        return False
    if kinds[0] is LineKind.PARAGRAPH and kinds[1] is LineKind.PARAGRAPH:
        return not apart or line.endswith(_ENDS)
    return True


def _pieces(line: str) -> list[str]:
    pieces: list[str] = []
    piece: list[str] = []
    length = 0
    for sentence in _STOP.split(line):
        while len(sentence) > LONG_LINE:
            pieces.append("".join([*piece, sentence[:LONG_LINE]]))
            piece, length, sentence = [], 0, sentence[LONG_LINE:]
        piece.append(sentence)
        length += len(sentence)
        if length >= _GOOD_LENGTH:
            pieces.append("".join(piece))
            piece, length = [], 0
    return [*pieces, "".join(piece)] if piece and length else pieces
