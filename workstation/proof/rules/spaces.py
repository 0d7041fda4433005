"""Spaces in Chinese text: marks take a whole place, and need none beside them.

Between characters a space may part what belongs apart: names under a story, a number and its
heading (第一章 总则). It is doubted only in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level
from workstation.proof.signs import CLOSING, HAN, OPENING, STOPS

_BLANK = "[ \u00a0]"
_BESIDE = re.compile(
    rf"(?<=[{STOPS}{OPENING}]){_BLANK}+(?=[{HAN}{OPENING}{CLOSING}])"
    rf"|(?<=[{HAN}{CLOSING}]){_BLANK}+(?=[{STOPS}{CLOSING}])"
)
_BETWEEN = re.compile(rf"(?<=[{HAN}]{{3}}){_BLANK}+(?=[{HAN}]{{3}})")
#: Behind these a name or a heading follows.
_PARTED = re.compile(r"(?:第[^第 ]{1,8}[编章节条]|[记作编读译]者|[社通讯团队议]员|编辑|摄影|供稿)$")
_SENTENCE = re.compile(r"[，。]")


def spaces(passage: Passage) -> Iterator[Found]:
    """Find spaces beside full-width marks, and between characters within a sentence."""
    words = passage.words
    if " " not in words and "\u00a0" not in words:
        return
    for one in _BESIDE.finditer(words):
        if _parts(one, passage):
            continue
        yield Found("space_beside", *one.span(), replacement="")
    if _SENTENCE.search(words) is None:
        return
    for one in _BETWEEN.finditer(words):
        start = one.start()
        in_brackets = words.rfind("（", 0, start) > words.rfind("）", 0, start)
        if not (in_brackets or _PARTED.search(words[max(0, start - 12) : start])):
            yield Found("space_between", *one.span(), Level.DOUBTFUL, "")


def _parts(blank: re.Match[str], passage: Passage) -> bool:
    """Tell whether a blank stands between bold words and others: **问：…？** 答：…"""
    start, end = passage.span(max(0, blank.start() - 1), min(len(passage.words), blank.end() + 1))
    return end - start > blank.end() - blank.start() + 2
