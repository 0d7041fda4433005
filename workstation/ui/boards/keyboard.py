"""Everything a drag can do, done by keys: going between cards, moving, cutting, pasting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from workstation.domain.board import CardView
from workstation.ui.boards.arranging import Arranging
from workstation.ui.boards.card_list import CardWish
from workstation.ui.boards.carried import address_in, articles_in, cards_in, with_cards
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.lane_grid import LaneGrid


class Keyboard(QObject):
    """Carries out what is wished in a lane. `edit_wanted(card id)`, `open_wanted(article id)`."""

    edit_wanted = Signal(object)
    open_wanted = Signal(object)
    said = Signal(str)

    def __init__(self, grid: LaneGrid, arranging: Arranging, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid
        self._arranging = arranging

    def wish(self, lane: Lane, wish: CardWish) -> None:
        """Do what a key or a menu asks for in a lane."""
        if wish in (CardWish.LEFT, CardWish.RIGHT):
            self._go(lane, -1 if wish is CardWish.LEFT else 1)
        elif wish is CardWish.PASTE:
            self.paste(lane)
        elif lane.list.chosen() is not None:
            self._with_card(lane, wish)
        elif lane.list.chosen_line() or lane.list.chosen_flagged():
            self._with_line(lane, wish)

    def _with_line(self, lane: Lane, wish: CardWish) -> None:
        """Do what is wished for an article that stands there by the rule, or is only offered."""
        flagged, view = lane.list.chosen_flagged(), lane.view
        line = flagged or lane.list.chosen_line()
        if line is None or view is None:
            return
        if wish is CardWish.REMOVE and flagged is not None:
            flag = view.slot.flag if view.slot else ""
            self._arranging.flag(line.id, line.title, flag, False)
        elif wish is CardWish.REMOVE:
            self._arranging.fill(view.board.id, line, out=True)
        elif wish is CardWish.EDIT:
            self._arranging.place(view.board.id, [line.id], len(view.draft))
        elif wish is CardWish.OPEN:
            self.open_wanted.emit(line.id)

    def _with_card(self, lane: Lane, wish: CardWish) -> None:
        rows = [lane.list.cards.row_of(one.card.id) for one in lane.list.chosen_cards()]
        first = min(rows, default=0)
        acts: dict[CardWish, Callable[[], object]] = {
            CardWish.MOVE_UP: lambda: self._shift(lane, first - 1),
            CardWish.MOVE_DOWN: lambda: self._shift(lane, first + 1),
            CardWish.MOVE_LEFT: lambda: self._carry(lane, -1),
            CardWish.MOVE_RIGHT: lambda: self._carry(lane, 1),
            CardWish.EDIT: lambda: self._edit(lane),
            CardWish.REMOVE: lambda: self._remove(lane),
            CardWish.CUT: lambda: self._cut(lane),
            CardWish.OPEN: lambda: self._open(lane),
        }
        acts[wish]()

    def _neighbour(self, lane: Lane, step: int) -> Lane | None:
        place = self._grid.lanes.index(lane) + step
        return self._grid.lanes[place] if 0 <= place < len(self._grid.lanes) else None

    def _go(self, lane: Lane, step: int) -> None:
        other = self._neighbour(lane, step)
        if other is not None:
            other.list.choose_row(max(0, lane.list.currentIndex().row()))

    def _shift(self, lane: Lane, row: int) -> None:
        chosen = lane.list.chosen_cards()
        if 0 <= row <= lane.list.cards.card_count - len(chosen):
            self._arranging.move(_keys(chosen), lane.key, row)

    def _carry(self, lane: Lane, step: int) -> None:
        other = self._neighbour(lane, step)
        if other is not None and other.view is not None:
            row = min(lane.list.currentIndex().row(), other.list.cards.card_count)
            self._arranging.move(_keys(lane.list.chosen_cards()), other.view.board.id, row)

    def _edit(self, lane: Lane) -> None:
        card = lane.list.chosen()
        if card is not None:
            self.edit_wanted.emit(card.card.id)

    def _open(self, lane: Lane) -> None:
        card = lane.list.chosen()
        if card is not None and card.card.article_id is not None:
            self.open_wanted.emit(card.card.article_id)

    def _remove(self, lane: Lane) -> None:
        self._arranging.remove(_keys(lane.list.chosen_cards()))

    def _cut(self, lane: Lane) -> None:
        chosen = lane.list.chosen_cards()
        if not chosen:
            return
        headline = chosen[0].headline
        QGuiApplication.clipboard().setMimeData(with_cards(_keys(chosen), headline))
        if len(chosen) > 1:
            said = self.tr("%n cards are cut: paste them where they shall stand", "", len(chosen))
        else:
            said = self.tr("“%1” is cut: paste it where it shall stand")
        self.said.emit(said.replace("%1", headline))

    def paste(self, lane: Lane) -> None:
        """Put what the clipboard holds before the chosen card, or at the end."""
        carried, view = QGuiApplication.clipboard().mimeData(), lane.view
        if view is None or carried is None:
            return
        chosen = lane.list.chosen()
        row = lane.list.currentIndex().row() if chosen else lane.list.cards.card_count
        moved = cards_in(carried)
        if moved:
            here = [lane.list.cards.row_of(key) for key in moved]
            before = sum(1 for one in here if 0 <= one < row)
            self._arranging.move(moved, view.board.id, row - before)
        elif articles_in(carried):
            self._arranging.place(view.board.id, articles_in(carried), row)
        elif address_in(carried):
            self._arranging.place_address(
                view.board.id, address_in(carried), row, self.edit_wanted.emit
            )
        else:
            self.said.emit(self.tr("The clipboard holds neither a card nor an address"))


def _keys(cards: Sequence[CardView]) -> list[int]:
    return [one.card.id for one in cards]
