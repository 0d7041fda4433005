from __future__ import annotations

import io
import zipfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from workstation.intake.word_document import read_word
from workstation.press.export.word_file import About, word_file
from workstation.press.export.word_styles import W
from workstation.press.markdown.conversion import to_html

BODY = """导语一段，**粗体**、*斜体*与[链接](https://linhe.example/a)。

## 小标题

> 引文一句。

1. 第一条
2. 第二条
    - 内层

| 项目 | 数目 |
|---|---|
| 案件 | 12 |

![河堤](media/a.png "百里河堤")

末段。
"""


def picture(_address: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(made, "PNG")
    return made.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_structure_comes_back_through_our_own_reader(tmp_path: Path) -> None:
    file = tmp_path / "story.docx"
    file.write_bytes(word_file(About("护堤的人", "周岚"), to_html(BODY), picture))
    draft = read_word(file).articles[0]
    assert draft.title == "护堤的人"
    for piece in (
        "**粗体**",
        "<em>斜体</em>",
        "[链接](https://linhe.example/a)",
        "## 小标题",
        "> 引文一句。",
    ):
        assert piece in draft.body
    assert "1. 第一条" in draft.body
    assert "    - 内层" in draft.body
    assert "| 案件 | 12 |" in draft.body
    assert "百里河堤" in draft.body
    assert len(draft.pictures) == 1


def test_every_part_is_well_formed_and_named(tmp_path: Path) -> None:
    found = parts(word_file(About("题 & <目>"), to_html(BODY), picture))
    for name, data in found.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
    targets = etree.fromstring(found["word/_rels/document.xml.rels"])
    inside = {f"word/{one.get('Target')}" for one in targets if one.get("TargetMode") != "External"}
    assert inside <= set(found)
    assert "护" not in found["docProps/core.xml"].decode()


def test_a_picture_that_is_none_leaves_its_words() -> None:
    found = parts(word_file(About("题"), to_html(BODY), lambda _address: b"no picture"))
    assert "[河堤]" in found["word/document.xml"].decode()
    assert not [name for name in found if name.startswith("word/media")]


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=60)
def test_any_text_makes_a_document_that_can_be_read(text: str) -> None:
    found = parts(word_file(About(text, text, text, text), to_html(text), lambda _address: None))
    for name, data in found.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)


def test_looks_stand_in_the_order_word_wants_whatever_stands_in_what() -> None:
    body = "*斜**又粗**斜*，<u><b>线中粗</b></u>，[**粗链**](https://linhe.example/)，x<sup>2</sup>"
    text = parts(word_file(About("题"), to_html(body), picture))["word/document.xml"].decode()
    assert "<w:rPr><w:b/><w:i/></w:rPr>" in text
    assert '<w:rPr><w:b/><w:u w:val="single"/></w:rPr>' in text
    assert '<w:rPr><w:b/><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>' in text
    assert '<w:vertAlign w:val="superscript"/>' in text


_VAL = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"


def test_cells_stand_where_the_text_wants_them_and_heads_are_bold() -> None:
    html = to_html("| 年份 | 件数 |\n|---|---:|\n| 2024 | 1,024 |")
    document = etree.fromstring(parts(word_file(About("题"), html, picture))["word/document.xml"])
    cells = document.findall(".//{*}tc")
    styles = [style.get(_VAL) for cell in cells for style in cell.iterfind(".//{*}pStyle")]
    assert styles == ["CellHead", "CellHead", "Cell", "Cell"]
    sides = [[side.get(_VAL) for side in cell.iterfind(".//{*}jc")] for cell in cells]
    assert sides == [[], ["right"], [], ["right"]]


def merged(html: str) -> list[list[tuple[str, int, str]]]:
    """Return (words, columns, how it hangs together with the cell above) of each cell, by rows."""
    document = etree.fromstring(parts(word_file(About("题"), html, picture))["word/document.xml"])
    rows = []
    for row in document.iter("{*}tr"):
        cells = []
        for cell in row.iterchildren("{*}tc"):
            wide, down = cell.find(".//{*}gridSpan"), cell.find(".//{*}vMerge")
            columns = int(wide.get(_VAL, "1")) if wide is not None else 1
            cells.append((_words(cell), columns, "" if down is None else down.get(_VAL, "goes on")))
        rows.append(cells)
    return rows


def test_cells_over_several_rows_and_columns_stay_whole() -> None:
    html = to_html(
        '<table><tr><td rowspan="2" colspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>'
        '<tr><td>一</td><td rowspan="9">二</td><td>三</td></tr><tr><td>四</td></tr></table>'
    )
    assert merged(html) == [
        [("甲", 2, "restart"), ("乙", 1, "")],
        [("", 2, "goes on"), ("丙", 1, "")],
        [("一", 1, ""), ("二", 1, "restart"), ("三", 1, "")],
        [("四", 1, ""), ("", 1, "goes on")],
    ]


_SPANS = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(st.lists(st.lists(_SPANS, max_size=4), max_size=5))
@settings(deadline=None, max_examples=60)
def test_whatever_spans_what_each_cell_is_written_and_ends_where_it_began(
    rows: list[list[tuple[int, int]]],
) -> None:
    told = [
        "".join(f'<td colspan="{wide}" rowspan="{down}">格</td>' for wide, down in row)
        for row in rows
    ]
    inside = "".join(f"<tr>{row}</tr>" for row in told)
    grid = merged(f"<table>{inside}</table>")
    assert sum(words == "格" for row in grid for words, _wide, _down in row) == sum(map(len, rows))
    above: dict[int, int] = {}
    for row in grid:
        column = 0
        hanging: dict[int, int] = {}
        for _words_of, wide, down in row:
            if down == "goes on":
                assert above[column] == wide
            if down:
                hanging[column] = wide
            column += wide
        above = hanging


