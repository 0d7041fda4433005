"""A full board asks before anything slips off the first screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.domain.board import BoardView
from workstation.ui.boards.marks import headline_of

#: What is done when room is made; it is given the keys of the cards that give way.
Way = Callable[[tuple[int, ...]], object]


class Fullness(QObject):
    """Knows when to ask. Stepping back from the question means that nothing is put in."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def ask(self, view: BoardView, more: int, position: int, go: Way) -> None:
        """Call `go` with the cards that give way: none, unless the person wants it so."""
        capacity, present = view.board.capacity, len(view.draft)
        over = present + more - capacity
        below = position >= capacity and present >= capacity
        if not capacity or over <= 0 or below:
            go(())
            return
        giving_way = tuple(one.card.id for one in view.draft[-over:])
        last = headline_of(view.draft[-1]) if view.draft else ""
        sentence = self.tr("It shows %1 cards and has %2. What stands below the line is not shown.")
        options = [self.tr("Put it in, let the last one slip below the line")]
        if giving_way:
            options.append(self.tr("Take “%1” off instead").replace("%1", last))
        self._desk.ask.choose(
            self.tr("“%1” is full").replace("%1", view.board.title),
            sentence.replace("%1", str(capacity)).replace("%2", str(present)),
            options,
            lambda chosen: go(giving_way if chosen == 1 else ()),
        )
