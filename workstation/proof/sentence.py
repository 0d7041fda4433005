"""The sentence a word stands in: some words are wrong, or right, only beside others."""

from __future__ import annotations

import re

_ENDS = "。！？；\n"
_END = re.compile(f"[{_ENDS}]")
#: Longer ones say too much to tell anything.
_LONGEST = 500


def sentence_at(words: str, place: int) -> str:
    """Return the sentence of `words` in which `place` stands, as far as 500 signs around it."""
    first = max(0, place - _LONGEST)
    begin = max(words.rfind(end, first, place) for end in _ENDS)
    end = _END.search(words, place, place + _LONGEST)
    return words[max(begin + 1, first) : end.end() if end else place + _LONGEST]
