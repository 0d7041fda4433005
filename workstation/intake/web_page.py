"""A saved article page of the old site to a draft, with a report of what was made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from workstation.domain.draft import DraftArticle, Intake
from workstation.domain.errors import BadInput
from workstation.intake.anti_copy import remove_noise, removed_parts
from workstation.intake.blocks import (
    Block,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Text,
    map_inlines,
    plain,
)
from workstation.intake.entities import healed
from workstation.intake.html_blocks import blocks_of
from workstation.intake.html_tree import Element, parse, text_of, words_of
from workstation.intake.manuscript_head import head_of
from workstation.intake.markdown_writer import write
from workstation.intake.page_body import (
    FRAME,
    body_of,
    healed_line,
    with_headings,
    with_levels,
    with_page_breaks,
)
from workstation.intake.page_fields import PageFields, fields_of
from workstation.intake.pictures import PictureBox, captioned, captions_kept, with_pictures
from workstation.intake.reading import decode, read_bytes
from workstation.intake.report import Report
from workstation.intake.writer_lists import is_of_writer

_FURTHER_PAGE = re.compile(r"(?:^|/)([\w.-]+?_(\d{1,2})\.html?)$", re.IGNORECASE)
_EDITOR_LINE = re.compile(r"^[(（\[【]?\s*(?:责任编辑|责编)\s*[:：]\s*[^)）\]】]{0,40}[)）\]】]?$")
_PAGES_LIMIT = 50
_PHRASES_SHOWN = 5


@dataclass(slots=True)
class _Report(Report):
    healed: int = 0


def read_page(path: Path) -> Intake:
    """Return the article of a saved page (UTF-8, GB18030, Big5) and the pictures beside it.

    Raises `BadInput`: `intake.no_title`, `intake.no_body`, `intake.too_deep`, and those of
    `reading`.
    """
    report = _Report(path.name)
    page, text = _parsed(path, report)
    found = fields_of(page, text)
    if not found.title and not is_of_writer(page):
        raise BadInput("intake.no_title", file=path.name)
    box = PictureBox(path.parent, path.name)
    further = _further_pages(page, path, report)
    blocks = _body(page, found, report)
    for number, other in enumerate(further, 2):
        more, source = _parsed(other, report)
        inner = fields_of(more, source)
        title = inner.title if inner.title != found.title else ""
        blocks = (*blocks, PageBreak(title or str(number)), *_body(more, inner, report))
    blocks = captioned(with_pictures(blocks, box))
    body = write(blocks)
    if not body.strip():
        raise BadInput("intake.no_body", file=path.name)
    return _intake(path, found, blocks, body, box, report)


def _intake(
    path: Path,
    found: PageFields,
    blocks: tuple[Block, ...],
    body: str,
    box: PictureBox,
    report: _Report,
) -> Intake:
    pictures = tuple(captions_kept(blocks, box.pictures))
    count = report.healed + found.healed
    if count:
        report.warn("intake.entities_healed", count=count)
    if found.published_at is None:
        report.warn("intake.no_time")
    if not found.column_path:
        report.warn("intake.no_column")
    article = DraftArticle(
        title=found.title,
        body=body,
        column_path=found.column_path,
        published_at=found.published_at,
        source=found.source,
        source_url=found.source_url,
        author=found.author,
        responsible_editor=found.responsible_editor,
        summary=_summary(found, blocks),
        keywords=found.keywords,
        address=found.address,
        is_page=True,
        pictures=pictures,
        cover_name=pictures[0].name if pictures else "",
    )
    left_out = (*report.left_out, *box.left_out)
    return Intake(str(path), (article,), (), tuple(report.warnings), left_out)


def _parsed(path: Path, report: _Report) -> tuple[Element, str]:
    reading = decode(read_bytes(path), path.name)
    report.warnings.extend(reading.remarks)
    return parse(reading.text), reading.text


def _body(page: Element, found: PageFields, report: _Report) -> tuple[Block, ...]:
    body = body_of(page)
    if body is None:
        raise BadInput("intake.no_body", file=report.file)
    inside = set(body.iter())
    for part in found.furniture:
        if part in inside and part is not body:
            part.drop_tree()
    removed_parts(body, FRAME)
    phrases = remove_noise(body, page, found.title)
    if phrases:
        shown = "、".join(phrase[:40] for phrase in phrases[:_PHRASES_SHOWN])
        report.warn("intake.noise_removed", count=len(phrases), phrases=shown)
    text = blocks_of(body)
    if is_of_writer(page):
        text.blocks = _without_head(text.blocks, found, report)
    for address in text.left_out:
        report.leave_out("intake.media_left_out", address=address)
    if text.tables_simplified:
        report.warn("intake.table_simplified", count=text.tables_simplified)
    return _finished(text, found, report)


def _without_head(
    blocks: tuple[Block, ...], found: PageFields, report: _Report
) -> tuple[Block, ...]:
    """Return a manuscript's blocks without what stands above them: it says more than the page."""
    head = head_of(blocks)
    if not head.title and not found.title:
        found.title = Path(report.file).stem
        report.warn("intake.title_from_name", title=found.title)
    found.title = head.title or found.title
    found.source = head.source or found.source
    found.author = head.author or found.author
    found.responsible_editor = head.responsible_editor or found.responsible_editor
    return head.rest


def _finished(text: Text, found: PageFields, report: _Report) -> tuple[Block, ...]:
    counts: list[int] = []
    blocks = map_inlines(text.blocks, lambda line: healed_line(line, counts))
    report.healed += sum(counts)
    blocks = tuple(block for block in blocks if not _is_furniture(block, found))
    return with_levels(with_page_breaks(with_headings(blocks)))


def _is_furniture(block: Block, found: PageFields) -> bool:
    """Tell whether a line only repeats what has become a field: the title, the editor's name."""
    if isinstance(block, Heading) and block.level <= 2:
        return plain(block.inlines) == found.title
    if not isinstance(block, Paragraph) or any(isinstance(p, Figure) for p in block.inlines):
        return False
    line = _EDITOR_LINE.match(plain(block.inlines))
    return bool(line and found.responsible_editor and found.responsible_editor in line[0])


def _summary(found: PageFields, blocks: Iterable[Block]) -> str:
    """Return the summary unless the body begins with it: then it stays automatic."""
    lines = [plain(block.inlines) for block in blocks if isinstance(block, Paragraph)]
    begin = _squeezed("".join(line for line in lines[:8]))
    for told in (found.box_summary, healed(found.meta_summary)[0]):
        wanted = _squeezed(told).rstrip(".…")
        if wanted:
            return "" if begin.startswith(wanted) or wanted == _squeezed(found.title) else told
    return ""


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u3000", "")


def _further_pages(page: Element, path: Path, report: _Report) -> list[Path]:
    """Return the other pages of a long article as far as they lie beside the first, in order."""
    numbered: dict[int, str] = {}
    for frame in page.iter("div", "ul", "p", "center"):
        if not words_of(frame) & {"dede_pages", "pagelist", "pagebreak", "page", "pages"}:
            continue
        for link in frame.iter("a"):
            found = _FURTHER_PAGE.search(unquote(link.get("href") or ""))
            if found and text_of(link).strip("[] ").isdecimal() and int(found[2]) > 1:
                numbered[int(found[2])] = found[1]
    further = []
    root = path.parent.resolve()
    for number in sorted(numbered)[:_PAGES_LIMIT]:
        beside = root / numbered[number]
        if beside.is_file() and beside.resolve().is_relative_to(root) and beside.name != path.name:
            further.append(beside)
        else:
            report.leave_out("intake.further_page", page=number, name=numbered[number])
    return further
