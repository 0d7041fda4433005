"""Blocks to Markdown, in the dialect of Python-Markdown with `extra` and `sane_lists`.

Nothing of the text may become markup and nothing of the markup may get lost, so everything that
could be read as a sign is escaped. No library does this round trip (they lose nested lists,
which need four spaces here, and let `&lt;tag&gt;` come alive), hence an own writer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workstation.intake.blocks import (
    Aside,
    Block,
    Code,
    Heading,
    Listing,
    NoteText,
    PageBreak,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from workstation.intake.html_blocks import blocks_of
from workstation.intake.inline_writer import cell, line, lines

#: How a body says that its next page begins here (the old system's own sign).
PAGE_BREAK = "#p#{title}#e#"

_INDENT = "    "
_SEPARATOR = "<!-- -->"
_TICKS = re.compile(r"`{3,}")


def to_markdown(html: str) -> str:
    """Return the Markdown of an HTML fragment or page; raise `BadInput("intake.too_deep")`."""
    return write(blocks_of(html).blocks)


def write(blocks: Sequence[Block]) -> str:
    """Return blocks as Markdown, ending in one line break (nothing for no blocks)."""
    text = "\n\n".join(_chunks(blocks, nested=False))
    return f"{text}\n" if text else ""


def _chunks(blocks: Sequence[Block], *, nested: bool) -> list[str]:
    chunks: list[str] = []
    previous: Block | None = None
    for block in blocks:
        chunk = _WRITERS[type(block)](block, nested)
        if not chunk:
            continue
        if _would_merge(previous, block) and not nested:
            chunks.append(_SEPARATOR)
        chunks.append(chunk)
        previous = block
    return chunks


def _would_merge(previous: Block | None, block: Block) -> bool:
    if isinstance(previous, Listing) and isinstance(block, Listing):
        return previous.ordered == block.ordered
    return isinstance(previous, Quote) and isinstance(block, Quote)


def _paragraph(block: Paragraph, _nested: bool) -> str:
    return lines(block.inlines)


def _heading(block: Heading, _nested: bool) -> str:
    text = line(block.inlines)
    return f"{'#' * block.level} {text}" if text else ""


def _listing(block: Listing, _nested: bool) -> str:
    loose = block.loose or any(_is_loose(item) for item in block.items)
    written = []
    for number, item in enumerate(block.items, block.start):
        marker = f"{number}. " if block.ordered else "- "
        chunks = _chunks(item, nested=True)
        if chunks:
            written.append(marker + _indented(_item(item, chunks, loose)))
    return ("\n\n" if loose else "\n").join(written)


def _is_loose(item: Sequence[Block]) -> bool:
    # A paragraph and a list below it hold together; anything else needs air.
    tail = item[1:]
    return bool(item) and (
        not isinstance(item[0], Paragraph)
        or len(tail) > 1
        or any(not isinstance(block, Listing) for block in tail)
    )


def _item(item: Sequence[Block], chunks: list[str], loose: bool) -> str:
    tight = not loose and len(item) == 2 and "\n\n" not in chunks[-1]
    return ("\n" if tight else "\n\n").join(chunks)


def _indented(text: str) -> str:
    first, *others = text.split("\n")
    return "\n".join([first, *(f"{_INDENT}{other}" if other else "" for other in others)])


def _quote(block: Quote, _nested: bool) -> str:
    inner = "\n\n".join(_chunks(block.blocks, nested=True))
    return "\n".join(f"> {row}" if row else ">" for row in inner.split("\n")) if inner else ""


def _table(block: Table, _nested: bool) -> str:
    if not block.rows:
        return ""
    rules = {"left": ":---", "center": ":---:", "right": "---:"}
    width = len(block.rows[0])
    aligns = [*block.aligns, *[""] * width][:width]
    head, *rest = ["| " + " | ".join(cell(one) for one in row) + " |" for row in block.rows]
    border = "| " + " | ".join(rules.get(align, "---") for align in aligns) + " |"
    return "\n".join([head, border, *rest])


def _code(block: Code, nested: bool) -> str:
    text = block.text
    if nested:
        return "\n".join(f"{_INDENT}{row}" if row.strip() else "" for row in text.split("\n"))
    fence = max(["``", *_TICKS.findall(text)], key=len) + "`"
    return f"{fence}\n{text}\n{fence}"


def _rule(_block: Rule, _nested: bool) -> str:
    return "---"


def _note_text(block: NoteText, _nested: bool) -> str:
    inner = "\n\n".join(_chunks(block.blocks, nested=True))
    return f"[^{block.label}]: {_indented(inner)}"


def _aside(block: Aside, _nested: bool) -> str:
    text = re.sub(r"-{2,}|[<>]", "-", " ".join(block.text.split()))
    return f"<!-- {text.strip('-')} -->"


def _page_break(block: PageBreak, _nested: bool) -> str:
    return PAGE_BREAK.format(title=block.title.replace("#", ""))


_WRITERS: dict[type, Callable[..., str]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Listing: _listing,
    Quote: _quote,
    Table: _table,
    Code: _code,
    Rule: _rule,
    NoteText: _note_text,
    Aside: _aside,
    PageBreak: _page_break,
}
