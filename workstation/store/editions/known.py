"""What one edition had read, and what of it the next need not read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from workstation.domain.publication import Touched

#: What an edition keeps of what it read, by what it is: ("story", key), ("boards",), …
Kept: TypeAlias = Mapping[tuple[Any, ...], Any]
#: Answers of the lists kept ready, by the question: its kind, the column, and the rest of it.
Answers: TypeAlias = dict[tuple[Any, ...], Any]

_OF_STORIES = frozenset({"story", "pictured"})
_OF_BOARDS = frozenset({"boards", "all cards"})
_TAKEN = _OF_STORIES | _OF_BOARDS | {"picture"}
#: What a whole build has read is not held until the next publication.
_MOST = 4_000


@dataclass(frozen=True, slots=True)
class Known:
    """What an edition kept, its site and columns (`own`), and the answers of its lists."""

    kept: Kept
    own: Mapping[str, Any]
    answers: Answers

    def after(self, touched: Touched, listing: Mapping[int, int]) -> Known:
        """Return what still holds once this was `touched`.

        `listing` tells how many fresh stories each column lists, and the site. Site and columns
        are what they were: of another change of them nothing is `touched`, but every page. No
        story moved in any list, else it would be the same.
        """
        answers = {
            key: value
            for key, value in self.answers.items()
            if key[1] not in listing and not (key[0] == "most_read" and touched.counted)
        }
        for column, more in listing.items():
            # Counted again they would cost what all stories of the column cost.
            if (count := self.answers.get(("count", column))) is not None:
                answers["count", column] = count + more
        kept = dict(self.kept)
        for key in _gone(touched):
            kept.pop(key, None)
        return Known(kept, self.own, answers)


def known(kept: Kept, own: Mapping[str, Any], answers: Answers) -> Known:
    """Return what a later edition may take over: nothing where all stories were read."""
    if len(kept) > _MOST:
        return Known({}, {}, {})
    # What was not there, or not out, may be so by then.
    taken = {key: value for key, value in kept.items() if key[0] in _TAKEN and value is not None}
    return Known(taken, own, dict(answers))


def _gone(touched: Touched) -> Iterator[tuple[Any, ...]]:
    """Yield what may be kept and does not hold once this was `touched`."""
    for story in touched.stories | touched.counted:
        yield from ((kind, story) for kind in _OF_STORIES)
    if touched.boards:
        yield from ((kind,) for kind in _OF_BOARDS)
