"""A point in time one may leave open."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QLineEdit, QWidget

from workstation.domain.moment import HOUR, Milliseconds, from_local, local, now
from workstation.ui.shared.views import dress_calendar


class MomentField(QWidget):
    """Sends `edited(milliseconds or None)` for the person's own changes. Shows the site's time."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = QCheckBox()
        self.when = QDateTimeEdit(calendarPopup=True)
        self.when.setDisplayFormat("yyyy-MM-dd HH:mm")
        dress_calendar(self.when.calendarWidget())
        line = self.when.findChild(QLineEdit)
        if line is not None:
            # A style sheet gives a spin box no padding.
            line.setTextMargins(10, 0, 0, 0)
        self._value: Milliseconds | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.check)
        row.addWidget(self.when, 1)
        self.setFocusProxy(self.check)
        self.check.clicked.connect(self._finish)
        self.when.editingFinished.connect(self._finish)

    def show_moment(self, value: Milliseconds | None) -> None:
        """Show a point in time; None leaves it open."""
        self._value = value
        self.check.setChecked(value is not None)
        self.when.setEnabled(value is not None)
        there = local(value if value is not None else (now() // HOUR + 1) * HOUR)
        self.when.setDateTime(
            QDateTime(QDate(there.year, there.month, there.day), QTime(there.hour, there.minute))
        )

    def value(self) -> Milliseconds | None:
        """Return what is chosen, None when it is open."""
        if not self.check.isChecked():
            return None
        date, time = self.when.date(), self.when.time()
        chosen = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())
        if self._value is not None:
            shown = local(self._value).replace(second=0, microsecond=0, tzinfo=None)
            if shown == chosen:
                return self._value  # the field shows no seconds; those of the value stay
        return from_local(chosen)

    def _finish(self, *_ignored: object) -> None:
        self.when.setEnabled(self.check.isChecked())
        wanted = self.value()
        if wanted != self._value:
            self._value = wanted
            self.edited.emit(wanted)

    def set_name(self, name: str) -> None:
        """Name the field for screen readers."""
        self.check.setAccessibleName(name)
        self.when.setAccessibleName(name)
