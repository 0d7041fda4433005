"""Texts of LibreOffice (.odt) come in with their structure, and nothing that acts."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.specimen import picture
from tests.intake.test_writer_lists import LISTS, Items, nested
from workstation.domain.draft import Intake
from workstation.domain.errors import BadInput
from workstation.intake.markdown_writer import to_markdown
from workstation.intake.recognise import read

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip


def style(name: str, looks: str, parent: str = "", family: str = "text") -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{above}>'
        f"<style:text-properties {looks}/></style:style>"
    )


STYLES = (
    style("B", 'style:font-weight-asian="bold"')
    + style("I", 'fo:font-style="italic"')
    + style("BI", 'fo:font-style="italic"', "B")
    + style("D", 'style:text-line-through-style="solid"')
    + style("Low", 'style:text-position="sub 58%"')
    + style("High", 'style:text-position="33% 58%"')
    + style("Gone", 'text:display="none"')
    + style("P1", "", "Heading_20_2", "paragraph")
    + style("P2", "", "Quotations", "paragraph")
    + style("P3", "", "Preformatted_20_Text", "paragraph")
    + style("P4", "", "Illustration", "paragraph")
    + '<text:list-style style:name="N"><text:list-level-style-number text:level="1" '
    'style:num-format="1"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/>'
    '</text:list-style><text:list-style style:name="C"><text:list-level-style-number '
    'text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>'
    '<text:list-style style:name="T"><text:list-level-style-number text:level="1" '
    'style:num-format="1" text:start-value="3"/></text:list-style>'
)


def p(words: str, name: str = "Standard") -> str:
    return f'<text:p text:style-name="{name}">{words}</text:p>'


def span(words: str, name: str) -> str:
    return f'<text:span text:style-name="{name}">{words}</text:span>'


def document(path: Path, body: str, **parts: str | bytes) -> Path:
    """Write an .odt with a headline above `body`; in names of `parts` `__` means `/`."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES}>'
        f"<office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>"
        f"{p('题', 'Title')}{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = "application/vnd.oasis.opendocument.text"
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return path


def came(tmp_path: Path, body: str, **parts: str | bytes) -> Intake:
    return read(document(tmp_path / "稿.odt", body, **parts))


def body_of(tmp_path: Path, body: str, **parts: str | bytes) -> str:
    return came(tmp_path, body, **parts).articles[0].body


@pytest.mark.parametrize(
    ("body", "written"),
    [
        (p("甲" + span("乙", "B") + "丙"), "甲**乙**丙"),
        (p(span("斜", "I") + span("又", "D")), "*斜*<del>又</del>"),
        (p("前" + span("都", "BI") + "后"), "前***都***后"),
        (p("H" + span("2", "Low") + "O x" + span("2", "High")), "H<sub>2</sub>O x<sup>2</sup>"),
        (p("看" + span("不见", "Gone") + "得见"), "看得见"),
        (p("一<text:line-break/>二"), "一  \n二"),
        (p("a<text:s text:c='3'/>b<text:tab/>c"), "a b c"),
        (p('<text:a xlink:href="https://a.example/">链</text:a>'), "[链](https://a.example/)"),
        (p('<text:a xlink:href="javascript:x()">坏</text:a>'), "坏"),
        ('<text:h text:outline-level="3">章</text:h>' + p("文"), "### 章\n\n文"),
        (p("节", "P1") + p("文"), "## 节\n\n文"),
        (p("引一", "P2") + p("引二", "P2"), "> 引一\n>\n> 引二"),
        (p("x = 1", "P3") + p("y = 2", "P3"), "```\nx = 1\ny = 2\n```"),
        (p("上") + p("", "Horizontal_20_Line") + p("下"), "上\n\n---\n\n下"),
        (p("留<office:annotation><text:p>批注</text:p></office:annotation>下"), "留下"),
        (
            "<text:tracked-changes><text:p>删去的</text:p></text:tracked-changes>" + p("留下"),
            "留下",
        ),
    ],
)
def test_what_words_look_like(tmp_path: Path, body: str, written: str) -> None:
    assert body_of(tmp_path, body).strip() == written


def _item(inside: str) -> str:
    return f"<text:list-item>{inside}</text:list-item>"


def _list(inside: str, name: str = "", more: str = "") -> str:
    named = f' text:style-name="{name}"' if name else ""
    return f"<text:list{named}{more}>{inside}</text:list>"


def test_lists_nest_and_go_on_behind_a_paragraph(tmp_path: Path) -> None:
    inner = _list(_item(p("子")))
    first = _list(_item(p("甲") + inner) + _item(p("乙")), "N")
    again = _list(_item(p("丙")), "N", ' text:continue-numbering="true"')
    assert body_of(tmp_path, first + p("间。") + again) == (
        "1. 甲\n    - 子\n2. 乙\n\n间。\n\n3. 丙\n"
    )


