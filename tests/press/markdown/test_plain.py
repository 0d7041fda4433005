"""Plain words become the HTML a converter would have made of them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workstation.press.markdown.pieces import piece_html
from workstation.press.markdown.plain import plain_html

_SIGNS = st.sampled_from(
    (
        *("法", "院", "，", "《", "”", "…", "—", "·", "：", "＃", "｜", "\u3000", "A", "7"),
        *(" ", "  ", ".", ",", "%", "/", "?", ";", "(", ")", "-", "**", "**法院**", "*", "_", "~~"),
        *("#", ":", "[", "]", "<", ">", "&", "`", "|", "\\", "=", "+", "!", "{", "^", '"', "\n"),
        *("\u00a0", "\u200b", "\u2028", "\ufeff", "\t", "\x02", "\x1c", "1. ", "- ", ": "),
    )
)


@given(st.lists(_SIGNS, max_size=12).map("".join))
@example("- 0")
@example("**法**院**院**")
@example("**法****院**")
@example("\u3000")
def test_plain_words_are_what_the_converter_makes_of_them(text: str) -> None:
    html = plain_html(text)
    assert html is None or html == piece_html(text)


@pytest.mark.parametrize("around", ("{}", "法{}", "{}法", "法{}院", "法{0}{0}院", "**{}**"))
def test_no_sign_is_taken_for_plain_that_is_not(around: str) -> None:
    signs = (chr(code) for code in range(0x10000) if not 0x3500 < code < 0x9F00)
    for text in map(around.format, signs):
        html = plain_html(text)
        assert html is None or html == piece_html(text)


@pytest.mark.parametrize(
    "text",
    (
        "本报讯（记者 周岚）临河法院 3 月 15 日审结 12.5% 的案件，用时 2/3。",
        "\u3000\u3000首行缩进的一段。",
        "**裁判要旨** 双方的约定有效。",
        "“十起典型案例”——涵盖**加班费**与**竞业限制**",
    ),
)
def test_what_newsrooms_write_is_plain(text: str) -> None:
    assert plain_html(text) == piece_html(text)
