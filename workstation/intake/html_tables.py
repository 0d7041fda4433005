"""Tables of web pages: which are tables, and what of them Markdown can say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workstation.intake.blocks import (
    Block,
    Break,
    Code,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
)
from workstation.intake.html_tree import Element, style_of, tag_of

_SPAN_LIMIT = 50
_CELL_LIMIT = 20_000
_UNSEEN = frozenset({"colgroup", "col", "script", "style", "template"})
_NOT_IN_CELLS = ("table", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the source with how far it spans."""

    node: Element
    columns: int = 1
    rows: int = 1


def cells_of(table: Element) -> list[list[Cell]]:
    """Return the rows of a table itself, without those of tables inside it.

    Cells that stand in no row make one: what somebody left out must not cost a word.
    """
    rows: list[list[Cell]] = []
    loose: list[Cell] = []
    for part in _parts(table):
        if tag_of(part) not in ("tr", "caption"):
            loose.append(_cell(part))
            continue
        rows += [loose] if loose else []
        loose = []
        inner = [part] if tag_of(part) == "caption" else _seen(part)
        rows.append([_cell(one) for one in inner])
    return [*rows, loose] if loose else rows


def _parts(table: Element) -> Iterator[Element]:
    for child in _seen(table):
        if tag_of(child) in ("thead", "tbody", "tfoot"):
            yield from _seen(child)
        else:
            yield child


def _seen(node: Element) -> list[Element]:
    return [child for child in node if tag_of(child) and tag_of(child) not in _UNSEEN]


def is_layout(table: Element, rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether a table only places things: one column, or blocks within its cells."""
    area = sum(one.rows * one.columns for row in rows for one in row)
    if max((len(row) for row in rows), default=0) <= 1 or area > _CELL_LIMIT:
        return True
    return any(table.find(f".//{tag}") is not None for tag in _NOT_IN_CELLS)


def table_of(
    rows: Sequence[Sequence[Cell]], read: Callable[[Element], tuple[Block, ...]]
) -> tuple[Table, bool]:
    """Return the table, and whether spans had to be dissolved into empty cells."""
    grid: list[list[tuple[Inline, ...]]] = []
    aligns: list[str] = []
    hanging: dict[tuple[int, int], bool] = {}
    for index, row in enumerate(rows):
        made: list[tuple[Inline, ...]] = []
        for one in row:
            while (index, len(made)) in hanging:
                made.append(())
            for down in range(1, one.rows):
                for across in range(one.columns):
                    hanging[(index + down, len(made) + across)] = True
            if len(aligns) <= len(made):
                aligns.extend([""] * (len(made) - len(aligns)) + [_align(one.node)])
            made.append(flattened(read(one.node)))
            made.extend([()] * (one.columns - 1))
        while (index, len(made)) in hanging:
            made.append(())
        grid.append(made)
    width = max(map(len, grid))
    filled = tuple(tuple(row + [()] * (width - len(row))) for row in grid if row)
    spans = any(one.rows > 1 or one.columns > 1 for row in rows for one in row)
    return Table(filled, tuple([*aligns, *[""] * width][:width])), spans


def flattened(blocks: Sequence[Block]) -> tuple[Inline, ...]:
    """Return everything blocks say as one line of inlines with breaks between."""
    parts: list[Inline] = []
    for block in blocks:
        inlines = _said(block)
        if inlines and parts:
            parts.append(Break())
        parts.extend(inlines)
    return tuple(parts)


def _said(block: Block) -> tuple[Inline, ...]:
    if isinstance(block, Paragraph | Heading):
        return block.inlines
    if isinstance(block, Quote):
        return flattened(block.blocks)
    if isinstance(block, Listing):
        return flattened([inner for item in block.items for inner in item])
    if isinstance(block, Code):
        return (Run(" ".join(block.text.split())),)
    return ()


def _cell(node: Element) -> Cell:
    return Cell(node, _span(node, "colspan"), _span(node, "rowspan"))


def _span(node: Element, name: str) -> int:
    value = (node.get(name) or "").strip()
    return max(1, min(int(value), _SPAN_LIMIT)) if value.isdecimal() and len(value) < 6 else 1


def _align(node: Element) -> str:
    align = style_of(node).get("text-align") or (node.get("align") or "").lower()
    return align if align in ("left", "center", "right") else ""
