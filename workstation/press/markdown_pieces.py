"""Markdown converted piece by piece, so that one more key converts one paragraph and no more.

A text is cut where nothing reaches across: between paragraphs, and around runs of everything else
(lists, tables, headings). A text with notes, references, fences or HTML, which do reach across, is
converted whole. Either way the HTML is that of `markdown.to_html`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from workstation.press.markdown import converted, normal
from workstation.press.policy import POLICY, in_steps

#: What may change the meaning of another paragraph: HTML, fences, tabs, notes, references, names.
_REACHES = re.compile(
    r"<[A-Za-z/!?]|[\t\x02\x03]|```|~~~|\[\^|^ {0,3}(?:\*?\[[^\]\n]*\]:)", re.MULTILINE
)
#: Lines that may begin or go on with something else than a paragraph.
_ELSE = re.compile(
    r"^(?:[ :#>={]|[-+*](?:\s|$)|\d+\.(?:\s|$)|[-_*](?:[ ]?[-_*])+\s*$)|\|", re.MULTILINE
)
_GAP = re.compile(r"\n(?: *\n)+")
_LINE = re.compile(r' data-line="(\d+)"')
_ID = re.compile(r' id="([^"]*)"')

#: Normal texts to the HTML of each, by `piece_html`.
ConvertPieces: TypeAlias = Callable[[Sequence[str]], Sequence[str]]


def piece_html(text: str) -> str:
    """Return a piece of a normal text as HTML, lines counted from 1, headings not yet in steps."""
    return POLICY.clean(converted(text, lines=True), lines=True, steps=False)


def pieces_html(texts: Sequence[str]) -> list[str]:
    """Return each of several pieces as HTML; a `ConvertPieces`."""
    return [piece_html(text) for text in texts]


class Pieces:
    """Converts texts that mostly stay the same from one time to the next.

    May be used from several threads: each looks at what was kept when it began.
    """

    def __init__(self) -> None:
        #: Each segment of the last text: whether it may be a paragraph by itself.
        self._alone: dict[str, bool] = {}
        #: Each piece of the last text, converted; and where it stood in the text.
        self._html: dict[str, str] = {}
        self._placed: dict[tuple[str, int], str] = {}

    def to_html(
        self, body: str, first_line: int = 1, convert: ConvertPieces = pieces_html
    ) -> str | None:
        """Return `body` as HTML with `data-line`, as `markdown.to_html` does.

        `convert` is asked for the pieces that are new. None where pieces know of each other, so
        that the text must be converted whole.
        """
        segments = list(_segments(normal(body)))
        alone = self._looked_at([text for text, _line in segments])
        if alone is None:
            return None
        pieces = list(_pieces(segments, alone))
        html = self._converted([text for text, _line in pieces], convert)
        known = self._placed
        places = [(text, line + first_line - 1) for text, line in pieces]
        placed = {
            (text, line): known.get((text, line)) or _moved(html[text], line - 1)
            for text, line in places
        }
        self._alone, self._html, self._placed = alone, html, placed
        whole = "\n".join(placed.values())
        ids = _ID.findall(whole)
        # Headings alike are told apart by what stands before them.
        return in_steps(whole) if len(set(ids)) == len(ids) else None

    def _converted(self, texts: Sequence[str], convert: ConvertPieces) -> dict[str, str]:
        known = self._html
        html = {text: known[text] for text in texts if text in known}
        fresh = list(dict.fromkeys(text for text in texts if text not in html))
        if fresh:
            html.update(zip(fresh, convert(fresh), strict=True))
        return html

    def _looked_at(self, segments: Sequence[str]) -> dict[str, bool] | None:
        """Return which segments may be paragraphs by themselves, None if one reaches others."""
        known, found = self._alone, {}
        for text in segments:
            alone = known.get(text)
            if alone is None:
                if _REACHES.search(text):
                    return None
                alone = not _ELSE.search(text)
            found[text] = alone
        return found


def _pieces(
    segments: Sequence[tuple[str, int]], alone: dict[str, bool]
) -> Iterator[tuple[str, int]]:
    """Yield each piece with its first line, from 1."""
    run: list[str] = []
    begun = above = 1
    for place, (text, line) in enumerate(segments):
        after = segments[place + 1][0] if place + 1 < len(segments) else ""
        # A line with a colon explains the paragraph before it.
        if alone[text] and not after.startswith(":"):
            if run:
                yield "\n\n".join(run), begun
                run = []
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


def _segments(source: str) -> Iterator[tuple[str, int]]:
    at, line = 0, 1
    ends = [gap.span() for gap in _GAP.finditer(source)]
    for end, next_one in (*ends, (len(source), len(source))):
        text = source[at:end]
        if text and not text.isspace():
            yield text, line
        line += source.count("\n", at, next_one)
        at = next_one


def _moved(html: str, lines: int) -> str:
    return _LINE.sub(lambda found: f' data-line="{int(found[1]) + lines}"', html) if lines else html
