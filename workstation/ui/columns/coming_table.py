"""The columns a list will make, each with the directory its pages will lie in, to be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from workstation.services.columns.several import ComingColumn
from workstation.ui.shared.tokens import tokens_now
from workstation.ui.shared.views import dress_table

_NAME, _DIRECTORY = 0, 1
_INDENT = "\u3000"


class ComingTable(QTableWidget):
    """Sends `wished(row, directory)` when the person wrote another directory."""

    wished = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        dress_table(self, self.tr("New columns and their directories"))
        self.setHorizontalHeaderLabels([self.tr("Column"), self.tr("Directory")])
        self.setColumnWidth(_NAME, 220)
        self.horizontalHeader().setStretchLastSection(True)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.itemChanged.connect(self._tell)

    def show_columns(self, columns: Sequence[ComingColumn], faults: Sequence[str]) -> None:
        """Show what the lines become; `faults` say what is wrong with each, "" for nothing."""
        self.blockSignals(True)
        self.setRowCount(len(columns))
        for row, (one, fault) in enumerate(zip(columns, faults, strict=True)):
            self._put(row, _NAME, _INDENT * one.address.count("/") + one.name, editable=False)
            shown = one.directory if one.new else self.tr("%1 (there already)")
            item = self._put(row, _DIRECTORY, shown.replace("%1", one.directory), one.new)
            item.setToolTip(fault or f"/{one.address}/")
            item.setForeground(tokens_now().color("red" if fault else "ink"))
            words = f"{one.name}: {fault or f'/{one.address}/'}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.blockSignals(False)

    def _put(self, row: int, column: int, text: str, editable: bool) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        item.setText(text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
        return item

    def _tell(self, item: QTableWidgetItem) -> None:
        if item.column() == _DIRECTORY:
            self.wished.emit(item.row(), item.text().strip())
