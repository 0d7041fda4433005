"""A slider through the hours around now, and a field for any other one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QEvent, Qt, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from workstation.domain.moment import HOUR, Milliseconds, from_local, local, now
from workstation.ui.boards.mark_words import moment_words
from workstation.ui.shared.buttons import quiet_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.views import dress_calendar

#: The slider reaches three days back and three days on, hour by hour.
_REACH = 72
_DAY = 24


class HourBar(QWidget):
    """`chosen(milliseconds or None, launched)`: None is now, kept up to date; `launched` with
    what is on the boards, for coming hours."""

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment: Milliseconds | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(-_REACH, _REACH)
        self.slider.setPageStep(_DAY // 4)
        self.slider.setTickInterval(_DAY)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.when = QDateTimeEdit(calendarPopup=True)
        self.when.setDisplayFormat("yyyy-MM-dd HH:mm")
        dress_calendar(self.when.calendarWidget())
        line = self.when.findChild(QLineEdit)
        if line is not None:
            line.setTextMargins(8, 0, 0, 0)
        self.launched = FilterChip()
        self.now_button = quiet_button(small=True)
        self.words = ElidedLabel()
        self._place()
        self.slider.valueChanged.connect(self._slide)
        self.when.editingFinished.connect(self._enter)
        self.launched.clicked.connect(self._tell)
        self.now_button.clicked.connect(self.go_back)
        self.retranslate()
        self._show()

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.when, 1)
        row.addWidget(self.now_button)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.launched)
        below.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 8)
        column.setSpacing(6)
        column.addWidget(self.slider)
        column.addLayout(row)
        column.addLayout(below)

    @property
    def moment(self) -> Milliseconds | None:
        """Return the hour that is chosen, None for now."""
        return self._moment

    def go_back(self) -> None:
        """Choose now again."""
        if self._moment is not None:
            self._moment = None
            self._show()
            self._tell()

    def say(self, words: str) -> None:
        """Name what is shown."""
        self.words.set_words(words)

    def _slide(self, hours: int) -> None:
        whole = now() // HOUR * HOUR
        self._moment = whole + hours * HOUR if hours else None
        self._show(slider=False)
        self._tell()

    def _enter(self) -> None:
        date, time = self.when.date(), self.when.time()
        wanted = from_local(
            datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())
        )
        if self._moment is None or wanted != self._moment // 60_000 * 60_000:
            self._moment = wanted
            self._show()
            self._tell()

    def _show(self, *, slider: bool = True) -> None:
        at = self._moment if self._moment is not None else now()
        there = local(at)
        self.when.blockSignals(True)
        self.when.setDateTime(
            QDateTime(QDate(there.year, there.month, there.day), QTime(there.hour, there.minute))
        )
        self.when.blockSignals(False)
        if slider:
            self.slider.blockSignals(True)
            self.slider.setValue(round((at - now()) / HOUR))
            self.slider.blockSignals(False)
        self.launched.setVisible(self._moment is not None and self._moment >= now())
        self.now_button.setEnabled(self._moment is not None)
        self.slider.setAccessibleDescription(moment_words(at, now()))

    def _tell(self) -> None:
        self.chosen.emit(self._moment, self.launched.isChecked())

    def retranslate(self) -> None:
        """Set every text again."""
        self.slider.setAccessibleName(self.tr("Hour at which the page is shown"))
        self.when.setAccessibleName(self.tr("Any other moment"))
        self.launched.set_word(self.tr("With these drafts"))
        self.launched.setToolTip(self.tr("As if all boards were launched now"))
        self.now_button.setText(self.tr("Now"))
        self.now_button.setAccessibleName(self.tr("Back to now"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
