"""What a word or a rule would have held of all comments that ever came, and which."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtWidgets import QListView, QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.services.comments.rule_trials import PastTrial, Progress
from workstation.ui.comments.comment_words import moment_words
from workstation.ui.comments.plain import visible_line
from workstation.ui.comments.rules.rule_names import rule_name
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.styling import label
from workstation.ui.shared.views import LineDelegate, dress_list
from workstation.words import error_sentence

Question = Callable[[Progress, Callable[[], bool]], PastTrial]


class _Elided(LineDelegate):
    """Asks for no width of its own, so that a long line ends in an ellipsis."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())


class PastBox(QWidget):
    """`try_out(question)` asks in the background; a newer question stops the one before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._turn = 0
        self._trial: PastTrial | None = None
        self._trouble = ""
        self._head = label("", "section")
        self.said = label("", wrap=True)
        self.by_rule = label("", "soft", wrap=True)
        self.progress = ProgressStrip()
        self.lines = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self.lines)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        dress_list(self.list, "")
        self.list.setItemDelegate(_Elided(self.list))
        # It takes what is left, and asks for nothing that a form above it needs.
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.list.setMinimumHeight(62)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._head, self.said, self.by_rule, self.progress):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.progress.cancelled.connect(self.stop)
        self.retranslate()

    def try_out(self, question: Question) -> None:
        """Ask what would have been held, and show it when it is known."""
        self.stop()
        self._turn += 1
        turn = self._turn

        def work(job: Job) -> PastTrial:
            return question(job.report, job.cancelled)

        self.progress.start(self.tr("Looking through past comments…"))
        self._job = self._desk.tasks.work(
            work,
            partial(self._advance, turn),
            partial(self._show, turn),
            partial(self._fail, turn),
            initiator=self,
        )

    def clear(self) -> None:
        """Show nothing: there is nothing to try."""
        self.stop()
        self._turn += 1
        self._trial, self._trouble = None, ""
        self.progress.finish()
        self._say()

    def stop(self) -> None:
        """Stop looking."""
        if self._job is not None:
            self._job.cancel()

    def _advance(self, turn: int, done: int, total: int, _what: str) -> None:
        if turn == self._turn:
            self.progress.advance(done, total)

    def _show(self, turn: int, trial: PastTrial) -> None:
        if turn == self._turn:
            self._trial, self._trouble = trial, ""
            self.progress.finish()
            self._say()

    def _fail(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._trial, self._trouble = None, error_sentence(error, self._desk.language.current)
            self.progress.finish()
            self._say()

    def _say(self) -> None:
        trial = self._trial
        told: list[str] = []
        rules = ""
        if trial is None:
            self.said.setText(self._trouble or self.tr("Nothing to try yet."))
        else:
            words = self.tr("Would have held {held} of {looked} comments.")
            if not trial.whole:
                words = self.tr("Stopped: {held} of the first {looked} comments.")
            self.said.setText(words.format(held=f"{trial.held:,}", looked=f"{trial.looked:,}"))
            told = [
                f"{moment_words(one.written_at)}  {visible_line(one.author)}："
                f"{visible_line(one.text)[:120]}"
                for one in trial.shown
            ]
            if len(trial.by_rule) > 1:
                counted = sorted(trial.by_rule.items(), key=lambda one: -one[1])
                rules = " · ".join(f"{rule_name(rule)} {count:,}" for rule, count in counted)
        self.by_rule.setText(rules)
        self.by_rule.setVisible(bool(rules))
        self.lines.setStringList(told)
        self.list.setVisible(bool(told))

    def retranslate(self) -> None:
        """Set every text again."""
        self._head.setText(self.tr("On all past comments"))
        self.list.setAccessibleName(self.tr("The latest that would have been held"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
