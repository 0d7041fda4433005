"""Words a newsroom must not write, or not confuse: its own list and the one that came along."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workstation.domain.house_word import HouseWord
from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level
from workstation.proof.sentence import sentence_at


@dataclass(frozen=True, slots=True)
class Wording:
    """A word of the pack that came along, with why it is there in each language.

    It passes within the words of `unless`, and counts only in a sentence that holds one of those
    of `near`, if there are any. `instead` is None where only a person can tell.
    """

    words: str
    instead: str | None
    level: Level
    unless: Sequence[str]
    near: Sequence[str]
    notes: Mapping[str, str]


def wording_rule(entries: Sequence[Wording]) -> Callable[[Passage], Iterator[Found]]:
    """Return the rule that finds the words of the pack."""
    by_words = {entry.words: entry for entry in entries}
    passing = {word for entry in entries for word in entry.unless}
    tree = WordTree([*by_words, *passing])

    def rule(passage: Passage) -> Iterator[Found]:
        for start, words in tree.longest_in(passage.words):
            entry = by_words.get(words)
            end = start + len(words)
            if entry is None or _talked_about(passage.words, start, end):
                continue
            if _is_near(entry, passage.words, start):
                code = "wording_open" if entry.instead is None else "wording"
                yield Found(code, start, end, entry.level, entry.instead, entry.notes)

    return rule


def house_rule(entries: Sequence[HouseWord]) -> Callable[[Passage], Iterator[Found]]:
    """Return the rule that finds the words of the newsroom's own list.

    A word that stands within its own replacement is right there: 法人 for 法人代表.
    """
    by_words = {entry.words: entry for entry in entries if entry.words.strip()}
    tree = WordTree([*by_words, *(entry.replacement for entry in by_words.values())])

    def rule(passage: Passage) -> Iterator[Found]:
        for start, words in tree.longest_in(passage.words):
            entry = by_words.get(words)
            if entry:
                instead = entry.replacement or None
                code, level = ("house", Level.WRONG) if instead else ("house_asked", Level.DOUBTFUL)
                told = {"reason": entry.reason}
                yield Found(code, start, start + len(words), level, instead, told)

    return rule


class WordTree:
    """Words found in a text from left to right, at each place the longest one."""

    def __init__(self, words: Sequence[str]) -> None:
        #: Few words begin with the same sign: a list for each is as quick as a tree.
        self._words: dict[str, list[str]] = {}
        for word in sorted(set(filter(None, words)), key=len, reverse=True):
            self._words.setdefault(word[0], []).append(word)

    def longest_in(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where each word begins, and the word; none begins within another."""
        words, done = self._words, 0
        for start, sign in enumerate(text):
            if start < done or sign not in words:
                continue
            for word in words[sign]:
                if text.startswith(word, start):
                    yield start, word
                    done = start + len(word)
                    break


def _talked_about(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but these words stands in quotation marks."""
    return start > 0 and text[start - 1] in "“‘" and text[end : end + 1] in ("”", "’")


def _is_near(entry: Wording, text: str, start: int) -> bool:
    if not entry.near:
        return True
    sentence = sentence_at(text, start)
    return any(word in sentence for word in entry.near)
