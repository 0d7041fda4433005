"""What a line is, and how Enter goes on after it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.editor.lines.lines import LineKind, continuation, line_of, outdented


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", LineKind.BLANK),
        ("　　", LineKind.BLANK),
        ("法院认为", LineKind.PARAGRAPH),
        ("#不是标题", LineKind.PARAGRAPH),
        ("## 加班与否", LineKind.HEADING),
        ("> 引用", LineKind.QUOTE),
        ("- 一项", LineKind.ITEM),
        ("12. 第十二项", LineKind.ITEM),
        ("2026年十一月", LineKind.PARAGRAPH),
        ("---", LineKind.RULE),
        ("* * *", LineKind.RULE),
        ("| 甲 | 乙 |", LineKind.TABLE),
        ("```", LineKind.FENCE),
        ("![法槌](media/a.png)", LineKind.PICTURE),
        ("#p#第二页#e#", LineKind.PAGE_BREAK),
    ],
)
def test_kinds(text: str, kind: LineKind) -> None:
    assert line_of(text).kind is kind


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("法院认为", ""),
        ("- 一项", "- "),
        ("    * 里面一项", "    * "),
        ("9. 第九", "10. "),
        ("3) 第三", "4) "),
        ("- [x] 已办", "- [ ] "),
        ("> 引用", "> "),
        ("> - 引用里的一项", "> - "),
        ("- ", None),
        ("7. ", None),
        ("> ", None),
        ("---", ""),
    ],
)
def test_enter_goes_on(text: str, follows: str | None) -> None:
    assert continuation(text) == follows


@given(st.text(st.sampled_from(" \t>-*+12.)#|`法[]x"), max_size=20))
def test_no_line_is_too_odd(text: str) -> None:
    line = line_of(text)
    assert 0 <= line.mark <= len(text) + 1
    continuation(text)
    assert 0 <= outdented(text) <= 4
