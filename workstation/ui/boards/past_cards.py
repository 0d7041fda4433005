"""Cards of another time as a column to look at: drawn as on the desk, never moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from workstation.domain.board import BoardView, CardView
from workstation.ui.boards.card_delegate import CardDelegate
from workstation.ui.boards.card_model import CardListModel
from workstation.ui.boards.marks import picture_of
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.views import dress_list


class PastCards(QListView):
    """`show_cards` is the only entrance; the row of the current index counts among its cards."""

    def __init__(self, thumbnails: Thumbnails, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.cards = CardListModel(self)
        self.setModel(self.cards)
        dress_list(self, name)
        self.setItemDelegate(CardDelegate(self, thumbnails))
        self.setUniformItemSizes(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        thumbnails.arrived.connect(self.viewport().update)

    def show_cards(self, view: BoardView, cards: Sequence[CardView]) -> None:
        """Show `cards` as cards of a board."""
        self._thumbnails.want(picture_of(one) for one in cards)
        drawn = BoardView(view.board, tuple(cards), (), slot=view.slot)
        self.cards.set_board(drawn, {})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
