"""A Markdown text parted into what is written in one go: paragraphs, headings, items, cells.

What nobody reads as words is left out: code, comments, rules, page breaks of the old system. How
the dialect goes is told by `press/markdown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Stands for each sign that is no word.
UNREAD = "\ufffc"

_ASIDE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n`]*$"
    r"|(?P<comment><!--)"
    r"|<(?P<tag>script|style|pre|code|textarea|svg|math)\b",
    re.MULTILINE | re.IGNORECASE,
)
_SIGN = re.compile(r"[^\n]")
_MARK = re.compile(
    r"(?P<page>\#p\#.*\#e\#[ \t]*$)"
    r"|(?P<heading>\#{1,6}[ \t]*)"
    r"|(?P<rule>(?:[-*_][ \t]*){3,}$|=+[ \t]*$|\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$)"
    r"|(?P<quote>(?:>[ \t]?)+)"
    r"|(?P<item>(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|:[ \t]+|\[\^[^\[\]]+\]:[ \t]*)"
    r"|(?P<row>\|)"
)
#: What a line that begins something else than a paragraph begins with.
_SIGNS = frozenset("#>-*+_|=:[0123456789")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_CODE = re.compile(r" {4}| {0,3}\t")
_WORDS = "words"
_SILENT = frozenset({"blank", "code", "rule", "page"})
#: What a line of mere words goes on with.
_OPEN = frozenset({_WORDS, "item", "quote"})


class Block(NamedTuple):
    """Words written in one go, and where they begin in the text."""

    start: int
    text: str


class _Line(NamedTuple):
    """A line: what it is, where its words begin, where it ends."""

    kind: str
    start: int
    end: int


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of a Markdown text in their order; no two share a sign."""
    text = _without_asides(text)
    block: _Line | None = None
    for line in _lines(text):
        if block and _goes_on(block.kind, line.kind):
            block = block._replace(end=line.end)
            continue
        if block:
            yield Block(block.start, text[block.start : block.end])
        block = None
        if line.kind == "row":
            yield from _cells(line.start, text[line.start : line.end])
        elif line.kind not in _SILENT:
            block = line
    if block:
        yield Block(block.start, text[block.start : block.end])


def _goes_on(kind: str, after: str) -> bool:
    return kind in _OPEN and (after == _WORDS or kind == after == "quote")


def _lines(text: str) -> Iterator[_Line]:
    before, listed, at = "blank", False, 0
    for line in text.split("\n"):
        end = at + len(line)
        at = end + 1
        bare = line.lstrip(" \t\r")
        kind, mark = _kind_of(bare)
        # Below an item what stands further in belongs to it.
        if kind != "blank" and bare is not line and before in ("blank", "code") and not listed:
            kind = "code" if _CODE.match(line) else kind
        if kind == "item" or (kind != "blank" and bare is line):
            listed = kind == "item"
        before = kind
        yield _Line(kind, end - len(bare) + mark, end)


def _kind_of(bare: str) -> tuple[str, int]:
    if not bare or bare.isspace():
        return "blank", 0
    mark = _MARK.match(bare) if bare[0] in _SIGNS else None
    if mark is None:
        return _WORDS, 0
    return mark.lastgroup or _WORDS, mark.end()


def _cells(start: int, row: str) -> Iterator[Block]:
    for cell in _CELL.finditer(row):
        if not cell[0].isspace():
            yield Block(start + cell.start(), cell[0])


def _without_asides(text: str) -> str:
    """Return a text of the same length in which code and comments say nothing."""
    if not ("```" in text or "~~~" in text or "<" in text):
        return text
    parts: list[str] = []
    done, missing = 0, set[str]()
    for aside in _ASIDE.finditer(text):
        end = _end_of(aside, text, missing) if aside.start() >= done else -1
        if end >= 0:
            parts += (text[done : aside.start()], _SIGN.sub(UNREAD, text[aside.start() : end]))
            done = end
    return "".join(parts) + text[done:]


def _end_of(aside: re.Match[str], text: str, missing: set[str]) -> int:
    """Return where code or a comment ends, -1 where nothing ends it: then it is none."""
    if aside["fence"]:
        closing = rf"^{aside['fence']}[ \t]*$"
    else:
        closing = "-->" if aside["comment"] else rf"</{aside['tag']}\s*>"
    # Each is looked for in vain only once: the text may be nothing but beginnings.
    if closing in missing:
        return -1
    found = re.compile(closing, re.MULTILINE | re.IGNORECASE).search(text, aside.end())
    if found is None:
        missing.add(closing)
        return -1
    return found.end()
