"""The list of regions: names with their links, in the order they are shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from workstation.domain.site import Region
from workstation.ui.shared.buttons import icon_button, name_button, push_button
from workstation.ui.shared.styling import set_mark
from workstation.ui.shared.views import dress_table

_HEIGHT = 264


class RegionsEditor(QWidget):
    """Sends `edited(tuple of Region)` after each change the person made; rows without a name are
    left out.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.model = QStandardItemModel(0, 2, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        dress_table(self.view, "")
        set_mark(self.view, "framed", True)
        self.view.setFixedHeight(_HEIGHT)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(0, 160)
        self.add_button = push_button(icon_name="plus", small=True)
        self.remove_button = icon_button("trash-2", "")
        self.up_button = icon_button("arrow-up", "")
        self.down_button = icon_button("arrow-down", "")
        acts = QHBoxLayout()
        acts.setSpacing(4)
        for button in (self.add_button, self.up_button, self.down_button, self.remove_button):
            acts.addWidget(button)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.view)
        column.addLayout(acts)
        self.model.itemChanged.connect(self._tell)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.up_button.clicked.connect(lambda: self.shift(-1))
        self.down_button.clicked.connect(lambda: self.shift(+1))
        self.retranslate()

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        """Show these regions, unless they are what is shown; nothing is told."""
        if regions == self.regions():
            return
        self._filling = True
        self.model.setRowCount(0)
        for region in regions:
            self.model.appendRow([QStandardItem(region.name), QStandardItem(region.link)])
        self._filling = False

    def regions(self) -> tuple[Region, ...]:
        """Return the regions as they stand."""
        found = (
            Region(self._cell(row, 0), self._cell(row, 1)) for row in range(self.model.rowCount())
        )
        return tuple(region for region in found if region.name)

    def add(self) -> None:
        """Begin a new row; it counts once it has a name."""
        self._filling = True
        self.model.appendRow([QStandardItem(""), QStandardItem("")])
        self._filling = False
        index = self.model.index(self.model.rowCount() - 1, 0)
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def remove(self) -> None:
        """Remove the row one is on."""
        row = self.view.currentIndex().row()
        if row >= 0:
            self.model.removeRow(row)
            self._tell()

    def shift(self, way: int) -> None:
        """Move the row one is on up (-1) or down (+1)."""
        row = self.view.currentIndex().row()
        if row < 0 or not 0 <= row + way < self.model.rowCount():
            return
        self._filling = True
        self.model.insertRow(row + way, self.model.takeRow(row))
        self._filling = False
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(self.model.index(row + way, 0), select)
        self._tell()

    def retranslate(self) -> None:
        """Set every text again."""
        self.model.setHorizontalHeaderLabels([self.tr("Region"), self.tr("Link")])
        self.add_button.setText(self.tr("Add a region"))
        name_button(self.remove_button, self.tr("Remove this region"))
        name_button(self.up_button, self.tr("Move up"))
        name_button(self.down_button, self.tr("Move down"))
        self.view.setAccessibleName(self.tr("Regions"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _cell(self, row: int, column: int) -> str:
        item = self.model.item(row, column)
        return item.text().strip() if item is not None else ""

    def _tell(self, *_ignored: object) -> None:
        if not self._filling:
            self.edited.emit(self.regions())
