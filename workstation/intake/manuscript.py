"""Manuscripts of plain letters to drafts: Markdown with a head, and text files."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from workstation.domain.draft import DraftArticle, DraftPicture, Intake, Remark
from workstation.domain.errors import BadInput
from workstation.domain.text import one_line
from workstation.intake.blocks import Paragraph, Run
from workstation.intake.front_matter import FrontMatter, split_front_matter
from workstation.intake.markdown_writer import write
from workstation.intake.pictures import PictureBox
from workstation.intake.reading import decode, read_bytes
from workstation.intake.tidying import tidy

_TITLE_LINE = re.compile(r"\A\s*#[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|\Z)")
_SETEXT = re.compile(r"\A\s*([^\n]+)\n=+[ \t]*(?:\n|\Z)")
_PICTURE = re.compile(
    r"!\[((?:\\.|[^\[\]\\\n]){0,500})\]\(\s*(?:<([^<>\n]{1,1000})>|([^()\s]{1,1000}))"
)
_TITLE_LIMIT = 200
_LINE_LIMIT = 50_000


def read_markdown(path: Path) -> Intake:
    """Return the draft of a Markdown file with its head's fields and the pictures beside it.

    The body stays as written. Raises `BadInput` with `intake.no_body` or those of `reading`.
    """
    reading = decode(read_bytes(path), path.name)
    warnings = list(reading.remarks)
    head, body = split_front_matter(reading.text)
    if head.broken:
        warnings.append(Remark("intake.head_unreadable", {"file": path.name}))
    title, body = _title(head, body)
    if not title:
        title = path.stem
        warnings.append(Remark("intake.title_from_name", {"file": path.name, "title": title}))
    if not body.strip():
        raise BadInput("intake.no_body", file=path.name)
    box = PictureBox(path.parent, path.name)
    pictures = _pictures(body, box)
    cover = _cover(head, pictures, box)
    left_out = [*box.left_out]
    if head.unread:
        names = "、".join(head.unread)[:300]
        left_out.append(Remark("intake.head_left_out", {"file": path.name, "names": names}))
    article = DraftArticle(
        title=title,
        body=body.strip("\n") + "\n",
        column_path=head.column,
        published_at=head.published_at,
        source=head.source,
        source_url=head.source_url,
        author=head.author,
        responsible_editor=head.responsible_editor,
        summary=head.summary,
        keywords=head.keywords,
        tags=head.tags,
        pictures=tuple(box.pictures),
        cover_name=cover,
    )
    return Intake(str(path), (article,), (), tuple(warnings), tuple(left_out))


def _title(head: FrontMatter, body: str) -> tuple[str, str]:
    found = _TITLE_LINE.match(body) or _SETEXT.match(body)
    if not found:
        return head.title, body
    heading = one_line(re.sub(r"\\([\\`*_{}\[\]()#+.!>|-])", r"\1", found[1]))
    if head.title and head.title != heading:
        return head.title, body
    return heading, body[found.end() :]


def _pictures(body: str, box: PictureBox) -> tuple[DraftPicture, ...]:
    """Take the pictures under the very names the text calls them by."""
    for found in _PICTURE.finditer(body):
        name = found[2] or found[3]
        if any(picture.name == name for picture in box.pictures):
            continue
        data = box.bytes_of(name)
        if data is not None:
            box.add(data, name, "", found[1], exact=True)
    return tuple(box.pictures)


def _cover(head: FrontMatter, pictures: tuple[DraftPicture, ...], box: PictureBox) -> str:
    if not head.cover:
        return pictures[0].name if pictures else ""
    if any(picture.name == head.cover for picture in pictures):
        return head.cover
    data = box.bytes_of(head.cover)
    return (box.add(data, unquote(head.cover), exact=True) or "") if data else ""


def read_text(path: Path) -> Intake:
    """Return the draft of a text file: the first line is the title, each line a paragraph.

    Raises `BadInput` with `intake.no_body` when there is no more than one line,
    `intake.too_many_lines` for more than a book has, or those of `reading`.
    """
    reading = decode(read_bytes(path), path.name)
    warnings = list(reading.remarks)
    filled = [one for one in reading.text.split("\n") if one.strip()]
    if len(filled) > _LINE_LIMIT:
        raise BadInput("intake.too_many_lines", file=path.name, limit=_LINE_LIMIT)
    lines = [line for line in (tidy((Run(one),)) for one in filled) if line]
    if not lines:
        raise BadInput("intake.no_body", file=path.name)
    title = "".join(part.text for part in lines[0] if isinstance(part, Run))
    if len(title) > _TITLE_LIMIT:
        title = path.stem
        warnings.append(Remark("intake.title_from_name", {"file": path.name, "title": title}))
    else:
        lines = lines[1:]
    if not lines:
        raise BadInput("intake.no_body", file=path.name)
    body = write([Paragraph(line) for line in lines])
    article = DraftArticle(title=one_line(title), body=body)
    return Intake(str(path), (article,), (), tuple(warnings), ())
