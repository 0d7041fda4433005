"""The rules of the comment desk, in a window of their own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.holding import HoldingRules
from workstation.services.comments.rule_trials import PastTrial, Progress
from workstation.ui.comments.rules.switches_page import SwitchesPage
from workstation.ui.comments.rules.word_gestures import WordGestures
from workstation.ui.comments.rules.words_page import WordsPage
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.styling import ground, label
from workstation.words import error_sentence

_SIZE = QSize(1080, 720)
_LEAST = QSize(900, 560)


class RulesDialog(QDialog):
    """Word lists and the other rules, each tried before it is switched on. Open with `open()`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ground(self, "paper")
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        self._desk = desk
        self._head = label("", "heading")
        self.tabs = (FilterChip(), FilterChip())
        self.banner = Banner()
        self.words, self.switches = WordsPage(desk), SwitchesPage(desk)
        self.pages = QStackedWidget()
        self.close_button = push_button()
        self.gestures = WordGestures(desk, self.words, self.banner)
        self._place()
        for place, tab in enumerate(self.tabs):
            tab.clicked.connect(partial(self.show_page, place))
        self.close_button.clicked.connect(self.close)
        self.switches.kept.connect(self._keep)
        self.switches.tried.connect(self._try)
        desk.bus.changed.connect(self._hear)
        self.retranslate()
        self.show_page(0)
        self.read()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._head)
        head.addSpacing(16)
        for tab in self.tabs:
            head.addWidget(tab)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self.pages.addWidget(self.words)
        self.pages.addWidget(self.switches)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)

    def show_page(self, place: int, *_checked: object) -> None:
        """Show the lists (0) or the other rules (1)."""
        for other, tab in enumerate(self.tabs):
            tab.setChecked(other == place)
        self.pages.setCurrentIndex(place)
        (self.words.search, self.switches.try_button)[place].setFocus()

    def read(self) -> None:
        """Read lists and rules again."""
        self.gestures.read()
        rules = self._desk.newsroom.comment_rules.rules
        self._desk.tasks.read(rules, self.switches.show_rules, key="rules")

    def _hear(self, change: Change, initiator: object) -> None:
        if initiator not in (self.gestures, self.gestures.files) and change.touches(
            "word_entry", "setting"
        ):
            self.read()

    def _keep(self, rules: HoldingRules) -> None:
        self._desk.tasks.change(
            partial(self._desk.newsroom.comment_rules.set_rules, rules),
            lambda _none: self._kept(),
            self._failed,
        )

    def _kept(self) -> None:
        self.banner.say("done", self.tr("The rules are saved. They hold for what comes from now."))

    def _failed(self, error: Exception) -> None:
        self.banner.say("error", error_sentence(error, self._desk.language.current))

    def _try(self, rules: HoldingRules) -> None:
        trials = self._desk.newsroom.rule_trials

        def question(progress: Progress, cancelled: object) -> PastTrial:
            return trials.try_rules(rules, progress, cancelled)  # type: ignore[arg-type]

        self.switches.past.try_out(question)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what still looks through past comments."""
        self.words.past.stop()
        self.switches.past.stop()
        super().closeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self.setWindowTitle(self.tr("Rules for comments"))
        self._head.setText(self.tr("Rules for comments"))
        self.tabs[0].set_word(self.tr("Word lists"))
        self.tabs[1].set_word(self.tr("Other rules"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
