"""The parts of one block of the search index: in which stories each piece stands.

A part is a text of printable signs (`search.js` reads it): numbers `piece*size+place`, ascending,
each as its distance from the one before, in base 45, the least digit first.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable
from itertools import accumulate
from operator import sub

from workstation.press.search.pieces import in_a_row, lanes

#: Printable signs that stand in a script's text as they are, and end no script element.
_SIGNS = [chr(code) for code in range(35, 127) if chr(code) not in "<\\"]
#: All digits but the last are signs of the upper half.
_BASE = 45
_TWO = _BASE * _BASE
_FOUR = _TWO * _TWO
_PAIRS = [_SIGNS[_BASE + value % _BASE] + _SIGNS[_BASE + value // _BASE] for value in range(_TWO)]
_ENDS = [
    _SIGNS[value] if value < _BASE else _SIGNS[_BASE + value % _BASE] + _SIGNS[value // _BASE]
    for value in range(_TWO)
]
_DIGITS = {sign: digit for digit, sign in enumerate(_SIGNS)}
#: What a part tells of a piece; its lowest bits tell too little, its top ones choose the part.
_KEPT_BITS, _DROPPED_BITS = 20, 4
_LANE = 64


class Parts:
    """The parts of a block of `size` stories, a power of two; `bits` choose among 2 ** bits."""

    def __init__(self, size: int, bits: int) -> None:
        self._shift = size.bit_length() - 1
        self._parts = [array("I") for _ in range(1 << bits)]
        self._shelves = [self._parts[top >> (8 - bits)] for top in range(256)]

    def add(self, place: int, text: str) -> None:
        """Count in a story that stands at `place` of the block."""
        count, row = in_a_row(text)
        ones = _ones(count)
        kept = (row >> _DROPPED_BITS) & (ones * ((1 << _KEPT_BITS) - 1))
        numbers = lanes(count, (kept << self._shift) | ones * place)
        tops = row.to_bytes(_LANE // 8 * (count + 1), "little")[3 : _LANE // 8 * count : _LANE // 8]
        # Hundreds of pieces a story: the loop itself runs in C.
        deque(map(array.append, map(self._shelves.__getitem__, tops), numbers), 0)

    def numbers(self, part: int) -> set[int]:
        """Return what stands in a part."""
        return set(self._parts[part])

    def text(self, part: int) -> str:
        """Return a part as it stands in its file."""
        return encoded(self._parts[part])


def encoded(found: Iterable[int]) -> str:
    """Return numbers as a text of printable signs; what is told twice counts once."""
    ordered = sorted(found)
    distances = list(map(sub, ordered[1:], ordered))
    if 0 in distances:
        return encoded(set(ordered))
    return "".join(
        [
            _ENDS[one]
            if one < _TWO
            else _PAIRS[one % _TWO] + (_ENDS[one // _TWO] if one < _FOUR else _sign(one // _TWO))
            for one in (*ordered[:1], *distances)
        ]
    )


def decoded(text: str) -> list[int]:
    """Return the numbers of a part, ascending."""
    distances: list[int] = []
    value, scale = 0, 1
    for digit in map(_DIGITS.__getitem__, text):
        if digit < _BASE:
            distances.append(value + digit * scale)
            value, scale = 0, 1
        else:
            value += (digit - _BASE) * scale
            scale *= _BASE
    return list(accumulate(distances))


def _sign(value: int) -> str:
    return _ENDS[value] if value < _TWO else _PAIRS[value % _TWO] + _sign(value // _TWO)


def _ones(count: int) -> int:
    return int.from_bytes(b"\1\0\0\0\0\0\0\0" * count, "little")
