"""Where a Markdown text may be cut: between paragraphs, and around runs of everything else.

Code between fences, and HTML that is closed, are parts of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from workstation.press.markdown.closed import (
    FENCED,
    fences,
    is_closed_block,
    is_plain_fence,
    without_closed_tags,
)

#: What may change the meaning of another paragraph: HTML left open, tabs.
_REACHES = re.compile(r"<[A-Za-z/!?]|[\t\x02\x03]")
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
_BELOW = re.compile(r"\n(?: *\n)*")
_GAP = re.compile(r"\n(?: *\n)+")
#: A line with a colon explains the paragraph before it.
_EXPLAINS = re.compile(r" {0,3}:")
_CODE = re.compile(r" {4}|\t")
_REACHING_CODE = re.compile(r"[\t\x02\x03]")


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
    #: Mean the same wherever they stand: code between fences, and an element of HTML.
    CODE = auto()
    HTML = auto()
    #: May mean something to any other.
    REACHES = auto()


#: What parts are whose end is explained by the next.
_EXPLAINED = {Kind.ALONE: Kind.RUN, Kind.CODE: Kind.REACHES, Kind.HTML: Kind.REACHES}
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
        if FENCED.search(source):
            # A fence reaches as far as it wants, so one more or less is looked for in all of it.
            known = {
                text
                for text, kind in zip(self.texts, self.kinds, strict=True)
                if kind is Kind.ALONE
            }
            return _cut(normal(source), 1, explained=False, known=known)
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


def _cut(source: str, line: int, *, explained: bool, known: Container[str] = ()) -> Cut:
    """Return a text in parts, from a `line` on; what follows it may have its end `explained`.

    Texts that are `known` may be paragraphs.
    """
    segments = list(_segments(source))
    spans: list[tuple[int, int]] = []
    kinds: list[Kind] = []
    explain = [_EXPLAINS.match(source, start) is not None for start, _end, _kind in segments]
    for (start, end, told), means in zip(segments, [*explain, explained][1:], strict=True):
        text = source[start:end]
        kind = told or (Kind.ALONE if text in known else _kind_of(text))
        if means:
            kind = _EXPLAINED.get(kind, kind)
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


def _segments(source: str) -> Iterator[tuple[int, int, Kind | None]]:
    """Yield where each segment begins and ends, and what it is where that is known."""
    at = 0
    for begin, end in fences(source) if FENCED.search(source) else ():
        # Lines are over where a fence begins, and where it ends.
        until = begin
        while until > at and source[until - 1] == "\n":
            until -= 1
        yield from _between(source, at, until)
        code = source[begin:end]
        reaches = _REACHING_CODE.search(code) or not is_plain_fence(code)
        yield begin, end, Kind.REACHES if reaches else Kind.CODE
        below = _BELOW.match(source, end)
        at = below.end() if below else end
    yield from _between(source, at, len(source))


def _between(source: str, at: int, until: int) -> Iterator[tuple[int, int, None]]:
    """Yield where what stands between empty lines begins, and where it ends."""
    begin = at
    ends = [gap.span() for gap in _GAP.finditer(source, at, until)]
    for end, after in (*ends, (until, until)):
        text = source[at:end]
        # Blanks that are not those of an empty line may be code, depending on what follows.
        if text.strip() or ((at == begin or text.strip(" ")) and _CODE.search(text)):
            yield at, end, None
        at = after


def _kind_of(text: str) -> Kind:
    if "<" in text and is_closed_block(text) and not _REACHING_CODE.search(text):
        return Kind.HTML
    if _REACHES.search(without_closed_tags(text)) or text.isspace():
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
