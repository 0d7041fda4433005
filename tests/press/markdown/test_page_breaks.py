"""Long articles in several pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.press.markdown.page_breaks import split_pages


def test_one_page_without_breaks() -> None:
    (page,) = split_pages("字")
    assert (page.title, page.text, page.first_line) == ("", "字", 1)


def test_titles_and_lines() -> None:
    pages = split_pages("一\n#p#副题#e#\n二\n\n #p##e# \n三")
    assert [(p.title, p.text.strip(), p.first_line) for p in pages] == [
        ("", "一", 1),
        ("副题", "二", 2),
        ("", "三", 5),
    ]


def test_a_break_at_the_head_names_the_first_page() -> None:
    assert [page.title for page in split_pages("#p#甲#e#\n一\n#p#乙#e#\n二")] == ["甲", "乙"]


def test_a_break_inside_a_line_is_text() -> None:
    assert len(split_pages("写作 #p#题#e# 即可")) == 1


@given(st.lists(st.sampled_from(["字\n", "\n", "#p#题#e#\n", "#p#", "#e#\n", "  "])))
def test_nothing_of_the_text_is_lost(pieces: list[str]) -> None:
    body = "".join(pieces)
    pages = split_pages(body)
    assert pages
    kept = "".join(page.text for page in pages)
    assert kept.count("字") == body.count("字")
    lines = body.split("\n")
    for page in pages:
        first = page.text.split("\n")[0]
        assert lines[page.first_line - 1].endswith(first)
