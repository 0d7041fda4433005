"""The cards of one board on the screen: keys, lifting, and where a dragged card would land."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QItemSelection, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from workstation.domain.board import BoardView
from workstation.domain.media import Picture
from workstation.domain.moment import Milliseconds
from workstation.ui.boards.card_delegate import CardDelegate
from workstation.ui.boards.card_face import GAP
from workstation.ui.boards.card_painter import RADIUS, grip, lifted, paint_landing
from workstation.ui.boards.carried import (
    address_in,
    articles_in,
    cards_in,
    with_articles,
    with_cards,
)
from workstation.ui.boards.choosing_list import ChoosingList
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.tokens import tokens_now
from workstation.ui.shared.views import dress_list

HINT_PIXELS = 76


class CardWish(StrEnum):
    """What a key or a menu asks for the card that is chosen."""

    LEFT = "left"
    RIGHT = "right"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    MOVE_LEFT = "move_left"
    MOVE_RIGHT = "move_right"
    EDIT = "edit"
    REMOVE = "remove"
    CUT = "cut"
    PASTE = "paste"
    OPEN = "open"


_NONE, _ALT, _CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_KEYS: dict[tuple[Qt.KeyboardModifier, int], CardWish] = {
    (_NONE, Qt.Key.Key_Left): CardWish.LEFT,
    (_NONE, Qt.Key.Key_Right): CardWish.RIGHT,
    (_ALT, Qt.Key.Key_Up): CardWish.MOVE_UP,
    (_ALT, Qt.Key.Key_Down): CardWish.MOVE_DOWN,
    (_ALT, Qt.Key.Key_Left): CardWish.MOVE_LEFT,
    (_ALT, Qt.Key.Key_Right): CardWish.MOVE_RIGHT,
    (_NONE, Qt.Key.Key_Return): CardWish.EDIT,
    (_NONE, Qt.Key.Key_Enter): CardWish.EDIT,
    (_NONE, Qt.Key.Key_F2): CardWish.EDIT,
    (_NONE, Qt.Key.Key_Delete): CardWish.REMOVE,
    (_NONE, Qt.Key.Key_Backspace): CardWish.REMOVE,
    (_CTRL, Qt.Key.Key_X): CardWish.CUT,
    (_CTRL, Qt.Key.Key_V): CardWish.PASTE,
    (_CTRL, Qt.Key.Key_Return): CardWish.OPEN,
}


class CardList(ChoosingList):
    """Sends what the person wants; positions count among the other cards of the board.

    `hovering(global point or None)` tells of a drag over the list: the page scrolls at its edges.
    """

    wished = Signal(object)
    cards_dropped = Signal(object, int)
    articles_dropped = Signal(object, int)
    address_dropped = Signal(str, int)
    menu_wanted = Signal(QPoint)
    entered_here = Signal()
    revealed = Signal(QRect)
    hovering = Signal(object)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = ""
        self.moment: Milliseconds | None = None
        self._landing = -1
        self._lifted: frozenset[int] = frozenset()
        dress_list(self, "")
        self.painter_of_cards = CardDelegate(self, thumbnails, lambda: self._lifted)
        self.setItemDelegate(self.painter_of_cards)
        self.setUniformItemSizes(False)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(False)
        thumbnails.arrived.connect(self.viewport().update)

    def set_board(self, view: BoardView, pictures: dict[int, Picture]) -> None:
        """Show a board; the chosen card stays chosen, or its neighbour when it has gone."""
        chosen, row = self.chosen(), self.currentIndex().row()
        every = [one.card.id for one in self.chosen_cards()]
        if not self.cards.set_board(view, pictures, self.moment):
            return
        if chosen is None:
            return
        kept = self.cards.row_of(chosen.card.id)
        if kept < 0:
            kept = min(row, self.cards.card_count - 1)
        if kept >= 0:
            self.setCurrentIndex(self.cards.index(kept))
            self.choose_too(every)

    def content_height(self, width: int) -> int:
        """Return the pixels all cards take in a list `width` pixels wide."""
        rows = range(self.cards.rowCount())
        total = sum(self.painter_of_cards.height(self.cards.face(row), width) for row in rows)
        return total if self.cards.card_count else total + HINT_PIXELS + GAP

    def landing_row(self, y: int) -> int:
        """Return before which card something dropped at height `y` of the list would stand."""
        count = self.cards.card_count
        middles = (self.visualRect(self.cards.index(row)).center().y() for row in range(count))
        return sum(1 for middle in middles if middle < y)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that a card was chosen, and where it is."""
        super().selectionChanged(selected, deselected)
        if selected.indexes():
            self.entered_here.emit()
            self.revealed.emit(self.visualRect(self.currentIndex()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.entered_here.emit()
        if not self.currentIndex().isValid() and self.cards.card_count:
            mouse = event.reason() == Qt.FocusReason.MouseFocusReason
            if not mouse:
                self.setCurrentIndex(self.cards.index(0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wish = _KEYS.get((modifiers, event.key()))
        if wish is not None:
            self.wished.emit(wish)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page around."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        where = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.visualRect(self.currentIndex()).bottomLeft()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.menu_wanted.emit(self.viewport().mapToGlobal(where))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's own name
        """Lift what is chosen."""
        chosen = self.chosen_cards()
        line = self.chosen_line() or self.chosen_flagged()
        index = self.currentIndex()
        if not index.isValid() or not (chosen or line):
            return
        face, rect = self.cards.face(index.row()), self.visualRect(index)
        card = self.painter_of_cards.card_rect(face, rect)
        drag = QDrag(self)
        if chosen:
            drag.setMimeData(with_cards([one.card.id for one in chosen], face.headline))
        elif line:
            drag.setMimeData(with_articles([line.id]))
        picture = self.painter_of_cards.picture(face)
        ratio = self.devicePixelRatioF()
        drag.setPixmap(lifted(face, picture, card.width(), ratio, len(chosen)))
        held = self.viewport().mapFromGlobal(self.cursor().pos()) - card.topLeft()
        inside = QRect(QPoint(), card.size()).contains(held)
        drag.setHotSpot(grip(held if inside else QPoint(24, 20)))
        self._lifted = frozenset(self.cards.row_of(one.card.id) for one in chosen)
        self.viewport().update()
        drag.exec(Qt.DropAction.MoveAction)
        self._lifted = frozenset()
        self.hovering.emit(None)
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Tell whether this may come in."""
        self.carry_over(event, event.position().toPoint())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        self.carry_over(event, event.position().toPoint())

    def carry_over(self, event: QDragMoveEvent, where: QPoint) -> None:
        """Show where what is carried would land when it is held at `where` of the list."""
        carried = event.mimeData()
        if not (cards_in(carried) or articles_in(carried) or address_in(carried)):
            event.ignore()
            return
        event.acceptProposedAction()
        self._land(self.landing_row(where.y()))
        self.hovering.emit(self.viewport().mapToGlobal(where))

    def follow(self, held: QPoint) -> None:
        """Show where something held at a global point would land: the list moved below it."""
        where = self.viewport().mapFromGlobal(held)
        inside = self.viewport().rect().contains(where)
        self._land(self.landing_row(where.y()) if inside else -1)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget where it would have landed."""
        self.carry_away()

    def carry_away(self) -> None:
        """Forget where something would have landed."""
        self._land(-1)
        self.hovering.emit(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped."""
        self.let_fall(event, event.position().toPoint())

    def let_fall(self, event: QDropEvent, where: QPoint) -> None:
        """Ask for what was dropped at `where` of the list."""
        row = self.landing_row(where.y())
        self.carry_away()
        event.acceptProposedAction()
        self.take(event.mimeData(), row)

    def take(self, carried: QMimeData, row: int) -> None:
        """Ask for what is carried to stand before the card at a row."""
        moved = cards_in(carried)
        if moved:
            here = [self.cards.row_of(key) for key in moved]
            self.cards_dropped.emit(moved, row - sum(1 for one in here if 0 <= one < row))
        elif articles_in(carried):
            self.articles_dropped.emit(articles_in(carried), row)
        elif address_in(carried):
            self.address_dropped.emit(address_in(carried), row)

    def _land(self, row: int) -> None:
        if row != self._landing:
            self._landing = row
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is shown."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if not self.cards.card_count:
            self._paint_hint(painter)
        if self._landing >= 0:
            paint_landing(painter, 0, self.viewport().width(), self._landing_height())

    def _landing_height(self) -> int:
        count = self.cards.card_count
        if not count:
            return 4
        if self._landing < count:
            return max(2, self.visualRect(self.cards.index(self._landing)).top() - GAP // 2)
        return self.visualRect(self.cards.index(count - 1)).bottom() - GAP // 2 + 1

    def _paint_hint(self, painter: QPainter) -> None:
        tokens = tokens_now()
        top = self.content_height(self.viewport().width()) - HINT_PIXELS - GAP
        box = QRect(0, top, self.viewport().width(), HINT_PIXELS).adjusted(0, 0, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setFont(sans_font(12))
        painter.setPen(tokens.color("soft"))
        inner = box.adjusted(12, 6, -12, -6)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, self.hint)
