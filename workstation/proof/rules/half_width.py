"""Half-width punctuation among Chinese characters: GB/T 15834-2011, 5.1.

Chinese text is set with full-width marks. Left alone is what stands beside Latin letters and
figures: times, ratios, decimals, foreign names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workstation.proof.reading import Passage
from workstation.proof.remark import Found
from workstation.proof.signs import CLOSING, HAN, OPENING

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_SIGN = r"[,;:?!]"
_BEFORE = rf"(?<=[{HAN}{CLOSING}])"
_AFTER = rf"(?=[{HAN}{OPENING}{CLOSING}]|$)"
_BETWEEN = re.compile(rf"{_BEFORE}(?:[ ]?{_SIGN}{_AFTER}|{_SIGN}(?=[ ][{HAN}{OPENING}]))")


def half_width(passage: Passage) -> Iterator[Found]:
    """Find half-width marks between Chinese characters."""
    for one in _BETWEEN.finditer(passage.words):
        yield Found("half_width", *one.span(), replacement=_FULL[one[0].strip()])
