"""How far a long act is, with a way to stop it. It never blocks the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from workstation.ui.shared.buttons import name_button, push_button
from workstation.ui.shared.styling import label, set_mark

DELAY_MILLISECONDS = 600


class ProgressStrip(QFrame):
    """A strip of one line: sentence, bar, numbers, 取消. What is quickly done never shows it.

    `cancelled` is sent once per act; the strip then says that it is stopping until `finish`.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_mark(self, "banner", True)
        self._words = label()
        self._numbers = label("", "soft")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(80)
        self.cancel_button = push_button(small=True)
        self._stopping = False
        self._counted = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self.bar, 1)
        row.addWidget(self._numbers)
        row.addWidget(self.cancel_button)
        self.cancel_button.clicked.connect(self.cancel)
        self.retranslate()
        self.hide()

    def start(
        self,
        sentence: str,
        *,
        stoppable: bool = True,
        counted: bool = True,
        delay: int = DELAY_MILLISECONDS,
    ) -> None:
        """Begin to tell of an act; the strip shows after `delay` milliseconds if it still runs.

        Where what is done is not `counted` in things a person knows, its share is told.
        """
        self._stopping = False
        self._counted = counted
        self._words.setText(sentence)
        self.bar.setAccessibleName(sentence)
        self.cancel_button.setVisible(stoppable)
        self.cancel_button.setEnabled(True)
        self.advance(0, 0)
        if delay:
            self._timer.start(delay)
        else:
            self.show()

    def advance(self, done: int, total: int) -> None:
        """Say how far it is; a `total` of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        told = f"{done:,} / {total:,}" if self._counted else f"{done * 100 // max(1, total)} %"
        self._numbers.setText(told if total else "")

    def cancel(self) -> None:
        """Ask for the act to stop, as the button does."""
        if self._stopping:
            return
        self._stopping = True
        self._words.setText(self.tr("Stopping…"))
        self.cancel_button.setEnabled(False)
        self.cancelled.emit()

    def finish(self) -> None:
        """The act is over: take the strip away."""
        self._timer.stop()
        self.hide()

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.cancel_button.setText(self.tr("Cancel"))
        name_button(self.cancel_button, self.tr("Stop this act"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
