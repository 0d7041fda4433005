"""Make the Word manuscript of the samples: `python make_manuscript.py [FILE]`.

Written part by part through `zipfile`, so that it holds nothing but what is seen here.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

_FOLDER = Path(__file__).parent
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_EMU_PER_PIXEL = 9525

_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
</Types>"""
_ROOT = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""
_RELATIONS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="{_OFFICE}/image" Target="media/image1.png"/>
</Relationships>"""
_STYLES = f"""<w:styles xmlns:w="{_WORD}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>
<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>
<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
</w:styles>"""


def _paragraph(text: str, style: str = "", bold: bool = False) -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    words = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:p>{look}<w:r>{weight}{words}</w:r></w:p>"


def _table(rows: list[tuple[str, ...]]) -> str:
    lines = (
        "".join(f"<w:tc>{_paragraph(cell, bold=number == 0)}</w:tc>" for cell in row)
        for number, row in enumerate(rows)
    )
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def _picture(width: int, height: int, alt: str) -> str:
    size = f'cx="{width * _EMU_PER_PIXEL}" cy="{height * _EMU_PER_PIXEL}"'
    return f"""<w:p><w:r><w:drawing>
<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"><wp:extent {size}/>
<wp:docPr id="1" name="image1" descr="{escape(alt)}"/>
<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">
<pic:pic xmlns:pic="{_DRAWING}/picture">
<pic:nvPicPr><pic:cNvPr id="1" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="r2"/><a:stretch><a:fillRect/></a:stretch>
</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""


def _document() -> str:
    parts = [
        _paragraph("青禾县：粮站老仓库变身“说事厅”", "Title"),
        _paragraph(
            "　　粮站的老仓库空了十二年，今年春天重新开了门。门口换了块木牌，上面三个字：说事厅。"
        ),
        _picture(480, 320, "大树下村民坐成半圈，一人站着念手里的纸"),
        _paragraph("说事厅开张前，村民在老槐树下议事。", bold=True),
        _paragraph("一张长桌，两本簿子", "Heading1"),
        _paragraph(
            "　　厅里只有一张长桌、十几把椅子和两本簿子。红皮的记“事”，蓝皮的记“回音”。"
            "谁家有事，先写进红本；七天之内，蓝本上必须有人写下办到哪一步。"
        ),
        _paragraph(
            "　　“写不出来的，说给我听，我来记。”值班的是退休教师，字写得端正，一天能记满两页。"
        ),
        _paragraph("三个月的账", "Heading1"),
        _table(
            [
                ("类别", "登记", "办结"),
                ("邻里纠纷", "46", "41"),
                ("土地与宅基地", "19", "13"),
                ("赡养与分家", "12", "10"),
                ("其他", "23", "22"),
            ]
        ),
        _paragraph("说不拢的怎么办", "Heading1"),
        _paragraph(
            "　　说事厅的墙上写着：说得拢，签字；说不拢，带路。调解不成的，由值班员领着去司法所"
            "或者法庭，第一趟路不让老人自己摸。"
        ),
        _paragraph("　　仓库的旧磅秤没有搬走。孩子们爱站上去称一称，大人们说，公道也要这样称。"),
        _paragraph("（通讯员　田野）"),
    ]
    body = "".join(parts)
    return f'<w:document xmlns:w="{_WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'


def write(target: Path) -> None:
    """Write the manuscript to `target`; the same bytes on every run."""
    picture = _FOLDER / "samples" / "shuoshiting.png"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    entries: dict[str, bytes] = {
        "[Content_Types].xml": (head + _TYPES).encode(),
        "_rels/.rels": (head + _ROOT).encode(),
        "word/document.xml": (head + _document()).encode(),
        "word/styles.xml": (head + _STYLES).encode(),
        "word/_rels/document.xml.rels": (head + _RELATIONS).encode(),
        "word/media/image1.png": picture.read_bytes(),
    }
    with zipfile.ZipFile(target, "w") as package:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, data)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER / "samples" / "manuscript.docx")
