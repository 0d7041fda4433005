"""A place a card is nailed to, or none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QWidget

_MOST = 200


class PinField(QWidget):
    """Sends `edited(place or None)`, places counted from 1, for the person's own changes."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = QCheckBox()
        self.place = QSpinBox()
        self.place.setRange(1, _MOST)
        self.place.lineEdit().setTextMargins(8, 0, 0, 0)
        self._value: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.check)
        row.addWidget(self.place)
        row.addStretch(1)
        self.setFocusProxy(self.check)
        self.check.clicked.connect(self._finish)
        self.place.editingFinished.connect(self._finish)

    def show_place(self, pinned: int | None, present: int) -> None:
        """Show where a card is pinned; a loose one proposes the place it has now."""
        self._value = pinned
        self.check.setChecked(pinned is not None)
        self.place.setEnabled(pinned is not None)
        if not self.place.hasFocus():
            self.place.setValue(pinned or present)

    def set_name(self, name: str) -> None:
        """Name the field for screen readers."""
        self.check.setAccessibleName(name)
        self.place.setAccessibleName(name)

    def _finish(self) -> None:
        self.place.setEnabled(self.check.isChecked())
        wanted = self.place.value() if self.check.isChecked() else None
        if wanted != self._value:
            self._value = wanted
            self.edited.emit(wanted)
