"""Markdown converted piece by piece, so that one more key converts one paragraph and no more.

A text is cut where nothing reaches across: between paragraphs, and around runs of everything else
(lists, tables, headings). A text with notes, references, code or HTML, which do reach across, is
converted whole. Either way the HTML is that of `markdown.to_html`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workstation.press.markdown import converted, normal, to_html
from workstation.press.policy import POLICY, in_steps

#: What may change the meaning of another paragraph: HTML, code, tabs, notes, references, names.
_REACHES = re.compile(r"[<\t\x02\x03`]|~~~|\[\^|^ {0,3}(?:\*?\[[^\]\n]*\]:)", re.MULTILINE)
#: Lines that may begin or go on with something else than a paragraph.
_ELSE = re.compile(
    r"^(?:[ :#>={]|[-+*](?:\s|$)|\d+\.(?:\s|$)|[-_*](?:[ ]?[-_*])+\s*$)|\|", re.MULTILINE
)
_GAP = re.compile(r"\n(?: *\n)+")
_LINE = re.compile(r' data-line="(\d+)"')
_ID = re.compile(r' id="([^"]*)"')


class Pieces:
    """Converts texts that mostly stay the same from one time to the next."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def to_html(self, body: str, first_line: int = 1) -> str:
        """Return `body` as HTML with `data-line`, as `markdown.to_html` does."""
        source = normal(body)
        if _REACHES.search(source):
            return to_html(body, lines=True, first_line=first_line)
        fresh: dict[str, str] = {}
        found: list[str] = []
        for text, line in _pieces(source):
            html = self._kept.get(text) or fresh.get(text)
            if html is None:
                html = POLICY.clean(converted(text, lines=True), lines=True, steps=False)
            fresh[text] = html
            found.append(_moved(html, line + first_line - 2))
        self._kept = fresh
        whole = "\n".join(found)
        ids = _ID.findall(whole)
        if len(set(ids)) < len(ids):
            # Headings alike are told apart by what stands before them.
            return to_html(body, lines=True, first_line=first_line)
        return in_steps(whole)


def _pieces(source: str) -> Iterator[tuple[str, int]]:
    """Yield each piece with its first line, from 1."""
    run: list[str] = []
    begun = 1
    segments = list(_segments(source))
    for place, (text, line) in enumerate(segments):
        after = segments[place + 1][0] if place + 1 < len(segments) else ""
        # A line with a colon explains the paragraph before it.
        lone = not _ELSE.search(text) and not after.startswith(":")
        if lone:
            if run:
                yield "\n\n".join(run), begun
                run = []
            yield text, line
            continue
        if not run:
            begun = line
        else:
            # As many empty lines as there were, for the lines to be counted.
            run[-1] += "\n" * (line - begun - "\n\n".join(run).count("\n") - 2)
        run.append(text)
    if run:
        yield "\n\n".join(run), begun


def _segments(source: str) -> Iterator[tuple[str, int]]:
    at, line = 0, 1
    for gap in _GAP.finditer(source):
        if source[at : gap.start()].strip():
            yield source[at : gap.start()], line
        line += source.count("\n", at, gap.end())
        at = gap.end()
    if source[at:].strip():
        yield source[at:], line


def _moved(html: str, lines: int) -> str:
    return _LINE.sub(lambda found: f' data-line="{int(found[1]) + lines}"', html)
