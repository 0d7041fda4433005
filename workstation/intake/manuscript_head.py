"""What stands above the text of a manuscript: its headline, and a line of source and author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.text import one_line
from workstation.intake.blocks import Block, Heading, Paragraph, plain

_FACTS = re.compile(
    r"(来源|作者|责任编辑|责编)\s*[:：]\s*(.{1,40}?)(?=\s+(?:来源|作者|责任编辑|责编)\s*[:：]|$)"
)
_TITLE_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Head:
    """The headline ("" where none was found), the facts below it, and the blocks without both."""

    title: str
    source: str
    author: str
    responsible_editor: str
    rest: tuple[Block, ...]


def head_of(blocks: Sequence[Block]) -> Head:
    """Take the headline, and 来源, 作者 and 责任编辑 of the line below it, off a manuscript."""
    index = _title_index(blocks)
    if index is None:
        return Head("", "", "", "", tuple(blocks))
    heading = blocks[index]
    title = one_line(plain(heading.inlines)) if isinstance(heading, Heading | Paragraph) else ""
    rest = [*blocks[:index], *blocks[index + 1 :]]
    facts = _facts(rest[index]) if len(rest) > index else {}
    if facts:
        del rest[index]
    editor = facts.get("责任编辑") or facts.get("责编") or ""
    return Head(title, facts.get("来源", ""), facts.get("作者", ""), editor, tuple(rest))


def _title_index(blocks: Sequence[Block]) -> int | None:
    for index, block in enumerate(blocks[:10]):
        if isinstance(block, Heading) and block.level == 1:
            return index
    for index, block in enumerate(blocks[:3]):
        if isinstance(block, Paragraph | Heading) and plain(block.inlines):
            text = plain(block.inlines)
            fit = len(text) <= _TITLE_LIMIT and not text.endswith(("。", "；", "，", "："))
            return index if fit else None
    return None


def _facts(block: Block) -> dict[str, str]:
    if not isinstance(block, Paragraph):
        return {}
    text = plain(block.inlines)
    found = _FACTS.findall(text)
    whole = re.sub(r"\s+", "", _FACTS.sub("", text))
    return {label: value.strip() for label, value in found} if found and not whole else {}
