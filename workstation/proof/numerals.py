"""Numbers in Chinese characters, as laws and dates write them."""

from __future__ import annotations

FIGURES = "〇一二三四五六七八九"
#: What numbers up to ten thousand are written with.
NUMERALS = "〇零一二两三四五六七八九十百千"

_VALUES = {sign: value for value, sign in enumerate(FIGURES)} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number_of(numeral: str) -> int | None:
    """Return the number `numeral` stands for, in figures or characters; None if it is none."""
    if numeral.isascii() and numeral.isdigit():
        return int(numeral) if len(numeral) < 10 else None
    if not numeral or any(sign not in _VALUES and sign not in _UNITS for sign in numeral):
        return None
    if not _UNITS.keys() & set(numeral):
        return int("".join(str(_VALUES[sign]) for sign in numeral)) if len(numeral) < 10 else None
    total, value = 0, -1
    for sign in numeral:
        if sign in _UNITS:
            total += (1 if value < 0 else value) * _UNITS[sign]
            value = -1
        else:
            value = _VALUES[sign]
    return total + max(value, 0)