def test_a_table_within_a_cell_is_written_once() -> None:
    inner = "<table><tr><td>内</td></tr></table>"
    html = f"<table><tr><td>外{inner}</td></tr></table>"
    document = parts(word_file(About("题"), html, picture))["word/document.xml"].decode()
    assert document.count("内") == 1


def test_a_line_broken_off_is_not_spread_over_the_width() -> None:
    html = to_html("第一行  \n第二行\n\n一整段。")
    document = etree.fromstring(parts(word_file(About("题"), html, picture))["word/document.xml"])
    texts = {"".join(map(str, one.itertext())): one for one in document.iter("{*}p")}
    assert texts["第一行第二行"].find(".//{*}jc") is not None
    assert texts["一整段。"].find(".//{*}jc") is None


NOTES = """甲[^1]，乙[^b]，再[^1]。

[^1]: 注**一**，见[链接](https://linhe.example/n)。
[^b]: 注二

    第二段![章](media/a.png)
[^c]: 没有人提到的注。
"""


def _words(element: etree._Element) -> str:
    return "".join(str(one.text or "") for one in element.iter(f"{{{W}}}t"))


def test_footnotes_are_those_of_word() -> None:
    found = parts(word_file(About("题"), to_html(NOTES), picture))
    text = etree.fromstring(found["word/document.xml"])
    notes = etree.fromstring(found["word/footnotes.xml"])
    referring = list(text.iter(f"{{{W}}}footnoteReference"))
    numbers = [one.get(f"{{{W}}}id") for one in referring]
    assert numbers == ["1", "2"]
    own = [one for one in notes.iter(f"{{{W}}}footnote") if one.get(f"{{{W}}}type") is None]
    words = [_words(one) for one in own]
    assert words == [" 注一，见链接。", " 注二第二段"]
    assert [one.get(f"{{{W}}}id") for one in own] == numbers
    assert len(list(notes.iter(f"{{{W}}}footnoteRef"))) == 2
    assert [_words(one) for one in text.iter(f"{{{W}}}fldSimple")] == ["1"]
    whole = _words(text)
    assert "没有人提到的注" in whole and "注二" not in whole
    assert "↩" not in whole + "".join(words)


def test_what_notes_refer_to_lies_beside_them() -> None:
    found = parts(word_file(About("题"), to_html(NOTES), picture))
    targets = {
        one.get("Id"): one.get("Target")
        for one in etree.fromstring(found["word/_rels/footnotes.xml.rels"])
    }
    assert targets == {"note1": "media/note1.png", "link1": "https://linhe.example/n"}
    assert "word/media/note1.png" in found
    assert b"footnotes+xml" in found["[Content_Types].xml"]
    assert b"footnotes.xml" in found["word/_rels/document.xml.rels"]


def test_a_text_without_notes_has_no_part_for_them() -> None:
    found = parts(word_file(About("题"), to_html("甲。"), picture))
    assert "word/footnotes.xml" not in found
    assert b"footnotes" not in found["[Content_Types].xml"]


def test_footnotes_come_back_through_our_own_reader(tmp_path: Path) -> None:
    file = tmp_path / "story.docx"
    file.write_bytes(word_file(About("题"), to_html("甲[^1]。\n\n[^1]: 注一。"), picture))
    body = read_word(file).articles[0].body
    assert body == "甲[^1]。\n\n[^1]: 注一。\n"


def test_a_note_referred_to_again_comes_back_as_one(tmp_path: Path) -> None:
    file = tmp_path / "story.docx"
    body = "甲[^1]，乙[^1]。\n\n| 项 | 数 |\n| --- | --- |\n| 丙[^1] | 1 |\n\n[^1]: 注一。\n"
    file.write_bytes(word_file(About("题"), to_html(body), picture))
    assert read_word(file).articles[0].body == body


def test_whatever_stands_in_what_comes_back(tmp_path: Path) -> None:
    body = "> 外\n>\n> > 内\n\n用`代码`说。\n\n3. 三\n4. 四\n    - 子\n\n```\n一 行\n二  行\n```\n"
    file = tmp_path / "story.docx"
    file.write_bytes(word_file(About("题"), to_html(body), picture))
    assert read_word(file).articles[0].body == body


def test_what_goes_on_in_an_item_stands_under_its_words() -> None:
    html = to_html("1. 一\n\n    又一段\n")
    document = etree.fromstring(parts(word_file(About("题"), html, picture))["word/document.xml"])
    texts = {_words(one): one for one in document.iter("{*}p")}
    assert texts["一"].find(".//{*}numPr") is not None
    left = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}left"
    indent = texts["又一段"].find(".//{*}ind")
    assert indent is not None and int(indent.get(left, "0")) > 0


def test_no_heading_is_smaller_than_the_text() -> None:
    styles = etree.fromstring(parts(word_file(About("题"), "", picture))["word/styles.xml"])
    sizes = {
        one.get(f"{{{W}}}styleId"): int(one.find(".//{*}sz").get(_VAL))  # type: ignore[union-attr,arg-type]
        for one in styles.iter("{*}style")
        if one.find(".//{*}sz") is not None
    }
    assert all(sizes[f"Heading{level}"] >= sizes["Normal"] for level in range(1, 7))
