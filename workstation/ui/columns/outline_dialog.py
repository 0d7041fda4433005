"""Writing many columns at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation.ui.columns.outline import outlined
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field


class OutlineDialog(DialogFrame):
    """Sends `written(tuple of Line)`. An indented line is a child of the one above it."""

    written = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("OutlineDialog", "Several columns at once"), "", parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_sentence(
            self.tr(
                "One column on each line; an indented line belongs under the one above. "
                "Their directories are made from pinyin."
            )
        )
        self.text = QPlainTextEdit(tabChangesFocus=False)
        self.text.setMinimumHeight(260)
        self.text.setTabStopDistance(28)
        self.text.setPlaceholderText(self.tr("Law\n    Courts\n    Prosecution\nLife"))
        self.field = Field(self.text, self.tr("Columns"))
        self.body.addWidget(self.field)
        self.act_button = self.add_act("")
        # Return makes a new line here; the act is pressed on purpose.
        self.act_button.setDefault(False)
        self.act_button.setAutoDefault(False)
        self.text.textChanged.connect(self._count)
        self.accepted.connect(lambda: self.written.emit(outlined(self.text.toPlainText())))
        self._count()
        self.text.setFocus()

    def _count(self) -> None:
        number = len(outlined(self.text.toPlainText()))
        words = self.tr("Create %n column(s)", "", number) if number else self.tr("Create columns")
        self.act_button.setText(words)
        self.act_button.setAccessibleName(words)
        self.act_button.setEnabled(bool(number))
