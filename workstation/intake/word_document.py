"""Word manuscripts (.docx) to drafts: text, structure and pictures, and nothing that acts."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import mammoth

from workstation.domain.draft import Intake
from workstation.domain.errors import BadInput
from workstation.intake.archive import Archive, parsed
from workstation.intake.blocks import Text
from workstation.intake.html_blocks import blocks_of
from workstation.intake.html_tree import parse
from workstation.intake.manuscript_filing import DOCUMENT_LIMIT, filed
from workstation.intake.pictures import PictureBox
from workstation.intake.reading import read_bytes
from workstation.intake.report import Report
from workstation.intake.word_numbering import GOES_ON
from workstation.intake.word_source import with_all_words

_STRUCTURE = """
p[style-name='Title'] => h1.title:fresh
p[style-name='标题'] => h1.title:fresh
p[style-name='大标题'] => h1.title:fresh
p[style-name='文章标题'] => h1.title:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='副标题'] => h2:fresh
p[style-name='小标题'] => h2:fresh
p[style-name='Quote 2'] => blockquote > blockquote > p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='引用'] => blockquote > p:fresh
p[style-name='明显引用'] => blockquote > p:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='题注'] => p.caption:fresh
p[style-name='图注'] => p.caption:fresh
p[style-name='Code'] => pre:separator('\\n')
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
"""
_PARAGRAPHS = """
p[style-name='Body Text'] => p:fresh
p[style-name='Body Text Indent'] => p:fresh
p[style-name='正文'] => p:fresh
p[style-name='正文文本'] => p:fresh
p[style-name='正文缩进'] => p:fresh
p[style-name='普通(网站)'] => p:fresh
p[style-name='Normal (Web)'] => p:fresh
p[style-name='No Spacing'] => p:fresh
p[style-name='List Paragraph'] => p:fresh
p[style-name='列出段落'] => p:fresh
p[style-name='List Item'] => p:fresh
p[style-name='Cell'] => p:fresh
p[style-name='Cell Head'] => p:fresh
p[style-name='Picture'] => p:fresh
r[style-name='要点'] => strong
r[style-name='强调'] => em
r[style-name='Emphasis'] => em
r[style-name='Code Text'] => code
r[style-name='HTML Code'] => code
r[style-name='Source Text'] => code
strike => del
"""
_HEADINGS = "\n".join(
    f"p[style-name='{name}{space}{level}'] => h{level}:fresh"
    for name in ("标题", "heading")
    for space in (" ", "")
    for level in range(1, 7)
)
_LISTS = "\n".join(
    f"p:{kind}ordered-list({level}) => {'ul|ol > li > ' * (level - 1)}{tag} > li:fresh"
    for kind, tag in (("un", "ul"), ("", "ol"))
    for level in range(1, 10)
)
#: The first that fits wins: items of lists have the style of a paragraph as well.
_STYLES = "\n".join((_STRUCTURE, _HEADINGS, _LISTS, _PARAGRAPHS))
_ACTIVE = ("vbaproject", "activex", "embeddings/", "oleobject")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def read_word(path: Path) -> Intake:
    """Return the draft of a Word manuscript.

    Raises `BadInput`: `intake.archive_*` for zips that are damaged, too large or unsafe,
    `intake.xml_*` for entity definitions and depth, `intake.no_body`, and those of `reading`.
    """
    data = read_bytes(path, DOCUMENT_LIMIT)
    report = Report(path.name)
    _inspect(path, report)
    box = PictureBox(None, path.name)
    return filed(path, _text(with_all_words(data), box, report), box, report)


def _inspect(path: Path, report: Report) -> None:
    """Refuse what is dangerous before mammoth sees it; note what will not come along."""
    with Archive(path) as archive:
        if "word/document.xml" not in archive.names:
            raise BadInput("intake.not_a_document", file=path.name)
        for name in archive.names:
            lower = name.lower()
            if lower.endswith((".xml", ".rels")):
                archive.check_xml(name)
            if any(part in lower for part in _ACTIVE):
                report.leave_out("intake.active_part", name=name)
            if lower.endswith(".rels"):
                _note_outside(archive.read(name), report)


def _note_outside(data: bytes, report: Report) -> None:
    for relation in parsed(data).iter(_RELATION):
        kind = (relation.get("Type") or "").rpartition("/")[2]
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            report.leave_out("intake.outside_part", name=relation.get("Target") or kind)


def _text(data: bytes, box: PictureBox, report: Report) -> Text:
    counter = iter(range(1, 10_000))

    def keep(image: Any) -> dict[str, str]:
        try:
            with image.open() as stream:
                content = stream.read()
        except Exception:  # a picture that cannot be opened must not take the text with it
            content = b""
        name = box.add(content, f"picture-{next(counter)}.png")
        if name is None:
            report.leave_out("intake.picture_inside", name=image.content_type or "?")
        return {"src": f"kept:{name}" if name else ""}

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(keep),
            external_file_access=False,
        )
    except BadInput:
        raise
    except Exception as trouble:  # mammoth raises whatever a broken part happens to break
        raise BadInput("intake.archive_damaged", file=report.file) from trouble
    _tell_styles(result.messages, report)
    return _placed(result.value, box)


def _placed(page_text: str, box: PictureBox) -> Text:
    page = parse(page_text)
    for image in page.iter("img"):
        image.set("src", (image.get("src") or "").removeprefix("kept:"))
    for item in page.iter("li"):
        goes_on = GOES_ON.match(item.text or "")
        if goes_on:
            item.text = (item.text or "")[goes_on.end() :]
            if item.getprevious() is None:
                item.getparent().set("start", goes_on[1])
    for caption in page.iter("p"):
        if caption.get("class") == "caption":
            caption.set("align", "center")
    for picture in box.pictures:
        box.know(picture.name)
    return blocks_of(page)


def _tell_styles(messages: list[Any], report: Report) -> None:
    found = [re.search(r"style: '?([^']{1,60}?)'? \(Style", str(one.message)) for one in messages]
    names = dict.fromkeys(match[1] for match in found if match)
    if names:
        report.warn("intake.styles_unknown", styles="、".join(names)[:300])
