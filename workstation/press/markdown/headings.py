"""Headings of a text that was made piece by piece: as they are when it is made in one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown.extensions.toc import unique

from workstation.press.markdown.last_time import same_ends
from workstation.press.markdown.policy import OWN_ID, in_steps

_TAG = r"<[a-z][a-z0-9]*(?: [a-z-]+=\"[^\"]*\")*?"
_ID = re.compile(rf'({_TAG} id=")([^"]*)')
_HEADING = "h-"
#: What of a piece has to do with other pieces.
_MATTERS = re.compile(r'<h[1-6]| id="')
#: Of a second mention of the same note; the note itself leads back to both.
_AGAIN = re.compile(r"fnref\d")


class Headings:
    """Settles the headings of texts that mostly stay the same from one time to the next.

    May be used from several threads: each goes on from what was there when it began.
    """

    def __init__(self) -> None:
        self._before: tuple[list[str], list[str] | None, bool] = [], None, False

    def settled(self, pieces: list[str], *, given_ids: bool) -> list[str] | None:
        """Return the HTML of pieces with headings in steps, and with ids that differ.

        None where ids are alike that are not those of headings, or may be a person's own
        (`given_ids`), and where a note is mentioned twice.
        """
        before, settled, given = self._before
        first, last = same_ends(before, pieces)
        end, until = len(before) - last, len(pieces) - last
        other = *before[first:end], *pieces[first:until]
        if settled is not None and given == given_ids and not any(map(_MATTERS.search, other)):
            settled = [*settled[:first], *pieces[first:until], *settled[end:]]
        else:
            settled = _in_one_text(pieces, given_ids=given_ids)
        self._before = pieces, settled, given_ids
        return settled


def _in_one_text(pieces: Iterable[str], *, given_ids: bool) -> list[str] | None:
    above: list[int] = []
    taken: set[str] = set()
    found: list[str] = []
    for html in pieces:
        told = _with_own_ids(html, taken, given_ids=given_ids) if ' id="' in html else html
        if told is None:
            return None
        found.append(in_steps(told, above) if "<h" in told else told)
    return found


def _with_own_ids(html: str, taken: set[str], *, given_ids: bool) -> str | None:
    ids = [own for _tag, own in _ID.findall(html)]
    if any(map(_AGAIN.match, ids)):
        return None
    if taken.isdisjoint(ids):
        taken.update(ids)
        return html
    if given_ids or not all(own.startswith(_HEADING) for own in ids):
        return None
    # As Python-Markdown tells headings alike from each other.
    fresh = [unique(own, taken) for own in ids]
    if not all(map(OWN_ID.fullmatch, fresh)):
        return None
    named = iter(fresh)
    return _ID.sub(lambda tag: f"{tag[1]}{next(named)}", html)
