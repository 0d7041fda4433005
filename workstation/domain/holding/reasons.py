"""The reasons a comment carries, and the places of its text they point at.

A reason is `rule` or `rule:hit` (`first`, `links:2`, `words_apart:加微信`), said by the sentence
`held.<rule>`; a comment keeps all of its reasons, one a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from workstation.domain.holding.matcher import Matcher
from workstation.domain.holding.words import Hit, Scope, WordEntry, WordList

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'，。！？；、（）]+", re.IGNORECASE)
#: More reasons than this say nothing more.
_MOST = 8
_POINTING = frozenset({"words", "words_apart", "blocked", "blocked_apart", "person"})


def links_in(text: str) -> tuple[str, ...]:
    """Return the web addresses `text` holds, in their order."""
    return tuple(_LINK.findall(text))


def reasons_of(held_for: str) -> tuple[str, ...]:
    """Return the reasons a comment carries, one by one."""
    return tuple(reason for reason in held_for.split("\n") if reason)


def joined(reasons: Iterable[str]) -> str:
    """Return reasons as a comment keeps them, each once."""
    return "\n".join(list(dict.fromkeys(reasons))[:_MOST])


def reason_of(hit: Hit) -> str:
    """Return the reason a found word gives."""
    rule = "blocked" if hit.entry.list is WordList.BLOCK else "words"
    word = " ".join(hit.entry.word.split())
    return f"{rule}_apart:{word}" if hit.apart else f"{rule}:{word}"


def hits(held_for: str, text: str) -> tuple[str, ...]:
    """Return the words of `text` the reasons point at: found words, or addresses counted."""
    found: list[str] = []
    for reason in reasons_of(held_for):
        rule, _, hit = reason.partition(":")
        if rule == "links":
            found += links_in(text)
        elif rule in _POINTING and hit.strip():
            found.append(hit.strip())
    return tuple(found)


def places(word: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, length) of each place where `word` is found in `text`, as lists find it."""
    return tuple((hit.start, hit.end - hit.start) for hit in _finder(word).find(text))


@lru_cache(256)
def _finder(word: str) -> Matcher:
    return Matcher([WordEntry(word, WordList.HOLD, Scope.BOTH, pinyin=True)])
