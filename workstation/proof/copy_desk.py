"""The copy desk: a text in, remarks out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from workstation.domain.house_word import HouseWord
from workstation.proof.blocks import UNREAD, blocks_of
from workstation.proof.packs import Packs
from workstation.proof.reading import Passage, passages_of
from workstation.proof.remark import Found, Level, Remark
from workstation.proof.rules.dates import dates, mixed_dates, years
from workstation.proof.rules.figures import full_width_figures, mixed_figures, ranges, said_twice
from workstation.proof.rules.half_width import half_width, half_width_stop, straight_quotes
from workstation.proof.rules.laws import LawRules
from workstation.proof.rules.numbers_of_cases import case_numbers, document_numbers
from workstation.proof.rules.pairs import list_commas, marks_before_closing, pairs
from workstation.proof.rules.personal_data import personal_data
from workstation.proof.rules.repeated import dash, ellipsis, repeated
from workstation.proof.rules.spaces import spaces
from workstation.proof.wording import house_rule, wording_rule

#: How many paragraphs are remembered; of a longer text those read last.
_REMEMBERED = 8_192
_GRAVEST_FIRST = {Level.PRIVATE: 0, Level.WRONG: 1, Level.DOUBTFUL: 2}

Rule = Callable[[Passage], Iterable[Found]]

_RULES: tuple[Rule, ...] = (
    half_width,
    half_width_stop,
    straight_quotes,
    repeated,
    ellipsis,
    dash,
    spaces,
    pairs,
    list_commas,
    marks_before_closing,
    dates,
    years,
    mixed_dates,
    full_width_figures,
    ranges,
    said_twice,
    mixed_figures,
    personal_data,
    case_numbers,
    document_numbers,
)


class CopyDesk:
    """Reads texts by all its rules.

    What was found in a paragraph is remembered, so a text of which one paragraph changed costs no
    more than that one. May be asked from several threads.
    """

    def __init__(self, packs: Packs, house: Sequence[HouseWord] = ()) -> None:
        laws = LawRules(packs.laws)
        self._rules = (
            *_RULES,
            laws.names,
            laws.articles,
            wording_rule(packs.wording),
            *((house_rule(house),) if house else ()),
        )
        self._remembered = lru_cache(_REMEMBERED)(self._remarks_of)

    def remarks(self, text: str) -> tuple[Remark, ...]:
        """Return the remarks on a Markdown text, by their place; no two share a sign."""
        return _of_blocks(text, self._remembered)

    def remarks_in_line(self, line: str) -> tuple[Remark, ...]:
        """Return the remarks on one paragraph, or on a headline."""
        return self._remembered(line, False)

    def _remarks_of(self, block: str, goes_on: bool) -> tuple[Remark, ...]:
        return _read(block, self._rules, goes_on)


def private_remarks(text: str) -> tuple[Remark, ...]:
    """Return only those on personal data in a Markdown text: quick enough for a whole archive."""
    return _of_blocks(text, lambda block, goes_on: _read(block, (personal_data,), goes_on))


def _of_blocks(text: str, read: Callable[[str, bool], tuple[Remark, ...]]) -> tuple[Remark, ...]:
    found: list[Remark] = []
    blocks = list(blocks_of(text))
    for number, (start, block) in enumerate(blocks, 1):
        goes_on = number < len(blocks) and blocks[number].text.lstrip()[:1] in ("“", "‘")
        for one in read(block, goes_on):
            found.append(replace(one, start=start + one.start, end=start + one.end))
    return tuple(found)


def _read(block: str, rules: Iterable[Rule], goes_on: bool) -> tuple[Remark, ...]:
    found: list[Remark] = []
    for passage in passages_of(block, goes_on=goes_on):
        for rule in rules:
            found += _remarks(rule(passage), passage, block)
    return _apart(found)


def _remarks(found: Iterable[Found], passage: Passage, block: str) -> Iterator[Remark]:
    for rule, begin, stop, level, instead, details in found:
        start, end = passage.span(begin, stop)
        words = block[start:end]
        if UNREAD in words:
            continue
        # Marks within the words would be lost with them.
        replacement = instead if len(words) == stop - begin else None
        told = {"words": passage.words[begin:stop], "instead": instead or "", **details}
        yield Remark(rule, start, end, level, words, replacement, told)


def _apart(found: list[Remark]) -> tuple[Remark, ...]:
    """Return remarks of which no two share a sign: the graver ones, of equal ones the earlier."""
    kept: list[Remark] = []
    for one in sorted(found, key=lambda one: (_GRAVEST_FIRST[one.level], one.start, -one.end)):
        place = bisect_right(kept, one.start, key=lambda other: other.start)
        before, after = kept[max(0, place - 1) : place], kept[place : place + 1]
        if all(other.end <= one.start for other in before) and all(
            one.end <= other.start for other in after
        ):
            kept.insert(place, one)
    return tuple(kept)