def test_a_list_begins_with_the_number_it_has(tmp_path: Path) -> None:
    assert body_of(tmp_path, _list(_item(p("三")) + _item(p("四")), "T")) == "3. 三\n4. 四\n"


def test_marks_markdown_has_no_sign_for_are_written(tmp_path: Path) -> None:
    items = _list(_item(p("甲")) + _item(p("乙")), "C")
    assert body_of(tmp_path, items) == "一、甲\n\n二、乙\n"


def _as_lists(listing: Items, level: int = 1) -> str:
    """Return lists as Writer saves what comes from Word: each item in as many as its level."""
    kind, items = listing
    made = ""
    for number, (word, inner) in enumerate(items):
        on = ' text:continue-numbering="true"' if number else ""
        inside = _item(p(word))
        for _ in range(level - 1):
            inside = _item(_list(inside))
        made += _list(inside, kind, on)
        made += _as_lists(inner, level + 1) if inner else ""
    return made


def _levels(kind: str, more: str) -> str:
    inside = "".join(
        f'<text:list-level-style-{kind} text:level="{level}" {more}/>' for level in range(1, 11)
    )
    return f'<text:list-style style:name="{"ol" if more else "ul"}">{inside}</text:list-style>'


COMMON = (
    f"<office:document-styles {_SPACES}><office:styles>"
    + _levels("number", 'style:num-format="1"')
    + _levels("bullet", "")
    + "</office:styles></office:document-styles>"
)


@given(LISTS)
@settings(deadline=None, max_examples=50)
def test_lists_told_level_by_level_nest(
    tmp_path_factory: pytest.TempPathFactory, listing: Items
) -> None:
    path = tmp_path_factory.mktemp("odt") / "稿.odt"
    told = read(document(path, _as_lists(listing), styles_dot_xml=COMMON)).articles[0].body
    assert told == to_markdown(nested(listing))


def test_tables_keep_their_cells(tmp_path: Path) -> None:
    cell = "<table:table-cell{}>{}</table:table-cell>"
    rows = (
        "<table:table-header-rows><table:table-row>"
        + cell.format(' table:number-columns-spanned="2"', p("合"))
        + "<table:covered-table-cell/>"
        + cell.format("", p("丙"))
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell.format(' table:number-columns-repeated="2"', p("同"))
        + cell.format("", p("三"))
        + "</table:table-row>"
    )
    told = body_of(tmp_path, f"<table:table>{rows}</table:table>")
    assert told == "| 合 |  | 丙 |\n| --- | --- | --- |\n| 同 | 同 | 三 |\n"


def test_notes_and_their_further_marks(tmp_path: Path) -> None:
    note = (
        '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1'
        f"</text:note-citation><text:note-body>{p('注一。')}</text:note-body></text:note>"
    )
    again = '<text:note-ref text:ref-name="ftn1" text:note-class="footnote">1</text:note-ref>'
    assert body_of(tmp_path, p(f"甲{note}，乙{again}。")) == "甲[^1]，乙[^1]。\n\n[^1]: 注一。\n"


def test_pictures_come_with_their_words(tmp_path: Path) -> None:
    image = '<draw:image xlink:href="Pictures/a.png"/><svg:desc>河堤</svg:desc>'
    frame = f"<draw:frame>{image}</draw:frame>"
    boxed = f"<draw:frame><draw:text-box>{p(frame + '百里河堤', 'P4')}</draw:text-box></draw:frame>"
    told = came(tmp_path, p(boxed) + p("末。"), Pictures__a_dot_png=picture())
    article = told.articles[0]
    (kept,) = article.pictures
    assert article.body == f'![河堤]({kept.name} "百里河堤")\n\n末。\n'
    assert article.cover_name == kept.name


def test_what_lies_outside_or_acts_is_left_out_and_told(tmp_path: Path) -> None:
    outside = '<draw:frame><draw:image xlink:href="https://a.example/x.png"/></draw:frame>'
    told = came(tmp_path, p(f"甲{outside}"), Basic__Standard__m_dot_xml="<x/>")
    assert told.articles[0].body == "甲\n"
    assert {remark.code for remark in told.left_out} == {
        "intake.outside_part",
        "intake.active_part",
    }


def test_one_with_a_password_is_refused_in_words(tmp_path: Path) -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    with pytest.raises(BadInput) as refused:
        came(tmp_path, p("甲"), **{"META-INF__manifest_dot_xml": manifest})
    assert refused.value.code == "intake.locked_document"


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    deep = "<text:section>" * 300 + p("甲") + "</text:section>" * 300
    with pytest.raises(BadInput) as refused:
        came(tmp_path, deep)
    assert refused.value.code == "intake.xml_too_deep"
    with pytest.raises(BadInput) as refused:
        came(tmp_path, p("甲"), Pictures__big_dot_bmp=b"\0" * 30_000_000)
    assert refused.value.code.startswith("intake.archive_")


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=40)
def test_a_broken_content_is_refused_as_any_bad_file(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("odt") / "坏.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", data)
    with pytest.raises(BadInput):
        read(path)
