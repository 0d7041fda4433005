"""A text as it is read, whatever was done to hide it: one sign of it by sign, with its place.

What is left aside: letter case, full and half width, marks above letters, enclosed and styled
letters (`ⓥ`, `𝐯`), Cyrillic and Greek letters that look Latin, traditional characters, and
everything that only stands between: blanks, punctuation, invisible signs, emoji. What is not:
Chinese figures, characters taken apart (`亻言`), `@` and `$` for letters (they stand between words
more often than in them).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from workstation.domain.holding.traditional import SIMPLIFIED

#: Letters of other scripts that nobody can tell from Latin ones, lower case.
_LOOKS_LATIN = dict(
    zip(
        "авекмнорстухіјѕԛԝɡɩαβεηικνορτυχωѵ",
        "abekmhopctyxijsqwgiabenikvoptuxwv",
        strict=True,
    )
)
#: Figures written for letters. `i` and `l` share one, so both are compared as `l`.
FIGURES = {"0": "o", "1": "l", "2": "z", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"}
_SAME = {**FIGURES, "i": "l"}
_LETTERS = frozenset({"L", "N"})
#: Letters by their class, and yet nothing to be seen (fillers of the Hangul blocks).
_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0")


@dataclass(frozen=True, slots=True)
class Folded:
    """`signs` are what is compared, `exact` the same with figures kept, `at` where each stood.

    All three are of one length; several signs may stem from one place (`㎏`).
    """

    signs: str
    exact: str
    at: tuple[int, ...]


class _Signs(dict[str, str]):
    """What each character is read as; worked out when it is first met."""

    def __missing__(self, character: str) -> str:
        # Each character by itself: marks that follow it fall away as something between.
        kept = unicodedata.normalize("NFKD", character).lower().casefold()
        read = "".join(
            SIMPLIFIED.get(sign, _LOOKS_LATIN.get(sign, sign))
            for sign in kept
            if unicodedata.category(sign)[0] in _LETTERS and sign not in _UNSEEN
        )
        self[character] = read
        return read


#: At most as many entries as there are characters.
_READ_AS = _Signs()
_CLASS = str.maketrans(_SAME)


def fold(text: str) -> Folded:
    """Return `text` as it is read; never raises, whatever the text holds."""
    read = [_READ_AS[character] for character in text]
    exact = "".join(read)
    if len(exact) == len(read) and "" not in read:
        at = tuple(range(len(read)))
    else:
        at = tuple(place for place, signs in enumerate(read) for _ in signs)
    return Folded(exact.translate(_CLASS), exact, at)


def is_latin(sign: str) -> bool:
    """Tell whether a folded sign is a Latin letter."""
    return "a" <= sign <= "z"


def is_figure(sign: str) -> bool:
    """Tell whether a folded sign is a figure 0 to 9."""
    return "0" <= sign <= "9"
