"""Converting piece by piece gives what converting the whole gives, whatever was typed before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.press.markdown import converted, to_html
from workstation.press.markdown_pieces import Pieces

LINE = re.compile(r' data-line="\d+"')
_SEGMENTS = (
    *("第一段。", "第二段，**粗**的。\n接着的一行", "　　缩进的段。", "a [链接](guonei/1.html) b"),
    *("## 题", "#### 深题", "题\n---", "- 一\n- 二", "1. 一\n\n    续", "    码", "> 引\n继续"),
    *("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "词\n:   解", ":   再解", "---", "* * *", "***", "-"),
    *('![图](media/a.png "说明")', "{: .note}", "段\n{: .center}", "（青政轩）", "12. 十二"),
    *("[^1]", "[^1]: 注", "[名]: http://x.example", "[名]", "*[缩]: 写", "<b>x</b>", "`码`"),
    *("```\n码\n```", "#标签#", "a|b", "= =", "+86 号", "_斜_", "\\* 不是", "！\x02", " 一格"),
    *("行末  \n换行", "3.5 万"),
)
_TEXTS = st.lists(st.sampled_from(_SEGMENTS), max_size=12).flatmap(
    lambda found: st.lists(
        st.sampled_from(("\n\n", "\n\n\n", "\n \n", "\n")),
        min_size=len(found),
        max_size=len(found),
    ).map(lambda gaps: "".join(a + b for a, b in zip(found, gaps, strict=True)))
)


@given(st.lists(_TEXTS, min_size=1, max_size=3), st.integers(1, 50))
def test_pieces_are_the_whole(texts: list[str], first: int) -> None:
    pieces = Pieces()
    for text in texts:
        # Where lines are alike the pieces know better which one is meant.
        whole = to_html(text, lines=True, first_line=first)
        assert LINE.sub("", pieces.to_html(text, first)) == LINE.sub("", whole)


def test_lines_are_those_of_the_whole_text() -> None:
    for gap in ("\n\n", "\n\n\n\n", "\n  \n"):
        text = gap.join(
            ("一段。", "- 甲\n- 乙", "    续", "## 题", "二段。\n接着。", "| a |\n|---|")
        )
        assert Pieces().to_html(text, 7) == to_html(text, lines=True, first_line=7)


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_the_whole(text: str) -> None:
    whole = to_html(text, lines=True)
    assert LINE.sub("", Pieces().to_html(text)) == LINE.sub("", whole)


def test_one_more_key_converts_one_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def told(source: str, *, lines: bool) -> str:
        seen.append(source)
        return converted(source, lines=lines)

    monkeypatch.setattr("workstation.press.markdown_pieces.converted", told)
    pieces = Pieces()
    text = "\n\n".join(f"第{n}段。" for n in range(50))
    pieces.to_html(text)
    seen.clear()
    pieces.to_html(text.replace("第20段。", "第20段，又一句。"))
    assert seen == ["第20段，又一句。"]
