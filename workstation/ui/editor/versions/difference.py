"""Two texts compared character by character, what differs marked by colour and by line.

The engine cuts a difference where sense does (its semantic clean-up), so that Chinese reads as
words changed rather than as crumbs of single characters. Where two passages have hardly a phrase
in common whole paragraphs are marked: nobody reads a text of which every third sign is marked.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from diff_match_patch import diff_match_patch

from workstation.ui.shared.tokens import Tokens

_SECONDS = 1.0
_SAME, _DELETED, _INSERTED = 0, -1, 1
#: Of what stands unchanged between two differences this many characters are shown at each end.
_AROUND = 120
#: A phrase has so many characters, and this share of the shorter text must stand in phrases.
_PHRASE, _SHARE = 4, 0.4
_FEW = 20  # characters: of a passage as short as that two signs are a phrase


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage both texts have (`kind` 0), or only the first (-1) or the second (1).

    `whole` says that it is all of a paragraph, set against another one.
    """

    kind: int
    text: str
    whole: bool = False


def side_by_side(
    mine: str, theirs: str, tokens: Tokens, *, shortened: bool = False
) -> tuple[str, str]:
    """Return both texts as HTML: what only one of them has stands on colour and is underlined.

    `shortened` leaves out the middle of long passages in which they agree.
    """
    left: list[str] = []
    right: list[str] = []
    for piece in _pieces(mine, theirs, shortened):
        line = "none" if piece.whole else "underline"
        if piece.kind != _INSERTED:
            left.append(_said(piece, tokens.green_ground, line))
        if piece.kind != _DELETED:
            right.append(_said(piece, tokens.amber_ground, line))
    return "".join(left), "".join(right)


def inline(before: str, after: str, tokens: Tokens, *, shortened: bool = True) -> str:
    """Return one text as HTML: what went is struck out, what came is underlined, both on colour."""
    made: list[str] = []
    for piece in _pieces(before, after, shortened):
        if piece.kind == _DELETED:
            made.append(_said(piece, tokens.red_ground, "line-through"))
        else:
            made.append(_said(piece, tokens.green_ground, "none" if piece.whole else "underline"))
    return "".join(made)


def pieces_of(before: str, after: str) -> list[Piece]:
    """Return how one text becomes the other, so that it can be read."""
    if "\n" in before or "\n" in after:
        return list(_by_paragraph(before, after))
    return _by_sign(before, after)


def _by_sign(before: str, after: str) -> list[Piece]:
    engine = diff_match_patch()
    engine.Diff_Timeout = _SECONDS
    found = engine.diff_main(before, after)
    engine.diff_cleanupSemantic(found)
    return [Piece(kind, text) for kind, text in found]


def _legible(pieces: list[Piece], before: str, after: str) -> bool:
    """Tell whether two passages have phrases enough in common to be compared sign by sign."""
    shorter = min(len(before.strip()), len(after.strip()))
    phrase = _PHRASE if shorter > _FEW else 2
    same = (len(one.text.strip()) for one in pieces if one.kind == _SAME)
    return sum(size for size in same if size >= phrase) >= _SHARE * shorter


def _by_paragraph(before: str, after: str) -> Iterator[Piece]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, stop, other_start, other_stop in matcher.get_opcodes():
        gone, come = "".join(old[start:stop]), "".join(new[other_start:other_stop])
        if kind == "equal":
            yield Piece(_SAME, gone)
            continue
        pieces = _by_sign(gone, come) if gone and come else []
        if pieces and _legible(pieces, gone, come):
            yield from pieces
            continue
        if gone:
            yield Piece(_DELETED, gone, whole=True)
        if come:
            yield Piece(_INSERTED, come, whole=True)


def _pieces(before: str, after: str, shortened: bool) -> list[Piece]:
    found = pieces_of(before, after)
    if not shortened:
        return found
    last = len(found) - 1
    return [
        one if one.kind else Piece(_SAME, _short(one.text, first=place == 0, last=place == last))
        for place, one in enumerate(found)
    ]


def _short(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= 2 * _AROUND:
        return text
    head = "" if first else text[:_AROUND]
    tail = "" if last else text[-_AROUND:]
    return f"{head} … {tail}"


def _said(piece: Piece, color: str, line: str) -> str:
    safe = html.escape(piece.text).replace("\n", "<br>")
    if piece.kind == _SAME:
        return safe
    return f'<span style="background-color:{color};text-decoration:{line}">{safe}</span>'
