"""Marks written twice, dots and dashes: GB/T 15834-2011, 4.3 to 4.11.

Question and exclamation marks may be repeated, three at the most (4.2, 4.3). An ellipsis
has six dots, twelve where whole paragraphs are left out (4.11); a dash is as long as two
characters (4.10).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level
from workstation.proof.signs import CLOSING, HAN, OPENING, STOPS

_TWICE = re.compile(r"([，；：、])\1+|。。(?!。)(?<!。。。)")
_MORE_THAN_THREE = re.compile(r"([？！])\1{3,}")
_BEHIND = re.compile(r"([？！])[。，；]")
_TWO = re.compile(r"[，。；：、]{2,}")
_NEAR = rf"{HAN}{OPENING}{CLOSING}{STOPS}"
_DOTS = re.compile(rf"(?:(?<=[{_NEAR}])\.{{3,}}|。{{3,}}|(?<=[{_NEAR}])(?:[·•・]{{3,}})|…+)")
_ELLIPSES = frozenset({"……", "…………"})
_AND_SO_ON = re.compile(r"……等等?(?=[，。；]|$)|等等?……")
_DASH = re.compile(
    rf"(?:(?<=[{_NEAR}])|^)[-－]{{2,}}(?=[{HAN}{OPENING}])|(?<!—)(?:—{{3}}|—{{5,}})(?!—)"
)


def repeated(passage: Passage) -> Iterator[Found]:
    """Find marks that stand twice, and marks of which one is too many."""
    words = passage.words
    for one in _TWICE.finditer(words):
        yield Found("repeated", *one.span(), replacement=one[0][0])
    for one in _MORE_THAN_THREE.finditer(words):
        yield Found("repeated_often", *one.span(), replacement=one[1] * 3)
    for one in _BEHIND.finditer(words):
        yield Found("stop_behind", *one.span(), replacement=one[1])
    for one in _TWO.finditer(words):
        if len(set(one[0])) > 1:
            yield Found("stops", *one.span())


def ellipsis(passage: Passage) -> Iterator[Found]:
    """Find dots that stand for an ellipsis, and an ellipsis beside 等, which says the same."""
    words = passage.words
    for one in _DOTS.finditer(words):
        if one[0] not in _ELLIPSES:
            yield Found("ellipsis", *one.span(), replacement="……")
    for one in _AND_SO_ON.finditer(words):
        yield Found("ellipsis_etc", *one.span(), Level.DOUBTFUL)


def dash(passage: Passage) -> Iterator[Found]:
    """Find hyphens that stand for a dash, and dashes of another length."""
    for one in _DASH.finditer(passage.words):
        yield Found("dash", *one.span(), replacement="——")
