"""How well what was typed fits a name: by its letters, its pinyin, or the initials of it.

“fb”, “fabu”, “发” and “f布” all fit 发布. What was typed must be found in order; pieces that
lie together, at the beginning of words, and whole syllables count for more.
"""

from __future__ import annotations

from functools import lru_cache

_MATCH = 10
_ADJACENT = 8
_WORD_START = 6
_LITERAL = 4
_WHOLE_SYLLABLE = 2
_SKIPPED = 1
_INSIDE = 30  # taken off where Latin letters begin within a word: “lishi” is 历史, not publishing
_LONGEST = 80
_NOTHING = float("-inf")


def score(typed: str, name: str) -> float | None:
    """Return how well `typed` fits `name` (more is better), or None when it does not.

    Blanks part `typed` into words that must all fit. An empty `typed` fits everything alike.
    """
    total = 0.0
    for word in typed.casefold().split():
        found = _word(word[:_LONGEST], name[:_LONGEST].casefold())
        if found is None:
            return None
        total += found
    return total - len(name) * 0.05 if total else total


def _word(word: str, name: str) -> float | None:
    # best[j]: the best score with the first j letters placed; touching[j]: the same where the
    # j-th letter lies in the character just left of here.
    best: list[float] = [0.0] + [_NOTHING] * len(word)
    touching: list[float] = [_NOTHING] * (len(word) + 1)
    for place, character in enumerate(name):
        start = place == 0 or not name[place - 1].isalnum()
        inside = not start and character.isascii() and name[place - 1].isascii()
        here: list[float] = [_NOTHING] * (len(word) + 1)
        for taken, worth in _ways(character):
            if start:
                worth += _WORD_START
            for done in range(len(word) - len(taken) + 1):
                if not word.startswith(taken, done):
                    continue
                apart = best[done] - (_INSIDE if inside else 0)
                before = max(apart, touching[done] + _ADJACENT)
                end = done + len(taken)
                here[end] = max(here[end], before + worth)
        for done in range(1, len(word) + 1):
            best[done] = max(best[done] - _SKIPPED, here[done])
        touching = here
    found = best[len(word)]
    return None if found == _NOTHING else found


@lru_cache(maxsize=8192)
def _ways(character: str) -> tuple[tuple[str, float], ...]:
    """Return each run of letters that may stand for a character, with its worth."""
    ways = {character: float(_MATCH + _LITERAL)}
    for syllable in syllables(character):
        for length in range(1, len(syllable) + 1):
            worth = _MATCH * length + _ADJACENT * (length - 1)
            whole = _WHOLE_SYLLABLE if length == len(syllable) else 0
            ways.setdefault(syllable[:length], float(worth + whole))
    return tuple(ways.items())


@lru_cache(maxsize=8192)
def syllables(character: str) -> tuple[str, ...]:
    """Return every reading of a Han character in plain letters (`行`: xing, hang, heng)."""
    if not "\u3400" <= character <= "\ufaff" and character < "\U00020000":
        return ()
    # Slow to import (180 ms): not before the first Chinese name is looked at.
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(found[0]) if found else ()
