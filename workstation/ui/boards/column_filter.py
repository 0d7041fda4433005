"""The column the articles of the pool are narrowed to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.column import ColumnTree
from workstation.ui.shared.choice_button import ChoiceButton
from workstation.ui.shared.column_list import column_words
from workstation.ui.shared.column_popup import ColumnPopup


class ColumnFilter(ChoiceButton):
    """`picked()` tells that the person chose another column; `column_id` says which, None for all.

    What lies below a column counts as in it. A column that has gone is let go by itself.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column_id: int | None = None
        self._tree = ColumnTree(())
        self.retranslate()

    def set_tree(self, tree: ColumnTree) -> None:
        """Offer the columns of this tree."""
        self._tree = tree
        if self.column_id not in tree:
            self.column_id = None
        self.retranslate()

    def offer(self) -> None:
        """Open the list of columns below the button."""
        popup = ColumnPopup(self._tree, self.tr("All columns"), self)
        popup.chosen.connect(self._pick)
        popup.open_below(self, self.column_id)

    def _pick(self, column_id: int | None) -> None:
        self.column_id = column_id
        self.retranslate()
        self.picked.emit()

    def retranslate(self) -> None:
        """Set every text again."""
        column = self._tree.get(self.column_id) if self.column_id is not None else None
        words = column.name if column is not None else self.tr("Any column")
        self.set_choices({"": words}, "")
        path = column_words(self._tree, self.column_id)
        self.setToolTip(path)
        self.setAccessibleName(self.tr("Column: %1").replace("%1", path or words))
