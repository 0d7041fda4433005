"""Where a Markdown text may be cut: between paragraphs, and around runs of everything else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
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
_GAP = re.compile(r"\n(?: *\n)+")
#: A line with a colon explains the paragraph before it.
_EXPLAINS = re.compile(r" {0,3}:")
_CODE = re.compile(r" {4}|\t")


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


@dataclass(frozen=True, slots=True)
class Cut:
    """A normal text in parts: the text of each, what it is, and its line, from 1.

    `stretches` are the parts with the empty lines behind them; `head` is what stands before all.
    """

    head: str = ""
    stretches: Sequence[str] = ()
    texts: Sequence[str] = ()
    kinds: Sequence[Kind] = ()
    lines: Sequence[int] = ()

    @property
    def torn(self) -> bool:
        """Tell whether something goes on behind a part that defines names."""
        if not any(kind in self.kinds for kind in _DEFINING):
            return False
        pairs = zip(self.kinds, self.kinds[1:], self.texts[1:], strict=False)
        return any(
            kind in _DEFINING and after is Kind.RUN and not text.startswith("#")
            for kind, after, text in pairs
        )

    def of_kind(self, kind: Kind) -> list[str]:
        """Return the parts of a kind."""
        if kind not in self.kinds:
            return []
        return [text for text, own in zip(self.texts, self.kinds, strict=True) if own is kind]

    def again(self, source: str, normal: Callable[[str], str]) -> Cut:
        """Return another text in parts, which mostly are those of this one.

        Only what became different is looked at, and made `normal`; and two parts on either side of
        it, for what a part is depends on how the next one begins.
        """
        above, begin, below, until = self._same(source)
        first, last = max(0, above - 2), min(len(self.stretches), below + 2)
        begin = begin - _length(self.stretches[first:above]) if first else 0
        until += _length(self.stretches[below:last])
        middle = normal(source[begin:until])
        line = self.lines[first] if first else 1
        explained = _EXPLAINS.match(source, until) is not None
        fresh = _cut(middle, line, explained=explained)
        lines = self.lines[last:]
        moved = line + middle.count("\n") - lines[0] if lines else 0
        return Cut(
            self.head if first else fresh.head,
            [*self.stretches[:first], *fresh.stretches, *self.stretches[last:]],
            [*self.texts[:first], *fresh.texts, *self.texts[last:]],
            [*self.kinds[:first], *fresh.kinds, *self.kinds[last:]],
            [*self.lines[:first], *fresh.lines, *(one + moved for one in lines)],
        )

    def _same(self, source: str) -> tuple[int, int, int, int]:
        """Return how many parts `source` begins with, and where they end; which it ends with."""
        above, begin = 0, 0
        below, until = len(self.stretches), len(source)
        if source.startswith(self.head):
            begin = len(self.head)
            while above < below and source.startswith(self.stretches[above], begin):
                begin += len(self.stretches[above])
                above += 1
        while below > above and source.endswith(self.stretches[below - 1], begin, until):
            below -= 1
            until -= len(self.stretches[below])
        return above, begin, below, until


def notes_in(text: str) -> list[str]:
    """Return the names of the notes that parts of their kind tell of."""
    return [one[1] for one in map(_NOTES.fullmatch, text.split("\n")) if one]


def _cut(source: str, line: int, *, explained: bool) -> Cut:
    """Return a text in parts, from a `line` on; what follows it may have its end `explained`."""
    segments = list(_segments(source))
    spans: list[tuple[int, int]] = []
    kinds: list[Kind] = []
    explain = [_EXPLAINS.match(source, start) is not None for start, _end in segments]
    for (start, end), means in zip(segments, [*explain, explained][1:], strict=True):
        kind = _kind_of(source[start:end])
        if kind is Kind.ALONE and means:
            kind = Kind.RUN
        if kind is Kind.RUN and kinds[-1:] == [kind]:
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
            kinds.append(kind)
    starts = [start for start, _end in spans]
    head = source[: starts[0]] if starts else source
    pairs = zip(starts, [*starts, len(source)][1:], strict=True)
    stretches = [source[start:end] for start, end in pairs]
    lines: list[int] = []
    line += head.count("\n")
    for stretch in stretches:
        lines.append(line)
        line += stretch.count("\n")
    return Cut(head, stretches, [source[start:end] for start, end in spans], kinds, lines)


def _segments(source: str) -> Iterator[tuple[int, int]]:
    """Yield where what stands between empty lines begins, and where it ends."""
    at = 0
    ends = [gap.span() for gap in _GAP.finditer(source)]
    for end, after in (*ends, (len(source), len(source))):
        text = source[at:end]
        # Blanks that are not those of an empty line may be code, depending on what follows.
        if text.strip() or ((not at or text.strip(" ")) and _CODE.search(text)):
            yield at, end
        at = after


def _kind_of(text: str) -> Kind:
    if _REACHES.search(text) or text.isspace():
        return Kind.REACHES
    if not _NAMES.search(text):
        return Kind.RUN if _ELSE.search(text) else Kind.ALONE
    lines = text.split("\n")
    for kind, pattern in _DEFINING.items():
        if all(map(pattern.fullmatch, lines)):
            return kind
    # Named among other things: in a list, or within a paragraph.
    return Kind.REACHES


def _length(texts: Sequence[str]) -> int:
    return sum(map(len, texts))
