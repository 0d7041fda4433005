"""HTML -> Markdown -> HTML says the same, with the same structure."""

from __future__ import annotations

import html as entities

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.structure import structure
from workstation.intake.markdown_writer import to_markdown

SIGNS = "临河快讯，。：“”（）—…1234 ab.AB+-#*_`<>&|\\[](){}!:=~^\"'/;"
PIECES = [
    "临河市", "一、", "1. ", "2019. ", "- ", "+ ", "# ", "## ", "> ", "---", "***", "===", "~~~", "```",
    "| a | b |", "|---|---|", "&lt;b&gt;", "&amp;", "&nbsp", "<b>", "</p>", "<!-- x -->", "[x](y)",
    "[^1]", "[^1]: x", "![a](b)", ": 词", "*[HTML]: x", "{: .x }", "{#id}", "\\", "\\*", "#", "a_b_c",
    "snake_case", "**", "*a*", "__", "http://example.cn/a_b", "<http://example.cn>", "a@b.cn", "AT&T",
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


@settings(max_examples=400, deadline=None)
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
