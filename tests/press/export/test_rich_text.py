from __future__ import annotations

from lxml.html import fragment_fromstring

from workstation.press.export.rich_text import plain_text, rich_text
from workstation.press.markdown.conversion import to_html

BODY = (
    "导语**粗**与[链接](https://linhe.example/)[^1]。\n\n## 小标题\n\n"
    '![河堤](media/a.png "说明")\n\n> 引文\n\n[^1]: 注释'
)


def test_looks_are_written_into_the_elements_and_nothing_else_stays() -> None:
    html = rich_text(to_html(BODY), lambda _address: b"\x89PNG")
    root = fragment_fromstring(html)
    names = {name for element in root.iter() for name in element.attrib}
    assert names <= {"style", "src", "alt"}
    assert root.find(".//h2").get("style")
    assert root.find(".//a") is None
    assert "链接" in html
    assert root.find(".//img").get("src").startswith("data:image/png;base64,")


def test_a_picture_that_is_not_ours_is_not_fetched() -> None:
    html = rich_text('<p><img src="media/none.png" alt="无"></p>', lambda _address: None)
    assert "src" not in html
    assert "无" in html


def test_the_bare_words_keep_their_blocks() -> None:
    assert plain_text(to_html("# 题\n\n一段\n二行\n\n- 项")) == "题\n\n一段二行\n\n项"


def test_nothing_gives_nothing() -> None:
    assert plain_text("") == ""
    assert rich_text("", lambda _address: None).startswith("<section")
