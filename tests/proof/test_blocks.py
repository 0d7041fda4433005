"""A Markdown text is parted into what is written in one go, and code says nothing."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.press.markdown_texts import TEXTS
from workstation.proof.blocks import UNREAD, blocks_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲\n乙\n\n丙", ["甲\n乙", "丙"]),
        ("# 甲\n乙", ["甲", "乙"]),
        ("- 甲\n- 乙\n  续\n1. 丙", ["甲", "乙\n  续", "丙"]),
        ("> 甲\n> 乙\n\n丙", ["甲\n> 乙", "丙"]),
        ("| 甲 | 乙 |\n|---|:-:|\n| 一 | 二 |", [" 甲 ", " 乙 ", " 一 ", " 二 "]),
        ("甲\n\n    代码\n\n乙", ["甲", "乙"]),
        ("- 甲\n\n    乙", ["甲", "乙"]),
        ("　　甲", ["　　甲"]),
        ("甲\n\n#p#第二页#e#\n\n乙", ["甲", "乙"]),
        ("甲\n\n---\n\n乙\n===", ["甲", "乙"]),
        ("[^1]: 甲", ["甲"]),
        ("```\n甲", ["```\n甲"]),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert [block.text for block in blocks_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["```\n甲\n\n乙\n```", "~~~ py\n甲\n~~~", "<!-- 甲\n\n乙 -->", "<script>甲</script>"],
)
def test_what_is_no_text_is_not_read(text: str) -> None:
    read = "".join(block.text for block in blocks_of(f"前\n\n{text}\n\n后"))
    assert read.replace(UNREAD, "").replace("\n", "") == "前后"


@given(TEXTS)
def test_blocks_lie_apart_in_the_text(text: str) -> None:
    done = 0
    for start, block in blocks_of(text):
        assert done <= start
        done = start + len(block)
        here = text[start:done]
        assert all(a in (b, UNREAD) for a, b in zip(block, here, strict=True))
