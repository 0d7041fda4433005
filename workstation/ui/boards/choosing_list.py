"""A list of cards and which of them are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView, QWidget

from workstation.domain.article import ArticleLine
from workstation.domain.board import CardView
from workstation.ui.boards.card_model import CardListModel


class ChoosingList(QListView):
    """Chooses by the keys of cards, whatever their rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardListModel(self)
        self.setModel(self.cards)

    def choose_too(self, card_ids: Sequence[int]) -> None:
        """Choose further cards, where they are here."""
        selection = self.selectionModel()
        for row in (self.cards.row_of(key) for key in card_ids):
            if row >= 0:
                selection.select(self.cards.index(row), selection.SelectionFlag.Select)

    def chosen(self) -> CardView | None:
        """Return the card the keyboard is on."""
        return self.cards.card(self.currentIndex())

    def chosen_cards(self) -> tuple[CardView, ...]:
        """Return all chosen cards, in the order they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = (self.cards.card(self.cards.index(row)) for row in rows)
        return tuple(one for one in found if one is not None)

    def chosen_line(self) -> ArticleLine | None:
        """Return the article the keyboard is on where it stands by the rule, not by hand."""
        return self.cards.automatic(self.currentIndex())

    def chosen_flagged(self) -> ArticleLine | None:
        """Return the article the keyboard is on where it is only offered because of its flag."""
        return self.cards.flagged(self.currentIndex())

    def choose(self, card_ids: Sequence[int]) -> bool:
        """Choose cards and take the keyboard to the first; tell whether they are here."""
        row = self.cards.row_of(card_ids[0])
        if row < 0:
            return False
        self.choose_row(row)
        self.choose_too(card_ids)
        return True

    def choose_row(self, row: int) -> None:
        """Choose the card at a row, or the nearest one, and take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.cards.card_count:
            index = self.cards.index(max(0, min(row, self.cards.card_count - 1)))
            flag = self.selectionModel().SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)

    def clear_choice(self) -> None:
        """Let no card be chosen: another board has the keyboard."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
