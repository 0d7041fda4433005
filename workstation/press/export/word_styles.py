"""The parts of a Word document that are the same in each: styles, numbering, what lies where."""

from __future__ import annotations

from collections.abc import Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def content_types(*, notes: bool) -> str:
    """Return the part that says what every part is; with `notes`, those of footnotes as well."""
    names = ["styles", "numbering", *(("footnotes", "settings") if notes else ())]
    others = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_PART}.{name}+xml"/>'
        for name in names
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="jpg" ContentType="image/jpeg"/>'
        '<Default Extension="gif" ContentType="image/gif"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_PART}.document.main+xml"/>'
        f'{others}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


RELATIONS = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)


def _style(key: str, name: str, paragraph: str, run: str, based: str = "Normal") -> str:
    default = ' w:default="1"' if key == "Normal" else ""
    on = "" if key == "Normal" else f'<w:basedOn w:val="{based}"/><w:next w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"{default}><w:name w:val="{name}"/>{on}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _face(latin: str, chinese: str) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}"/>'


def _size(points: int) -> str:
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


#: 小四: no heading is smaller than the text.
_TEXT = 12
_SONG = _face("Times New Roman", "宋体")
_KAI = _face("Times New Roman", "楷体")
_HEI = _face("Arial", "黑体")
_NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_SPACED = '<w:spacing w:before="240" w:after="120"/>'

STYLES = (
    f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{_SONG}'
    f'<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + _style(
        "Normal",
        "Normal",
        '<w:spacing w:line="360" w:lineRule="auto"/>'
        '<w:ind w:firstLineChars="200" w:firstLine="480"/><w:jc w:val="both"/>',
        _size(_TEXT),
    )
    + _style("Title", "Title", f'{_SPACED}{_NO_INDENT}<w:jc w:val="center"/>', _HEI + _size(20))
    + "".join(
        _style(
            f"Heading{level}",
            f"heading {level}",
            f'<w:keepNext/>{_SPACED}{_NO_INDENT}<w:outlineLvl w:val="{level - 1}"/>',
            f"{_HEI}<w:b/>{_size(max(_TEXT, 18 - level * 2))}",
        )
        for level in range(1, 7)
    )
    + _style(
        "Quote",
        "Quote",
        '<w:ind w:left="480" w:right="480" w:firstLineChars="0" w:firstLine="0"/>',
        _KAI,
    )
    + _style(
        "Quote2",
        "Quote 2",
        '<w:ind w:left="960" w:right="960" w:firstLineChars="0" w:firstLine="0"/>',
        "",
        based="Quote",
    )
    + _style("Caption", "caption", f'{_NO_INDENT}<w:jc w:val="center"/>', _size(10))
    + _style("Picture", "Picture", f'<w:keepNext/>{_NO_INDENT}<w:jc w:val="center"/>', "")
    + _style("ListItem", "List Item", _NO_INDENT, "")
    + _style("Cell", "Cell", f'{_NO_INDENT}<w:jc w:val="left"/>', _size(11))
    + _style("CellHead", "Cell Head", "", "<w:b/>", based="Cell")
    + _style(
        "Code", "Code", f'{_NO_INDENT}<w:jc w:val="left"/>', _face("Consolas", "仿宋") + _size(10)
    )
    + _style(
        "FootnoteText",
        "footnote text",
        f'<w:spacing w:line="240" w:lineRule="auto"/>{_NO_INDENT}<w:jc w:val="left"/>',
        _size(9),
    )
    + '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    "</w:style>"
    '<w:style w:type="character" w:styleId="CodeText"><w:name w:val="Code Text"/>'
    f"<w:rPr>{_face('Consolas', '仿宋')}</w:rPr></w:style></w:styles>"
)


def numbering(starts: Sequence[int | None]) -> str:
    """Return the part that numbers lists: one for each, with its first number or None (bullets)."""
    return (
        f'{HEAD}<w:numbering xmlns:w="{W}">'
        + "".join(_abstract(key, start) for key, start in enumerate(starts))
        + "".join(
            f'<w:num w:numId="{key + 1}"><w:abstractNumId w:val="{key}"/></w:num>'
            for key in range(len(starts))
        )
        + "</w:numbering>"
    )


def list_indent(level: int) -> int:
    """Return how far in the words of a list's level stand, in twentieths of a point."""
    return 480 * (level + 1)


def _abstract(key: int, start: int | None) -> str:
    ordered = start is not None
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{1 if start is None else start}"/>'
        f'<w:numFmt w:val="{"decimal" if ordered else "bullet"}"/>'
        f'<w:lvlText w:val="{f"%{level + 1}." if ordered else "•"}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{list_indent(level)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level in range(9)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
