"""What lies between two states of a board: cards added, removed, moved, retitled, edited."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workstation.domain.board import BoardView, Card, CardView, plain, subject


@dataclass(frozen=True, slots=True)
class Difference:
    """From one list of cards to another. `retitled` and `edited` hold the cards as they became.

    `moved` is the least number of cards that must be moved. `kept_off` and `let_in` count articles
    the automatic filling leaves out now, or no longer.
    """

    added: tuple[CardView, ...] = ()
    removed: tuple[CardView, ...] = ()
    moved: tuple[CardView, ...] = ()
    retitled: tuple[CardView, ...] = ()
    edited: tuple[CardView, ...] = ()
    kept_off: int = 0
    let_in: int = 0

    @property
    def total(self) -> int:
        """Return in how many places the two differ."""
        lists = (self.added, self.removed, self.moved, self.retitled, self.edited)
        return sum(map(len, lists)) + self.kept_off + self.let_in


def to_launch(view: BoardView) -> Difference:
    """Return what launching a board would change for readers."""
    off = {line.id for line in view.kept_off}
    return replace(
        between(view.live, view.draft),
        kept_off=len(off - view.kept_off_live),
        let_in=len(view.kept_off_live - off),
    )


def between(before: Sequence[CardView], after: Sequence[CardView]) -> Difference:
    """Return what makes `after` of `before`; a card is the same while its article or link is."""
    old, new = _by(plain, before), _by(plain, after)
    gone = _without(before, Counter({key: len(one) for key, one in new.items()}))
    come = _without(after, Counter({key: len(one) for key, one in old.items()}))
    waiting = _by(subject, gone)
    added: list[CardView] = []
    retitled: list[CardView] = []
    edited: list[CardView] = []
    for one in come:
        was = waiting.get(subject(one.card))
        if not was:
            added.append(one)
        elif _titles(was.pop(0).card) != _titles(one.card):
            retitled.append(one)
        else:
            edited.append(one)
    left = {id(one) for ones in waiting.values() for one in ones}
    return Difference(
        added=tuple(added),
        removed=tuple(one for one in gone if id(one) in left),
        moved=_moved(_common(before, gone), _common(after, come)),
        retitled=tuple(retitled),
        edited=tuple(edited),
    )


def _titles(card: Card) -> tuple[str, str]:
    return (card.headline, card.short_title)


def _by(key: Callable[[Card], object], cards: Sequence[CardView]) -> dict[object, list[CardView]]:
    found: dict[object, list[CardView]] = defaultdict(list)
    for one in cards:
        found[key(one.card)].append(one)
    return dict(found)


def _without(cards: Sequence[CardView], there: Counter[object]) -> list[CardView]:
    """Return the cards that have no equal among those counted."""
    rest: list[CardView] = []
    for one in cards:
        key = plain(one.card)
        if there[key]:
            there[key] -= 1
        else:
            rest.append(one)
    return rest


def _common(cards: Sequence[CardView], without: Sequence[CardView]) -> list[CardView]:
    missing = {id(one) for one in without}
    return [one for one in cards if id(one) not in missing]


def _moved(before: Sequence[CardView], after: Sequence[CardView]) -> tuple[CardView, ...]:
    """Return the cards of `after` outside the longest run that is in the order of `before`."""
    places = _by(plain, before)
    order = {id(one): place for place, one in enumerate(before)}
    numbers = [order[id(places[plain(one.card)].pop(0))] for one in after]
    ends: list[int] = []
    last: list[int] = []
    back: list[int] = []
    for at, number in enumerate(numbers):
        slot = bisect_left(ends, number)
        back.append(last[slot - 1] if slot else -1)
        ends[slot : slot + 1] = [number]
        last[slot : slot + 1] = [at]
    stay: set[int] = set()
    at = last[-1] if last else -1
    while at >= 0:
        stay.add(at)
        at = back[at]
    return tuple(one for at, one in enumerate(after) if at not in stay)
