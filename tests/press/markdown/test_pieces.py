"""Converting piece by piece gives what converting the whole gives, whatever was typed before."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.press.markdown_texts import TEXTS
from workstation.press.markdown.conversion import to_html
from workstation.press.markdown.pieces import Pieces, pieces_html
from workstation.press.markdown.text_blocks import Piece, whole_html

LINE = re.compile(r' data-line="\d+"')


def in_pieces(pieces: Pieces, text: str, first: int = 1) -> str:
    found = pieces.of(text, first)
    return at_line(to_html(text, lines=True), first) if found is None else whole_html(found)


def at_line(html: str, line: int) -> str:
    return whole_html([Piece(html, line)])


@given(st.lists(TEXTS, min_size=1, max_size=3), st.integers(1, 50))
@example(["- 一\n\n[名]: u\n\n- 二", "段\n\n[名]: u\n\n:   解", "段\n\n : 解"], 1)
@example(["[名]: u\n\n[名]: v\n\n[名]", "见[^1]，[^1]\n\n[^1]: 注"], 1)
@example(["[^1]: 注\n\n    续", "[^1]\n\n///Footnotes Go Here///\n\n段\n\n[^1]: 注"], 1)
@example(["## 题\n\n段\n\n## 别 {#h-题}", "## 题\n\n段\n\n# 题\n\n段\n\n## 题_1"], 1)
@example(["    \n\n段", "段\n\n    \x0b\n\n\t"], 1)
@example(["- 一\n\n    [名]: u\n\n[名]", "[甲]: u\n\n![甲]: 段", "段\n\n![](http://x/a.png)"], 1)
def test_pieces_are_the_whole(texts: list[str], first: int) -> None:
    pieces = Pieces()
    for text in texts:
        # Where lines are alike the pieces know better which one is meant.
        whole = to_html(text, lines=True)
        assert LINE.sub("", in_pieces(pieces, text, first)) == LINE.sub("", whole)


def test_lines_are_those_of_the_whole_text() -> None:
    for gap in ("\n\n", "\n\n\n\n", "\n  \n"):
        text = gap.join(
            (
                "一段。",
                "- 甲\n- 乙",
                "    续",
                "## 题",
                "[名]: u",
                "二[名]。\n接着。",
                "| a |\n|---|",
            )
        )
        assert in_pieces(Pieces(), text, 7) == at_line(to_html(text, lines=True), 7)


def test_what_looks_like_a_line_in_a_text_stays_as_it_was_written() -> None:
    text = '甲\n\n写作 data-line="3" 或 id="h-1"'
    assert in_pieces(Pieces(), text, 7).endswith(
        '<p data-line="9">写作 data-line="3" 或 id="h-1"</p>'
    )


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_the_whole(text: str) -> None:
    whole = to_html(text, lines=True)
    assert LINE.sub("", in_pieces(Pieces(), text)) == LINE.sub("", whole)


def asked_for(before: str, after: str) -> list[str]:
    """Return what is converted of `after` when `before` was converted already."""
    seen: list[str] = []

    def convert(texts: Sequence[str]) -> list[str]:
        seen.extend(texts)
        return pieces_html(texts)

    pieces = Pieces()
    assert pieces.of(before) is not None
    found = pieces.of(after, 1, convert)
    assert found is not None
    assert whole_html(found) == to_html(after, lines=True)
    return seen


#: None of its paragraphs is plain words.
TEXT = "\n\n".join(f"第{n}=段。" for n in range(50))


def test_one_more_key_converts_one_paragraph() -> None:
    longer = TEXT.replace("第20=段。", "第20=段，又一句。")
    assert asked_for(TEXT, longer) == ["第20=段，又一句。"]


def test_lines_that_move_are_not_converted_again() -> None:
    assert asked_for(TEXT, TEXT.replace("第20=段。", "新=段。\n\n第20=段。")) == ["新=段。"]
    assert asked_for(TEXT, f"\n\n{TEXT}") == []


def test_headings_alike_are_told_apart_without_converting_them_again() -> None:
    headed = TEXT.replace("第9=段。", "## 判决").replace("第30=段。", "## 判决")
    assert asked_for(headed, headed.replace("第20=段。", "## 判决")) == ["## 判决"][1:]
    assert asked_for(TEXT, headed) == ["## 判决"]


def test_notes_are_converted_where_they_are_used() -> None:
    noted = TEXT.replace("第9=段。", "见[^甲]。") + "\n\n[^甲]: 注文。\n[^乙]: 又一条。"
    assert asked_for(noted, noted.replace("第20=段。", "第20=段，补。")) == ["第20=段，补。"]
    used = asked_for(noted, noted.replace("第20=段。", "又见[^乙]。"))
    assert used == ["又见[^乙]。\n\n[^甲]: -\n[^乙]: -"]
    changed = asked_for(noted, noted.replace("注文", "注的文"))
    assert changed == ["[^甲]: 注的文。\n[^乙]: 又一条。"]


def test_names_of_links_are_told_to_who_may_use_them() -> None:
    named = TEXT.replace("第9=段。", "见[条例][甲]。") + "\n\n[甲]: http://a.example/"
    assert asked_for(named, named.replace("第20=段。", "第20=段，补。")) == ["第20=段，补。"]
    moved = asked_for(named, named.replace("a.example", "b.example"))
    assert moved == ["见[条例][甲]。\n\n[甲]: http://b.example/"]


@pytest.mark.parametrize("blank", ["\n\n", "\n\n    ", "\n  \n    \n"])
def test_empty_lines_are_nothing_to_convert(blank: str) -> None:
    assert asked_for(TEXT, TEXT + blank) == []


@pytest.mark.parametrize("said", ["用 `git` 一词", "甲 < 乙", "<民法典>施行"])
def test_code_in_a_line_and_lone_brackets_reach_no_other_paragraph(said: str) -> None:
    assert asked_for(TEXT, f"{TEXT}\n\n{said}") == [said]


def test_plain_words_are_told_without_converting() -> None:
    assert asked_for(TEXT, f"{TEXT}\n\n　　法院**审结** 12 件案件。") == []


@pytest.mark.parametrize(
    "closed",
    ["```py\n码\n\n- 码\n```", "~~~\n<b>\n~~~", "<div>甲\n<b>乙</b></div>", "甲<br>\n<u>乙</u>丙"],
)
def test_fences_and_html_that_is_closed_reach_no_other_paragraph(closed: str) -> None:
    text = TEXT.replace("第9=段。", closed)
    assert asked_for(text, text.replace("第20=段。", "第20=段，补。")) == ["第20=段，补。"]
    more = closed.replace("码", "码码").replace("<b>", "又<b>").replace("<u>", "又<u>")
    assert asked_for(text, text.replace(closed, more)) == [more]


@pytest.mark.parametrize(
    "left_open", ["<div>甲", "<u>甲\n乙</u>", "``` {.py}\n码\n```", "```\n\t码\n```", "<p>甲</p> "]
)
def test_what_is_left_open_is_converted_with_all_of_the_text(left_open: str) -> None:
    assert Pieces().of(f"{TEXT}\n\n{left_open}\n\n末") is None
