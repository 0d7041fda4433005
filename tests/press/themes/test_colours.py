"""Colours of titles can be read, whatever somebody chose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.press.parts.items import color


def _light(value: str) -> float:
    found = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    lights = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in found)
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), lights, strict=True))


@given(st.integers(0, 0xFFFFFF))
def test_letters_stand_out_from_paper(number: int) -> None:
    made = color(f"#{number:06x}")
    assert (_light("#fbfaf7") + 0.05) / (_light(made) + 0.05) >= 4.5
    assert color(made) == made


@pytest.mark.parametrize("value", ["#b3391f", "#123456", "#0000ff"])
def test_what_can_be_read_stays(value: str) -> None:
    assert color(value) == value


@pytest.mark.parametrize("value", ["", "red", "#fff", "#12345g", "#b3391f;x"])
def test_what_is_no_colour_is_left_out(value: str) -> None:
    assert color(value) == ""
