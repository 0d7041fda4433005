"""What stands in the way of an undo: the difference is shown and the person chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from workstation.domain.act import FieldConflict
from workstation.ui.history.fields import field_name, value_text
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.views import dress_table

_READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ConflictDialog(DialogFrame):
    """Lists each field with what stands now and what the undo would put back.

    Accepted means: put the older values back all the same. Nothing was changed before.
    """

    def __init__(self, conflicts: Sequence[FieldConflict], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(640)
        self.setWindowTitle(self.tr("Changed again since"))
        self.set_sentence(
            self.tr(
                "Somebody changed the same thing after this act, so undoing it would overwrite"
                " newer work. Nothing has been changed yet."
            )
        )
        table = QTableWidget(len(conflicts), 3)
        dress_table(table, self.tr("Differences"))
        table.setHorizontalHeaderLabels(
            [self.tr("Field"), self.tr("Stands now"), self.tr("Undo would put back")]
        )
        table.setWordWrap(True)
        for row, conflict in enumerate(conflicts):
            cells = (
                field_name(conflict),
                value_text(conflict.name, conflict.theirs),
                value_text(conflict.name, conflict.wanted),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setFlags(_READ_ONLY)
                item.setToolTip(text)
                table.setItem(row, column, item)
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, 130)
        table.setColumnWidth(1, 230)
        table.setMinimumHeight(min(320, 60 + 36 * len(conflicts)))
        self.table = table
        self.body.addWidget(table)
        self.take_button = self.add_act(self.tr("Put the older values back"), "final")
