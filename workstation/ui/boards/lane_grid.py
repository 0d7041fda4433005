"""All boards in stacks side by side, as many stacks as the width allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from workstation.domain.board import BoardView, CardView
from workstation.domain.media import Picture
from workstation.domain.moment import Milliseconds, now
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.marks import picture_of
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.page_view import Landing
from workstation.ui.shared.styling import ground

_GAP = 12
_NARROWEST = 264
_MARGIN = 14
_EDGE = 48
_STEP_MILLISECONDS = 16
_MOST_STEP = 18


class LaneGrid(QScrollArea):
    """`made(lane)` is sent for each new lane, before it is shown.

    `looked_back(bool)` tells whether a past hour is shown.
    """

    made = Signal(object)
    looked_back = Signal(bool)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lanes: list[Lane] = []
        self._moment: Milliseconds | None = None
        self._past: Mapping[int, tuple[CardView, ...]] | None = None
        self._shown: tuple[
            Sequence[BoardView], dict[int, Picture], Mapping[int, frozenset[str]]
        ] = ((), {}, {})
        self._thumbnails = thumbnails
        self._page = QWidget()
        ground(self._page, "paper")
        self.setWidget(self._page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(False)
        # Its lanes take the keyboard; by itself it has nothing to do.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._places: dict[int, int] = {}
        self._across = 0
        self._held: QPoint | None = None
        self._scrolling = QTimer(self, interval=_STEP_MILLISECONDS)
        self._scrolling.timeout.connect(self._scroll)

    def show_boards(
        self,
        views: Sequence[BoardView],
        pictures: dict[int, Picture],
        pages: Mapping[int, frozenset[str]],
    ) -> None:
        """Show the boards; a lane keeps its board as long as there is one.

        `pages` are those a launch of a board would write. While a past hour is shown, its cards
        stand in their place, to be looked at only.
        """
        self._shown = (views, pictures, pages)
        known = {lane.view.board.id: lane for lane in self.lanes if lane.view is not None}
        wanted: list[Lane] = []
        for view in views:
            lane = known.pop(view.board.id, None) or self._make()
            lane.list.moment = self._moment
            lane.setEnabled(self._past is None)
            if self._past is None:
                lane.show_board(view, pictures, pages.get(view.board.id))
            else:
                lane.show_board(_as_then(view, self._past), pictures)
            wanted.append(lane)
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        self.lanes = wanted
        self.arrange()

    def show_hour(self, moment: Milliseconds | None) -> None:
        """Mark the cards as they will be at a coming hour; for any other, as they are now."""
        if self._past is not None and moment is not None and moment <= now():
            # The cards of one past hour stay until those of another are known.
            return
        self._moment = moment if moment is not None and moment > now() else None
        self._past = None
        self.show_boards(*self._shown)
        self.looked_back.emit(False)

    def show_past(
        self, moment: Milliseconds, cards: Mapping[int, tuple[CardView, ...]] | None
    ) -> None:
        """Show the cards readers had at a past hour, by board; None shows those of now."""
        if cards is not None:
            self._moment, self._past = moment, cards
            self._thumbnails.want(picture_of(one) for board in cards.values() for one in board)
            self.show_boards(*self._shown)
            self.looked_back.emit(True)

    def _make(self) -> Lane:
        lane = Lane(self._thumbnails, self._page)
        lane.list.revealed.connect(lambda rect: self._reveal(lane, rect))
        lane.list.hovering.connect(self._hover)
        self.made.emit(lane)
        lane.show()
        return lane

    def lane_of(self, board_id: int | None) -> Lane | None:
        """Return the lane of a board."""
        return next((x for x in self.lanes if x.view and x.view.board.id == board_id), None)

    def show_lane(self, lane: Lane) -> None:
        """Scroll so far that a lane is seen from its head."""
        self.ensureVisible(lane.x(), lane.y(), 0, _MARGIN)

    def take(self, carried: QMimeData, landing: Landing) -> None:
        """Ask for what was dropped on the page to stand on the board it fell on."""
        lane = next((x for x in self.lanes if x.view and x.view.board.code == landing.board), None)
        if lane is None or lane.view is None:
            return
        keys = [
            f"a{one.card.article_id}" if one.card.article_id is not None else f"c{one.card.id}"
            for one in lane.view.draft
        ]
        # What stands there by the rule comes behind all that was placed by hand.
        row = keys.index(landing.key) + landing.behind if landing.key in keys else len(keys)
        lane.list.take(carried, row)

    def arrange(self) -> None:
        """Give each lane its place."""
        width = self.viewport().width() - 2 * _MARGIN
        across = max(1, (width + _GAP) // (_NARROWEST + _GAP))
        across = min(across, max(1, len(self.lanes)))
        each = max(160, (width - (across - 1) * _GAP) // across)
        heights = {lane.key: lane.height_for(each) for lane in self.lanes}
        self._settle(across, heights)
        ends = [_MARGIN] * across
        for lane in self.lanes:
            place = self._places[lane.key]
            left = _MARGIN + place * (each + _GAP)
            lane.setGeometry(left, ends[place], each, heights[lane.key])
            ends[place] += heights[lane.key] + _GAP
        height = max(self.viewport().height(), max(ends) - _GAP + _MARGIN)
        self._page.resize(self.viewport().width(), height)

    def _settle(self, across: int, heights: dict[int, int]) -> None:
        """Give each board a stack, the shortest one; it stays there while cards come and go."""
        keys = [lane.key for lane in self.lanes]
        if list(self._places) == keys and self._across == across:
            return
        self._across, self._places = across, {}
        ends = [0] * across
        for key in keys:
            place = ends.index(min(ends))
            self._places[key] = place
            ends[place] += heights[key] + _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self.arrange()

    def _reveal(self, lane: Lane, rect: QRect) -> None:
        where = lane.list.viewport().mapTo(self._page, rect.center())
        self.ensureVisible(where.x(), where.y(), 0, rect.height() // 2 + 24)

    def _hover(self, where: QPoint | None) -> None:
        """Scroll while something is carried near the upper or the lower edge."""
        self._held = where
        if where is None or not self._speed():
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def _speed(self) -> int:
        if self._held is None:
            return 0
        y = self.viewport().mapFromGlobal(self._held).y()
        above, below = _EDGE - y, y - (self.viewport().height() - _EDGE)
        near = max(above, below)
        if near <= 0:
            return 0
        step = min(_MOST_STEP, 2 + near * _MOST_STEP // _EDGE)
        return -step if above > 0 else step

    def _scroll(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._speed())
        if self._held is not None:
            for lane in self.lanes:
                lane.list.follow(self._held)


def _as_then(view: BoardView, past: Mapping[int, tuple[CardView, ...]]) -> BoardView:
    """Return a board with the cards of another time: nothing to launch, nothing filled in."""
    cards = past.get(view.board.id, ())
    return BoardView(view.board, cards, cards, slot=view.slot, column=view.column)
