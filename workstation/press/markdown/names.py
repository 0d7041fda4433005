"""What names mean in a Markdown text, told to each of its pieces: notes, links, abbreviations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from workstation.press.markdown.segments import Cut, Kind, notes_in

#: Parts that stand on the page, and those that may use names.
_USING = frozenset({Kind.ALONE, Kind.RUN})
_SPOKEN = _USING | {Kind.CODE, Kind.HTML}
_NOTES_BEGIN = '<div class="footnote">'
#: Begins a sign that says where notes are to stand.
_MARKER = "///"


class Names(NamedTuple):
    """What a piece must be told to be converted as a part of its text.

    `notes` are all notes as they were written, which are shown at the end of the text; `numbers`
    are the same without what they say, which is all a piece needs.
    """

    notes: str = ""
    numbers: str = ""
    links: str = ""
    short: str = ""

    def told_to(self, cut: Cut) -> tuple[list[str], list[int]]:
        """Return the pieces of a text with the meaning of all names they may use, and their lines.

        Where there are notes, all of them are the last piece.
        """
        if not any(self):
            return list(cut.texts), list(cut.lines)
        parts = zip(cut.texts, cut.kinds, cut.lines, strict=True)
        texts: list[str] = []
        lines: list[int] = []
        for text, kind, line in parts:
            if kind in _SPOKEN:
                texts.append(self._told_to(text) if kind in _USING else text)
                lines.append(line)
        if self.notes:
            texts.append(_joined((self.notes, self.links, self.short)))
            lines.append(1)
        return texts, lines

    def _told_to(self, text: str) -> str:
        used = (self.numbers, self.links) if "[" in text else ()
        return _joined((text, *used, self.short))


def names_of(cut: Cut) -> Names | None:
    """Return what the names of a text mean; None where that takes all of it to tell."""
    told = (cut.of_kind(kind) for kind in (Kind.NOTES, Kind.LINKS, Kind.SHORT))
    notes, links, short = map(_joined, told)
    # Notes may be placed by a sign.
    if notes and any(_MARKER in text for text in cut.texts):
        return None
    numbers = "\n".join(f"[^{name}]: -" for name in notes_in(notes))
    return Names(notes, numbers, links, short)


def without_notes(html: str) -> str:
    """Return the HTML of a piece without the notes it was told of."""
    return html.partition(_NOTES_BEGIN)[0].rstrip("\n") if _NOTES_BEGIN in html else html


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, texts))
