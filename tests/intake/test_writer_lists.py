"""What LibreOffice Writer copies and saves: lists that say their level by empty lists around."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.intake.markdown_writer import to_markdown
from workstation.intake.recognise import read

MAKER = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>'
#: A list: its tag, and its items with the list below each, if any.
Items: TypeAlias = "tuple[str, list[tuple[str, Items | None]]]"
_KIND = st.sampled_from(["ul", "ol"])
_WORD = st.sampled_from(["甲", "乙", "丙 丁", "一"])


def _below(inner: st.SearchStrategy[Items]) -> st.SearchStrategy[Items]:
    items = st.lists(st.tuples(_WORD, st.none() | inner), min_size=1, max_size=4)
    return st.tuples(_KIND, items)


LISTS = st.recursive(
    st.tuples(_KIND, st.lists(st.tuples(_WORD, st.none()), min_size=1, max_size=3)),
    _below,
    max_leaves=6,
)


def nested(listing: Items) -> str:
    """As pages have them."""
    kind, items = listing
    inside = "".join(f"<li>{word}{nested(inner) if inner else ''}</li>" for word, inner in items)
    return f"<{kind}>{inside}</{kind}>"


def by_wrappers(listing: Items, level: int = 1) -> str:
    """As Writer has them: each item in as many lists as its level, closed before the next."""
    kind, items = listing
    made = ""
    for number, (word, inner) in enumerate(items, 1):
        start = f' start="{number}"' if kind == "ol" and number > 1 else ""
        item = f'\n\t<li><p style="margin-bottom: 0in"><span>{word}</span></p>'
        made += f"<{kind}>" * (level - 1) + f"<{kind}{start}>{item}\n" + f"</{kind}>" * level
        made += by_wrappers(inner, level + 1) if inner else ""
    return made


@given(LISTS)
@settings(deadline=None, max_examples=80)
def test_levels_told_by_empty_lists_nest(listing: Items) -> None:
    assert to_markdown(MAKER + by_wrappers(listing)) == to_markdown(nested(listing))


def test_a_list_that_begins_anew_is_another_one() -> None:
    page = "<ol><li><p>甲</p></ol><ol><li><p>乙</p></ol><ul><ul><li><p>子</p></ul></ul>"
    assert to_markdown(MAKER + page) == "1. 甲\n\n<!-- -->\n\n1. 乙\n    - 子\n"


def test_an_item_of_several_paragraphs_keeps_them_apart() -> None:
    page = "<ul><li><p>甲</p><p>又</p><li><p>乙</p></ul>"
    assert to_markdown(MAKER + page) == "- 甲\n\n    又\n\n- 乙\n"


def test_words_between_lists_stay_between_them() -> None:
    page = "<div><ul><li><p>甲</p></ul>间<ul><ul><li><p>乙</p></ul></ul>后</div>"
    written = to_markdown(MAKER + page).replace("<!-- -->", "")
    assert [part for part in written.split("\n\n") if part] == ["- 甲", "间", "- 乙", "后\n"]


def test_pages_of_others_mean_what_they_say() -> None:
    page = "<ul><li><p>甲</p></li><li><p>乙</p></li></ul>"
    assert to_markdown(page) == "- 甲\n\n- 乙\n"


def _page(head: str, body: str) -> str:
    return f'<html><head><meta charset="utf-8">{MAKER}{head}</head><body>{body}</body></html>'


def test_a_page_saved_by_writer_is_a_manuscript(tmp_path: Path) -> None:
    file = tmp_path / "新闻稿.html"
    words = '<p><font face="Noto Serif CJK SC"><span lang="zh-CN">{}</span></font></p>'
    title = '<p align="center"><font><span>护堤的人</span></font></p>'
    told = words.format("来源：临河日报 作者：周岚")
    file.write_text(_page("<title>无标题</title>", title + told + words.format("首段。")), "utf-8")
    article = read(file).articles[0]
    assert (article.title, article.source, article.author) == ("护堤的人", "临河日报", "周岚")
    assert article.body == "首段。\n"


def test_a_page_without_any_headline_is_called_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "新闻稿.html"
    file.write_text(_page("", "<p>一句话。</p><p>又一句。</p>"), "utf-8")
    told = read(file)
    assert told.articles[0].title == "新闻稿"
    assert "intake.title_from_name" in {remark.code for remark in told.warnings}
