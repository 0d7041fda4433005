"""Where a Markdown text may be cut: between paragraphs, and around runs of everything else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

#: What may change the meaning of another paragraph: HTML, fences, tabs.
_REACHES = re.compile(r"<[A-Za-z/!?]|[\t\x02\x03]|```|~~~")
#: Where a name gets its meaning.
_NAMES = re.compile(r"\] ?:")
#: Lines that may begin or go on with something else than a paragraph.
_ELSE = re.compile(
    r"^(?:[ :#>={]|[-+*](?:\s|$)|\d+\.(?:\s|$)|[-_*](?:[ ]?[-_*])+\s*$)|\|", re.MULTILINE
)
_NOTES = re.compile(r" {0,3}\[\^([^\[\]\n]+)\]:[^\n]*")
_TITLE = r"(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))"
_LINKS = re.compile(rf" {{0,3}}\[([^\[\]\n^*][^\[\]\n]*)\]: *[^\s\[\]]+(?: +{_TITLE})? *")
_SHORT = re.compile(r"\*\[([^\[\]\\\n]+)\] ?: *[^\s\"'][^\n]*")
_GAP = re.compile(r"(\n(?: *\n)+)")

#: A part of a text, and its line, from 1.
Segment = tuple[str, int]


class Kind(Enum):
    """What a segment is to its neighbours."""

    #: May be a paragraph by itself.
    ALONE = auto()
    #: Belongs together with neighbours of its kind: lists, tables, headings, quotations.
    RUN = auto()
    #: Says nothing itself, but what names mean: of notes, of links, of abbreviations.
    NOTES = auto()
    LINKS = auto()
    SHORT = auto()
    #: May mean something to any other.
    REACHES = auto()


_DEFINING = {Kind.NOTES: _NOTES, Kind.LINKS: _LINKS, Kind.SHORT: _SHORT}


def segments_of(source: str) -> list[Segment]:
    """Return what stands between the empty lines of a normal text."""
    found: list[Segment] = []
    parts = _GAP.split(source)
    line = 1
    for text, gap in zip(parts[::2], [*parts[1::2], ""], strict=True):
        if text and not text.isspace():
            found.append((text, line))
        line += text.count("\n") + gap.count("\n")
    return found


def kind_of(text: str) -> Kind:
    """Return what a segment is; to be asked again only for another text."""
    if _REACHES.search(text):
        return Kind.REACHES
    if not _NAMES.search(text):
        return Kind.RUN if _ELSE.search(text) else Kind.ALONE
    lines = text.split("\n")
    for kind, pattern in _DEFINING.items():
        if all(map(pattern.fullmatch, lines)):
            return kind
    # Named among other things: in a list, or within a paragraph.
    return Kind.REACHES


def notes_in(text: str) -> list[str]:
    """Return the names of the notes that segments of their kind tell of."""
    return [one[1] for one in map(_NOTES.fullmatch, text.split("\n")) if one]


def pieces_of(segments: Sequence[Segment], kinds: Sequence[Kind]) -> Iterator[Segment]:
    """Yield paragraphs and runs, with the first line of each; what defines names is left out."""
    run: list[str] = []
    begun = above = 1
    for place, ((text, line), kind) in enumerate(zip(segments, kinds, strict=True)):
        after = segments[place + 1][0] if place + 1 < len(segments) else ""
        # A line with a colon explains the paragraph before it.
        alone = kind is Kind.ALONE and not after.startswith(":")
        if alone or kind in _DEFINING:
            if run:
                yield "\n\n".join(run), begun
                run = []
            if alone:
                yield text, line
            continue
        if run:
            # As many empty lines as there were, for the lines to be counted.
            run[-1] += "\n" * (line - above - segments[place - 1][0].count("\n") - 2)
        else:
            begun = line
        above = line
        run.append(text)
    if run:
        yield "\n\n".join(run), begun


def torn(segments: Sequence[Segment], kinds: Sequence[Kind]) -> bool:
    """Tell whether something goes on behind a segment that defines names."""
    defined = False
    for (text, _line), kind in zip(segments, kinds, strict=True):
        if kind in _DEFINING:
            defined = True
        elif defined:
            if kind is not Kind.ALONE and not text.startswith("#"):
                return True
            defined = False
    return False
