"""What a launch will change, in words: short for beside the button, long for its tooltip."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from workstation.domain.board import CardView
from workstation.domain.board_difference import Difference

_MOST_NAMES = 4


def short_words(difference: Difference) -> str:
    """Return how many cards were added, removed, moved and so on: “2 added · 1 moved”."""
    return " · ".join(words for words, _cards in _parts(difference))


def long_words(difference: Difference) -> str:
    """Return the same with the headlines, a line for each kind of change."""
    lines = []
    for words, cards in _parts(difference):
        names = [f"“{one.headline}”" for one in cards[:_MOST_NAMES]]
        more = ["…"] if len(cards) > _MOST_NAMES else []
        lines.append(f"{words}: {', '.join([*names, *more])}" if names else words)
    return "\n".join(lines)


def page_words(pages: Collection[str]) -> str:
    """Return how many pages would be written with the next publication."""
    count = len(pages)
    if not count:
        return QCoreApplication.translate("Boards", "readers see no difference")
    return QCoreApplication.translate("Boards", "%n page(s)", "", count)


def _parts(difference: Difference) -> list[tuple[str, Sequence[CardView]]]:
    added, removed = len(difference.added), len(difference.removed)
    moved, retitled = len(difference.moved), len(difference.retitled)
    edited, off, back = len(difference.edited), difference.kept_off, difference.let_in
    told: tuple[tuple[int, str, Sequence[CardView]], ...] = (
        (added, QCoreApplication.translate("Boards", "%n added", "", added), difference.added),
        (
            removed,
            QCoreApplication.translate("Boards", "%n removed", "", removed),
            difference.removed,
        ),
        (moved, QCoreApplication.translate("Boards", "%n moved", "", moved), difference.moved),
        (
            retitled,
            QCoreApplication.translate("Boards", "%n retitled", "", retitled),
            difference.retitled,
        ),
        (edited, QCoreApplication.translate("Boards", "%n edited", "", edited), difference.edited),
        (off, QCoreApplication.translate("Boards", "%n kept off", "", off), ()),
        (back, QCoreApplication.translate("Boards", "%n let in again", "", back), ()),
    )
    return [(words, cards) for count, words, cards in told if count]
