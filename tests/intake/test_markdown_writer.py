"""HTML -> Markdown -> HTML says the same, with the same structure."""

from __future__ import annotations

import html as entities

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.structure import structure
from workstation.domain.errors import BadInput
from workstation.intake.markdown_writer import to_markdown
from workstation.press.markdown.conversion import to_html

SIGNS = "临河快讯，。：“”（）—…1234 ab.AB+-#*_`<>&|\\[](){}!:=~^\"'/;"
PIECES = [
    "临河市", "一、", "1. ", "2019. ", "- ", "+ ", "# ", "## ", "> ", "---", "***", "===", "~~~",
    "```",
    "| a | b |", "|---|---|", "&lt;b&gt;", "&amp;", "&nbsp", "<b>", "</p>", "<!-- x -->", "[x](y)",
    "[^1]", "[^1]: x", "![a](b)", ": 词", "*[HTML]: x", "{: .x }", "{#id}", "\\", "\\*", "#",
    "a_b_c",
    "snake_case", "**", "*a*", "__", "http://example.cn/a_b", "<http://example.cn>", "a@b.cn",
    "AT&T",
    "[TOC]", "「引」", "$x$", "[x]: http://y",
]  # fmt: skip

words = st.one_of(
    st.text(SIGNS, min_size=1, max_size=12),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join),
    st.sampled_from(PIECES),
)
texts = words.map(entities.escape)


def tagged(name: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return inner.map(lambda text: f"<{name}>{text}</{name}>")


leaves = st.one_of(
    texts,
    texts,
    tagged("code", st.text("临河a`|*<_ \\", min_size=1, max_size=8).map(entities.escape)),
    st.just('<img src="tu/1.jpg" alt="图*一_">'),
)
marked = st.recursive(
    leaves,
    lambda inner: st.one_of(
        *(
            tagged(name, st.lists(inner, min_size=1, max_size=3).map("".join))
            for name in ("strong", "em", "b", "i", "sup", "del")
        )
    ),
    max_leaves=5,
)
links = st.lists(marked, min_size=1, max_size=2).map(
    lambda inner: f'<a href="http://example.cn/a_b?c=1&amp;copy=2">{"".join(inner)}</a>'
)
inline = st.lists(st.one_of(marked, links), min_size=1, max_size=4).map("".join)
broken_lines = st.lists(inline, min_size=1, max_size=3).map("<br>".join)
paragraphs = st.one_of(tagged("p", inline), tagged("p", broken_lines))
headings = st.builds(lambda level, text: f"<h{level}>{text}</h{level}>", st.integers(1, 6), texts)


def listing(name: str, items: list[str]) -> str:
    return f"<{name}>{''.join(f'<li>{item}</li>' for item in items)}</{name}>"


def lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    item = st.builds(
        lambda head, tail: f"<p>{head}</p>{''.join(tail)}", inline, st.lists(inner, max_size=2)
    )
    return st.builds(
        listing,
        st.sampled_from(["ul", "ol"]),
        st.lists(st.one_of(inline, item), min_size=1, max_size=3),
    )


rows = st.lists(st.lists(inline, min_size=2, max_size=2), min_size=2, max_size=3)
tables = rows.map(
    lambda found: (
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in found)
        + "</table>"
    )
)
codes = st.lists(st.text("临河ab*_<`~ |", min_size=1, max_size=9), min_size=1, max_size=3).map(
    lambda lines: f"<pre>{entities.escape(chr(10).join(line.rstrip() for line in lines))}</pre>"
)
nested = st.recursive(
    paragraphs,
    lambda inner: st.one_of(
        lists(inner), tagged("blockquote", st.lists(inner, min_size=1, max_size=3).map("".join))
    ),
    max_leaves=6,
)
pages = st.lists(
    st.one_of(paragraphs, headings, nested, tables, codes, st.just("<hr>")), min_size=1, max_size=5
).map(
    # Two lists or quotes that touch are one to every reader of Markdown.
    "<p>间</p>".join
)


def shown(text: str) -> str:
    return markdown.Markdown(extensions=["extra", "sane_lists"]).convert(text)


@settings(max_examples=200, deadline=None)
@given(pages)
def test_a_page_says_the_same_after_markdown(page: str) -> None:
    written = to_markdown(page)
    assert structure(shown(written)) == structure(page), written


