"""A text between HTML and Markdown: blocks of runs, without anybody's markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

#: Marks a run may carry. Strong and emphasis have signs in Markdown, the others stay tags.
STRONG, EMPHASIS, CODE = "strong", "em", "code"
TAGGED = ("sup", "sub", "del")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that look alike: marks, and the address they lead to."""

    text: str
    marks: frozenset[str] = frozenset()
    link: str = ""
    link_title: str = ""

    def with_text(self, text: str) -> Run:
        """Return the same run with other letters."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in the text. `source` is as the page says it, or the name of a draft picture."""

    source: str
    alt: str = ""
    caption: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place in the text a footnote belongs to."""

    label: str


Inline: TypeAlias = Run | Break | Figure | NoteMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `centred` hints at captions."""

    inlines: tuple[Inline, ...]
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    level: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item is blocks. `loose` keeps items apart as paragraphs."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    start: int = 1
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody else's words."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells of equal number; the first row is the head. `aligns`: left, center, right."""

    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    aligns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted lines."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class NoteText:
    """What a footnote says."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Something for the editor's eyes only: it becomes a comment that no page shows."""

    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Where the article goes on on its next page, with that page's title."""

    title: str = ""


Block: TypeAlias = (
    Paragraph | Heading | Listing | Quote | Table | Code | Rule | NoteText | Aside | PageBreak
)


@dataclass(slots=True)
class Text:
    """The blocks of a document and what could not come along (embedded media by address)."""

    blocks: tuple[Block, ...] = ()
    left_out: list[str] = field(default_factory=list)
    tables_simplified: int = 0
    #: The labels of notes by the ids they had.
    notes: dict[str, str] = field(default_factory=dict)
    #: The labels of notes whose words were met.
    notes_told: set[str] = field(default_factory=set)

    def label(self, note: str) -> str:
        """Return what a note is called here: 1, 2, … in the order they are met."""
        return self.notes.setdefault(note, str(len(self.notes) + 1))

    def tells_first(self, label: str) -> bool:
        """Tell whether the words of a note were not met before; they count as met now."""
        first = label not in self.notes_told
        self.notes_told.add(label)
        return first


def plain(inlines: Iterable[Inline]) -> str:
    """Return the letters of runs, breaks as spaces, without pictures."""
    return "".join(
        part.text if isinstance(part, Run) else " " if isinstance(part, Break) else ""
        for part in inlines
    ).strip()


def without_mark(inlines: Iterable[Inline], mark: str) -> tuple[Inline, ...]:
    """Return inlines whose runs do not carry a mark."""
    return tuple(
        replace(part, marks=part.marks - {mark}) if isinstance(part, Run) else part
        for part in inlines
    )


def only_figure(block: Block) -> Figure | None:
    """Return the picture of a paragraph that holds nothing else."""
    if isinstance(block, Paragraph) and len(block.inlines) == 1:
        single = block.inlines[0]
        return single if isinstance(single, Figure) else None
    return None


def map_inlines(
    blocks: Iterable[Block], change: Callable[[tuple[Inline, ...]], tuple[Inline, ...]]
) -> tuple[Block, ...]:
    """Return the blocks with every line of inlines changed, at any depth."""

    def changed(block: Block) -> Block:
        if isinstance(block, Paragraph | Heading):
            return replace(block, inlines=change(block.inlines))
        if isinstance(block, Listing):
            return replace(block, items=tuple(map_inlines(item, change) for item in block.items))
        if isinstance(block, Quote | NoteText):
            return replace(block, blocks=map_inlines(block.blocks, change))
        if isinstance(block, Table):
            rows = tuple(tuple(change(cell) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        return block

    return tuple(changed(block) for block in blocks)
