"""What Word counts is read as Word shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.documents import W, write_document
from workstation.intake.word_document import read_word
from workstation.intake.word_numbers import number_words


def level(place: int, form: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*lists: str, more: str = "") -> str:
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>'
        for key, levels in enumerate(lists)
    )
    numbers = "".join(
        f'<w:num w:numId="{key + 1}"><w:abstractNumId w:val="{key}"/></w:num>'
        for key in range(len(lists))
    )
    return (
        f'<?xml version="1.0"?><w:numbering xmlns:w="{W}">{abstract}{numbers}{more}</w:numbering>'
    )


def counted(words: str, number: int = 1, place: int = 0, style: str = "") -> str:
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    mark = f'<w:ilvl w:val="{place}"/><w:numId w:val="{number}"/>'
    return f"<w:p><w:pPr>{look}<w:numPr>{mark}</w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def plain(words: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{words}</w:t></w:r></w:p>"


STYLES = (
    f'<?xml version="1.0"?><w:styles xmlns:w="{W}">'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Paragraph"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)


def body_of(tmp_path: Path, body: str, counts: str) -> str:
    file = write_document(
        tmp_path / "a.docx",
        plain("标题", "T") + body,
        **{"word/numbering.xml": counts, "word/styles.xml": STYLES},
    )
    return read_word(file).articles[0].body


def test_articles_of_a_law_keep_their_numbers(tmp_path: Path) -> None:
    counts = numbering(
        level(0, "chineseCountingThousand", "第%1条") + level(1, "chineseCounting", "（%2）")
    )
    body = (
        counted("立法目的。")
        + counted("适用范围：")
        + counted("甲；", 1, 1)
        + counted("乙。", 1, 1)
    )
    assert body_of(tmp_path, body + counted("附则。"), counts) == (
        "第一条 立法目的。\n\n第二条 适用范围：\n\n（一）甲；\n\n（二）乙。\n\n第三条 附则。\n"
    )


def test_headings_counted_by_their_style_keep_their_numbers(tmp_path: Path) -> None:
    linked = '<w:pStyle w:val="H2"/>'
    counts = numbering(level(0, "chineseCounting", "%1、", linked))
    body = plain("总体要求", "H2") + plain("正文。") + plain("保障措施", "H2")
    assert body_of(tmp_path, body, counts) == "## 一、总体要求\n\n正文。\n\n## 二、保障措施\n"


def test_numbers_of_several_levels_are_written_out(tmp_path: Path) -> None:
    counts = numbering(level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"))
    body = counted("甲") + counted("乙", 1, 1) + counted("丙", 1, 1) + counted("丁")
    assert body_of(tmp_path, body, counts) == "1. 甲\n\n1.1 乙\n\n1.2 丙\n\n2. 丁\n"


def test_what_markdown_counts_stays_a_list_and_goes_on_behind_a_paragraph(tmp_path: Path) -> None:
    counts = numbering(level(0, "decimal", "%1.") + level(1, "bullet", "•"))
    body = counted("甲", style="L") + counted("子", 1, 1) + counted("乙") + plain("间。")
    assert body_of(tmp_path, body + counted("丙") + counted("丁"), counts) == (
        "1. 甲\n    - 子\n2. 乙\n\n间。\n\n3. 丙\n4. 丁\n"
    )


def test_a_list_that_begins_anew_begins_with_one(tmp_path: Path) -> None:
    anew = (
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    counts = numbering(level(0, "chineseCounting", "%1、"), more=anew)
    body = counted("甲") + counted("乙") + plain("间。") + counted("丙", 7) + counted("丁", 7)
    assert body_of(tmp_path, body, counts) == "一、甲\n\n二、乙\n\n间。\n\n一、丙\n\n二、丁\n"


def test_a_paragraph_taken_out_of_its_list_has_no_number(tmp_path: Path) -> None:
    counts = numbering(level(0, "chineseCounting", "%1、"))
    assert body_of(tmp_path, counted("甲") + counted("无", 0), counts) == "一、甲\n\n无\n"


def test_what_a_field_shows_is_not_lost(tmp_path: Path) -> None:
    field = '<w:fldSimple w:instr=" SEQ 图 "><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    body = f"<w:p><w:r><w:t>见图</w:t></w:r>{field}<w:r><w:t>所示。</w:t></w:r></w:p>"
    assert body_of(tmp_path, body, numbering()) == "见图3所示。\n"


@pytest.mark.parametrize(
    ("number", "form", "words"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (15, "chineseCountingThousand", "十五"),
        (20, "chineseCountingThousand", "二十"),
        (101, "chineseCountingThousand", "一百零一"),
        (110, "chineseCountingThousand", "一百一十"),
        (1010, "chineseCountingThousand", "一千零一十"),
        (1000, "chineseCountingThousand", "一千"),
        (10, "chineseLegalSimplified", "壹拾"),
        (3, "ideographTraditional", "丙"),
        (2, "decimalEnclosedCircleChinese", "②"),
        (4, "lowerRoman", "iv"),
        (28, "upperLetter", "BB"),
        (12, "decimalFullWidth", "１２"),
        (7, "somethingNew", "7"),
    ],
)
def test_numbers_in_words(number: int, form: str, words: str) -> None:
    assert number_words(number, form) == words


_VALUES = {"百": 100, "千": 1000, "十": 10}


@given(st.integers(1, 9999))
def test_chinese_numbers_mean_what_they_say(number: int) -> None:
    words = number_words(number, "chineseCountingThousand")
    value, digit = 0, 0
    for sign in words:
        if sign in _VALUES:
            value += (digit or 1) * _VALUES[sign]
            digit = 0
        elif sign != "零":
            digit = "〇一二三四五六七八九".index(sign)
    assert value + digit == number
