"""What Word and WPS put on the clipboard: lists and notes they write as paragraphs and links."""

from __future__ import annotations

import pytest

from workstation.intake.markdown_writer import to_markdown


def item(words: str, mark: str, level: int = 1, name: int = 0, style: str = "") -> str:
    """Return a paragraph as Word writes an item of a list."""
    return (
        f"<p class=MsoListParagraph style='margin-left:18pt;{style}mso-list:l{name} level{level} "
        "lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'>"
        f"<span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>"
        f"&nbsp;&nbsp; </span></span></span><![endif]><span>{words}</span><o:p></o:p></p>"
    )


@pytest.mark.parametrize(
    ("mark", "written"),
    [
        ("l", "- 甲"),
        ("·", "- 甲"),
        ("\uf0b7", "- 甲"),
        ("1.", "1. 甲"),
        ("(1)", "1. 甲"),
        ("a)", "1. 甲"),
        ("3.", "3. 甲"),
        ("一、", "一、甲"),
        ("（二）", "（二）甲"),
        ("第三条", "第三条 甲"),
        ("①", "① 甲"),
        ("1.2", "1.2 甲"),
        ("iv.", "1. 甲"),
    ],
)
def test_the_mark_says_what_list_it_is(mark: str, written: str) -> None:
    assert to_markdown(item("甲", mark)) == f"{written}\n"


def test_levels_nest() -> None:
    page = (
        item("一", "1.")
        + item("甲", "a)", 2)
        + item("乙", "b)", 2)
        + item("子", "·", 3)
        + item("二", "2.")
    )
    assert to_markdown(f"<p>前</p>{page}<p>后</p>") == (
        "前\n\n1. 一\n    1. 甲\n    2. 乙\n        - 子\n2. 二\n\n后\n"
    )


def test_a_level_left_out_still_nests() -> None:
    assert to_markdown(item("一", "·") + item("丙", "·", 4)) == "- 一\n    - 丙\n"
    assert to_markdown(item("丙", "·", 3) + item("一", "·")) == "- 丙\n- 一\n"


def test_two_lists_that_touch_stay_two() -> None:
    page = item("甲", "·") + item("一", "1.", name=1) + item("二", "2.", name=1)
    assert to_markdown(page) == "- 甲\n\n1. 一\n2. 二\n"


def test_a_paragraph_between_parts_the_list() -> None:
    written = to_markdown(f"<div>{item('甲', '·')}间{item('乙', '·')}</div>")
    assert written.replace("<!-- -->", "").split("\n\n") == ["- 甲", "间", "- 乙\n"]


def test_wps_writes_the_same_with_quotes() -> None:
    page = (
        '<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><![if !supportLists]>'
        '<span><span style="mso-list:Ignore;">1.<span>&nbsp;</span></span></span><![endif]>'
        '<span style="mso-spacerun:\'yes\';"><font face="宋体">第一条</font></span></p>'
    )
    assert to_markdown(page) == "1. 第一条\n"


def test_notes_become_notes() -> None:
    page = (
        '<p>正文<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1">'
        "<span class=MsoFootnoteReference>[1]</span></a>。</p>"
        "<div style='mso-element:footnote-list'><hr align=left size=1 width=\"33%\">"
        "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>"
        '<a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 注文</p></div></div>'
    )
    assert to_markdown(page) == "正文[^1]。\n\n[^1]: 注文\n"


def test_bookmarks_lead_nowhere() -> None:
    assert to_markdown('<p><a href="#_Toc12">目录</a></p>') == "目录\n"


def test_a_late_picture_is_taken_from_where_it_comes() -> None:
    page = '<img src="data:image/gif;base64,AA==" data-src="https://p.example/a.jpg">'
    assert to_markdown(page) == "![](https://p.example/a.jpg)\n"


def test_notes_of_libreoffice_become_notes() -> None:
    page = (
        '<p>正文<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup>'
        '</a>。</p><p>又<a class="sdfootnoteanc" href="#sdfootnote2sym"><sup>2</sup></a>。</p>'
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" '
        'href="#sdfootnote1anc">1</a> 注一</p></div><div id="sdfootnote2"><p class="sdfootnote">'
        '<a class="sdfootnotesym" href="#sdfootnote2anc">2</a> 注二</p><p>再说。</p></div>'
    )
    assert to_markdown(page) == (
        "正文[^1]。\n\n又[^2]。\n\n[^1]: 注一\n\n[^2]: 注二\n\n    再说。\n"
    )


def test_notes_are_called_by_their_number_in_the_text() -> None:
    page = (
        '<p>甲<a href="#_edn1">i</a>乙<a href="#_ftn3">3</a></p>'
        '<div id=ftn3><p><a href="#_ftnref3">3</a> 丙</p></div>'
        '<div id=edn1><p><a href="#_ednref1">i</a> 丁</p></div>'
    )
    assert to_markdown(page) == "甲[^1]乙[^2]\n\n[^2]: 丙\n\n[^1]: 丁\n"
