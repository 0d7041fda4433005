"""What an import has left out, and why: sentences one can read and copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation.ui.comments.plain import visible_line
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.styling import set_mark

#: More sentences than this nobody reads; the rest is told as a number.
_MOST = 500


class ReportDialog(DialogFrame):
    """`lines` are sentences with how often each holds."""

    def __init__(
        self, summary: str, lines: Sequence[tuple[str, int]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", summary, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines = list(lines)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setMinimumSize(560, 260)
        self._text.setTabChangesFocus(True)
        set_mark(self._text, "bare", True)
        self.body.addWidget(self._text)
        self.back_button.setDefault(True)
        self.retranslate()

    def text(self) -> str:
        """Return what is told."""
        return self._text.toPlainText()

    def retranslate(self) -> None:
        """Set every text again."""
        super().retranslate()
        self.setWindowTitle(self.tr("What was left out"))
        self._title.setText(self.tr("What was left out"))
        self.back_button.setText(self.tr("Close"))
        if not hasattr(self, "_lines"):
            return
        self._text.setAccessibleName(self.tr("What was left out"))
        told = [
            visible_line(line) + (f"  ×{count:,}" if count > 1 else "")
            for line, count in self._lines[:_MOST]
        ]
        if len(self._lines) > _MOST:
            told.append(self.tr("… and %n more", "", len(self._lines) - _MOST))
        self._text.setPlainText("\n".join(told))
