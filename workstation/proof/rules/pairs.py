"""Marks that come in pairs: GB/T 15834-2011, 4.8 (quotation), 4.9 (brackets), 4.15 (titles).

A quotation over several paragraphs opens each of them and closes only the last (4.8).
Quotations within quotations change between “ ” and ‘ ’ (4.8); titles within titles take 〈 〉
(4.15).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level

_PAIRS = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "〔": "〕",
    "【": "】",
    "「": "」",
    "『": "』",
}
_OPENS = {close: begin for begin, close in _PAIRS.items()}
_EITHER = {"（": "(", "(": "（", "）": ")", ")": "）"}
_SIGN = re.compile(f"[{re.escape(''.join((*_PAIRS, *_OPENS)))}]")
_NUMBER = re.compile(r"(?:^|[，。；：、\s])[0-9A-Za-z一二三四五六七八九十]{1,3}$")
_QUOTES = ("“", "‘")
_INNER = {"“": ("‘", "’"), "‘": ("“", "”"), "《": ("〈", "〉")}
#: So many marks may be open around one that is closed.
_DEEPEST = 30
#: Longer ones are named at their beginning only.
_LONGEST = 80


class _Sign(NamedTuple):
    place: int
    sign: str


def pairs(passage: Passage) -> Iterator[Found]:
    """Find marks without their partner, and pairs within pairs of the same form."""
    words = passage.words
    begun: list[_Sign] = []
    lone: list[_Sign] = []
    for one in _SIGN.finditer(words):
        here = _Sign(one.start(), one[0])
        if here.sign in _PAIRS:
            begun.append(here)
            continue
        partner = _partner(here.sign, begun)
        if partner >= 0:
            lone += begun[partner + 1 :]
            del begun[partner + 1 :]
            yield from _within(begun, here, words)
            begun.pop()
        elif not _no_partner_needed(here, words):
            lone.append(here)
    if passage.goes_on and begun and begun[0].sign in _QUOTES:
        del begun[0]
    yield from _alone(sorted(lone + begun))


def _partner(close: str, begun: list[_Sign]) -> int:
    """Return which of the marks begun `close` ends, -1 for none."""
    wanted = _OPENS[close]
    for number in range(len(begun) - 1, max(-1, len(begun) - 1 - _DEEPEST), -1):
        if begun[number].sign in (wanted, _EITHER.get(wanted)):
            return number
    return -1


def _no_partner_needed(here: _Sign, words: str) -> bool:
    """Tell whether a closing mark is an apostrophe (it’s, ’98) or ends a number: 1）, a)."""
    before = words[max(0, here.place - 5) : here.place]
    if here.sign == "’":
        latin = before[-1:].isascii() and before[-1:].isalnum()
        return latin or words[here.place + 1 : here.place + 3].isdigit()
    return here.sign in "）)" and _NUMBER.search(before) is not None


def _within(begun: list[_Sign], close: _Sign, words: str) -> Iterator[Found]:
    """Yield the pair that ends at `close` if it stands in one of the same form."""
    place, sign = begun[-1]
    if sign not in _INNER:
        return
    kind = _QUOTES if sign in _QUOTES else ("《", "〈")
    around = next((one.sign for one in begun[-2 : -2 - _DEEPEST : -1] if one.sign in kind), "")
    if around != sign:
        return
    rule = "nested_quotes" if sign in _QUOTES else "nested_titles"
    opening, closing = _INNER[sign]
    if close.place - place > _LONGEST:
        yield Found(rule, place, place + 1)
    else:
        inner = words[place + 1 : close.place]
        yield Found(rule, place, close.place + 1, replacement=f"{opening}{inner}{closing}")


def _alone(lone: list[_Sign]) -> Iterator[Found]:
    """Yield marks without a partner; of two alike in a row one is meant as the other's."""
    number = 0
    while number < len(lone):
        place, sign = lone[number]
        after = lone[number + 1] if number + 1 < len(lone) else None
        partner = _PAIRS.get(sign) or _OPENS[sign]
        number += 1
        if after and after.sign == sign:
            number += 1
            wrong = after.place if sign in _PAIRS else place
            yield Found("unpaired", wrong, wrong + 1, replacement=partner)
        else:
            yield Found("unpaired", place, place + 1, details={"partner": partner})


_LISTED = re.compile(r"(?<=》)、(?=《)|(?<=”)、(?=“)")
_LIST_END = re.compile(r"[^，。；：]*?[》”](?:等|……)")
_ETC = re.compile(
    r"、(?=等(?:[。，；）]|等|\d|多[个项种人名家]|[两三四五六七八九十]+[个项种人名家]|$))"
)
_LAST = re.compile(r"[、，](?=[》）】〕])|、(?=”)")
_INSIDE = re.compile(r"(?<=[^。？！])（[^（）]{1,60}(。)）(?=[，、；])")


def list_commas(passage: Passage) -> Iterator[Found]:
    """Find commas of lists that are too many.

    Between titles in 《》 and between quoted words none is usual (GB/T 15834-2011, 4.5.3.5).
    """
    words = passage.words
    for one in _LISTED.finditer(words):
        if _LIST_END.match(words, one.end()) is None:
            yield Found("list_comma", *one.span(), Level.DOUBTFUL, "")
    for one in _ETC.finditer(words):
        yield Found("list_comma_etc", *one.span(), replacement="")


def marks_before_closing(passage: Passage) -> Iterator[Found]:
    """Find commas right before a closing mark, and full stops in brackets within a sentence.

    What stands in brackets within a sentence ends without a full stop (4.9).
    """
    for one in _LAST.finditer(passage.words):
        yield Found("before_closing", *one.span(), replacement="")
    for one in _INSIDE.finditer(passage.words):
        yield Found("stop_in_brackets", *one.span(1), replacement="")
