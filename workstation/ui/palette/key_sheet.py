"""The key sheet: every key that works here, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.key_hint import KeyHint
from workstation.ui.shared.panel import Command
from workstation.ui.shared.styling import label


class KeySheet(DialogFrame):
    """Opened by F1 and `?`: the keys of the window at the left, those of this desk at the right."""

    def __init__(
        self,
        window: Sequence[Command],
        desk: Sequence[Command],
        desk_name: str,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("KeySheet", "Keys")
        super().__init__(title, "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addWidget(_page(self.tr("Everywhere"), window), 1)
        with_keys = [command for command in desk if command.shortcut]
        if with_keys:
            row.addWidget(_page(desk_name, with_keys), 1)
        self.body.addLayout(row)
        self.back_button.setDefault(True)

    def retranslate(self) -> None:
        """Set the words again: there is nothing here to be cancelled."""
        super().retranslate()
        self.back_button.setText(self.tr("Close"))
        self.back_button.setAccessibleName(self.tr("Close"))


def _page(title: str, commands: Sequence[Command]) -> QScrollArea:
    page = QWidget()
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    for row, command in enumerate(one for one in commands if one.shortcut):
        grid.addWidget(label(command.text), row, 0)
        hint = KeyHint(command.shortcut)
        hint.setAccessibleName(f"{command.text}: {command.shortcut}")
        grid.addWidget(hint, row, 1, Qt.AlignmentFlag.AlignRight)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 12, 0)
    column.addWidget(label(title, "title"))
    column.addSpacing(8)
    column.addLayout(grid)
    column.addStretch()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(title)
    area.setWidget(page)
    # The area would fill it with the grey of the desk.
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
