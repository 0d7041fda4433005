"""What an editor's Markdown becomes, and what no text can make of a page."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.press.html_rules import Rules
from workstation.press.markdown.conversion import html_key, to_html
from workstation.press.markdown.policy import POLICY

_ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></mtext><mglyph><style><img src onerror=alert(1)></style></math>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html,<script>alert(1)</script>)",
    '<blockquote cite="javascript:alert(1)">x</blockquote>',
    '<iframe src="https://evil.example/"></iframe>',
    '<style>@import "//evil.example"</style>',
    '<link rel="preconnect" href="https://evil.example">',
    '<form action="https://evil.example"><button>x</button></form>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<p style="background:url(https://evil.example/x)">x</p>',
    "![x](https://evil.example/pixel.png)",
    "![x](//evil.example/pixel.png)",
    "![x](\\\\evil.example\\pixel.png)",
    '<img src="/\\evil.example/x.png">',
    '<img src="&#9;//evil.example/x.png">',
    "[x](//evil.example)",
    "[x](\\\\evil.example\\share)",
    '<a href="/\\evil.example">x</a>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<details open ontoggle=alert(1)>x</details>",
)
_NAMES_ALLOWED = re.compile(
    r"alt|class|colspan|datetime|dir|height|href|id|lang|open|rel|reversed|rowspan|scope|span|src"
    r"|start|style|title|width|data-line"
)


def dangers(html: str) -> list[str]:
    found: list[str] = []

    class Looking(Rules):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag in ("script", "style", "iframe", "svg", "math", "form", "link", "meta", "base"):
                found.append(tag)
            for name, value in attrs:
                told = re.sub(r"[\x00-\x20]", "", value or "").lower()
                if not _NAMES_ALLOWED.fullmatch(name):
                    found.append(name)
                if name in ("href", "src") and re.match(r"(?!https?:|mailto:|tel:)[a-z]+:", told):
                    found.append(told)
                if name in ("href", "src") and (told.startswith("//") or "\\" in told):
                    found.append(told)
                if name == "src" and ":" in told:
                    found.append(told)
                if name == "style" and re.search(r"url|position|background", told):
                    found.append(told)

    looking = Looking()
    looking.feed(html)
    looking.close()
    return found


@pytest.mark.parametrize("attack", _ATTACKS)
def test_no_attack_lives(attack: str) -> None:
    assert dangers(to_html(attack)) == []
    assert dangers(to_html(f"字 {attack} 字\n\n- {attack}")) == []


@given(st.lists(st.sampled_from([*_ATTACKS, "字", "\n\n", "> ", "`", "**", "]]>", "<!--"])))
def test_no_mixture_of_attacks_lives(pieces: list[str]) -> None:
    html = to_html("".join(pieces))
    assert dangers(html) == []
    assert POLICY.clean(html) == html


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_any_text_becomes_html(text: str) -> None:
    assert dangers(to_html(text)) == []
    assert dangers(to_html(text, lines=True)) == []


@given(st.text(alphabet=st.characters(categories=["Lo"]), min_size=1, max_size=80))
def test_plain_words_come_back_unaltered(words: str) -> None:
    assert to_html(words) == f"<p>{words}</p>"


def test_pictures_alone_become_figures() -> None:
    html = to_html('![说明](media/a.jpg "图为现场")\n\n字![小](media/b.jpg)字')
    assert '<figure><img alt="说明" src="media/a.jpg"><figcaption>图为现场</figcaption>' in html
    assert '<p>字<img alt="小" src="media/b.jpg">字</p>' in html


def test_chinese_lines_join_without_a_gap_and_latin_ones_with() -> None:
    assert to_html("临河\n法治\nNews\ndesk") == "<p>临河法治\nNews\ndesk</p>"
    assert "一\n二" in to_html("```\n一\n二\n```")


def test_typed_indents_are_left_to_the_theme() -> None:
    assert to_html("\u3000\u3000正文\u3000有空") == "<p>正文\u3000有空</p>"


def test_headings_leave_h1_to_the_title_and_carry_a_mark() -> None:
    assert to_html("# 案情\n\n## 案情") == (
        '<h2 id="h-案情">案情</h2>\n<h2 id="h-案情_1">案情</h2>'
    )


def test_footnotes_tables_and_alignment_stay() -> None:
    html = to_html("文[^1]\n\n| 甲 | 乙 |\n|---|--:|\n| 1 | 2 |\n\n[^1]: 注")
    assert '<li id="fn:1">' in html
    assert 'href="#fnref:1"' in html
    assert '<td style="text-align:right">2</td>' in html


def test_foreign_marks_cannot_take_an_id_of_the_page() -> None:
    assert "id=" not in to_html('<p id="comments">x</p>\n\n<p id="article-body">x</p>')


def test_ids_of_one_text_are_no_business_of_another() -> None:
    text = "\n\n".join(f"## 第{number}节" for number in range(40))
    alone = to_html(text)
    assert alone.count('id="h-第') == 40
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(to_html, [text] * 12)) == {alone}


def test_links_tell_machines_not_to_follow() -> None:
    assert 'rel="nofollow noopener"' in to_html("[外](https://example.cn/)")


def test_blocks_know_their_line() -> None:
    body = "一\n\n二\n二续\n\n## 三\n\n```\n四\n```\n\n- 五\n- 六\n\n"
    body += "| 甲 |\n|---|\n| 1 |\n\n> 七\n\n末\n\n末"
    html = to_html(body, lines=True)
    found = re.findall(r'<(\w+)[^>]* data-line="(\d+)"|<(\w+) data-line="(\d+)"', html)
    told = [(a or c, int(b or d)) for a, b, c, d in found]
    assert told == [
        ("p", 1),
        ("p", 3),
        ("h2", 6),
        ("pre", 8),
        ("ul", 12),
        ("table", 15),
        ("blockquote", 19),
        ("p", 21),
        ("p", 23),
    ]


def test_lines_of_code_and_html_are_those_they_begin_at() -> None:
    body = "一\n\n~~~\n二\n\n~~~ \n二\n\n<div>\n三\n</div>\n\n```\n四\n\n五\n```\n五\n\n<br>六"
    found = re.findall(r'<(\w+) data-line="(\d+)"', to_html(body, lines=True))
    told = [(tag, int(line)) for tag, line in found]
    assert told == [("p", 1), ("pre", 3), ("p", 7), ("div", 9), ("pre", 13), ("p", 18), ("p", 20)]


def test_lines_change_nothing_else() -> None:
    body = "一\n\n1. 二\n\n    三\n\n[^a]\n\n[^a]: 注\n\n甲\n: 乙\n\n*[乙]: 丙"
    assert re.sub(r' data-line="\d+"', "", to_html(body, lines=True)) == to_html(body)


def test_kept_html_is_named_by_its_text() -> None:
    assert html_key("甲") == html_key("甲") != html_key("乙")
    assert len(html_key("\ud800")) == 64


def test_a_text_too_deep_does_not_bend_the_next() -> None:
    with pytest.raises(RecursionError):
        to_html("a\n: b\n" * 3_000)
    assert to_html("字") == "<p>字</p>"


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        ("24", "23"),
        ("4432", "2222"),
        ("243", "233"),
        ("2345", "2345"),
        ("6262", "2232"),
        ("33", "22"),
    ],
)
def test_headings_leave_no_level_out(levels: str, wanted: str) -> None:
    html = to_html("\n\n".join(f"{'#' * int(level)} 题\n\n字" for level in levels))
    assert "".join(re.findall(r"<h(\d)", html)) == wanted
    assert "".join(re.findall(r"</h(\d)", html)) == wanted


def test_what_a_checker_of_html_would_refuse_is_made_whole() -> None:
    assert to_html("<details>文</details>") == "<details><summary>展开</summary>文</details>"
    kept = "<details><summary>题</summary>文</details>"
    assert to_html(kept) == kept
    assert to_html("[x](javascript:1)") == "<p><a>x</a></p>"
    assert to_html('<p><a href="//x" title="q">z</a></p>') == '<p><a title="q">z</a></p>'
    assert 'rel="nofollow noopener"' in to_html("[x](https://x.example/)")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("涵盖~~竞业~~限制", "<p>涵盖<del>竞业</del>限制</p>"),
        ("**粗~~去~~**", "<p><strong>粗<del>去</del></strong></p>"),
        ("`~~码~~`", "<p><code>~~码~~</code></p>"),
        ("10~~20 与 ~~ 甲 ~~", "<p>10~~20 与 ~~ 甲 ~~</p>"),
    ],
)
def test_what_is_struck_out_in_the_text_is_struck_out_on_the_page(text: str, html: str) -> None:
    assert to_html(text).strip() == html
