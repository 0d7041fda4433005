"""The draft made of a manuscript of a word processor."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workstation.domain.draft import DraftArticle, Intake
from workstation.domain.errors import BadInput
from workstation.intake.blocks import STRONG, Block, Table, Text, without_mark
from workstation.intake.manuscript_head import head_of
from workstation.intake.markdown_writer import write
from workstation.intake.page_body import with_headings, with_levels
from workstation.intake.pictures import PictureBox, captioned, captions_kept, with_pictures
from workstation.intake.report import Report

#: Largest manuscript, in bytes, pictures included.
DOCUMENT_LIMIT = 100 * 1024 * 1024


def filed(path: Path, text: Text, box: PictureBox, report: Report) -> Intake:
    """Return the draft of what was read, with the pictures in `box`.

    Raises `BadInput("intake.no_body")` where nothing is left below the headline.
    """
    if text.tables_simplified:
        report.warn("intake.table_simplified", count=text.tables_simplified)
    blocks = with_pictures([_plain_head(block) for block in text.blocks], box)
    head = head_of(blocks)
    if not head.title:
        report.warn("intake.title_from_name", title=path.stem)
    blocks = captioned(with_levels(with_headings(head.rest)))
    body = write(blocks)
    if not body.strip():
        raise BadInput("intake.no_body", file=path.name)
    pictures = tuple(captions_kept(blocks, box.pictures))
    article = DraftArticle(
        title=head.title or path.stem,
        body=body,
        source=head.source,
        author=head.author,
        responsible_editor=head.responsible_editor,
        pictures=pictures,
        cover_name=pictures[0].name if pictures else "",
    )
    left_out = (*report.left_out, *box.left_out)
    return Intake(str(path), (article,), (), tuple(report.warnings), left_out)


def _plain_head(block: Block) -> Block:
    """Return a table whose head is not bold twice: pages print heads bold anyway."""
    if not isinstance(block, Table):
        return block
    head = tuple(without_mark(cell, STRONG) for cell in block.rows[0])
    return replace(block, rows=(head, *block.rows[1:]))
