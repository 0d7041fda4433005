"""Noon: a column moves with its addresses and comes back, a card is put up and launched."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox

from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import SMALL, WIDE, Room, answer, gone, over
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.panel import BoardsPanel
from workstation.ui.columns.panel import ColumnsPanel
from workstation.ui.shared.toast import Toast

MOVED = "国内/法制/政法综治"
MOVED_TO = "国内/政法综治"
BOARD = "recommended"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes of noon, in their order."""
    return [
        Scene("columns", lambda: columns(room)),
        Scene("moving a column", lambda: moving(room)),
        Scene("boards", lambda: boards(room)),
        Scene("a card", lambda: card(room)),
        Scene("launch", lambda: launch(room)),
        Scene("a busy front", lambda: busy(room)),
    ]


def columns(room: Room) -> Play:
    """Look at the tree and choose a column in it."""
    yield from room.go("columns")
    panel = room.present(ColumnsPanel)
    yield Until(lambda: len(panel.view.columns.tree) > 10, "the tree of columns")
    column = panel.view.columns.tree.find(MOVED)
    hand.click_row(panel.view, panel.view.columns.index_of(column.id))
    yield Until(lambda: panel.articles.list.model().rowCount() > 0, "the articles of the column")
    yield from room.picture("columns")


def moving(room: Room) -> Play:
    """Move a column out of its parent: the plan is told first, and all of it can be undone."""
    room.come_back()
    panel = room.present(ColumnsPanel)
    hand.press(panel.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    yield over(QMessageBox, "the plan of the move")
    yield from room.picture("column-move-plan")
    answer()
    yield gone(QMessageBox, "the plan of the move")
    yield Until(lambda: has_column(panel, MOVED_TO), "the column in its new place")
    yield from room.picture("column-moved")
    hand.click(toast_of(room).act_button)
    yield Until(lambda: has_column(panel, MOVED), "the column back in its old place")
    yield from room.picture("column-back")


def boards(room: Room) -> Play:
    """Look at the boards beside the home page."""
    yield from room.go("boards")
    panel = room.present(BoardsPanel)
    yield Until(lambda: panel.pool.list.lines.rowCount() > 5, "the pool")
    yield Until(lambda: len(panel.grid.lanes) > 3, "the boards")
    yield Until(lambda: panel.side.page is not None, "the page beside")
    yield from room.picture("boards")


def card(room: Room) -> Play:
    """Drag the newest story onto a board, and write its headline for this board."""
    panel = room.present(BoardsPanel)
    lane = lane_of(panel, BOARD)
    panel.grid.ensureWidgetVisible(lane)
    pool = panel.pool.list
    hand.click_row(pool, pool.lines.index(0))
    carried = pool.lines.mimeData([pool.lines.index(0)])
    place = QPoint(60, 2)
    before = lane.list.cards.card_count
    hand.hold_over(lane.list.viewport(), carried, place)
    yield from room.picture("card-carried")
    hand.drop(lane.list.viewport(), carried, place)
    yield Until(lambda: lane.list.cards.card_count == before + 1, "the card on its board")
    yield room.written()
    hand.click_row(lane.list, lane.list.cards.index(0))
    hand.press(lane.list, Qt.Key.Key_Return)
    drawer = panel.side.drawer
    yield Until(drawer.isVisible, "the card to be edited")
    yield from room.picture("card-edited")
    hand.press(drawer.fields["headline"].editor, Qt.Key.Key_Escape)


def launch(room: Room) -> Play:
    """Make the draft of the board live."""
    panel = room.present(BoardsPanel)
    lane = lane_of(panel, BOARD)
    yield Until(lane.launch.isVisible, "the board to differ from what is live")
    hand.click(lane.launch)
    yield Until(lane.same.isVisible, "the board to be live")
    yield from room.picture("boards-launched")
    room.program.shell.resize(SMALL)
    yield from room.picture("boards-1024")
    room.program.shell.resize(WIDE)


def busy(room: Room) -> Play:
    """Look at the front tomorrow, at a board's past, and at several cards in the hand."""
    panel = room.present(BoardsPanel)
    page = panel.side.page
    lane = lane_of(panel, "headline")
    if page is None or lane.view is None:
        raise LookupError("no page stands beside the boards")
    panel.grid.ensureWidgetVisible(lane)
    hand.click_row(lane.list, lane.list.cards.index(0))
    hand.press(lane.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    yield from room.picture("boards-chosen")
    hand.click(page.clock_button)
    page.hours.slider.setValue(20)
    yield Until(lambda: bool(page.hours.words.text()), "the page of tomorrow")
    yield from room.picture("boards-tomorrow")
    hand.click(page.clock_button)
    dialog = panel.past.open_history(lane.view)
    yield Until(lambda: dialog.states.count() > 0, "the states of the board")
    yield from room.picture("board-history")
    dialog.reject()


def lane_of(panel: BoardsPanel, code: str) -> Lane:
    """Return the lane of a board by its code; LookupError when there is none."""
    for lane in panel.grid.lanes:
        if lane.view is not None and lane.view.board.code == code:
            return lane
    raise LookupError(f"no board {code}")


def has_column(panel: ColumnsPanel, path: str) -> bool:
    """Tell whether the tree that is shown has a column at a path."""
    tree = panel.view.columns.tree
    return any(tree.path(column.id) == path for column in tree)


def toast_of(room: Room) -> Toast:
    """Return the newest toast; LookupError when there is none."""
    shown = room.window.toasts.shown()
    if not shown:
        raise LookupError("no toast is shown")
    return shown[-1]
