"""Finding twenty thousand words in a text at once, however they are written.

A tree of dictionaries, sign by sign; from each place of the text the longest word of each list
counts. What is found is looked at again in the text as it was typed: how far its signs stand
apart, whether figures stand for letters, where Latin words begin and end.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from workstation.domain.holding.folding import FIGURES, Folded, fold, is_figure, is_latin
from workstation.domain.holding.words import Hit, Scope, WordEntry, WordList
from workstation.domain.pinyin import syllable

#: Signs that may stand between two of a word, seen ones and all together.
_SEEN_BETWEEN, _BETWEEN = 8, 64
#: Ends of sentences: a word goes on over them only when all of it is written that way.
_STOPS = frozenset("。！？!?；;…\n\r\u2028\u2029")
_UNSEEN = frozenset({"Cf", "Mn", "Me", "Cc", "Zs"})
#: Latin words and numbers shorter than this are everywhere when read over gaps.
_SHORT = 6
_END = ""

_Node: TypeAlias = dict[str, Any]
_Word: TypeAlias = tuple[WordEntry, str]


class Matcher:
    """Looks for the active of the words it is given."""

    def __init__(self, entries: Iterable[WordEntry]) -> None:
        self._tree: _Node = {}
        self._read_alike: _Node = {}
        for entry in entries:
            folded = fold(entry.word)
            if not entry.active or not folded.signs:
                continue
            _plant(self._tree, folded.signs, (entry, folded.exact))
            if entry.pinyin:
                letters, _ = _letters(folded.exact)
                _plant(self._read_alike, letters, (entry, folded.exact))

    def find(self, text: str, scope: Scope = Scope.TEXT) -> tuple[Hit, ...]:
        """Return the words of `text` in their order, exceptions taken off.

        `scope` tells what `text` is: a comment's words or a name. A word inside a longer found
        one of the same list is left out.
        """
        if not self._tree:
            return ()
        folded = fold(text)
        found = list(self._exactly(text, folded, scope))
        if self._read_alike:
            found += self._alike(text, folded, scope)
        return _outermost(found) if found else ()

    def _exactly(self, text: str, folded: Folded, scope: Scope) -> Iterator[Hit]:
        root, signs = self._tree, folded.signs
        for start, sign in enumerate(signs):
            node = root.get(sign)
            if node is None:
                continue
            place, best = start, dict[WordList, Hit]()
            while node is not None:
                place += 1
                for entry, exact in node.get(_END, ()):
                    if _in_scope(entry, scope) and _stands(text, folded, start, exact):
                        best[entry.list] = _hit(text, folded, entry, start, place)
                node = node.get(signs[place]) if place < len(signs) else None
            yield from best.values()

    def _alike(self, text: str, folded: Folded, scope: Scope) -> Iterator[Hit]:
        letters, owners = _letters(folded.exact)
        for start, letter in enumerate(letters):
            if start and owners[start] == owners[start - 1]:
                continue
            node, place = self._read_alike.get(letter), start
            while node is not None:
                place += 1
                whole = place == len(letters) or owners[place] != owners[place - 1]
                for entry, _exact in node.get(_END, ()) if whole else ():
                    first, last = owners[start], owners[place - 1]
                    if _in_scope(entry, scope) and _sounds(text, folded, first, last + 1):
                        yield _hit(text, folded, entry, first, last + 1)
                node = node.get(letters[place]) if place < len(letters) else None


def _plant(tree: _Node, signs: str, word: _Word) -> None:
    node = tree
    for sign in signs:
        node = node.setdefault(sign, {})
    node.setdefault(_END, []).append(word)


def _letters(exact: str) -> tuple[str, list[int]]:
    """Return signs as they are read aloud, and to which sign each letter belongs."""
    letters: list[str] = []
    owners: list[int] = []
    for place, sign in enumerate(exact):
        read = sign if sign.isascii() else syllable(sign) or sign
        letters.append(read)
        owners += [place] * len(read)
    return "".join(letters), owners


def _in_scope(entry: WordEntry, scope: Scope) -> bool:
    return Scope.BOTH in (entry.scope, scope) or entry.scope is scope


def _hit(text: str, folded: Folded, entry: WordEntry, start: int, end: int) -> Hit:
    first, last = folded.at[start], folded.at[end - 1] + 1
    return Hit(entry, first, last, text[first:last].lower() != entry.word.lower())


def _stands(text: str, folded: Folded, start: int, word: str) -> bool:
    """Tell whether `word` (its signs, figures kept) is meant where its tree found it."""
    written = folded.exact[start : start + len(word)]
    if written != word and not _figures_for_letters(written, word):
        return False
    latin = word.isascii()
    if latin and not _bounded(folded, start, start + len(word)):
        return False
    return _near(text, folded, start, start + len(word), even=latin and len(word) < _SHORT)


def _figures_for_letters(written: str, word: str) -> bool:
    swapped = 0
    for sign, meant in zip(written, word, strict=True):
        if sign == meant:
            continue
        if not is_figure(sign) or is_figure(meant):
            return False
        # One figure stands for both: `i` and `l`.
        if FIGURES.get(sign) != ("l" if meant == "i" else meant):
            return False
        swapped += 1
    # 505 and 50s are numbers: most of the letters must be letters.
    return swapped * 2 <= sum(1 for sign in word if not is_figure(sign))


def _sounds(text: str, folded: Folded, start: int, end: int) -> bool:
    latin = folded.exact[start:end].isascii()
    if latin and end - start < _SHORT and not _bounded(folded, start, end):
        return False
    return _near(text, folded, start, end, even=latin and end - start < _SHORT)


def _bounded(folded: Folded, start: int, end: int) -> bool:
    """Tell whether a Latin word or a number is not the inside of a longer one."""
    return not (_touch(folded, start - 1, start) or _touch(folded, end - 1, end))


def _touch(folded: Folded, left: int, right: int) -> bool:
    if left < 0 or right >= len(folded.at) or folded.at[right] - folded.at[left] > 1:
        return False
    one, other = folded.exact[left], folded.exact[right]
    return (is_latin(one) and is_latin(other)) or (is_figure(one) and is_figure(other))


def _near(text: str, folded: Folded, start: int, end: int, *, even: bool) -> bool:
    """Tell whether what stands between the signs still lets them be read as one word.

    `even` words are found only where all their signs stand apart, or none.
    """
    at = folded.at
    if at[end - 1] - at[start] == end - 1 - start:
        return True
    gaps = [text[at[place] + 1 : at[place + 1]] for place in range(start, end - 1)]
    everywhere = all(gaps)
    if even and not everywhere:
        return False
    for gap in gaps:
        if len(gap) > _BETWEEN:
            return False
        if sum(1 for sign in gap if unicodedata.category(sign) not in _UNSEEN) > _SEEN_BETWEEN:
            return False
        if not _STOPS.isdisjoint(gap) and not (everywhere and len(gaps) > 1):
            return False
    return True


def _outermost(found: list[Hit]) -> tuple[Hit, ...]:
    passes = [hit for hit in found if hit.entry.list is WordList.ALLOW]
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda one: (one.start, -one.end)):
        if hit.entry.list is WordList.ALLOW or any(_inside(hit, one) for one in passes):
            continue
        if not any(_inside(hit, one) and hit.entry.list is one.entry.list for one in kept):
            kept.append(hit)
    return tuple(kept)


def _inside(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end
