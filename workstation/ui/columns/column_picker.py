"""The question “into which column?”: every column by its path, narrowed by typing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.column import ColumnTree
from workstation.ui.shared.column_list import ColumnList, column_words
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.search_box import SearchBox


class ColumnPicker(DialogFrame):
    """Sends `picked(column id)` once, None for the top of the site when that is offered."""

    picked = Signal(object)

    def __init__(
        self,
        title: str,
        sentence: str,
        act: str,
        tree: ColumnTree,
        without: Collection[int] = (),
        *,
        top: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentence, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = SearchBox(self.tr("Find a column"))
        self.list = ColumnList()
        self.list.setProperty("framed", True)
        self.list.setMinimumHeight(280)
        if top:
            self.list.add_none(self.tr("At the top of the site"))
        for column in tree:
            if column.id not in without:
                self.list.add(tree, column, column_words(tree, column.id))
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.act_button = self.add_act(act)
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self.list.setFocus)
        self.list.itemActivated.connect(self.accept)
        self.accepted.connect(self._tell)
        self.list.setCurrentRow(0)
        self.search.setFocus()

    def _narrow(self, text: str) -> None:
        self.act_button.setEnabled(self.list.narrow(text))

    def _tell(self) -> None:
        if self.list.chosen() is not None:
            self.picked.emit(self.list.key_of(self.list.currentRow()))
