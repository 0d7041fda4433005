"""The same paragraph in two versions of a text."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

#: A changed paragraph is still the same one as long as this share of it stays.
_ALIKE = 0.5
#: Of longer ones only so much is compared.
_COMPARED = 1_000


def line_in(old: str, line: int, new: str) -> int | None:
    """Return where in `new` the paragraph begins that holds a line of `old`; lines count from 1.

    A changed paragraph is found at its place between those that stayed, a moved one anywhere. None
    where it is gone.
    """
    was, will = _paragraphs(old), _paragraphs(new)
    place = max((n for n, (_text, begun) in enumerate(was) if begun <= line), default=None)
    if place is None:
        return None
    text = was[place][0]
    texts = [one for one, _begun in will]
    matcher = SequenceMatcher(None, [one for one, _begun in was], texts, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if not first <= place < last:
            continue
        if tag == "equal":
            return will[begin + place - first][1]
        at = texts.index(text) if text in texts else _most_alike(text, texts, range(begin, end))
        return will[at][1] if at is not None else None
    return None


def _paragraphs(text: str) -> list[tuple[str, int]]:
    """Return each run of lines that are not empty, with its first line."""
    found: list[tuple[str, int]] = []
    run: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            run.append(line.rstrip())
        elif run:
            found.append(("\n".join(run), number - len(run)))
            run = []
    return found


def _most_alike(text: str, others: list[str], places: Iterable[int]) -> int | None:
    matcher = SequenceMatcher(None, b=text[:_COMPARED], autojunk=False)

    def share(place: int) -> float:
        matcher.set_seq1(others[place][:_COMPARED])
        return matcher.ratio()

    best = max(((share(place), -place) for place in places), default=(0.0, 0))
    return -best[1] if best[0] >= _ALIKE else None
