"""What might be said about a text: keywords out of it, and a summary."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from workstation.domain.text import first_paragraph

_MOST_CHARACTERS = 20_000
_LONGEST, _SHORTEST = 6, 2
_RUN = re.compile("[\u3400-\u9fff]+")
_TITLE = re.compile(r"《([^《》\n]{2,20})》")
_NAME = re.compile(r"[“「]([\u3400-\u9fff]{2,8})[”」]")
#: Words that say nothing about a text by themselves begin or end with one of these.
_EMPTY = frozenset(
    "的了在是和与及为等这那我你他她它们有对从把被将就也都很并而或不其之所以于到上中下个日月年时"
    "说着过会要能可让使给向由因但又再已还只各每该此某两三四五六七八九十一二万千百元名件次后前里"
)
_STOP = re.compile(r"(?<=[。！？])")


def keywords_of(text: str, known: Sequence[str] = (), most: int = 8) -> tuple[str, ...]:
    """Return words that tell what `text` is about, the likeliest first.

    `known` are keywords and tags used before: one of them found in the text comes before words
    nobody has used yet. Those are runs of characters that return in different surroundings.
    """
    looked_at = text[:_MOST_CHARACTERS]
    scores: dict[str, float] = {}
    for word in known:
        times = looked_at.count(word) if len(word) >= _SHORTEST else 0
        if times:
            scores[word] = 20 + times * len(word)
    for pattern, weight in ((_TITLE, 12), (_NAME, 6)):
        for word, times in Counter(pattern.findall(looked_at)).items():
            scores[word] = max(scores.get(word, 0), weight + times * len(word))
    for word, times in _returning(looked_at).items():
        scores[word] = max(scores.get(word, 0), times * len(word) ** 1.3)
    return _apart(sorted(scores, key=lambda word: (-scores[word], word)), most)


def summary_of(body: str, most: int = 80) -> str:
    """Return the first sentences of the first paragraph, at most `most` characters if they end."""
    made = ""
    for sentence in _STOP.split(first_paragraph(body)):
        if made and len(made) + len(sentence) > most:
            break
        made += sentence
    return made


def _returning(text: str) -> dict[str, int]:
    """Return the runs of characters that come three times or more, with how often."""
    counts: Counter[str] = Counter()
    around: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for found in _RUN.finditer(text):
        run = found[0]
        for size in range(_SHORTEST, _LONGEST + 1):
            for start in range(len(run) - size + 1):
                word = run[start : start + size]
                if word[0] in _EMPTY or word[-1] in _EMPTY:
                    continue
                counts[word] += 1
                around[word][0].add(run[start - 1] if start else "")
                around[word][1].add(run[start + size] if start + size < len(run) else "")
    often = {word: times for word, times in counts.items() if times >= 3}
    return {
        word: times
        for word, times in often.items()
        # A word stands at an edge, or in different surroundings; a part of one in the same always.
        if all("" in side or len(side) > 1 for side in around[word])
    }


def _apart(words: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the first words of which none is a part of another one kept."""
    kept: list[str] = []
    for word in words:
        if not any(word in other or other in word for other in kept):
            kept.append(word)
        if len(kept) == most:
            break
    return tuple(kept)
