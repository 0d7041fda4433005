"""What is read of a block: its words, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.proof.blocks import UNREAD
from workstation.proof.reading import passages_of


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("甲乙", ["甲乙"]),
        ("《**民法典**》", ["《民法典》"]),
        ("*甲*~~乙~~__丙__", ["甲乙丙"]),
        ("[民法典](https://甲.cn/a(b)c)第一条", ["民法典第一条"]),
        ("[甲][乙]丙[^注]", ["甲丙"]),
        ("见`甲,乙`", [f"见{UNREAD}"]),
        ("见 https://a.cn/b?c=1，好", [f"见 {UNREAD}，好"]),
        ("见<https://a.cn>和<a@b.cn>", [f"见{UNREAD}和{UNREAD}"]),
        ("写信a.b@c.example，好", [f"写信{UNREAD}，好"]),
        ("上example.com/甲看", [f"上{UNREAD}甲看"]),
        ("甲<br>乙<b>丙</b>&nbsp;丁", [f"甲{UNREAD}乙丙{UNREAD}丁"]),
        ("甲{.red}", [f"甲{UNREAD}"]),
        ('![图](media:a.png "说明")', [UNREAD, "图", "说明"]),
        ("甲\n乙", ["甲乙"]),
        ("甲\n> 乙", ["甲乙"]),
        ("甲  \n乙", [f"甲{UNREAD}乙"]),
        (r"\*甲\*", ["*甲*"]),
        ("3*4*5", ["345"]),
    ],
)
def test_reading(block: str, expected: list[str]) -> None:
    assert [passage.words for passage in passages_of(block)] == expected


@given(st.text('甲乙,，`*_~[]()<>!&;{}.#\\\n> a1/:@"', max_size=60))
def test_each_sign_stands_where_it_is_said_to(block: str) -> None:
    for passage in passages_of(block):
        for place, sign in enumerate(passage.words):
            start, end = passage.span(place, place + 1)
            assert end == start + 1
            assert sign in (UNREAD, block[start])
