"""The left of the desk: search, the queues with their numbers, the last days, what one sets up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.comment import Queue
from workstation.ui.comments.comment_words import queue_name, verb_name
from workstation.ui.comments.day_chart import DayChart
from workstation.ui.comments.queue_button import QueueButton
from workstation.ui.comments.verbs import Verb
from workstation.ui.shared.buttons import name_button, quiet_button
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground, label


class QueuePane(QWidget):
    """Sends `chosen(Queue)`, `searched(text)`, `rules_wanted`, `import_wanted`, `export_wanted`."""

    chosen = Signal(object)
    rules_wanted = Signal()
    import_wanted = Signal()
    wished = Signal(str)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.search = SearchBox()
        self.buttons = {
            queue: QueueButton(strong=queue in (Queue.PENDING, Queue.REPORTED)) for queue in Queue
        }
        self.chart = DayChart()
        self.rules_button = quiet_button(icon_name="list-filter")
        self.import_button = quiet_button(icon_name="download")
        self.numbers_button = quiet_button(small=True)
        self.bans_button = quiet_button(icon_name="ban")
        self.export_button = quiet_button(icon_name="upload")
        self._queues = label("", "section")
        self._days = label("", "section")
        self._place()
        self.rules_button.clicked.connect(self.rules_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.numbers_button.clicked.connect(partial(self.wished.emit, str(Verb.NUMBERS)))
        self.bans_button.clicked.connect(partial(self.wished.emit, str(Verb.BANS)))
        self.export_button.clicked.connect(self.export_wanted)
        self.show_queue(Queue.PENDING)
        self.retranslate()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(0)
        for part in (self.search, self._queues):
            held = QHBoxLayout()
            side = 12 if part is self.search else 16
            held.setContentsMargins(side, 0, side, 0)
            held.addWidget(part)
            column.addLayout(held)
            column.addSpacing(12 if part is self.search else 6)
        for queue, button in self.buttons.items():
            button.clicked.connect(partial(self._choose, queue))
            column.addWidget(button)
        below = QVBoxLayout()
        below.setContentsMargins(16, 18, 16, 0)
        below.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._days, 1)
        head.addWidget(self.numbers_button)
        below.addLayout(head)
        below.addWidget(self.chart)
        column.addLayout(below)
        column.addStretch(1)
        for act in (self.bans_button, self.rules_button, self.import_button, self.export_button):
            held = QHBoxLayout()
            held.setContentsMargins(8, 2, 8, 0)
            held.addWidget(act)
            held.addStretch(1)
            column.addLayout(held)

    def show_queue(self, queue: Queue) -> None:
        """Mark the queue that is shown."""
        self.buttons[queue].setChecked(True)

    def take_search(self) -> None:
        """Have the next letters searched for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_counts(self, counts: Mapping[Queue, int]) -> None:
        """Show how many comments lie in each queue."""
        for queue, button in self.buttons.items():
            button.set_count(counts.get(queue))

    def _choose(self, queue: Queue) -> None:
        self.chosen.emit(queue)

    def retranslate(self) -> None:
        """Set every text again."""
        self._queues.setText(self.tr("Queues"))
        self._days.setText(self.tr("Last 14 days"))
        self.search.set_placeholder(self.tr("Search this queue"))
        self.numbers_button.setText(self.tr("Charts"))
        name_button(self.numbers_button, verb_name(Verb.NUMBERS))
        self.bans_button.setText(verb_name(Verb.BANS))
        name_button(self.bans_button, self.tr("Who is banned, and until when"))
        self.rules_button.setText(self.tr("Rules…"))
        name_button(self.rules_button, self.tr("Word lists and other rules that hold comments"))
        self.import_button.setText(self.tr("Import…"))
        name_button(self.import_button, self.tr("Import comments from files of other systems"))
        self.export_button.setText(self.tr("Export…"))
        name_button(self.export_button, self.tr("Write comments to a file other systems read"))
        for queue, button in self.buttons.items():
            button.set_name(queue_name(queue))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
