"""The question “into which column?”: every column by its path, narrowed by typing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workstation.domain.column import ColumnTree
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.views import dress_list

_KEY = Qt.ItemDataRole.UserRole


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
        self.list = QListWidget()
        dress_list(self.list, self.tr("Columns"))
        self.list.setProperty("framed", True)
        self.list.setMinimumHeight(280)
        if top:
            self._add(self.tr("At the top of the site"), None)
        for column in tree:
            if column.id not in without:
                self._add(tree.path(column.id).replace("/", " › "), column.id)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.act_button = self.add_act(act)
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self.list.setFocus)
        self.list.itemActivated.connect(self.accept)
        self.accepted.connect(self._tell)
        self.list.setCurrentRow(0)
        self.search.setFocus()

    def _add(self, text: str, column_id: int | None) -> None:
        item = QListWidgetItem(text)
        item.setData(_KEY, column_id)
        self.list.addItem(item)

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        first: QListWidgetItem | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = wanted in item.text().casefold()
            item.setHidden(not fits)
            first = item if fits and first is None else first
        if first is not None:
            self.list.setCurrentItem(first)
        self.act_button.setEnabled(first is not None)

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self.picked.emit(item.data(_KEY))
