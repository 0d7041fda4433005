"""Markdown converted piece by piece, so that one more key converts one paragraph and no more.

A text is cut where nothing reaches across: between paragraphs, and around runs of everything else
(lists, tables, headings), fences, and HTML that is closed. What names mean (of notes, links,
abbreviations) is told to each piece that may use them. A text with HTML that is left open, which
does reach across, is converted whole. Either way the HTML is that of `markdown.to_html`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from workstation.press.markdown.conversion import normal
from workstation.press.markdown.dialect import converted
from workstation.press.markdown.headings import Headings
from workstation.press.markdown.last_time import LastTime
from workstation.press.markdown.names import names_of, without_notes
from workstation.press.markdown.plain import plain_html
from workstation.press.markdown.policy import POLICY
from workstation.press.markdown.segments import Cut, Kind
from workstation.press.markdown.text_blocks import Piece

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

    May be used from several threads: each goes on from what was there when it began.
    """

    def __init__(self) -> None:
        self._cut = Cut()
        self._html: LastTime[str, str] = LastTime()
        self._headings = Headings()

    def of(
        self, body: str, first_line: int = 1, convert: ConvertPieces = pieces_html
    ) -> list[Piece] | None:
        """Return the pieces of `body`, whose HTML is together what `markdown.to_html` gives.

        `convert` is asked for those that are new. None where the text must be converted whole.
        """
        cut = self._cut = self._cut.again(body, normal)
        names = None if Kind.REACHES in cut.kinds or cut.torn else names_of(cut)
        if names is None:
            return None
        texts, lines = names.told_to(cut)
        html = self._html.ask(texts, partial(_converted, convert))
        if names.notes:
            html = [*map(without_notes, html[:-1]), html[-1]]
        whole = self._headings.settled(html, given_ids="{" in body)
        if whole is None:
            return None
        raw = frozenset(cut.of_kind(Kind.HTML))
        ends = [text in raw for text in texts]
        return _told(whole, [line + first_line - 1 for line in lines], ends)


def _converted(convert: ConvertPieces, texts: Sequence[str]) -> list[str]:
    """Return each of several pieces as HTML; `convert` is asked for those that are not plain."""
    plain = [plain_html(text) for text in texts]
    others = [text for text, html in zip(texts, plain, strict=True) if html is None]
    told = iter(convert(others) if others else ())
    return [next(told) if html is None else html for html in plain]


def _told(whole: Sequence[str], lines: Sequence[int], raw: Sequence[bool]) -> list[Piece]:
    # An empty line stands behind each element of HTML but the last part.
    pieces = [
        Piece(html.rstrip("\n") + "\n" * (raw_one and at + 1 < len(whole)), line)
        for at, (html, line, raw_one) in enumerate(zip(whole, lines, raw, strict=True))
        if html
    ]
    # A picture that may not be shown leaves nothing, but the end of the line before it.
    if pieces and (not whole[-1] or whole[-1].endswith("\n")):
        html, line = pieces[-1]
        pieces[-1] = Piece(f"{html}\n", line)
    return pieces
