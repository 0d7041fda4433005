"""Untrusted text: nothing hides, nothing turns, nothing is markup."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.comments.plain import hits_of, visible, visible_line


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("好\u202e评", "好[U+202E]评"),
        ("加\u200b微\u2060信", "加[U+200B]微[U+2060]信"),
        ("一\u2066二\u2069", "一[U+2066]二[U+2069]"),
        ("\ufeff头\xad中\u3164", "[U+FEFF]头[U+00AD]中[U+3164]"),
        ("a\x00b\x1b[31m", "a[U+0000]b[U+001B][31m"),
        ("<b>粗</b> &amp;", "<b>粗</b> &amp;"),
        ("两行\n两行", "两行\n两行"),
        ("一家人 👨\u200d👩\u200d👧 ❤\ufe0f", "一家人 👨\u200d👩\u200d👧 ❤\ufe0f"),
        ("a\u200db", "a[U+200D]b"),
    ],
)
def test_what_hides_is_written_out(written: str, seen: str) -> None:
    assert visible(written) == seen


def test_heaps_of_marks_are_cut_to_three() -> None:
    assert visible("e" + "\u0301" * 40 + "x") == "e" + "\u0301" * 3 + "[…]x"


@given(st.text())
def test_nothing_that_hides_is_ever_left(text: str) -> None:
    shown = visible(text)
    left = {one for one in shown if unicodedata.category(one) in {"Cc", "Cs"}} - {"\n", "\t", "\r"}
    assert not left
    assert not set(shown) & set(
        "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f"
    )


@given(st.text(alphabet="临河法院判决abc，。？ \n"))
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert visible(text) == text
    assert "\n" not in visible_line(text)


@given(st.text(min_size=1, max_size=5), st.text(max_size=60))
def test_hits_lie_inside_the_text(needle: str, text: str) -> None:
    for start, length in hits_of(needle, text):
        assert start >= 0 and start + length <= len(text) and length > 0


def test_hits_leave_letter_case_aside() -> None:
    assert hits_of("VX", "加vx或VX") == ((1, 2), (4, 2))
    assert hits_of("", "x") == ()


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("加 微-信 l h", "加 微-信"),
        ("快加[U+200B]微 ❤ 信", "加[U+200B]微 ❤ 信"),
        ("加微信和加 微 信", "加微信"),
    ],
)
def test_a_word_written_apart_is_hit_where_it_is_not_written_together(text: str, hit: str) -> None:
    ((start, length),) = hits_of("加微信", text)
    assert text[start : start + length] == hit


def test_letters_that_only_follow_each_other_somewhere_are_no_hit() -> None:
    assert hits_of("加微信", "加一条微博，信不信") == ()
