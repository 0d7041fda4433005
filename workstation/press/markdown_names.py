"""What names mean in a Markdown text, told to each of its pieces: notes, links, abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from workstation.press.markdown_segments import Kind, Segment, notes_in

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

    def told_to(self, piece: str) -> str:
        """Return a piece with the meaning of all names it may use."""
        used = (self.numbers, self.links) if "[" in piece else ()
        return _joined((piece, *used, self.short))

    @property
    def shown(self) -> str:
        """Return a text whose HTML is that of the notes; empty where there are none."""
        return _joined((self.notes, self.links, self.short)) if self.notes else ""


def names_of(segments: Sequence[Segment], kinds: Sequence[Kind]) -> Names | None:
    """Return what the names of a text mean; None where that takes all of it to tell."""
    told: dict[Kind, list[str]] = {Kind.NOTES: [], Kind.LINKS: [], Kind.SHORT: []}
    for (text, _line), kind in zip(segments, kinds, strict=True):
        if kind in told:
            told[kind].append(text)
    if not any(told.values()):
        return Names()
    notes, links, short = (_joined(texts) for texts in told.values())
    # Notes may be placed by a sign.
    if notes and any(_MARKER in text for text, _line in segments):
        return None
    numbers = "\n".join(f"[^{name}]: -" for name in notes_in(notes))
    return Names(notes, numbers, links, short)


def without_notes(html: str) -> str:
    """Return the HTML of a piece without the notes it was told of."""
    return html.partition(_NOTES_BEGIN)[0].rstrip("\n") if _NOTES_BEGIN in html else html


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, texts))
