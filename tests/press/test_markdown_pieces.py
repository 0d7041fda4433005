"""Converting piece by piece gives what converting the whole gives, whatever was typed before."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.press.markdown import to_html
from workstation.press.markdown_pieces import Pieces, pieces_html

LINE = re.compile(r' data-line="\d+"')
_SEGMENTS = (
    *("第一段。", "第二段，**粗**的。\n接着的一行", "　　缩进的段。", "a [链接](guonei/1.html) b"),
    *("## 题", "#### 深题", "题\n---", "- 一\n- 二", "1. 一\n\n    续", "    码", "> 引\n继续"),
    *("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "词\n:   解", ":   再解", "---", "* * *", "***", "-"),
    *('![图](media/a.png "说明")', "{: .note}", "段\n{: .center}", "（青政轩）", "12. 十二"),
    *("[^1]", "[^1]: 注", "[名]: http://x.example", "[名]", "*[缩]: 写", "<b>x</b>", "`码`"),
    *("```\n码\n```", "#标签#", "a|b", "= =", "+86 号", "_斜_", "\\* 不是", "！\x02", " 一格"),
    *("行末  \n换行", "3.5 万", "甲 < 乙", "<民法典>施行", "末尾 <", "`", "a `` b", "<", "<!"),
)
_TEXTS = st.lists(st.sampled_from(_SEGMENTS), max_size=12).flatmap(
    lambda found: st.lists(
        st.sampled_from(("\n\n", "\n\n\n", "\n \n", "\n")),
        min_size=len(found),
        max_size=len(found),
    ).map(lambda gaps: "".join(a + b for a, b in zip(found, gaps, strict=True)))
)


def in_pieces(pieces: Pieces, text: str, first: int = 1) -> str:
    html = pieces.to_html(text, first)
    return to_html(text, lines=True, first_line=first) if html is None else html


@given(st.lists(_TEXTS, min_size=1, max_size=3), st.integers(1, 50))
def test_pieces_are_the_whole(texts: list[str], first: int) -> None:
    pieces = Pieces()
    for text in texts:
        # Where lines are alike the pieces know better which one is meant.
        whole = to_html(text, lines=True, first_line=first)
        assert LINE.sub("", in_pieces(pieces, text, first)) == LINE.sub("", whole)


def test_lines_are_those_of_the_whole_text() -> None:
    for gap in ("\n\n", "\n\n\n\n", "\n  \n"):
        text = gap.join(
            ("一段。", "- 甲\n- 乙", "    续", "## 题", "二段。\n接着。", "| a |\n|---|")
        )
        assert in_pieces(Pieces(), text, 7) == to_html(text, lines=True, first_line=7)


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
    pieces.to_html(before)
    assert pieces.to_html(after, 1, convert) == to_html(after, lines=True)
    return seen


TEXT = "\n\n".join(f"第{n}段。" for n in range(50))


def test_one_more_key_converts_one_paragraph() -> None:
    longer = TEXT.replace("第20段。", "第20段，又一句。")
    assert asked_for(TEXT, longer) == ["第20段，又一句。"]


def test_lines_that_move_are_not_converted_again() -> None:
    assert asked_for(TEXT, TEXT.replace("第20段。", "新段。\n\n第20段。")) == ["新段。"]
    assert asked_for(TEXT, f"\n\n{TEXT}") == []


@pytest.mark.parametrize("said", ["用 `git` 一词", "甲 < 乙", "<民法典>施行"])
def test_code_in_a_line_and_lone_brackets_reach_no_other_paragraph(said: str) -> None:
    assert asked_for(TEXT, f"{TEXT}\n\n{said}") == [said]
