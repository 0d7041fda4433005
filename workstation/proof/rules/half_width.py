"""Half-width punctuation among Chinese characters: GB/T 15834-2011, 5.1.

Chinese text is set with full-width marks. Left alone is what stands beside Latin letters and
figures: times, ratios, decimals, foreign names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level
from workstation.proof.signs import CLOSING, HAN, OPENING

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}
_SIGN = r"[,;:?!]"
_AFTER = rf"(?=[{HAN}{OPENING}{CLOSING}]|$)"
_BETWEEN = re.compile(
    rf"(?<=[{HAN}{CLOSING}])(?:[ ]?{_SIGN}{_AFTER}|{_SIGN}(?=[ ][{HAN}{OPENING}]))"
)
#: Within a Chinese sentence, behind a figure or a foreign word: 同比增长20%,其中…
_BEHIND_FIGURES = re.compile(rf"(?<=[{HAN}])[0-9A-Za-z.%]{{1,20}}([,;])(?=[{HAN}{OPENING}])")
_BRACKETS = re.compile(rf"[(（](?=[^()（）\n]{{0,200}}[{HAN}])[^()（）\n]{{1,200}}[)）]")
_FULL_STOP = re.compile(rf"(?<=[{HAN}])\.(?=[{CLOSING}]*$)")
_POINT = re.compile(rf"(?<=[{HAN}])\.(?=[{HAN}])")
_QUOTES = re.compile(r"[\"“”]")
#: Nothing stands in front of a first mark, a figure in front of that of inches.
_INCHES = tuple("0123456789.")


def half_width(passage: Passage) -> Iterator[Found]:
    """Find half-width marks between Chinese characters, and brackets around them."""
    words = passage.words
    for one in _BETWEEN.finditer(words):
        yield Found("half_width", *one.span(), replacement=_FULL[one[0].strip()])
    if "," in words or ";" in words:
        for one in _BEHIND_FIGURES.finditer(words):
            yield Found("half_width", *one.span(1), replacement=_FULL[one[1]])
    if "(" in words or ")" in words:
        for one in _BRACKETS.finditer(words):
            for place in (one.start(), one.end() - 1):
                if words[place] in _FULL:
                    yield Found("half_width", place, place + 1, replacement=_FULL[words[place]])


def half_width_stop(passage: Passage) -> Iterator[Found]:
    """Find points that stand for a full stop; between characters it may be a name's: 马克.吐温."""
    if "." not in passage.words:
        return
    for one in _FULL_STOP.finditer(passage.words):
        yield Found("half_width", *one.span(), replacement="。")
    for one in _POINT.finditer(passage.words):
        yield Found("point", *one.span(), Level.DOUBTFUL)


def straight_quotes(passage: Passage) -> Iterator[Found]:
    """Find straight quotation marks around Chinese words (4.8: “ ” and ‘ ’)."""
    words = passage.words
    if '"' not in words:
        return
    begun: int | None = None
    for one in _QUOTES.finditer(words):
        place = one.start()
        if begun is None:
            # 15.6" is a length.
            begun = None if one[0] == '"' and words[max(0, place - 1) : place] in _INCHES else place
            continue
        within = words[begun + 1 : place]
        if _HAN.search(within):
            if words[begun] == '"':
                yield Found("straight_quotes", begun, begun + 1, replacement="“")
            if one[0] == '"':
                yield Found("straight_quotes", place, place + 1, replacement="”")
        begun = None


_HAN = re.compile(rf"[{HAN}]")
