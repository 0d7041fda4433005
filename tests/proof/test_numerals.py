"""Numbers in characters are read as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.intake.word_numbers import number_words
from workstation.proof.numerals import number_of


@given(st.integers(1, 9999))
def test_a_number_written_out_is_read_back(number: int) -> None:
    for form in ("chineseCounting", "chineseCountingThousand"):
        written = number_words(number, form)
        if not written.isascii():
            assert number_of(written) == number
    assert number_of(str(number)) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("二〇二六", 2026),
        ("十", 10),
        ("一千二百六十", 1260),
        ("一百零三", 103),
        ("", None),
        ("甲", None),
    ],
)
def test_numerals(numeral: str, number: int | None) -> None:
    assert number_of(numeral) == number
