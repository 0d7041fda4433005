"""Fences are where Python-Markdown finds them, and what is taken for closed HTML is."""

from __future__ import annotations

from itertools import takewhile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown.extensions.fenced_code import FencedBlockPreprocessor

from workstation.press.markdown.closed import (
    fences,
    is_closed_block,
    is_plain_fence,
    without_closed_tags,
)

LINES = ("```", "~~~", "````", "``` ", "```py", "```a b", "~~~ .c", "``` {.py}", "甲", "", " ```")


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
@example("```\n````\n```\n````")
@example("```a b\n```\n甲\n```")
def test_fences_are_those_of_the_dialect_up_to_one_that_is_not_plain(text: str) -> None:
    def plain(span: tuple[int, int]) -> bool:
        return is_plain_fence(text[slice(*span)])

    theirs = (found.span() for found in FencedBlockPreprocessor.FENCED_BLOCK_RE.finditer(text))
    ours = list(takewhile(plain, fences(text)))
    assert ours == list(takewhile(plain, theirs))


@pytest.mark.parametrize(
    "text",
    [
        "<div>甲</div>",
        '<p align="center">甲<br>乙 <b>丙</b></p>',
        "<table>\n<tr><td>甲</td></tr>\n</table>",
        "<DIV>甲</div>",
    ],
)
def test_an_element_whose_tags_are_closed_in_order_is_closed(text: str) -> None:
    assert is_closed_block(text)


@pytest.mark.parametrize(
    "text",
    [
        "<div>甲",
        "<div>甲</div>乙",
        "<div><div>甲</div></div>",
        "<div><b>甲</div></b>",
        "<p><div>甲</div></p>",
        "<li>甲</li>",
        '<div markdown="1">甲</div>',
        "<div><!-- 甲 --></div>",
        "<script>甲</script>",
        "<div/>",
        "</div>",
    ],
)
def test_any_other_element_is_not(text: str) -> None:
    assert not is_closed_block(text)


def test_tags_for_words_are_closed_in_their_line() -> None:
    assert without_closed_tags("甲<br>\n<u>乙</u> < 丙") == "甲\n乙 < 丙"
    for left in (
        "<u>甲\n乙</u>",
        "<u>甲",
        "甲</u>",
        "<u><b>甲</u></b>",
        "<div>甲</div>",
        "<u x>甲</u>",
    ):
        assert without_closed_tags(left) == left
