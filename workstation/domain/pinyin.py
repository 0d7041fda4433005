"""Chinese in Latin letters: directories and addresses."""

from __future__ import annotations

import re
import unicodedata

_NOT_ADDRESS = re.compile(r"[^a-z0-9]+")


def directory_of(name: str, limit: int = 60) -> str:
    """Return `name` as one part of an address: `政法综治` gives `zhengfazongzhi`.

    Empty when nothing of it can be written in letters or digits.
    """
    return _NOT_ADDRESS.sub("", _letters(name))[:limit]


def initials_of(name: str, limit: int = 60) -> str:
    """Return the first letters of a name's syllables: `政法综治` gives `zfzz`."""
    return _NOT_ADDRESS.sub("", _letters(name, first=True))[:limit]


def syllable(character: str) -> str:
    """Return how one character is read most often, in letters without tones; "" for no Han.

    Words that are read otherwise (`银行`) are not looked at: two texts are compared by it, so
    only that the same character always gives the same letters matters.
    """
    # Slow to import and needed only where a word is looked for by its sound.
    from pypinyin.constants import PINYIN_DICT

    read = PINYIN_DICT.get(ord(character), "")
    return _NOT_ADDRESS.sub("", unicodedata.normalize("NFKD", read.split(",")[0]).lower())


def _letters(text: str, *, first: bool = False) -> str:
    # Slow to import and needed only when a name is first turned into an address.
    from pypinyin import Style, lazy_pinyin

    style = Style.FIRST_LETTER if first else Style.NORMAL
    return "".join(lazy_pinyin(text, style=style)).lower()
