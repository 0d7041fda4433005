"""A story as a Word document (.docx): WordprocessingML, no more of it than a story needs.

Structure follows ECMA-376: one part for the text, one each for styles and numbering, and the
pictures. Headings, lists, quotes and captions have Word's own styles, so that its outline and
table of contents work.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from PIL import Image, UnidentifiedImageError

from workstation.press.export import word_notes, word_table
from workstation.press.export.rich_text import Pictures
from workstation.press.export.word_styles import (
    HEAD,
    RELATIONS,
    STYLES,
    W,
    content_types,
    list_indent,
    numbering,
)
from workstation.xml_library import HtmlElement, fragment_fromstring

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
#: Signs no XML may hold (https://www.w3.org/TR/xml/#charsets).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LATIN_LINE_END = re.compile(r"(?<=[!-~])[ \t]*\n\s*(?=[!-~]|$)")
_LINE_END = re.compile(r"[ \t]*\n\s*")
_EMU = 9525  # English metric units in a pixel of 96 to the inch
_WIDEST = 550
_MARKS = {
    "strong": "<w:b/>", "b": "<w:b/>", "em": "<w:i/>", "i": "<w:i/>", "u": '<w:u w:val="single"/>',
    "del": "<w:strike/>", "s": "<w:strike/>", "mark": '<w:highlight w:val="yellow"/>',
    "code": '<w:rStyle w:val="CodeText"/>',
    "sup": '<w:vertAlign w:val="superscript"/>', "sub": '<w:vertAlign w:val="subscript"/>',
}  # fmt: skip
_LINK = '<w:color w:val="0563C1"/>'
#: The order ECMA-376 wants them in (17.3.2.28), whatever stands in what.
_ORDER = (_MARKS["code"], "<w:b/>", "<w:i/>", "<w:strike/>", _LINK, _MARKS["mark"], _MARKS["u"])
_PLAIN: frozenset[str] = frozenset()
_HEADINGS = {f"h{level}": f"Heading{level}" for level in range(1, 7)}
_NAMESPACES = f'xmlns:w="{W}" xmlns:r="{_R}"'
#: The parts the text refers to; the last two where there are notes.
_OTHERS = ("styles", "numbering", "footnotes", "settings")
_BLOCKS = frozenset({"p", "ul", "ol", "blockquote", "table", "figure", "pre", "div", "hr"})
_BLOCKS |= frozenset(_HEADINGS) | {"section", "dl", "details"}
_QUOTES = ("Quote", "Quote2")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class About:
    """What the document says of itself; its headline stands above the text."""

    title: str
    author: str = ""
    keywords: str = ""
    summary: str = ""


@dataclass
class _Parts:
    """What the text refers to, gathered while it is written."""

    pictures: Pictures
    #: The first number of each list, None of one with bullets.
    lists: list[int | None] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    images: list[tuple[str, bytes]] = field(default_factory=list)
    #: What the names of pictures begin with: those of notes are told from those of the text.
    name: str = "image"
    notes: dict[str, HtmlElement] = field(default_factory=dict)
    #: The ids of the notes referred to, in that order.
    referred: list[str] = field(default_factory=list)


def word_file(about: About, html: str, pictures: Pictures) -> bytes:
    """Return the document. Pictures that cannot be read are left out with their words kept."""
    parts = _Parts(pictures)
    root = fragment_fromstring(html or "<p></p>", create_parent="section")
    parts.notes = word_notes.taken_notes(root)
    title = _paragraph("Title", _run(about.title)) if about.title else ""
    body = title + "".join(_blocks(root, parts, "", 0))
    below = _Parts(pictures, lists=parts.lists, name="note")
    notes = [_note(parts.notes[key], below) for key in parts.referred]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", content_types(notes=bool(notes)))
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", _document(body))
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("word/numbering.xml", numbering(parts.lists))
        archive.writestr(
            "word/_rels/document.xml.rels", _relations(parts, _OTHERS[: 4 if notes else 2])
        )
        archive.writestr("docProps/core.xml", _core(about))
        if notes:
            archive.writestr("word/settings.xml", word_notes.SETTINGS)
            archive.writestr("word/footnotes.xml", word_notes.footnotes(notes, _NAMESPACES))
            archive.writestr("word/_rels/footnotes.xml.rels", _relations(below, ()))
        for name, data in parts.images + below.images:
            archive.writestr(f"word/media/{name}", data)
    return packed.getvalue()


def _note(element: HtmlElement, parts: _Parts) -> str:
    """Return the paragraphs of a note; the first begins with its number."""
    made = "".join(_blocks(element, parts, "FootnoteText", 0))
    first = '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
    if not made.startswith(first):
        made = f"{first}</w:p>{made}"
    return made.replace(first, first + word_notes.OWN_NUMBER, 1)


def _blocks(parent: HtmlElement, parts: _Parts, style: str, depth: int) -> Iterator[str]:
    """Yield the paragraphs and tables of an element; loose words between them are paragraphs."""
    loose = _run(parent.text or "")
    for child in parent.iterchildren():
        if not isinstance(child.tag, str):
            continue
        if child.tag not in _BLOCKS:
            loose += "".join(_inline(child, parts, _PLAIN))
        else:
            if _says(loose):
                yield _paragraph(style, loose)
            loose = ""
            yield from _block(child, parts, style, depth)
        loose += _run(child.tail or "")
    if _says(loose):
        yield _paragraph(style, loose)


def _block(element: HtmlElement, parts: _Parts, style: str, depth: int) -> Iterator[str]:
    tag = element.tag
    if tag in _HEADINGS or tag == "p":
        yield _paragraph(_HEADINGS.get(tag, style), "".join(_inlines(element, parts, _PLAIN)))
    elif tag in ("ul", "ol"):
        yield from _list(element, parts, depth)
    elif tag == "table":
        yield word_table.table(element, lambda cell: "".join(_blocks(cell, parts, "Cell", 0)))
        yield _paragraph("", "")
    elif tag == "figure":
        yield from _figure(element, parts)
    elif tag == "pre":
        lines = element.text_content().rstrip("\n").split("\n")
        yield _paragraph("Code", "<w:r><w:br/></w:r>".join(_run(line) for line in lines))
    elif tag == "hr":
        yield (
            '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" '
            'w:color="auto"/></w:pBdr></w:pPr></w:p>'
        )
    else:
        inner = style
        if tag == "blockquote":
            inner = "Quote2" if style in _QUOTES else "Quote"
        yield from _blocks(element, parts, inner, depth)


def _list(element: HtmlElement, parts: _Parts, depth: int) -> Iterator[str]:
    parts.lists.append(_start(element) if element.tag == "ol" else None)
    number, level = len(parts.lists), min(depth, _DEEPEST)
    mark = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    beside = f'<w:ind w:left="{list_indent(level)}" w:firstLineChars="0" w:firstLine="0"/>'
    for item in element.iterchildren("li"):
        first = True
        for block in _blocks(item, parts, "ListItem", depth + 1):
            if block.startswith('<w:p><w:pPr><w:pStyle w:val="ListItem"/></w:pPr>'):
                block = block.replace("</w:pPr>", f"{mark if first else beside}</w:pPr>", 1)
            first = False
            yield block


def _start(element: HtmlElement) -> int:
    told = element.get("start", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 6 else 1


def _figure(element: HtmlElement, parts: _Parts) -> Iterator[str]:
    for image in element.iter("img"):
        yield _paragraph("Picture", _image(image, parts))
    for caption in element.iter("figcaption"):
        yield _paragraph("Caption", "".join(_inlines(caption, parts, _PLAIN)))


def _inlines(element: HtmlElement, parts: _Parts, marks: frozenset[str]) -> Iterator[str]:
    yield _run(element.text or "", marks)
    for child in element.iterchildren():
        if isinstance(child.tag, str):
            yield from _inline(child, parts, marks)
        yield _run(child.tail or "", marks)


def _inline(element: HtmlElement, parts: _Parts, marks: frozenset[str]) -> Iterator[str]:
    note = word_notes.note_of(element)
    if note in parts.notes:
        yield _reference(note, parts)
    elif element.tag == "br":
        yield "<w:r><w:br/></w:r>"
    elif element.tag == "img":
        yield _image(element, parts)
    elif element.tag == "a" and element.get("href", "").startswith(("http:", "https:", "mailto:")):
        parts.links.append(element.get("href", ""))
        inner = "".join(_inlines(element, parts, marks | {_LINK, _MARKS["u"]}))
        yield f'<w:hyperlink r:id="link{len(parts.links)}">{inner}</w:hyperlink>'
    elif element.get("class") != "footnote-backref":
        mark = _MARKS.get(element.tag)
        yield from _inlines(element, parts, marks if mark is None else marks | {mark})


def _reference(note: str, parts: _Parts) -> str:
    if note in parts.referred:
        return word_notes.reference_again(parts.referred.index(note) + 1)
    parts.referred.append(note)
    return word_notes.reference(len(parts.referred))


def _image(element: HtmlElement, parts: _Parts) -> str:
    words = element.get("alt", "")
    read = _picture(parts.pictures(element.get("src", "")))
    if read is None:
        return _run(f"[{words}]" if words else "")
    suffix, data, width, height = read
    number = len(parts.images) + 1
    name = f"{parts.name}{number}"
    parts.images.append((f"{name}.{suffix}", data))
    wide = min(width, _WIDEST)
    size = f'cx="{wide * _EMU}" cy="{max(1, round(height * wide / width)) * _EMU}"'
    told = f'id="{number}" name="{name}" descr={quoteattr(_clean(words))}'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing">'
        f'<wp:extent {size}/><wp:docPr {told}/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {told}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _picture(data: bytes | None) -> tuple[str, bytes, int, int] | None:
    """Return (suffix, bytes, width, height) of a picture Word can show."""
    if data is None:
        return None
    known = {"PNG": "png", "JPEG": "jpg", "GIF": "gif"}
    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
            suffix = known.get(image.format or "")
            if suffix is None:
                made = io.BytesIO()
                image.convert("RGBA").save(made, "PNG")
                suffix, data = "png", made.getvalue()
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    return suffix, data, max(1, width), max(1, height)


def _paragraph(style: str, runs: str) -> str:
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    if "<w:br/>" in runs and style in ("", *_QUOTES):
        # A line broken off within a paragraph would be spread over the whole width.
        look += '<w:jc w:val="left"/>'
    return f"<w:p><w:pPr>{look}</w:pPr>{runs}</w:p>"


def _run(text: str, marks: frozenset[str] = _PLAIN) -> str:
    # A line end in HTML is a blank; in Chinese it is nothing.
    words = _LINE_END.sub("", _LATIN_LINE_END.sub(" ", _clean(text)))
    if not words:
        return ""
    # Raised or lowered, which comes last, cannot be both.
    looks = [mark for mark in _ORDER if mark in marks] + sorted(marks - set(_ORDER))[:1]
    look = f"<w:rPr>{''.join(looks)}</w:rPr>" if looks else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _says(runs: str) -> bool:
    return (
        bool(re.sub("<[^>]*>", "", runs).strip())
        or "<w:drawing>" in runs
        or "<w:footnoteRef" in runs
    )


def _document(body: str) -> str:
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" '
        'w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
    )
    return f"{HEAD}<w:document {_NAMESPACES}><w:body>{body}{page}</w:body></w:document>"


def _relations(parts: _Parts, others: Sequence[str]) -> str:
    made = [
        f'<Relationship Id="{name}" Type="{_R}/{name}" Target="{name}.xml"/>' for name in others
    ]
    for name, _ in parts.images:
        key = name.partition(".")[0]
        made.append(f'<Relationship Id="{key}" Type="{_R}/image" Target="media/{name}"/>')
    for number, link in enumerate(parts.links, start=1):
        made.append(
            f'<Relationship Id="link{number}" Type="{_R}/hyperlink" '
            f'Target={quoteattr(_clean(link))} TargetMode="External"/>'
        )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{package}">{"".join(made)}</Relationships>'


def _core(about: About) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(_clean(about.title))}</dc:title>"
        f"<dc:creator>{escape(_clean(about.author))}</dc:creator>"
        f"<cp:keywords>{escape(_clean(about.keywords))}</cp:keywords>"
        f"<dc:description>{escape(_clean(about.summary))}</dc:description></cp:coreProperties>"
    )
