"""Which board and card the keyboard is on, and what lanes tell of themselves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from workstation.ui.boards.arranging import Arranging
from workstation.ui.boards.board_menu import BoardMenu
from workstation.ui.boards.card_list import CardWish
from workstation.ui.boards.keyboard import Keyboard
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.lane_grid import LaneGrid
from workstation.ui.boards.menus import Menus


class Stage(QObject):
    """Joins each new lane, keeps one board the target of what comes from the pool."""

    def __init__(
        self,
        grid: LaneGrid,
        arranging: Arranging,
        keyboard: Keyboard,
        menus: Menus,
        board_menu: BoardMenu,
    ) -> None:
        super().__init__(grid)
        self._grid = grid
        self._arranging = arranging
        self._keyboard = keyboard
        self._menus = menus
        self._board_menu = board_menu
        self._target: int | None = None
        self._follow: tuple[int, ...] = ()
        self._follow_board = ""
        grid.made.connect(self._join)

    def _join(self, lane: Lane) -> None:
        cards, arranging = lane.list, self._arranging
        edit = self._keyboard.edit_wanted.emit
        cards.wished.connect(partial(self._keyboard.wish, lane))
        cards.doubleClicked.connect(lambda _i: self._keyboard.wish(lane, CardWish.EDIT))
        cards.entered_here.connect(lambda: self._enter(lane))
        cards.cards_dropped.connect(lambda keys, row: self._drop(lane, keys, row))
        cards.articles_dropped.connect(lambda keys, row: arranging.place(lane.key, keys, row))
        cards.address_dropped.connect(
            lambda text, row: arranging.place_address(lane.key, text, row, edit)
        )
        cards.menu_wanted.connect(lambda where: self._menus.card_menu(lane).popup(where))
        lane.menu_wanted.connect(lambda where: self._board_menu.menu(lane).popup(where))
        lane.launch_wanted.connect(lambda: arranging.launch([lane.key]))
        lane.discard_wanted.connect(lambda: arranging.discard([lane.key]))

    def _drop(self, lane: Lane, card_ids: tuple[int, ...], row: int) -> None:
        self._follow = card_ids
        self._arranging.move(card_ids, lane.key, row)

    def _enter(self, lane: Lane) -> None:
        self._target = lane.key
        for other in self._grid.lanes:
            other.set_target(other is lane)
            if other is not lane:
                other.list.clear_choice()

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is on some card."""
        return any(lane.list.hasFocus() for lane in self._grid.lanes)

    def follow(self, card_ids: tuple[int, ...]) -> None:
        """Go to cards as soon as they are shown."""
        self._follow = card_ids

    def follow_board(self, code: str) -> None:
        """Go to a board as soon as it is shown."""
        self._follow_board = code

    def settle(self) -> None:
        """Go to the card that was moved, and have a target from the beginning."""
        wanted, self._follow = self._follow, ()
        lanes = self._grid.lanes
        if wanted and any(lane.list.choose(wanted) for lane in lanes):
            return
        code, self._follow_board = self._follow_board, ""
        for lane in lanes:
            if code and lane.view is not None and lane.view.board.code == code:
                lane.list.choose_row(0)
                self._grid.show_lane(lane)
                return
        target = self.target()
        if target is None and lanes:
            self._target = lanes[0].key
        for lane in lanes:
            lane.set_target(lane.key == self._target)

    def target(self) -> Lane | None:
        """Return the lane that was used last."""
        return self._grid.lane_of(self._target)

    def place(self, article_ids: tuple[int, ...]) -> None:
        """Put articles of the pool on the target, before its chosen card."""
        lane = self.target()
        if lane is not None and article_ids:
            row = max(0, lane.list.currentIndex().row()) if lane.list.chosen() else 0
            self._arranging.place(lane.key, article_ids, row)