@settings(max_examples=300, deadline=None)
@given(words)
def test_no_text_becomes_markup(text: str) -> None:
    written = to_markdown(f"<p>{entities.escape(text)}</p>")
    told = structure(shown(written))
    expected = " ".join(text.split())
    assert "".join(sign for part in told for sign, *_ in part[1]) == expected, written
    assert all(not marks and not address for part in told for _, marks, address in part[1])


def test_office_junk_goes_and_words_stay_apart() -> None:
    page = (
        "<!--[if gte mso 9]><xml><w:X>junk</w:X></xml><![endif]--><style>p{mso-x:1}</style>"
        '<p class="MsoNormal" style="mso-pagination:none;text-indent:21pt"><span lang="EN-US">'
        "&nbsp;&nbsp;　　River<o:p></o:p></span><b>watch</b> <span>2026&nbsp;年</span>"
        '<script>x()</script><span style="mso-hide:all">no</span></p>'
    )
    assert to_markdown(page) == "River**watch** 2026 年\n"


def test_old_editors_paragraphs_by_breaks() -> None:
    page = "<div>　　一段<br />\n　　二段<br><br>三段<br>还是三段</div>"
    assert to_markdown(page) == "一段\n\n二段\n\n三段  \n还是三段\n"


def test_lists_nest_by_four_spaces() -> None:
    page = "<ol start=3><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>丁</p></li></ol>"
    assert to_markdown(page) == "3. 甲\n\n    - 乙\n\n4. 丙\n\n    丁\n"


def test_merged_cells_and_layout_tables() -> None:
    table = "<table><tr><th colspan=2>表</th></tr><tr><td>一</td><td>二</td></tr></table>"
    assert to_markdown(table) == "| 表 |  |\n| --- | --- |\n| 一 | 二 |\n"
    assert to_markdown("<table><tr><td><p>一</p><p>二</p></td></tr></table>") == "一\n\n二\n"


def test_scripts_in_addresses_do_not_come_along() -> None:
    page = '<p><a href=" java&#10;script:alert(1)">甲</a><a href="file:///c:/x">乙</a></p>'
    assert to_markdown(page) == "甲乙\n"


def test_footnotes_of_word() -> None:
    page = (
        '<p>文<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p>'
        '<ol><li id="footnote-1"><p>注 <a href="#footnote-ref-1">↑</a></p></li></ol>'
    )
    assert to_markdown(page) == "文[^1]\n\n[^1]: 注\n"


@pytest.mark.parametrize(
    "bomb", ["<div>" * 100_000, "<a>" * 60_000, "<li>" * 250_000, "<b><i>" * 5_000 + "x"]
)
def test_tag_bombs_are_refused(bomb: str) -> None:
    with pytest.raises(BadInput) as refused:
        to_markdown(bomb)
    assert refused.value.code == "intake.too_deep"


@settings(max_examples=150, deadline=None)
@given(st.text("<>/pbuliтdr table=\"'& \n-!临", max_size=80))
def test_any_broken_html_is_read(page: str) -> None:
    shown(to_markdown(page))


def test_a_deep_page_keeps_its_words() -> None:
    assert to_markdown("<div>" * 150 + "临河" + "</div>" * 150) == "临河\n"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<table><td>1<td>2<tr><td>3</table>", ["1", "2", "3"]),
        ("<table><tbody><td>甲</td><td>乙</td></tbody><tr><td>丙<td>丁</table>", list("甲乙丙丁")),
        ("<table><tr><p>甲</p><td>乙</td></tr></table>", ["甲", "乙"]),
        ("<table><colgroup><col></colgroup><tr><td>甲<td>乙</table>", ["甲", "乙"]),
    ],
)
def test_no_word_of_a_broken_table_is_lost(html: str, words: list[str]) -> None:
    made = to_markdown(html)
    assert [word for word in words if word not in made] == []


def test_two_waves_are_no_stroke() -> None:
    made = to_html(to_markdown("<p>10~~20，30~~40，~~~~</p>"))
    assert made.strip() == "<p>10~~20，30~~40，~~~~</p>"


@pytest.mark.parametrize(
    "page",
    [
        "<section><p>甲</p></section>",
        "<article>甲</article>乙<p>丙</p>",
        "<figure><img src='https://x.example/a.png'></figure>尾<p>乙</p>",
        "<!-- 剪贴板 --><section>甲</section><section>乙</section>丙",
        "<style>p{}</style><main><ul><li>甲</li></ul></main>",
    ],
)
def test_what_a_browser_copies_begins_with_its_meta(page: str) -> None:
    assert to_markdown(f"<meta charset='utf-8'>{page}") == to_markdown(f"<p></p>{page}") != ""
